import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'
import type { SettingField, SettingRow } from './setting-row.ts'

/** What an import did, setting by setting. */
export interface SettingsReport {
  added: readonly { setting_id: string; name: string }[]
  changed: readonly { setting_id: string; name: string; fields: readonly SettingField[] }[]
  unchanged: number
  refused: readonly { setting_id: string; name: string; because: string }[]
}

export interface ImportOptions {
  /** The day the rows are marked as brought up to date. */
  on: Day
  /** Fields that the file does not speak of: a setting that is there keeps what it has. */
  leaves?: readonly SettingField[]
}

/**
 * Adds the settings that are not there and brings the others up to date, by URN. A setting that the file does not have stays as
 * it is. What cannot be taken is refused with its reason, and costs no other row.
 */
export async function importSettings(
  tx: Tx,
  rows: readonly SettingRow[],
  { on, leaves = [] }: ImportOptions,
): Promise<SettingsReport> {
  const present = await readSettings(tx, rows)
  const plan = planImport(rows, present, leaves)
  for (let from = 0; from < plan.write.length; from += 500) {
    await writeSettings(tx, plan.write.slice(from, from + 500), on)
  }
  return plan.report
}

/** What an import will write, and its report, from the rows and the settings that are there. */
export function planImport(
  rows: readonly SettingRow[],
  present: ReadonlyMap<string, SettingRow>,
  leaves: readonly SettingField[],
): { write: SettingRow[]; report: SettingsReport } {
  const write: SettingRow[] = []
  const added: SettingsReport['added'][number][] = []
  const changed: SettingsReport['changed'][number][] = []
  const refused: SettingsReport['refused'][number][] = []
  let unchanged = 0
  const taken = new Set<string>()
  for (const row of rows) {
    const { setting_id, name } = row
    const old = present.get(setting_id)
    const because = whyNot(row, old, taken, present)
    if (because !== null) {
      refused.push({ setting_id, name, because })
      continue
    }
    taken.add(setting_id)
    const next = old === undefined ? row : { ...row, ...keep(old, leaves) }
    const fields = old === undefined ? [] : differing(old, next)
    if (old === undefined) added.push({ setting_id, name })
    else if (fields.length > 0) changed.push({ setting_id, name, fields })
    else unchanged += 1
    if (old === undefined || fields.length > 0) write.push(next)
  }
  return { write, report: { added, changed, unchanged, refused } }
}

function whyNot(
  row: SettingRow,
  old: SettingRow | undefined,
  taken: ReadonlySet<string>,
  present: ReadonlyMap<string, SettingRow>,
): string | null {
  if (taken.has(row.setting_id)) return 'It is in the file twice'
  if (old !== undefined && old.source !== row.source) {
    return old.source === 'invented'
      ? 'A setting with this number was invented for the demonstration'
      : 'A setting of the register has this number'
  }
  if (row.unit_of !== null && !taken.has(row.unit_of) && !present.has(row.unit_of)) {
    return `The school it is under, ${row.unit_of}, is not here`
  }
  return null
}

function keep(old: SettingRow, leaves: readonly SettingField[]): Partial<SettingRow> {
  return Object.fromEntries(leaves.map(field => [field, old[field]]))
}

function differing(old: SettingRow, next: SettingRow): SettingField[] {
  return settingFields.filter(field => JSON.stringify(old[field]) !== JSON.stringify(next[field]))
}

const settingFields = [
  'urn',
  'name',
  'kind',
  'type_code',
  'type_name',
  'phase',
  'status',
  'low_age',
  'high_age',
  'la_code',
  'la_name',
  'street',
  'locality',
  'town',
  'postcode',
  'easting',
  'northing',
  'telephone',
  'head_name',
  'head_job',
  'unit_of',
  'places',
  'capacity',
  'sen_types',
  'section41',
] as const satisfies readonly SettingField[]

/** The settings that are there with the ids of these rows, and the schools they are under; locked until the import is done. */
async function readSettings(tx: Tx, rows: readonly SettingRow[]): Promise<Map<string, SettingRow>> {
  const ids = rows.flatMap(row => (row.unit_of === null ? [row.setting_id] : [row.setting_id, row.unit_of]))
  const { rows: found } = await sql<SettingRow>`
    select setting_id, urn, name, kind, type_code, type_name, phase, status, low_age, high_age, la_code, la_name,
      street, locality, town, postcode, easting, northing, telephone, head_name, head_job, unit_of, places, capacity,
      sen_types, section41, source
    from setting
    where setting_id = any(${ids}::text[])
    order by setting_id
    for update`.execute(tx)
  return new Map(found.map(row => [row.setting_id, row]))
}

async function writeSettings(tx: Tx, rows: readonly SettingRow[], on: Day): Promise<void> {
  await sql`
    insert into setting (setting_id, urn, name, kind, type_code, type_name, phase, status, low_age, high_age, la_code, la_name,
      street, locality, town, postcode, easting, northing, telephone, head_name, head_job, unit_of, places, capacity,
      sen_types, section41, source, updated_on)
    select setting_id, urn, name, kind, type_code, type_name, phase, status, low_age, high_age, la_code, la_name,
      street, locality, town, postcode, easting, northing, telephone, head_name, head_job, unit_of, places, capacity,
      sen_types, section41, source, ${on}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (
      setting_id text, urn text, name text, kind text, type_code text, type_name text, phase text, status text,
      low_age int, high_age int, la_code text, la_name text, street text, locality text, town text, postcode text,
      easting int, northing int, telephone text, head_name text, head_job text, unit_of text, places int, capacity int,
      sen_types text[], section41 boolean, source text)
    on conflict (setting_id) do update set
      urn = excluded.urn, name = excluded.name, kind = excluded.kind, type_code = excluded.type_code,
      type_name = excluded.type_name, phase = excluded.phase, status = excluded.status, low_age = excluded.low_age,
      high_age = excluded.high_age, la_code = excluded.la_code, la_name = excluded.la_name, street = excluded.street,
      locality = excluded.locality, town = excluded.town, postcode = excluded.postcode, easting = excluded.easting,
      northing = excluded.northing, telephone = excluded.telephone, head_name = excluded.head_name,
      head_job = excluded.head_job, unit_of = excluded.unit_of, places = excluded.places, capacity = excluded.capacity,
      sen_types = excluded.sen_types, section41 = excluded.section41, updated_on = excluded.updated_on`.execute(tx)
}
