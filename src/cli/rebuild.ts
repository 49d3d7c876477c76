import { profileOf } from '../authority/profiles.ts'
import { rebuildAll } from '../case/rebuild.ts'
import { asSystem } from '../database/transaction.ts'
import { withDatabase } from './database.ts'

export const usage = 'sencase rebuild'

/** Makes all derived rows anew from the record and says which were not as they should be: none, when all is well. */
export async function run(_args: readonly string[], write: (text: string) => void): Promise<number> {
  return withDatabase(async (database, config, today) => {
    const rebuilt = await rebuildAll(
      work => asSystem(database.app, 'rebuild', work),
      profileOf(config.authority),
      today,
    )
    for (const line of rebuilt.differences) write(`${line}\n`)
    write(
      `${rebuilt.cases} cases rebuilt; ${rebuilt.differences.length === 0 ? 'no differences' : `${rebuilt.differences.length} differences, now put right`}.\n`,
    )
    return 0
  })
}
