import { decodeRegister } from './decode.ts'
import { type Header, headerOf, missingColumns } from './header.ts'
import { readSetting } from './read-setting.ts'
import { recordsOf } from './records.ts'
import type { SettingField, SettingRow } from './setting-row.ts'
import { unitsOf } from './units.ts'

/** Something about one row of the file, counted as lines from 1, the header being the first. */
export interface RowNote {
  row: number
  because: string
}

export interface ParsedRegister {
  rows: readonly SettingRow[]
  /** Rows that were left out, and why. */
  problems: readonly RowNote[]
  /** Rows that were taken, with something wrong in them that was left out. */
  notes: readonly RowNote[]
  /** What the file has no columns for: an import leaves these as they are. */
  leaves: readonly SettingField[]
}

/**
 * The settings in the bytes of the register of schools: CSV by column name, in Windows-1252 or UTF-8, whatever its line ends,
 * with columns missing or added. A row that cannot be used is a problem and costs no other row; a file that is not the
 * register is refused whole.
 */
export function parseRegister(bytes: Uint8Array): ParsedRegister | { refused: { because: string } } {
  const text = decodeRegister(bytes)
  if (typeof text !== 'string') return text
  const [first, ...records] = recordsOf(text)
  const header = first !== undefined && 'cells' in first ? headerOf(first.cells) : null
  if (header === null) return { refused: { because: 'The first line is not a list of columns' } }
  const missing = missingColumns(header)
  if (missing.length > 0) {
    return {
      refused: { because: `This is not the register of schools: it has no column ${missing.join(', no column ')}` },
    }
  }
  if (records.length === 0) return { refused: { because: 'The file has a header and no rows' } }
  return readAll(header, records)
}

function readAll(header: Header, records: ReturnType<typeof recordsOf>): ParsedRegister {
  const rows: SettingRow[] = []
  const problems: RowNote[] = []
  const notes: RowNote[] = []
  const firstRowOf = new Map<string, number>()
  for (const record of records) {
    if ('because' in record) {
      problems.push(record)
      continue
    }
    if (record.cells.every(cell => cell.trim() === '')) continue
    const read = readSetting(header, record.cells)
    const earlier = 'setting' in read ? firstRowOf.get(read.setting.setting_id) : undefined
    if ('because' in read) {
      problems.push({ row: record.row, because: read.because })
    } else if (earlier !== undefined) {
      problems.push({ row: record.row, because: `URN ${read.setting.urn} is already in row ${earlier}` })
    } else {
      firstRowOf.set(read.setting.setting_id, record.row)
      rows.push(read.setting, ...unitsOf(header, record.cells, read.setting))
      notes.push(...read.notes.map(because => ({ row: record.row, because })))
    }
  }
  return { rows, problems, notes, leaves: header.leaves }
}
