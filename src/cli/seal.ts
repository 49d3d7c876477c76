import { asSystem } from '../database/transaction.ts'
import { sealRecord } from '../record/seal.ts'
import { sealsFile, withDatabase } from './database.ts'

export const usage = 'sencase seal'

/** Seals the record as it stands, in the database and in the data folder. The worker does the same every night. */
export async function run(_args: readonly string[], write: (text: string) => void): Promise<number> {
  return withDatabase(async (database, config, today) => {
    const seal = await asSystem(database.app, 'seal', tx => sealRecord(tx, sealsFile(config), today))
    write(`Sealed on ${seal.sealedOn}: ${seal.root}. Keep this line somewhere else as well.\n`)
    return 0
  })
}
