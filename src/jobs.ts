import { profileOf } from './authority/profiles.ts'
import { rebuildAll } from './case/rebuild.ts'
import type { Config } from './config.ts'
import type { Jobs, Scheduled } from './database/jobs.ts'
import { sweepFiles } from './documents/sweep.ts'
import { sealRecord } from './record/seal.ts'
import type { Clock } from './serve.tsx'
import { fileStore } from './web/file-store.ts'

/** What the program does by itself: every night what depends on the day is made anew, the record is sealed, files are swept. */
export function programJobs(config: Config, clock: Clock): Jobs {
  const today = () => clock.today(clock.now())
  return {
    refresh: async job => {
      await rebuildAll(job.transaction, profileOf(config.authority), today())
    },
    sweep: async job => {
      await sweepFiles(job.transaction, fileStore(`${config.dataFolder}/files`), clock.now())
    },
    seal: async job => {
      await job.transaction(tx => sealRecord(tx, `${config.dataFolder}/seals.jsonl`, today()))
    },
  }
}

/** By UTC: after midnight in London whatever the season. */
export const schedule: readonly Scheduled[] = [
  { at: '15 1 * * *', task: 'refresh', party: 'refresh' },
  { at: '0 2 * * *', task: 'seal', party: 'seal' },
  { at: '30 2 * * *', task: 'sweep', party: 'sweep' },
]
