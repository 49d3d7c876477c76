import { parse } from 'csv-parse/sync'

/** One record of the file, with the line it begins on, counted from 1; or why that line could not be read. */
export type RegisterRecord = { row: number; cells: readonly string[] } | { row: number; because: string }

// A cell of the register may hold a few line breaks; more than this and the quotation mark was never closed.
const longestRecord = 40

/**
 * The records of a CSV text. A line that cannot be read is reported and left out; it never takes its neighbours with it, even
 * when its quotation mark is never closed.
 */
export function recordsOf(text: string): RegisterRecord[] {
  const lines = text.split(/\r\n|\n|\r/)
  const columns = (readLine(lines[0] ?? '') ?? []).length
  const records: RegisterRecord[] = []
  let place = 0
  while (place < lines.length) {
    const whole = wholeLinesFrom(lines, place)
    if (whole > place) {
      records.push(...readWholeLines(lines.slice(place, whole), place + 1, columns))
      place = whole
      continue
    }
    const broken = readBrokenRecord(lines, place, columns)
    records.push(broken.record)
    place = broken.next
  }
  return records
}

/** The end of the run of lines from `from` that hold whole records: those in which every quotation mark is closed. */
function wholeLinesFrom(lines: readonly string[], from: number): number {
  let end = from
  while (end < lines.length && hasEvenQuotes(lines[end] ?? '')) end++
  return end
}

function readWholeLines(lines: readonly string[], firstRow: number, columns: number): RegisterRecord[] {
  const numbered = lines
    .map((line, place) => ({ line, row: firstRow + place }))
    .filter(({ line }) => line.trim() !== '')
  const together = read(numbered.map(({ line }) => line).join('\n'))
  if (together !== null && together.length === numbered.length) {
    return together.map((cells, place) => ({ row: numbered[place]?.row ?? firstRow, cells }))
  }
  return numbered.map(({ line, row }) => {
    const cells = readLine(line) ?? readLoosely(line, columns)
    return cells === null ? { row, because: 'Its quotation marks are in the wrong places' } : { row, cells }
  })
}

/** A record that runs over several lines, if the quotation mark is closed before a line that is a record of its own. */
function readBrokenRecord(
  lines: readonly string[],
  from: number,
  columns: number,
): { record: RegisterRecord; next: number } {
  const row = from + 1
  for (let end = from + 1; end < lines.length && end < from + longestRecord; end++) {
    const line = lines[end] ?? ''
    if (hasEvenQuotes(line)) {
      if (columns > 1 && readLine(line)?.length === columns) break
      continue
    }
    const cells = readLine(lines.slice(from, end + 1).join('\n'))
    if (cells?.length !== columns) break
    return { record: { row, cells }, next: end + 1 }
  }
  const cells = readLoosely(lines[from] ?? '', columns)
  if (cells !== null) return { record: { row, cells }, next: from + 1 }
  return { record: { row, because: 'A quotation mark is opened and never closed' }, next: from + 1 }
}

/** A line with a quotation mark inside a cell, as in `St Mary"s`, when it then has just the right number of cells. */
function readLoosely(line: string, columns: number): readonly string[] | null {
  const cells = read(line, { relax_quotes: true })?.[0]
  return cells?.length === columns ? cells : null
}

function readLine(line: string): readonly string[] | null {
  const records = read(line)
  return records?.length === 1 ? (records[0] ?? null) : null
}

function read(text: string, options: { relax_quotes?: true } = {}): string[][] | null {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: true, record_delimiter: '\n', ...options })
  } catch {
    return null
  }
}

function hasEvenQuotes(line: string): boolean {
  let even = true
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) even = !even
  return even
}
