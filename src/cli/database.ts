import { type Config, readConfig } from '../config.ts'
import { type OpenDatabase, openDatabase } from '../database/connect.ts'
import { type Day, dayInLondon } from '../kernel/day.ts'

/** Opens the program's database for one command, and closes it again whatever happens. */
export async function withDatabase<T>(
  work: (database: OpenDatabase, config: Config, today: Day) => Promise<T>,
): Promise<T> {
  const config = readConfig()
  const database = await openDatabase(config.database)
  try {
    return await work(database, config, config.today ?? dayInLondon(new Date()))
  } finally {
    await database.close()
  }
}

/** Where the seals of the record lie outside the database. */
export function sealsFile(config: Config): string {
  return `${config.dataFolder}/seals.jsonl`
}
