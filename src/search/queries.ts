import { type RawBuilder, sql } from 'kysely'
import type { StoredBar } from '../case/path/bar.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import type { LawId, Stage } from '../law/law.ts'
import { type CaseFilter, nobody } from './case-filter.ts'

/** Cases on a page, and the most that a search finds. */
export const perPage = 25
export const mostFound = 50

export interface CaseRow {
  case_id: string
  child_name: string
  born_on: Day | null
  law: LawId
  stage: Stage
  open: boolean
  bar: StoredBar | null
  setting_id: string | null
  setting_name: string | null
  manager_name: string | null
  /** The open duty to be acted on first. */
  next_id: string | null
  next_about: string | null
  act_by: Day | null
  due_on: Day | null
}

export interface CasePage {
  rows: CaseRow[]
  earlier: boolean
  later: boolean
}

/** Whether the asker can see a case of this reference. */
export async function isThere(tx: Tx, caseId: string): Promise<boolean> {
  const found = await tx.selectFrom('case_summary').select('case_id').where('case_id', '=', caseId).executeTakeFirst()
  return found !== undefined
}

/** One page of cases by name, in one query whose cost does not grow with how far the page is from the first. */
export async function casePage(tx: Tx, filter: CaseFilter): Promise<CasePage> {
  return filter.words === '' ? pageByName(tx, filter) : pageOfFound(tx, filter)
}

async function pageByName(tx: Tx, filter: CaseFilter): Promise<CasePage> {
  const backwards = filter.before !== '' && filter.after === ''
  const from = backwards ? filter.before : filter.after
  const beyond =
    from === ''
      ? sql`true`
      : sql`(s.sort_name, s.case_id) ${backwards ? sql`<` : sql`>`}
          (select f.sort_name, f.case_id from case_summary f where f.case_id = ${from})`
  const direction = backwards ? sql`desc` : sql`asc`
  const found = await sql<CaseRow>`
    with page as (
      select s.* from case_summary s
      where ${chosen(filter)} and ${beyond}
      order by s.sort_name ${direction}, s.case_id ${direction}
      limit ${perPage + 1}
    )
    ${withNext(sql`p.sort_name, p.case_id`)}`.execute(tx)
  const more = found.rows.length > perPage
  const rows = backwards ? found.rows.slice(-perPage) : found.rows.slice(0, perPage)
  return { rows, earlier: backwards ? more : from !== '', later: backwards ? true : more }
}

async function pageOfFound(tx: Tx, filter: CaseFilter): Promise<CasePage> {
  const found = await sql<CaseRow>`
    with found as (select case_id, row_number() over () as rank from find_cases(${filter.words}, ${mostFound}) as f(case_id)),
    page as (select s.*, f.rank from case_summary s join found f on f.case_id = s.case_id where ${chosen(filter)})
    ${withNext(sql`p.rank`)}`.execute(tx)
  return { rows: found.rows, earlier: false, later: false }
}

function chosen(filter: CaseFilter): RawBuilder<unknown> {
  const wanted = [
    filter.manager === ''
      ? null
      : filter.manager === nobody
        ? sql`s.manager_id is null`
        : sql`s.manager_id = ${filter.manager}`,
    filter.setting === '' ? null : sql`s.setting_id = ${filter.setting}`,
    filter.stage === '' ? null : sql`s.stage = ${filter.stage}`,
    // A search looks everywhere unless it is told not to.
    filter.state === 'all' ? null : filter.state === 'open' ? sql`s.open` : sql`not s.open`,
  ].filter(one => one !== null)
  return wanted.length === 0 ? sql`true` : sql.join(wanted, sql` and `)
}

function withNext(order: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select p.case_id, p.child_name, p.born_on, p.law, p.stage, p.open, p.bar, p.setting_id, st.name as setting_name,
      a.name as manager_name, d.id as next_id, d.about as next_about, d.act_by, d.due_on
    from page p
    left join setting st on st.setting_id = p.setting_id
    left join account a on a.account_id = p.manager_id
    left join lateral (
      select id, about, act_by, due_on from deadline
      where case_id = p.case_id and met_on is null and not taken_away
      order by act_by, due_on, place limit 1
    ) d on true
    order by ${order}`
}

/** What can be chosen in the filter: managers of cases, and schools with open cases. */
export async function caseChoices(tx: Tx): Promise<{ managers: Option[]; settings: Option[] }> {
  const found = await sql<{ managers: Option[]; settings: Option[] }>`
    select
      coalesce((select json_agg(json_build_object('value', account_id, 'text', name) order by place, name) from account
        where kind = 'staff' and account_id in (select manager_id from case_summary)), '[]') as managers,
      coalesce((select json_agg(json_build_object('value', setting_id, 'text', name) order by name collate "en-x-icu") from setting
        where setting_id in (select setting_id from case_summary)), '[]') as settings`.execute(tx)
  return found.rows[0] ?? { managers: [], settings: [] }
}

export interface Option {
  value: string
  text: string
}
