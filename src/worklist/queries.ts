import { type RawBuilder, sql } from 'kysely'
import type { StoredBar } from '../case/path/bar.ts'
import type { Tx } from '../database/transaction.ts'
import { addDays, type Day } from '../kernel/day.ts'
import type { LawId } from '../law/law.ts'
import type { Whose } from './whose.ts'
import type { Source, WorkFilter } from './work-filter.ts'
import { about, narrowed, ordered, type Part, partOf, tasksOf, withCase } from './work-sql.ts'

/** Groups that may lie still for long show so many, and all when asked. */
export const folded = 5

/** Everyone's overdue work is cut here: no list is longer than a person reads. */
export const most = 300

export interface WorkRow {
  case_id: string
  task_id: string
  source: Source
  title: string
  rule: string
  act_by: Day
  due_on: Day
  waits_for: string | null
  path: string
  child_name: string
  born_on: Day | null
  law: LawId
  stage: string
  bar: StoredBar | null
  setting_name: string | null
  manager_name: string | null
  part: Part
  /** How many the group holds. */
  of: number
}

export interface WorkNumbers {
  overdue: number
  week: number
  later: number
  waiting: number
  open_cases: number
  finals: number
  in_time: number
  excused: number
  decisions: number
  advice_late: number
  transfers: number
  reviews: number
  promises: number
  settings: { value: string; text: string }[]
  managed: number
  quadrants: string[]
}

export interface SavedView {
  view_id: number
  name: string
  query: string
}

/** The rows of a list of work, grouped and ordered, in one query. With `whole`, no group is folded. */
export async function workRows(
  tx: Tx,
  whose: Whose,
  filter: WorkFilter,
  today: Day,
  whole = false,
): Promise<WorkRow[]> {
  const found = await sql<WorkRow>`
    with mine as (${tasksOf(whose, today)}),
    work as (
      select m.*, s.child_name, s.sort_name, s.born_on, s.law, s.stage, s.bar, st.name as setting_name, a.name as manager_name,
        ${partOf(today)} as part
      from mine m
      ${withCase(whose)}
      left join setting st on st.setting_id = s.setting_id
      left join account a on a.account_id = s.manager_id
      where ${narrowed(filter, today)}
    ),
    placed as (
      select w.*, row_number() over (partition by part order by ${ordered(filter.order)})::int as place,
        count(*) over (partition by part)::int as of
      from work w
    )
    select case_id, task_id, source, title, rule, act_by, due_on, waits_for, path, child_name, born_on, law, stage, bar,
      setting_name, manager_name, part, of
    from placed
    where ${whose.everyone ? sql`place <= ${most}` : folding(filter, whole)}
    order by array_position(array['overdue', 'week', 'later', 'waiting'], part), place`.execute(tx)
  return found.rows
}

/** The numbers above the list, and what can be chosen in its filter, in one query: whatever is filtered, they are of all. */
export async function workTotals(tx: Tx, whose: Whose, today: Day): Promise<WorkNumbers> {
  const ofManager = whose.everyone || whose.role !== 'case-manager' ? sql`true` : sql`s.manager_id = ${whose.accountId}`
  const found = await sql<WorkNumbers>`
    with mine as (${tasksOf(whose, today)}),
    work as (
      select m.task_id, m.source, m.path, m.due_on, s.setting_id, ${partOf(today)} as part
      from mine m ${withCase(whose)}
    ),
    finals as (
      select d.met_on <= d.due_on as in_time, d.met_on > d.due_on and d.excused_by is not null as excused
      from deadline d join case_summary s on s.case_id = d.case_id
      where d.id = 'finalise-plan' and d.met_on is not null and d.met_on > ${addDays(today, -365)}::date and ${ofManager}
    ),
    managed as (
      select setting_id from management where account_id = ${whose.accountId} and period @> ${today}::date
    )
    select
      count(*) filter (where part = 'overdue')::int as overdue,
      count(*) filter (where part = 'week')::int as week,
      count(*) filter (where part = 'later')::int as later,
      count(*) filter (where part = 'waiting')::int as waiting,
      count(*) filter (where ${about('decisions', today)})::int as decisions,
      count(*) filter (where ${about('advice-late', today)})::int as advice_late,
      count(*) filter (where ${about('transfers', today)})::int as transfers,
      count(*) filter (where ${about('reviews', today)})::int as reviews,
      count(*) filter (where ${about('promises', today)})::int as promises,
      (select count(*)::int from case_summary s where s.open and ${ofManager}) as open_cases,
      (select count(*)::int from finals) as finals,
      (select count(*)::int from finals where in_time) as in_time,
      (select count(*)::int from finals where excused) as excused,
      (select count(*)::int from managed) as managed,
      coalesce((select json_agg(quadrant order by quadrant) from quadrant_management
        where account_id = ${whose.accountId} and period @> ${today}::date), '[]') as quadrants,
      coalesce((select json_agg(json_build_object('value', setting_id, 'text', name) order by name collate "en-x-icu")
        from setting where setting_id in (select setting_id from managed union select w.setting_id from work w)), '[]') as settings
    from work m`.execute(tx)
  const [totals] = found.rows
  if (totals === undefined) throw new Error('A count without rows still has one')
  return totals
}

/** The staff whose lists there are. */
export async function staffList(tx: Tx): Promise<{ accountId: string; name: string; role: string }[]> {
  const found = await tx
    .selectFrom('account')
    .select(['account_id', 'name', 'role'])
    .where('kind', '=', 'staff')
    .where('disabled_at', 'is', null)
    .orderBy('place')
    .orderBy('name')
    .execute()
  return found.map(a => ({ accountId: a.account_id, name: a.name, role: a.role ?? '' }))
}

export async function savedViews(tx: Tx): Promise<SavedView[]> {
  return tx.selectFrom('saved_view').select(['view_id', 'name', 'query']).orderBy('view_id').execute()
}

/** The rows that were chosen on a list, each as `K7Q4MX task`. */
export function isChosen(row: WorkRow, chosen: ReadonlySet<string>): boolean {
  return chosen.has(`${row.case_id} ${row.task_id}`)
}

function folding(filter: WorkFilter, whole: boolean): RawBuilder<unknown> {
  if (whole) return sql`true`
  return sql`part in ('overdue', 'week') or place <= ${folded} or part = ${filter.show}`
}
