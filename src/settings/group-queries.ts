import { sql } from 'kysely'
import type { Profile } from '../authority/profile.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import type { Managed, MoveOfOne, Term } from './decide-move.ts'

/** What a move is about: the settings of a case manager, those of nobody, or the homes of quadrants. */
export type GroupOf = { account: string } | 'nobody' | 'quadrants'

export interface GroupManager {
  account_id: string
  name: string
  title: string
  schools: number
  units: number
  open_cases: number
  quadrants: string[]
  settings: { id: string; name: string; cases: number }[]
}

/** Who is case manager of what on a day, with how many open cases, in one query. */
export async function groupManagers(tx: Tx, today: Day): Promise<GroupManager[]> {
  const found = await sql<GroupManager>`
    with held as (
      select m.account_id, s.setting_id, s.name, s.unit_of is not null as unit,
        (select count(*)::int from case_summary c where c.setting_id = s.setting_id and c.open) as cases
      from management m join setting s on s.setting_id = m.setting_id
      where m.period @> ${today}::date
    )
    select a.account_id, a.name, a.title,
      (select count(*)::int from held h where h.account_id = a.account_id and not h.unit) as schools,
      (select count(*)::int from held h where h.account_id = a.account_id and h.unit) as units,
      (select count(*)::int from case_summary c where c.manager_id = a.account_id and c.open) as open_cases,
      coalesce((select json_agg(q.quadrant order by q.quadrant) from quadrant_management q
        where q.account_id = a.account_id and q.period @> ${today}::date), '[]') as quadrants,
      coalesce((select json_agg(json_build_object('id', h.setting_id, 'name', h.name, 'cases', h.cases)
        order by h.name collate "en-x-icu") from held h where h.account_id = a.account_id), '[]') as settings
    from account a
    where a.kind = 'staff' and a.disabled_at is null
      and (a.role = 'case-manager' or a.account_id in (select account_id from held)
        or a.account_id in (select account_id from quadrant_management where period @> ${today}::date))
    order by a.place, a.name`.execute(tx)
  return found.rows
}

/** How many settings of ours have no case manager on a day, and how many open cases have none. */
export async function withoutManager(tx: Tx, profile: Profile, today: Day) {
  const found = await sql<{ settings: number; cases: number }>`
    select
      (select count(*)::int from setting s where ${withNobody(profile, today)}) as settings,
      (select count(*)::int from case_summary c where c.open and c.manager_id is null) as cases`.execute(tx)
  return found.rows[0] ?? { settings: 0, cases: 0 }
}

function withNobody(profile: Profile, today: Day) {
  return sql`coalesce(s.status, 'Open') = 'Open'
    and (s.la_code = ${profile.localAuthorityCode} or s.source = 'invented'
      or exists (select from case_summary c where c.setting_id = s.setting_id and c.open))
    and not exists (select from management m where m.setting_id = s.setting_id and m.period @> ${today}::date)`
}

/** Moves that are planned for days to come. */
export async function plannedMoves(tx: Tx, today: Day) {
  const found = await sql<{ id: string; name: string; to: string; since: Day; kind: 'setting' | 'quadrant' }>`
    select s.setting_id as id, s.name, a.name as "to", lower(m.period) as since, 'setting' as kind
    from management m join setting s on s.setting_id = m.setting_id join account a on a.account_id = m.account_id
    where lower(m.period) > ${today}::date
    union all
    select q.quadrant, q.quadrant, a.name, lower(q.period), 'quadrant'
    from quadrant_management q join account a on a.account_id = q.account_id
    where lower(q.period) > ${today}::date
    order by since, name`.execute(tx)
  return found.rows
}

/** What can be moved from a group, each with everybody who has it, had it or will have it. */
export async function thingsOf(tx: Tx, profile: Profile, of: GroupOf, today: Day): Promise<Managed[]> {
  if (of === 'quadrants') {
    const found = await sql<{ id: string; terms: Term[] }>`
      select q.quadrant as id, json_agg(${termAs('q')} order by lower(q.period)) as terms
      from quadrant_management q join account a on a.account_id = q.account_id
      group by q.quadrant`.execute(tx)
    return profile.quadrants.map(q => ({
      id: q.id,
      name: q.name,
      terms: found.rows.find(row => row.id === q.id)?.terms ?? [],
    }))
  }
  const which =
    of === 'nobody'
      ? withNobody(profile, today)
      : sql`exists (select from management h where h.setting_id = s.setting_id and h.account_id = ${of.account}
          and (h.period @> ${today}::date or lower(h.period) > ${today}::date))`
  const found = await sql<Managed>`
    select s.setting_id as id, s.name, coalesce((
      select json_agg(${termAs('m')} order by lower(m.period))
      from management m join account a on a.account_id = m.account_id where m.setting_id = s.setting_id), '[]') as terms
    from setting s where ${which}
    order by s.name collate "en-x-icu"`.execute(tx)
  return found.rows
}

function termAs(table: 'm' | 'q') {
  const period = sql.ref(`${table}.period`)
  return sql`json_build_object('accountId', a.account_id, 'name', a.name, 'from', lower(${period}), 'until', upper(${period}))`
}

/** Who may be given schools. */
export async function possibleManagers(tx: Tx): Promise<{ accountId: string; name: string; title: string }[]> {
  const found = await tx
    .selectFrom('account')
    .select(['account_id', 'name', 'title'])
    .where('kind', '=', 'staff')
    .where('role', 'in', ['case-manager', 'senior-case-manager'])
    .where('disabled_at', 'is', null)
    .orderBy('place')
    .orderBy('name')
    .execute()
  return found.map(a => ({ accountId: a.account_id, name: a.name, title: a.title }))
}

export interface MovingCase {
  case_id: string
  child_name: string
  thing: string
  manager_id: string | null
}

/** The open cases that go with schools, units or quadrants, as the asker may see them. */
export async function casesOf(
  tx: Tx,
  profile: Profile,
  of: GroupOf,
  ids: readonly string[],
  from: Day,
): Promise<MovingCase[]> {
  // With a quadrant go the homes of children who attend nothing, and of those who go to school outside the area.
  const which =
    of === 'quadrants'
      ? sql`c.quadrant = any (${ids}) and (c.setting_id is null or s.la_code <> ${profile.localAuthorityCode}
          and not exists (select from management m where m.setting_id = c.setting_id and m.period @> ${from}::date))`
      : sql`c.setting_id = any (${ids})`
  const found = await sql<MovingCase>`
    select c.case_id, c.child_name, ${sql.ref(of === 'quadrants' ? 'c.quadrant' : 'c.setting_id')} as thing, c.manager_id
    from case_summary c left join setting s on s.setting_id = c.setting_id
    where c.open and ${which} order by c.sort_name, c.case_id`.execute(tx)
  return found.rows
}

/** Ends the terms there are and begins the new ones. What a row said before is kept by the tables' own history. */
export async function writeMoves(
  tx: Tx,
  of: GroupOf,
  moves: readonly MoveOfOne[],
  to: string,
  from: Day,
): Promise<void> {
  const table = sql.table(of === 'quadrants' ? 'quadrant_management' : 'management')
  const key = sql.ref(of === 'quadrants' ? 'quadrant' : 'setting_id')
  const replaced = moves.filter(m => m.replaces !== null).map(m => m.id)
  const ended = moves.filter(m => m.ends !== null).map(m => m.id)
  if (replaced.length > 0) {
    await sql`delete from ${table} where ${key} = any (${replaced}) and lower(period) = ${from}::date`.execute(tx)
  }
  if (ended.length > 0) {
    await sql`update ${table} set period = daterange(lower(period), ${from}::date)
      where ${key} = any (${ended}) and period @> ${from}::date`.execute(tx)
  }
  await sql`insert into ${table} (${key}, account_id, period)
    select id, ${to}, daterange(${from}::date, null) from unnest(${moves.map(m => m.id)}::text[]) as moved(id)`.execute(
    tx,
  )
}

/** Two people who move the same schools at the same moment come one after the other. */
export async function lockThings(tx: Tx, of: GroupOf, ids: readonly string[]): Promise<void> {
  if (of === 'quadrants') {
    await sql`select pg_advisory_xact_lock(hashtext('quadrants'))`.execute(tx)
  } else {
    await sql`select setting_id from setting where setting_id = any (${ids}) order by setting_id for update`.execute(tx)
  }
}

/** How many schools and parents with accounts will read the new name. */
export async function whoElseSees(tx: Tx, of: GroupOf, ids: readonly string[], caseIds: readonly string[], from: Day) {
  const found = await sql<{ heads: number; families: number }>`
    select
      ${
        of === 'quadrants'
          ? sql`0`
          : sql`(select count(distinct setting_id)::int from account_setting where setting_id = any (${ids}) and period @> ${from}::date)`
      } as heads,
      (select count(distinct a.account_id)::int from case_person p join account a on a.person_id = p.person_id
        where p.case_id = any (${caseIds}) and p.parental_responsibility and p.until is null and a.disabled_at is null) as families
  `.execute(tx)
  return found.rows[0] ?? { heads: 0, families: 0 }
}
