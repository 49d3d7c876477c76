import { sql } from 'kysely'
import { dutyTitle } from '../case/fact-words.ts'
import type { Tx } from '../database/transaction.ts'
import { type Day, longDay } from '../kernel/day.ts'
import type { LawId } from '../law/law.ts'

/** A person of the demonstration, and what waits today. */
export interface PersonWaiting {
  account_id: string
  kind: string
  role: string | null
  name: string
  title: string
  sentence: string | null
  overdue: number
  week: number
  waiting: number
  /** Children whose cases a family or a school sees, and what is due to the family next. */
  children: number
  next_id: string | null
  next_law: LawId | null
  next_due: Day | null
}

/** Everybody who can be chosen, with the numbers that stand on their own first page: what they may not see does not count. */
export async function waitingToday(tx: Tx, unassignedTo: string, today: Day): Promise<PersonWaiting[]> {
  const found = await sql<PersonWaiting>`
    with work as (
      select coalesce(t.account_id, case when t.role is null then s.manager_id end) as account_id,
        case when t.account_id is null and t.role is null and s.manager_id is null then ${unassignedTo} else t.role end as role,
        t.case_id, t.act_by, t.due_on, t.waits_for, s.restricted
      from task t join case_summary s using (case_id) where t.shown_from <= ${today}::date
    ),
    seen as (
      select a.account_id, u.case_id
      from account a
      left join account_setting st on st.account_id = a.account_id and st.period @> ${today}::date
      join audience u on u.party = case a.kind when 'family' then 'person:' || a.person_id else 'setting:' || st.setting_id end
      where a.kind in ('family', 'setting')
    ),
    next as (
      select distinct on (n.account_id) n.account_id, d.id, d.due_on, s.law
      from seen n
      join case_summary s on s.case_id = n.case_id
      join deadline d on d.case_id = n.case_id
      where d.met_on is null and not d.taken_away and d.owner = 'authority' and d.id not like 'give-advice%'
      order by n.account_id, d.due_on, d.place
    )
    select a.account_id, a.kind, a.role, a.name, a.title, a.sentence,
      count(w.case_id) filter (where w.waits_for is null and w.due_on < ${today}::date)::int as overdue,
      count(w.case_id) filter (where w.waits_for is null and w.due_on >= ${today}::date and w.act_by < ${today}::date + 7)::int as week,
      count(w.case_id) filter (where w.waits_for is not null)::int as waiting,
      (select count(*)::int from seen n join case_summary s on s.case_id = n.case_id where n.account_id = a.account_id and s.open)
        as children,
      next.id as next_id, next.law as next_law, next.due_on as next_due
    from account a
    left join work w on (w.account_id = a.account_id or (w.account_id is null and w.role = a.role))
      and (not w.restricted
        or exists (select from audience u where u.case_id = w.case_id and u.party = 'staff:' || a.account_id))
    left join next on next.account_id = a.account_id
    where a.disabled_at is null
    group by a.account_id, next.id, next.law, next.due_on
    order by a.place, a.name`.execute(tx)
  return found.rows
}

export function waitingWords(person: PersonWaiting, today: Day): string | null {
  switch (person.kind) {
    case 'staff':
      return staffWords(person)
    case 'family':
      return dueWords(person, today)
    case 'setting':
      return `${person.children} ${person.children === 1 ? 'child' : 'children'} with open cases`
    default:
      return null
  }
}

function staffWords({ overdue, week, waiting }: PersonWaiting): string {
  const parts = [
    overdue > 0 && `${overdue} overdue`,
    week > 0 && `${week} due this week`,
    waiting > 0 && `${waiting} waiting for others`,
  ].filter(part => part !== false)
  return parts.length === 0 ? 'nothing waits' : parts.join(' · ')
}

function dueWords({ next_id, next_law, next_due }: PersonWaiting, today: Day): string {
  if (next_id === null || next_law === null || next_due === null) return 'nothing is due to them'
  const late = next_due < today ? 'was due from the authority on' : 'is due from the authority by'
  return `“${dutyTitle(next_id, next_law)}” ${late} ${longDay(next_due)}`
}
