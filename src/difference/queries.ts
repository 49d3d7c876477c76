import { type RawBuilder, sql } from 'kysely'
import type { DiffersWith } from '../authority/difference-policy.ts'
import type { Tx } from '../database/transaction.ts'
import { addDays, type Day } from '../kernel/day.ts'
import type { ListFilter } from './list-filter.ts'

export const perPage = 50

/** A hearing within so many days is one to look at. */
const soon = 42

export interface ListRow {
  case_id: string
  about: string
  kind: 'difference' | 'appeal'
  differs_with: DiffersWith
  matter: string
  since: Day
  next_on: Day | null
  next_what: string | null
  next_whose: 'authority' | 'family' | 'tribunal' | null
  acted_on: Day
  panel_from: Day | null
  registered_as: string | null
  hearing_on: Day | null
  attends: string | null
  order_made: string | null
  comply_by: Day | null
  child_name: string
  setting_name: string | null
  manager_name: string | null
}

export interface ListCounts {
  differences: number
  appeals: number
  late: number
  panel: number
  hearings: number
  orders: number
}

/** One page of what is open, the first to act on first. */
export async function openOnes(tx: Tx, filter: ListFilter, today: Day): Promise<{ rows: ListRow[]; more: boolean }> {
  const found = await sql<ListRow>`
    with open as (
      select d.* from difference d
      ${filter.manager === '' ? sql`` : sql`join case_summary m on m.case_id = d.case_id and m.manager_id = ${filter.manager}`}
      where d.open and ${shown(filter, today)}
      order by d.next_on nulls last, d.since, d.case_id, d.about
      limit ${perPage + 1} offset ${(filter.page - 1) * perPage}
    )
    select o.case_id, o.about, o.kind, o.differs_with, o.matter, o.since, o.next_on, o.next_what, o.next_whose, o.acted_on,
      o.panel_from, o.registered_as, o.hearing_on, o.attends, o.order_made, o.comply_by,
      s.child_name, st.name as setting_name, a.name as manager_name
    from open o
    cross join lateral (select c.* from case_summary c where c.case_id = o.case_id offset 0) s
    left join setting st on st.setting_id = s.setting_id
    left join account a on a.account_id = s.manager_id
    order by o.next_on nulls last, o.since, o.case_id, o.about`.execute(tx)
  return { rows: found.rows.slice(0, perPage), more: found.rows.length > perPage }
}

/** The numbers above the list, of all that is open whatever is filtered. */
export async function openCounts(tx: Tx, today: Day): Promise<ListCounts> {
  const count = (show: ListFilter['show']) => sql`count(*) filter (where ${shown({ show }, today)})::int`
  const found = await sql<ListCounts>`
    select ${count('differences')} as differences, ${count('appeals')} as appeals, ${count('late')} as late,
      ${count('panel')} as panel, ${count('hearings')} as hearings, ${count('orders')} as orders
    from difference d where d.open`.execute(tx)
  const [counts] = found.rows
  if (counts === undefined) throw new Error('A count without rows still has one')
  return counts
}

/** Who manages cases, for the filter. */
export async function managers(tx: Tx): Promise<{ value: string; text: string }[]> {
  const rows = await tx
    .selectFrom('account')
    .select(['account_id', 'name'])
    .where('kind', '=', 'staff')
    .where('disabled_at', 'is', null)
    .where('role', '=', 'case-manager')
    .orderBy('place')
    .orderBy('name')
    .execute()
  return rows.map(row => ({ value: row.account_id, text: row.name }))
}

function shown({ show }: Pick<ListFilter, 'show'>, today: Day): RawBuilder<unknown> {
  switch (show) {
    case '':
      return sql`true`
    case 'differences':
      return sql`d.kind = 'difference'`
    case 'appeals':
      return sql`d.kind = 'appeal'`
    case 'late':
      return sql`d.next_on < ${today}::date`
    case 'panel':
      return sql`d.panel_from <= ${today}::date`
    case 'hearings':
      return sql`d.hearing_on between ${today}::date and ${addDays(today, soon)}::date and d.ended_on is null`
    case 'orders':
      return sql`d.comply_by is not null`
  }
}
