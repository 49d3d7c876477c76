import { profileOf } from '../authority/profiles.ts'
import { loadCase } from '../case/load.ts'
import { besideRecord, portableFile } from '../case/portable/make.ts'
import { asSystem } from '../database/transaction.ts'
import { writeCaseFile } from '../record/case-file.ts'
import { asReference } from '../search/case-filter.ts'
import { withDatabase } from './database.ts'

export const usage = 'sencase export CASE [--with-addresses]'

/** `export K7Q4MX`: the portable file of a case, on standard output. A confidential address is never in it. */
export async function run(
  args: readonly string[],
  write: (text: string) => void,
  writeError: (text: string) => void,
): Promise<number> {
  const [reference = '', option, ...rest] = args
  const caseId = asReference(reference)
  if (caseId === null || rest.length > 0 || (option !== undefined && option !== '--with-addresses')) {
    writeError(`Usage: ${usage}\n`)
    return 2
  }
  return withDatabase(async (database, config, today) => {
    const profile = profileOf(config.authority)
    const text = await asSystem(database.app, 'export', async tx => {
      const theCase = await loadCase(tx, caseId, profile, today)
      if (theCase === null) return null
      return writeCaseFile(
        portableFile(theCase, profile, await besideRecord(tx, theCase, option !== undefined, today), today),
      )
    })
    if (text === null) {
      writeError(`There is no case ${caseId}.\n`)
      return 1
    }
    write(text)
    return 0
  })
}
