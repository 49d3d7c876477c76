import { asSystem } from '../database/transaction.ts'
import { readSeals } from '../record/seal.ts'
import { verifyRecord } from '../record/verify.ts'
import { sealsFile, withDatabase } from './database.ts'

export const usage = 'sencase verify'

/** Reads the whole record against its chains and seals. Ends with 0 when all is as it was recorded, with 1 when not. */
export async function run(
  _args: readonly string[],
  write: (text: string) => void,
  writeError: (text: string) => void,
): Promise<number> {
  return withDatabase(async (database, config) => {
    const seals = await readSeals(sealsFile(config))
    const verified = await asSystem(database.app, 'verify', tx => verifyRecord(tx, seals))
    for (const problem of verified.problems) writeError(`${problem}\n`)
    const last = seals.at(-1)
    write(
      `${verified.facts} entries of ${verified.cases} cases read; ${last === undefined ? 'never sealed' : `last sealed on ${last.sealedOn}`}; ${
        verified.problems.length === 0 ? 'all is as it was recorded' : `${verified.problems.length} problems`
      }.\n`,
    )
    return verified.problems.length === 0 ? 0 : 1
  })
}
