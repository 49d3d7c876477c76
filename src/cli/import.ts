import { asSystem } from '../database/transaction.ts'
import { runImportSettings } from '../settings/register/command.ts'
import { withDatabase } from './database.ts'

export const usage = 'sencase import settings FILE'

/** `import settings FILE`: the register of schools, reported row by row. */
export async function run(
  args: readonly string[],
  write: (text: string) => void,
  writeError: (text: string) => void,
): Promise<number> {
  const [what, ...rest] = args
  if (what !== 'settings') {
    writeError(`Usage: ${usage}\n`)
    return 2
  }
  return withDatabase((database, _config, today) =>
    runImportSettings(
      rest,
      { inTransaction: work => asSystem(database.app, 'import', work), today },
      line => write(`${line}\n`),
      line => writeError(`${line}\n`),
    ),
  )
}
