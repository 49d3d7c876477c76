import type { SettingField } from './setting-row.ts'

/** The register's columns that the program reads; the register has some hundred more. */
export const columns = [
  'URN',
  'LA (code)',
  'LA (name)',
  'EstablishmentName',
  'TypeOfEstablishment (code)',
  'TypeOfEstablishment (name)',
  'EstablishmentStatus (code)',
  'EstablishmentStatus (name)',
  'OpenDate',
  'CloseDate',
  'PhaseOfEducation (name)',
  'StatutoryLowAge',
  'StatutoryHighAge',
  'SchoolCapacity',
  'Street',
  'Locality',
  'Town',
  'Postcode',
  'TelephoneNum',
  'HeadTitle (name)',
  'HeadFirstName',
  'HeadLastName',
  'HeadPreferredJobTitle',
  'Section41Approved (name)',
  'SEN1 (name)',
  'SEN2 (name)',
  'SEN3 (name)',
  'SEN4 (name)',
  'SEN5 (name)',
  'SEN6 (name)',
  'SEN7 (name)',
  'SEN8 (name)',
  'SEN9 (name)',
  'SEN10 (name)',
  'SEN11 (name)',
  'SEN12 (name)',
  'SEN13 (name)',
  'TypeOfResourcedProvision (name)',
  'ResourcedProvisionCapacity',
  'SenUnitCapacity',
  'Easting',
  'Northing',
] as const

export type Column = (typeof columns)[number]

export interface Header {
  width: number
  placeOf: ReadonlyMap<string, number>
  /** The fields of a setting that no column of this file speaks of. */
  leaves: readonly SettingField[]
}

/** The columns of a first line, however their capitals and spaces stand; a name that comes twice counts where it comes first. */
export function headerOf(cells: readonly string[]): Header {
  const placeOf = new Map<string, number>()
  cells.forEach((cell, place) => {
    const name = plain(cell)
    if (name !== '' && !placeOf.has(name)) placeOf.set(name, place)
  })
  const has = (column: Column) => placeOf.has(plain(column))
  const leaves = fieldColumns.filter(([, needed]) => !needed.some(has)).map(([field]) => field)
  return { width: cells.length, placeOf, leaves }
}

/** The cell of a row under a column, trimmed; empty when the file has no such column. */
export function cellOf(header: Header, cells: readonly string[], column: Column): string {
  const place = header.placeOf.get(plain(column))
  return place === undefined ? '' : (cells[place] ?? '').trim()
}

/** What a file must have to be the register, and this one has not. */
export function missingColumns(header: Header): string[] {
  const missing = (['URN', 'EstablishmentName'] as const).filter(column => !header.placeOf.has(plain(column)))
  const oneOf = (['TypeOfEstablishment', 'EstablishmentStatus'] as const).filter(
    column => !header.placeOf.has(plain(`${column} (name)`)) && !header.placeOf.has(plain(`${column} (code)`)),
  )
  return [...missing, ...oneOf.map(column => `${column} (name)`)]
}

const fieldColumns: readonly (readonly [SettingField, readonly Column[]])[] = [
  ['phase', ['PhaseOfEducation (name)']],
  ['low_age', ['StatutoryLowAge']],
  ['high_age', ['StatutoryHighAge']],
  ['la_code', ['LA (code)']],
  ['la_name', ['LA (name)']],
  ['street', ['Street']],
  ['locality', ['Locality']],
  ['town', ['Town']],
  ['postcode', ['Postcode']],
  ['easting', ['Easting']],
  ['northing', ['Northing']],
  ['telephone', ['TelephoneNum']],
  ['head_name', ['HeadLastName']],
  ['head_job', ['HeadPreferredJobTitle']],
  ['capacity', ['SchoolCapacity']],
  ['sen_types', ['SEN1 (name)']],
  ['section41', ['Section41Approved (name)']],
]

function plain(name: string): string {
  return name
    .replace(/^\ufeff/, '')
    .toLowerCase()
    .replace(/\s+/g, '')
}
