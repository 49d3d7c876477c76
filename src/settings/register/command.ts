import { readFile } from 'node:fs/promises'
import type { Tx } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'
import { importSettings, type SettingsReport } from './import.ts'
import { type ParsedRegister, parseRegister, type RowNote } from './parse-register.ts'

/** What the command needs from the program: a transaction that may write settings, and the day. */
export interface ImportSurroundings {
  inTransaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  today: Day
}

/**
 * `sencase import settings FILE`: reads the register of schools and reports row by row. Ends with 0 when every row was taken,
 * 1 when some were left out, 2 when the file was refused and nothing was changed.
 */
export async function runImportSettings(
  args: readonly string[],
  { inTransaction, today }: ImportSurroundings,
  write: (line: string) => void,
  writeError: (line: string) => void,
): Promise<number> {
  const [file, ...rest] = args
  if (file === undefined || rest.length > 0) {
    writeError('Usage: sencase import settings FILE')
    return 2
  }
  const parsed = await parseFile(file)
  if ('refused' in parsed) {
    writeError(`${file} was refused, nothing was changed. ${parsed.refused.because}.`)
    return 2
  }
  const report = await inTransaction(tx => importSettings(tx, parsed.rows, { on: today, leaves: parsed.leaves }))
  for (const line of reportLines(parsed, report)) write(line)
  const left = [
    ...parsed.problems.map(rowLine),
    ...report.refused.map(row => `${row.name} (${row.setting_id}): ${row.because}`),
  ]
  for (const line of left) writeError(`Left out: ${line}`)
  write(
    `${counted(report.added.length)} added, ${report.changed.length} changed, ${report.unchanged} unchanged, ${left.length} left out.`,
  )
  return left.length === 0 ? 0 : 1
}

async function parseFile(file: string): Promise<ParsedRegister | { refused: { because: string } }> {
  try {
    return parseRegister(await readFile(file))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { refused: { because: `The file cannot be read (${error.code})` } }
  }
}

function reportLines(parsed: ParsedRegister, report: SettingsReport): string[] {
  return [
    ...report.added.map(({ name, setting_id }) => `Added: ${name} (${setting_id})`),
    ...report.changed.map(
      ({ name, setting_id, fields }) => `Changed: ${name} (${setting_id}): ${fields.map(words).join(', ')}`,
    ),
    ...parsed.notes.map(note => `Note: ${rowLine(note)}`),
  ]
}

function rowLine({ row, because }: RowNote): string {
  return `row ${row}: ${because}`
}

function words(field: string): string {
  return field.replaceAll('_', ' ')
}

function counted(settings: number): string {
  return settings === 1 ? '1 setting' : `${settings} settings`
}
