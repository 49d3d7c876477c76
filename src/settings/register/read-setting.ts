import { type Day, dayOf, parseDay } from '../../kernel/day.ts'
import { parsePostcode } from '../../kernel/identifiers.ts'
import { type Column, cellOf, type Header } from './header.ts'
import type { SettingRow } from './setting-row.ts'
import { typeOfEstablishment } from './types-of-establishment.ts'

/** The setting of one row, with what was wrong in it and left out; or why the row cannot be used. */
export function readSetting(
  header: Header,
  cells: readonly string[],
): { setting: SettingRow; notes: readonly string[] } | { because: string } {
  const extra = cells.slice(header.width).some(cell => cell.trim() !== '')
  if (extra || cells.length < header.width) {
    return { because: `It has ${cells.length} cells, the header has ${header.width}` }
  }
  const cell = (column: Column) => cellOf(header, cells, column)
  const urn = cell('URN')
  if (!/^[1-9]\d{4,7}$/.test(urn)) return { because: `URN must be five to eight figures, not ${quoted(urn)}` }
  const name = cell('EstablishmentName')
  if (name === '') return { because: `URN ${urn} has no name` }
  if (name.length > 300) return { because: `The name of URN ${urn} has ${name.length} characters` }

  const notes: string[] = []
  const note = (what: string) => {
    notes.push(`${name} (${urn}): ${what}`)
  }
  const typeName = cell('TypeOfEstablishment (name)')
  const type = typeOfEstablishment(cell('TypeOfEstablishment (code)'), typeName)
  if (type === null) note(typeName === '' ? 'it has no type' : `type ${quoted(typeName)} is not one the register had`)
  const ages = agesOf(cell('StatutoryLowAge'), cell('StatutoryHighAge'), note)
  const point = pointOf(cell('Easting'), cell('Northing'), note)
  checkDates(cell('OpenDate'), cell('CloseDate'), note)

  const setting: SettingRow = {
    setting_id: urn,
    urn,
    name,
    kind: type?.kind ?? 'other',
    type_code: type?.code ?? null,
    type_name: type?.name ?? (typeName === '' ? null : typeName),
    phase: known(cell('PhaseOfEducation (name)')),
    status: known(cell('EstablishmentStatus (name)')) ?? statuses.get(cell('EstablishmentStatus (code)')) ?? null,
    ...ages,
    la_code: known(cell('LA (code)')),
    la_name: known(cell('LA (name)')),
    street: known(cell('Street')),
    locality: known(cell('Locality')),
    town: known(cell('Town')),
    postcode: postcodeOf(cell('Postcode'), header, note),
    ...point,
    telephone: known(cell('TelephoneNum')),
    head_name: known(
      ['HeadTitle (name)', 'HeadFirstName', 'HeadLastName'].map(c => known(cell(c as Column)) ?? '').join(' '),
    ),
    head_job: known(cell('HeadPreferredJobTitle')),
    unit_of: null,
    places: null,
    capacity: wholeNumber(cell('SchoolCapacity')),
    sen_types: senTypesOf(cell),
    section41: cell('Section41Approved (name)').toLowerCase() === 'approved',
    source: 'register',
  }
  return { setting, notes }
}

const statuses = new Map([
  ['1', 'Open'],
  ['2', 'Closed'],
  ['3', 'Open, but proposed to close'],
  ['4', 'Proposed to open'],
])

/** The day the register writes as `dd-MM-yyyy`; some extracts have slashes. */
export function registerDay(text: string): Day | null {
  const [, date, month, year] = /^(\d\d)[-/](\d\d)[-/](\d{4})$/.exec(text) ?? []
  return parseDay(dayOf(Number(year), Number(month), Number(date)))
}

export function wholeNumber(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}

type Note = (what: string) => void

function agesOf(low: string, high: string, note: Note): { low_age: number | null; high_age: number | null } {
  const ages = { low_age: wholeNumber(low), high_age: wholeNumber(high) }
  const wrong =
    (low !== '' && ages.low_age === null) ||
    (high !== '' && ages.high_age === null) ||
    (ages.low_age !== null && ages.high_age !== null && ages.low_age > ages.high_age) ||
    (ages.high_age ?? 0) > 99
  if (!wrong) return ages
  note(`ages ${quoted(low)} to ${quoted(high)} are left out`)
  return { low_age: null, high_age: null }
}

function pointOf(east: string, north: string, note: Note): { easting: number | null; northing: number | null } {
  // The register writes an unknown grid reference as noughts.
  if (/^0*$/.test(east) && /^0*$/.test(north)) return { easting: null, northing: null }
  const easting = metres(east)
  const northing = metres(north)
  if (easting !== null && northing !== null) return { easting, northing }
  note(`grid reference ${quoted(`${east}, ${north}`)} is left out`)
  return { easting: null, northing: null }
}

function metres(text: string): number | null {
  return /^\d{1,7}(\.0+)?$/.test(text) && Number(text) > 0 ? Number(text) : null
}

function postcodeOf(text: string, header: Header, note: Note): string | null {
  const postcode = parsePostcode(text)
  if (postcode !== null || header.leaves.includes('postcode')) return postcode
  note(text === '' ? 'it has no postcode' : `postcode ${quoted(text)} is left out`)
  return null
}

function checkDates(opened: string, closed: string, note: Note): void {
  for (const [column, text] of [
    ['OpenDate', opened],
    ['CloseDate', closed],
  ]) {
    if (text !== undefined && text !== '' && registerDay(text) === null) note(`${column} ${quoted(text)} is not a day`)
  }
  const from = registerDay(opened)
  const until = registerDay(closed)
  if (from !== null && until !== null && until < from) note(`it closed on ${closed}, before it opened on ${opened}`)
}

// "SpLD - Specific Learning Difficulty", or "Not Applicable".
function senTypesOf(cell: (column: Column) => string): string[] {
  const found = new Set<string>()
  for (let number = 1; number <= 13; number++) {
    const [, code] = /^([A-Za-z]{2,5}) - /.exec(cell(`SEN${number} (name)` as Column)) ?? []
    if (code !== undefined) found.add(code.toUpperCase())
  }
  return [...found]
}

function known(text: string): string | null {
  const words = text.trim().replace(/\s+/g, ' ')
  return words === '' || /^not applicable$/i.test(words) ? null : words
}

function quoted(text: string): string {
  return text === '' ? 'nothing' : `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}
