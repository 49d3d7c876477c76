import { sql } from 'kysely'
import type { GridPoint } from '../authority/geography.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'

export interface SettingFacts {
  settingId: string
  name: string
  kind: string
  typeName: string | null
  lowAge: number | null
  highAge: number | null
  postcode: string | null
  authority: string | null
  point: GridPoint | null
  /** Null where the register does not say how many there are. */
  places: number | null
  status: string | null
  section41: boolean
  senTypes: readonly string[]
}

interface SettingRow {
  setting_id: string
  name: string
  kind: string
  type_name: string | null
  low_age: number | null
  high_age: number | null
  postcode: string | null
  la_name: string | null
  easting: number | null
  northing: number | null
  places: number | null
  status: string | null
  section41: boolean
  sen_types: string[]
}

// A special school has no mainstream beside it, so its capacity is its places.
const columns = sql`setting_id, name, kind, type_name, low_age, high_age, postcode, la_name, easting, northing,
  case when kind in ('special', 'independent-special') then coalesce(places, capacity) else places end as places,
  status, section41, sen_types`

/** Settings by their references, whichever there are. */
export async function settingsById(tx: Tx, ids: readonly string[]): Promise<SettingFacts[]> {
  if (ids.length === 0) return []
  const found =
    await sql<SettingRow>`select ${columns} from setting where setting_id = any (${[...ids]}::text[])`.execute(tx)
  return found.rows.map(asFacts)
}

export interface SearchForOptions {
  words: string
  kind: string
  /** Only those whose ages include this. */
  age: number | null
  near: GridPoint | null
}

/** Open settings that fit, the nearest first; those without coordinates after the others, by name. */
export async function findOptions(tx: Tx, search: SearchForOptions, most = 20): Promise<SettingFacts[]> {
  const { words, kind, age, near } = search
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const [e, n] = near === null ? [null, null] : [near.easting, near.northing]
  const found = await sql<SettingRow>`
    select ${columns} from setting
    where coalesce(status, 'Open') not like 'Closed%'
      and (${words} = '' or name ilike ${like} or urn = ${words} or setting_id = ${words})
      and (${kind} = '' or kind = ${kind})
      and (${age}::int is null or ${words} <> '' or (coalesce(low_age, 0) <= ${age}::int and coalesce(high_age, 99) > ${age}::int))
    order by (easting - ${e}::int)::float8 ^ 2 + (northing - ${n}::int)::float8 ^ 2 nulls last, name
    limit ${most}`.execute(tx)
  return found.rows.map(asFacts)
}

function asFacts(row: SettingRow): SettingFacts {
  return {
    settingId: row.setting_id,
    name: row.name,
    kind: row.kind,
    typeName: row.type_name,
    lowAge: row.low_age,
    highAge: row.high_age,
    postcode: row.postcode,
    authority: row.la_name,
    point: row.easting === null || row.northing === null ? null : { easting: row.easting, northing: row.northing },
    places: row.places,
    status: row.status,
    section41: row.section41,
    senTypes: row.sen_types,
  }
}

export interface PlacesTaken {
  settingId: string
  filled: number
  named: number
  leaving: number
}

/** How many places are taken on a day, counting children whose cases the asker may not see. */
export async function placesTaken(
  tx: Tx,
  settings: readonly string[],
  on: Day,
  without: string | null = null,
): Promise<PlacesTaken[]> {
  if (settings.length === 0) return []
  const found = await sql<PlacesTaken>`
    select setting_id as "settingId", filled, named, leaving
    from places_on(${[...settings]}::text[], ${on}::date, ${without})`.execute(tx)
  return found.rows
}

/** The places of a setting, which nobody else can name a child to until this transaction ends. */
export async function lockSetting(tx: Tx, settingId: string): Promise<void> {
  await sql`select 1 from setting where setting_id = ${settingId} for update`.execute(tx)
}

export interface Attended {
  settingId: string
  name: string
  part: 'main' | 'part'
  since: Day
  until: Day | null
}

/** Where the child was on roll, the newest first. */
export async function attendedBy(tx: Tx, childId: string): Promise<Attended[]> {
  const found = await sql<Attended>`
    select a.setting_id as "settingId", s.name, a.part, lower(a.period) as since, upper(a.period) as until
    from attendance a join setting s using (setting_id)
    where a.person_id = ${childId} order by lower(a.period) desc`.execute(tx)
  return found.rows
}
