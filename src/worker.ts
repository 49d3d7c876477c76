import { readConfig } from './config.ts'
import { openDatabase } from './database/connect.ts'
import { runJobs } from './database/jobs.ts'
import { programJobs, schedule } from './jobs.ts'
import { clockOf } from './serve.tsx'

/** The jobs alone, for an authority that runs them beside its web servers; `npm start` runs them in the same process. */
const config = readConfig()
const database = await openDatabase(config.database)
const running = await runJobs(database, programJobs(config, clockOf(config.today)), {
  schedule,
  onFailure: (task, error) =>
    process.stderr.write(`${JSON.stringify({ level: 'error', event: 'job failed', task, error: String(error) })}\n`),
})
process.stdout.write('The jobs run.\n')
const stop = async () => {
  await running.stop()
  await database.close()
  process.exit(0)
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
