import { readConfig } from './config.ts'
import { openDatabase } from './database/connect.ts'
import { runJobs } from './database/jobs.ts'
import { prepareDemonstration, whoCanSignIn } from './demonstration/prepare.ts'
import { programJobs, schedule } from './jobs.ts'
import { clockOf, programOf, serve } from './serve.tsx'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  await start(process.argv.includes('--fresh'))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

async function start(fresh: boolean): Promise<void> {
  const config = readConfig()
  if (fresh && !config.demonstration) throw new Error('--fresh is for demonstrations: set SENCASE_DEMONSTRATION=yes')
  const clock = clockOf(config.today)
  say(
    config.database.databaseUrl === undefined
      ? `Starting the database in ${config.dataFolder}`
      : 'Connecting to the database',
  )
  const database = await openDatabase(config.database)
  try {
    if (config.demonstration) {
      const now = clock.now()
      const program = programOf(config, database.app)
      const { dataFolder } = config
      await prepareDemonstration({ program, database, dataFolder, today: clock.today(now), now, fresh }, say)
    }
    const { server } = await serve(config, database.app, clock)
    await server.listen({ port: config.port, host: config.host })
    const jobs = database.workerPool === null ? null : await runJobs(database, programJobs(config, clock), { schedule })
    const stop = async () => {
      await jobs?.stop()
      await server.close()
      await database.close()
      process.exit(0)
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  } catch (error) {
    await database.close()
    throw error
  }
  say(`Sencase is at ${config.address}`)
  if (config.demonstration) for (const line of await whoCanSignIn(database, config.authority)) say(line)
}
