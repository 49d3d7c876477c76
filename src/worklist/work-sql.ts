import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day } from '../kernel/day.ts'
import type { Whose } from './whose.ts'
import type { Order, Quick, WorkFilter } from './work-filter.ts'

/** When work is due, as a list groups it. */
export const parts = ['overdue', 'week', 'later', 'waiting'] as const
export type Part = (typeof parts)[number]

// Three plain lookups instead of one "or", and the tasks of a manager case by case: each has its index, and none reads on
// through the tasks of everybody.
export function tasksOf(whose: Whose, today: Day): RawBuilder<unknown> {
  const shown = sql`t.shown_from <= ${today}::date`
  if (whose.everyone) return sql`select t.* from task t where ${shown} and t.due_on < ${today}::date`
  const ofCases = (managed: RawBuilder<unknown>) => sql`
    union all
    select t.* from (select case_id from case_summary where ${managed}) s
    cross join lateral (
      select t.* from task t where t.case_id = s.case_id and t.account_id is null and t.role is null and ${shown} offset 0
    ) t`
  return sql`
    select t.* from task t where t.account_id = ${whose.accountId} and ${shown}
    union all
    select t.* from task t where t.role = ${whose.role} and t.account_id is null and ${shown}
    ${ofCases(sql`manager_id = ${whose.accountId}`)}
    ${whose.unmanaged ? ofCases(sql`manager_id is null`) : sql``}`
}

/**
 * Joins each task to its case as `s`. The tasks of one person are looked up case by case: joined as a whole, every case of the
 * authority would be read, and asked whether it may be seen, for a list of some hundreds.
 */
export function withCase(whose: Whose): RawBuilder<unknown> {
  return whose.everyone
    ? sql`join case_summary s on s.case_id = m.case_id`
    : sql`cross join lateral (select c.* from case_summary c where c.case_id = m.case_id offset 0) s`
}

// Overdue is past the last lawful day. A task whose day to act by has passed, with that last day still to come, is this week's.
export function partOf(today: Day): RawBuilder<Part> {
  return sql`case
    when m.waits_for is not null then 'waiting'
    when m.due_on < ${today}::date then 'overdue'
    when m.act_by <= ${weekUpTo(today)}::date then 'week'
    else 'later' end`
}

export function weekUpTo(today: Day): Day {
  return addDays(today, 6)
}

export function narrowed(filter: WorkFilter, today: Day): RawBuilder<unknown> {
  const like = `%${filter.words.replace(/[\\%_]/g, found => `\\${found}`)}%`
  const wanted = [
    filter.words === ''
      ? null
      : sql`(s.child_name ilike ${like} or s.case_id ilike ${like} or m.title ilike ${like} or m.rule ilike ${like})`,
    filter.setting === '' ? null : sql`s.setting_id = ${filter.setting}`,
    filter.stage === '' ? null : sql`s.stage = ${filter.stage}`,
    filter.from === '' ? null : sql`m.source = ${filter.from}`,
    filter.only === '' ? null : about(filter.only, today),
  ].filter(one => one !== null)
  return wanted.length === 0 ? sql`true` : sql.join(wanted, sql` and `)
}

export function about(only: Quick, today: Day): RawBuilder<unknown> {
  switch (only) {
    case 'decisions':
      return sql`m.task_id like 'law:decide-%'`
    case 'advice-late':
      return sql`m.task_id like 'law:give-advice:%' and m.due_on < ${today}::date`
    case 'transfers':
      return sql`m.task_id like 'law:name-next-setting:%'`
    case 'reviews':
      return sql`m.path like '%/reviews%'`
    case 'promises':
      return sql`m.source = 'promise'`
  }
}

export function ordered(order: Order): RawBuilder<unknown> {
  switch (order) {
    case 'act-by':
      return sql`act_by, due_on, sort_name, case_id, task_id`
    case 'act-by-last':
      return sql`act_by desc, due_on desc, sort_name, case_id, task_id`
    case 'child':
      return sql`sort_name, case_id, act_by, task_id`
    case 'school':
      return sql`setting_name collate "en-x-icu" nulls last, act_by, sort_name, case_id, task_id`
  }
}
