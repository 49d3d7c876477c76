import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { type Refused, refuse } from '../kernel/result.ts'

export interface Member {
  panel: string
  accountId: string
  name: string
  title: string
  seat: string
  chair: boolean
  /** Whom they stand in for. */
  substituteFor: string | null
  since: Day
  /** The last day, if it has one. */
  until: Day | null
}

/** Who sits on the panels on a day or later: one panel, or all of them. */
export async function membersOn(tx: Tx, on: Day, panel: string | null): Promise<Member[]> {
  const rows = await sql<MemberRow>`
    select m.panel, m.account_id, a.name, a.title, m.seat, m.chair, f.name as for_name, lower(m.period) as since,
      upper(m.period) - 1 as until
    from panel_member m
    join account a using (account_id)
    left join account f on f.account_id = m.substitute_for
    where (upper(m.period) is null or upper(m.period) > ${on}) and (${panel}::text is null or m.panel = ${panel})
    order by m.panel, m.chair desc, m.substitute_for is not null, a.name`.execute(tx)
  return rows.rows.map(row => ({
    panel: row.panel,
    accountId: row.account_id,
    name: row.name,
    title: row.title,
    seat: row.seat,
    chair: row.chair,
    substituteFor: row.for_name,
    since: row.since,
    until: row.until,
  }))
}

/** People who can be asked onto a panel: the section's own, and panel members and advisers. */
export async function possibleMembers(tx: Tx): Promise<{ value: string; text: string }[]> {
  const rows = await tx
    .selectFrom('account')
    .select(['account_id', 'name', 'title'])
    .where('kind', 'in', ['staff', 'adviser'])
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .execute()
  return rows.map(row => ({ value: row.account_id, text: `${row.name}, ${row.title}` }))
}

export interface NewMember {
  accountId: string
  seat: string
  as: 'member' | 'chair' | 'substitute'
  substituteFor: string | null
  from: Day
}

/** Whether somebody can join: once at a time, one chair at a time, and a substitute for somebody who sits there. */
export function decideMember(given: NewMember, members: readonly Member[]): { join: NewMember } | Refused {
  const overlapping = members.filter(m => m.until === null || m.until >= given.from)
  const already = overlapping.find(m => m.accountId === given.accountId)
  if (already !== undefined) {
    return refuse(`${already.name} is on the panel already, since ${longDay(already.since)}`, 'account')
  }
  const chair = overlapping.find(m => m.chair)
  if (given.as === 'chair' && chair !== undefined) {
    return refuse(`${chair.name} has the chair. End that membership first, or add this person as a member`, 'as')
  }
  if (given.as === 'substitute' && !overlapping.some(m => m.accountId === given.substituteFor)) {
    return refuse('Choose the member whom the substitute stands in for', 'substituteFor')
  }
  return { join: given }
}

export async function addMember(tx: Tx, panel: string, given: NewMember): Promise<void> {
  await sql`
    insert into panel_member (panel, account_id, seat, chair, substitute_for, period)
    values (${panel}, ${given.accountId}, ${given.seat}, ${given.as === 'chair'},
      ${given.as === 'substitute' ? given.substituteFor : null}, daterange(${given.from}, null))`.execute(tx)
}

/**
 * Ends a membership before today: from this moment the person reads no paper of the panel. One that began today has no day
 * left in it; that it was there is kept apart, so that they can be told. One that was to begin later is taken back.
 */
export async function endMember(tx: Tx, panel: string, accountId: string, today: Day): Promise<boolean> {
  const removed = await sql<{ began_on: Day }>`
    delete from panel_member
    where panel = ${panel} and account_id = ${accountId} and lower(period) >= ${today}::date
    returning lower(period) as began_on`.execute(tx)
  if (removed.rows.some(row => row.began_on === today)) {
    await sql`
      insert into membership_of_no_day (panel, account_id, began_on) values (${panel}, ${accountId}, ${today})
      on conflict do nothing`.execute(tx)
  }
  const ended = await sql`
    update panel_member set period = daterange(lower(period), ${today}::date)
    where panel = ${panel} and account_id = ${accountId} and period @> ${today}::date and lower(period) < ${today}::date
    returning 1`.execute(tx)
  return removed.rows.length + ended.rows.length > 0
}

interface MemberRow {
  panel: string
  account_id: string
  name: string
  title: string
  seat: string
  chair: boolean
  for_name: string | null
  since: Day
  until: Day | null
}
