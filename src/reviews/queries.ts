import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import { addDays, type Day } from '../kernel/day.ts'
import type { ReviewFilter, ReviewStateId } from './filter.ts'

export const perPage = 50

export interface ReviewRow {
  case_id: string
  child_name: string
  born_on: Day | null
  setting_id: string | null
  setting_name: string | null
  manager_name: string | null
  due_on: Day
  meeting_on: Day | null
  meeting_at: string | null
  held_on: Day | null
  reported_on: Day | null
  transfers_to: string | null
  settle_by: Day | null
  settled_on: Day | null
  complex: string | null
  travel: boolean
  state: ReviewStateId
}

/** One page of reviews by the day they are due, in one query. */
export async function reviewPage(
  tx: Tx,
  filter: ReviewFilter,
  account: string,
  today: Day,
): Promise<{ rows: ReviewRow[]; more: boolean }> {
  const beyond =
    filter.after === ''
      ? sql`true`
      : sql`(r.due_on, r.case_id) > (select f.due_on, f.case_id from review f where f.case_id = ${filter.after})`
  const found = await sql<ReviewRow>`
    with page as (
      select r.*, ${standing(today)} as state, s.child_name, s.born_on, s.manager_id
      from review r join case_summary s on s.case_id = r.case_id
      where ${chosen(filter, account, today)} and ${beyond}
      order by r.due_on, r.case_id
      limit ${perPage + 1}
    )
    select p.case_id, p.child_name, p.born_on, p.setting_id, st.name as setting_name, a.name as manager_name,
      p.due_on, p.meeting_on, p.meeting_at, p.held_on, p.reported_on, p.transfers_to, p.settle_by, p.settled_on,
      p.complex, p.travel, p.state
    from page p
    left join setting st on st.setting_id = p.setting_id
    left join account a on a.account_id = p.manager_id
    order by p.due_on, p.case_id`.execute(tx)
  return { rows: found.rows.slice(0, perPage), more: found.rows.length > perPage }
}

export type ReviewCounts = Record<ReviewStateId | 'overdue' | 'all', number>

/** How many reviews stand where, in one query. */
export async function reviewCounts(tx: Tx, filter: ReviewFilter, account: string, today: Day): Promise<ReviewCounts> {
  const found = await sql<{ counts: Partial<ReviewCounts>; overdue: number; all: number }>`
    with standing as (
      select ${standing(today)} as state, r.decided_on is null and r.due_on < ${today}::date as overdue
      from review r join case_summary s on s.case_id = r.case_id
      where ${chosen({ ...filter, state: '', only: '' }, account, today)}
    )
    select coalesce((select json_object_agg(g.state, g.count)
        from (select state, count(*)::int as count from standing group by state) g), '{}') as counts,
      (select count(*)::int from standing where overdue) as overdue, (select count(*)::int from standing) as all`.execute(
    tx,
  )
  const row = found.rows[0]
  const none: ReviewCounts = {
    'no-meeting': 0,
    papers: 0,
    planned: 0,
    'not-recorded': 0,
    report: 0,
    decision: 0,
    follow: 0,
    later: 0,
    overdue: 0,
    all: 0,
  }
  return { ...none, ...row?.counts, overdue: row?.overdue ?? 0, all: row?.all ?? 0 }
}

/** Settings with reviews to choose from. */
export async function reviewSettings(tx: Tx): Promise<{ value: string; text: string }[]> {
  const found = await sql<{ value: string; text: string }>`
    select setting_id as value, name as text from setting
    where setting_id in (select setting_id from review) order by name collate "en-x-icu"`.execute(tx)
  return found.rows
}

/** Where a review stands on a day. */
function standing(today: Day): RawBuilder<ReviewStateId> {
  return sql`case
    when r.decided_on is not null then 'follow'
    when r.reported_on is not null then 'decision'
    when r.held_on is not null then 'report'
    when r.meeting_on < ${today}::date then 'not-recorded'
    when r.meeting_on <= ${addDays(today, 21)}::date and r.papers_on is null then 'papers'
    when r.meeting_on is not null then 'planned'
    when r.due_on <= ${addDays(today, 112)}::date then 'no-meeting'
    else 'later' end`
}

function chosen(filter: ReviewFilter, account: string, today: Day): RawBuilder<unknown> {
  const wanted = [
    filter.of === 'all' ? null : sql`s.manager_id = ${account}`,
    filter.setting === '' ? null : sql`r.setting_id = ${filter.setting}`,
    filter.state === '' ? null : sql`${standing(today)} = ${filter.state}`,
    filter.only === '' ? null : only(filter.only, today),
  ].filter(one => one !== null)
  return wanted.length === 0 ? sql`true` : sql.join(wanted, sql` and `)
}

function only(which: Exclude<ReviewFilter['only'], ''>, today: Day): RawBuilder<unknown> {
  switch (which) {
    case 'overdue':
      return sql`r.decided_on is null and r.due_on < ${today}::date`
    case 'transfers':
      return sql`r.transfers_on is not null and r.settled_on is null`
    case 'complex':
      return sql`r.complex is not null`
    case 'travel':
      return sql`r.travel`
  }
}
