import { profileOf } from './authority/profiles.ts'
import { rebuildAll } from './case/rebuild.ts'
import type { Config } from './config.ts'
import type { Jobs, Scheduled } from './database/jobs.ts'
import { sealRecord } from './record/seal.ts'
import type { Clock } from './serve.tsx'

/** What the program does by itself: every night what depends on the day is made anew, then the record is sealed. */
export function programJobs(config: Config, clock: Clock): Jobs {
  const today = () => clock.today(clock.now())
  return {
    refresh: async job => {
      await rebuildAll(job.transaction, profileOf(config.authority), today())
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
]
