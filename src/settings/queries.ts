import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import type { LawId, Stage } from '../law/law.ts'

export const perPage = 40

/** What the directory shows. A page begins after a setting by its id. */
export interface DirectoryFilter {
  words: string
  kind: string
  where: 'ours' | 'all'
  /** Those that have closed, too. */
  closed: boolean
  after: string
}

export interface DirectoryRow {
  setting_id: string
  name: string
  kind: string
  low_age: number | null
  high_age: number | null
  town: string | null
  postcode: string | null
  la_name: string | null
  status: string | null
  unit_of_name: string | null
  manager_name: string | null
  open_cases: number
}

export async function directoryPage(
  tx: Tx,
  filter: DirectoryFilter,
  ourCode: string,
  today: Day,
): Promise<{ rows: DirectoryRow[]; more: boolean }> {
  const like = `%${filter.words.replace(/[\\%_]/g, found => `\\${found}`)}%`
  const found = await sql<DirectoryRow>`
    with page as (
      select * from setting s
      where ${filter.words === '' ? sql`true` : sql`(s.name ilike ${like} or s.postcode ilike ${like} or s.setting_id = ${filter.words})`}
        and ${filter.kind === '' ? sql`true` : sql`s.kind = ${filter.kind}`}
        and ${filter.where === 'all' ? sql`true` : ours(sql`s`, ourCode)}
        and ${filter.closed ? sql`true` : sql`coalesce(s.status, 'Open') not like 'Closed%'`}
        and ${
          filter.after === ''
            ? sql`true`
            : sql`(s.name collate "en-x-icu", s.setting_id) >
                (select f.name collate "en-x-icu", f.setting_id from setting f where f.setting_id = ${filter.after})`
        }
      order by s.name collate "en-x-icu", s.setting_id
      limit ${perPage + 1}
    )
    select p.setting_id, p.name, p.kind, p.low_age, p.high_age, p.town, p.postcode, p.la_name, p.status,
      u.name as unit_of_name, a.name as manager_name,
      (select count(*)::int from case_summary c where c.setting_id = p.setting_id and c.open) as open_cases
    from page p
    left join setting u on u.setting_id = p.unit_of
    left join management m on m.setting_id = p.setting_id and m.period @> ${today}::date
    left join account a on a.account_id = m.account_id
    order by p.name collate "en-x-icu", p.setting_id`.execute(tx)
  return { rows: found.rows.slice(0, perPage), more: found.rows.length > perPage }
}

/** Settings of the authority's own area, and those that an invented child may attend. */
function ours(setting: RawBuilder<unknown>, ourCode: string): RawBuilder<unknown> {
  return sql`(${setting}.la_code = ${ourCode} or ${setting}.source = 'invented')`
}

export interface SettingPageRows {
  setting: SettingRow
  units: { setting_id: string; name: string; kind: string; places: number | null; open_cases: number }[]
  terms: { account_id: string; name: string; since: Day; until: Day | null }[]
  children: {
    case_id: string
    child_name: string
    born_on: Day | null
    law: LawId
    stage: Stage
    manager_name: string | null
    /** The day on which a child begins who is named to come; null for one who is here. */
    starts_on: Day | null
  }[]
}

export interface SettingRow {
  setting_id: string
  urn: string | null
  name: string
  kind: string
  type_name: string | null
  phase: string | null
  status: string | null
  low_age: number | null
  high_age: number | null
  la_name: string | null
  street: string | null
  locality: string | null
  town: string | null
  postcode: string | null
  telephone: string | null
  head_name: string | null
  head_job: string | null
  unit_of: string | null
  unit_of_name: string | null
  places: number | null
  capacity: number | null
  sen_types: string[]
  section41: boolean
  source: string
  updated_on: Day
}

/** A setting with what hangs on it, in four queries. */
export async function settingRows(tx: Tx, settingId: string): Promise<SettingPageRows | null> {
  const found = await sql<SettingRow>`
    select s.setting_id, s.urn, s.name, s.kind, s.type_name, s.phase, s.status, s.low_age, s.high_age, s.la_name, s.street,
      s.locality, s.town, s.postcode, s.telephone, s.head_name, s.head_job, s.unit_of, u.name as unit_of_name, s.places,
      s.capacity, s.sen_types, s.section41, s.source, s.updated_on
    from setting s left join setting u on u.setting_id = s.unit_of
    where s.setting_id = ${settingId}`.execute(tx)
  const [setting] = found.rows
  if (setting === undefined) return null
  const units = await sql<SettingPageRows['units'][number]>`
    select s.setting_id, s.name, s.kind, s.places,
      (select count(*)::int from case_summary c where c.setting_id = s.setting_id and c.open) as open_cases
    from setting s where s.unit_of = ${settingId} order by s.name collate "en-x-icu"`.execute(tx)
  const terms = await sql<SettingPageRows['terms'][number]>`
    select m.account_id, a.name, lower(m.period) as since, upper(m.period) as until
    from management m join account a on a.account_id = m.account_id
    where m.setting_id = ${settingId} order by lower(m.period) desc`.execute(tx)
  const children = await sql<SettingPageRows['children'][number]>`
    select c.case_id, c.child_name, c.born_on, c.law, c.stage, a.name as manager_name, t.starts_on
    from (
      select case_id, null::date as starts_on from case_summary where setting_id = ${settingId}
      union all select case_id, lower(period) from placement where setting_id = ${settingId} and state = 'named'
    ) t
    join case_summary c using (case_id)
    left join account a on a.account_id = c.manager_id
    where c.open order by t.starts_on nulls first, c.sort_name, c.case_id`.execute(tx)
  return { setting, units: units.rows, terms: terms.rows, children: children.rows }
}
