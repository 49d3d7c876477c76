import { readConfig } from './config.ts'
import { openDatabase } from './database/connect.ts'
import { clockOf, serve } from './serve.tsx'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  await start()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

async function start(): Promise<void> {
  const config = readConfig()
  say(
    config.database.databaseUrl === undefined
      ? `Starting the database in ${config.dataFolder}`
      : 'Connecting to the database',
  )
  const database = await openDatabase(config.database)
  const { server } = await serve(config, database.app, clockOf(config.today))
  await server.listen({ port: config.port, host: config.host })
  say(`Sencase is at ${config.address}`)
  const stop = async () => {
    await server.close()
    await database.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
