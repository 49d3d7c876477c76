import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import type { LawId } from '../law/law.ts'
import type { EndingFilter } from './list-filter.ts'

/** The lines of the one address that a letter to somebody goes to. */
export async function addressOf(tx: Tx, personId: string, today: Day): Promise<string[]> {
  const row = await tx
    .selectFrom('address')
    .select(['lines', 'postcode'])
    .where('person_id', '=', personId)
    .where(sql<boolean>`period @> ${today}::date`)
    .executeTakeFirst()
  if (row === undefined) return ['(no address known)']
  return [...row.lines.split('\n'), ...(row.postcode === null ? [] : [row.postcode])]
}

export interface EndingListed {
  case_id: string
  kind: string
  on_day: Day | null
  looked_on: Day | null
  ground: string | null
  child_name: string
  born_on: Day | null
  law: LawId
  setting_name: string | null
  manager_name: string | null
}

/** No list is longer than a person reads. */
export const most = 500

/** Who leaves, may leave or moves, soonest first: one query, whatever their number. */
export async function endings(tx: Tx, filter: EndingFilter, year: { from: Day; until: Day }): Promise<EndingListed[]> {
  const underWay = ['proposed', 'decided', 'moving']
  const wanted = [
    filter.kind === ''
      ? sql`true`
      : filter.kind === 'under-way'
        ? sql`e.kind = any (${underWay}::text[])`
        : sql`e.kind = ${filter.kind}`,
    // What is under way is never hidden by a year.
    sql`(e.kind = any (${underWay}::text[]) or e.on_day between ${year.from}::date and ${year.until}::date
      or (e.on_day < ${year.from}::date and e.looked_on is null))`,
    filter.looked === 'not' ? sql`e.looked_on is null` : sql`true`,
    filter.manager === '' ? sql`true` : sql`s.manager_id = ${filter.manager}`,
  ]
  const found = await sql<EndingListed>`
    select e.case_id, e.kind, e.on_day, e.looked_on, e.ground, s.child_name, s.born_on, s.law, st.name as setting_name,
      a.name as manager_name
    from ending e
    join case_summary s using (case_id)
    left join setting st on st.setting_id = s.setting_id
    left join account a on a.account_id = s.manager_id
    where ${sql.join(wanted, sql` and `)}
    order by e.on_day nulls first, s.sort_name, e.case_id, e.kind
    limit ${most}`.execute(tx)
  return found.rows
}

/** The managers to choose from. */
export async function managers(tx: Tx): Promise<{ value: string; text: string }[]> {
  const found = await sql<{ value: string; text: string }>`
    select account_id as value, name as text from account
    where kind = 'staff' and account_id in (select manager_id from case_summary) order by place, name`.execute(tx)
  return found.rows
}
