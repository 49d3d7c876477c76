import { sql } from 'kysely'
import { panelOf } from '../../authority/routing.ts'
import type { Program } from '../../case/program.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'
import { withdrawnInterests } from '../interests.ts'
import type { Answered, Attendant, Item, Member, Pack, Recommendation, Reopening, Sitting } from './sitting.ts'

/** The sitting as the asker may see it, or null. A fixed number of queries, whatever is on its agenda. */
export async function loadSitting(tx: Tx, program: Program, sittingId: string): Promise<Sitting | null> {
  const found = await sql<SittingRow>`
    select s.sitting_id, s.panel, s.sits_on, s.starts_at, s.place, s.state, s.note, s.closed_at, c.name as closed_by, hidden_items(s.sitting_id) as hidden,
      g.signed_at, h.name as signed_by,
      (select min(n.sits_on) from sitting n
        where n.panel = s.panel and n.sits_on > s.sits_on and n.state in ('planned', 'open')) as next
    from sitting s left join account c on c.account_id = s.closed_by
    left join sitting_signature g using (sitting_id) left join account h on h.account_id = g.signed_by
    where s.sitting_id = ${sittingId}`.execute(tx)
  const row = found.rows[0]
  if (row === undefined) return null
  return {
    sittingId: row.sitting_id,
    panel: panelOf(program.profile, row.panel),
    sitsOn: row.sits_on,
    startsAt: row.starts_at,
    place: row.place,
    state: row.state,
    note: row.note,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    signed: row.signed_by === null || row.signed_at === null ? null : { by: row.signed_by, at: row.signed_at },
    next: row.next,
    hidden: row.hidden,
    items: await itemsOf(tx, sittingId),
    came: await cameTo(tx, row),
    members: await membersOf(tx, row),
    interests: (
      await sql<{ caseId: string; accountId: string; name: string; because: string }>`
        select i.case_id as "caseId", i.account_id as "accountId", a.name, i.because
        from sitting_interest i join account a using (account_id)
        where i.sitting_id = ${sittingId} order by i.declared_at`.execute(tx)
    ).rows,
    withdrawn: await withdrawnInterests(tx, sittingId),
    recommendations: await recommendationsOf(tx, sittingId),
    packs: await packsOf(tx, sittingId),
    reopenings: (
      await sql<Reopening>`
        select r.because, c.name as "closedBy", r.closed_at as "closedAt", o.name as "reopenedBy", r.reopened_at as "reopenedAt"
        from sitting_reopening r join account c on c.account_id = r.closed_by join account o on o.account_id = r.reopened_by
        where r.sitting_id = ${sittingId} order by r.reopening_id`.execute(tx)
    ).rows,
  }
}

/**
 * The same, and nobody else changes it before this transaction ends. The lock leaves foreign keys to it free, so that a case
 * that is being put on its agenda and a sitting that is being closed never wait for each other in a ring.
 */
export async function lockSitting(tx: Tx, program: Program, sittingId: string): Promise<Sitting | null> {
  await sql`select sitting_id from sitting where sitting_id = ${sittingId} for no key update`.execute(tx)
  return loadSitting(tx, program, sittingId)
}

async function itemsOf(tx: Tx, sittingId: string): Promise<Item[]> {
  const found = await sql<Item>`
    select i.case_id as "caseId", i.place, i.state, i.because, c.child_name as "childName", c.manager_id as "managerId",
      c.law, c.bar,
      (select min(d.act_by) from deadline d where d.case_id = i.case_id and d.id = 'decide-whether-to-assess'
        and d.met_on is null and not d.taken_away) as "decideBy"
    from sitting_item i join case_summary c using (case_id)
    where i.sitting_id = ${sittingId} order by i.place, i.case_id`.execute(tx)
  return found.rows
}

async function cameTo(tx: Tx, { sitting_id, panel, sits_on }: SittingRow): Promise<Attendant[]> {
  const found = await sql<Attendant>`
    select p.account_id as "accountId", a.name, a.title, a.kind = 'staff' as staff, p.role, m.seat, p.for_account as "forAccount", f.name as "forName",
      p.came_at as "cameAt", p.left_at as "leftAt"
    from sitting_presence p join account a using (account_id)
    left join account f on f.account_id = p.for_account
    left join panel_member m on m.panel = ${panel} and m.period @> ${sits_on}::date
      and m.account_id = coalesce(p.for_account, p.account_id)
    where p.sitting_id = ${sitting_id}
    order by (p.role = 'chair') desc, (p.role = 'clerk'), m.seat, a.name`.execute(tx)
  return found.rows
}

async function membersOf(tx: Tx, { panel, sits_on }: SittingRow): Promise<Member[]> {
  const found = await sql<Member>`
    select m.account_id as "accountId", a.name, a.title, m.seat, m.chair, m.substitute_for as "substituteFor"
    from panel_member m join account a using (account_id)
    where m.panel = ${panel} and m.period @> ${sits_on}::date and a.disabled_at is null
    order by m.chair desc, m.seat, a.name`.execute(tx)
  return found.rows
}

async function recommendationsOf(tx: Tx, sittingId: string): Promise<Recommendation[]> {
  const found = await sql<Recommendation & { answers: Answered[] }>`
    select r.case_id as "caseId", r.recommends, r.criteria, r.answers, r.reasons, r.conditions, r.dissent,
      r.recorded_by as "recordedBy", w.name as "recordedByName", r.recorded_at as "recordedAt", r.voters, r.decides, r.support,
      r.confirmed_by as "confirmedBy", c.name as "confirmedByName", c.title as "confirmedByTitle",
      r.confirmed_at as "confirmedAt", r.departs, r.departure_because as "departureBecause"
    from recommendation r join account w on w.account_id = r.recorded_by left join account c on c.account_id = r.confirmed_by
    where r.sitting_id = ${sittingId}`.execute(tx)
  return found.rows
}

async function packsOf(tx: Tx, sittingId: string): Promise<Pack[]> {
  const found = await sql<Pack>`
    select p.pack_no as "packNo", p.supplement, p.frozen_at as "frozenAt",
      array(select c.case_id from pack_case c where c.pack_no = p.pack_no) as cases,
      array(select k.account_id from pack_acknowledged k where k.pack_no = p.pack_no) as acknowledged
    from pack p where p.sitting_id = ${sittingId} order by p.supplement`.execute(tx)
  return found.rows
}

interface SittingRow {
  sitting_id: string
  panel: string
  sits_on: Day
  starts_at: string
  place: string
  state: Sitting['state']
  note: string | null
  closed_at: Date | null
  closed_by: string | null
  signed_at: Date | null
  signed_by: string | null
  next: Day | null
  hidden: number
}

/** What the authority decided of a placement after a sitting discussed it. */
export interface PlacementDecided {
  caseId: string
  on: Day
  outcome: 'agreed' | 'refused'
  reasons: string
  departs: boolean
  by: string
}

/** Every decision that was taken on what a sitting recommends, and that stands. One query for all its cases. */
export async function placementsDecided(
  tx: Tx,
  sittingId: string,
  cases: readonly string[],
): Promise<PlacementDecided[]> {
  const found = await sql<PlacementDecided>`
    select f.case_id as "caseId", f."on", f.says ->> 'outcome' as outcome, f.says ->> 'reasons' as reasons,
      coalesce((f.says ->> 'departs')::boolean, false) as departs, a.name || ', ' || lower(a.title) as by
    from fact f
    join fact d on d.case_id = f.case_id and d.position = (f.says ->> 'panel')::int
    join account a on a.account_id = f.recorded_by
    where f.case_id = any (${cases}::text[]) and f.name = 'placement.decided' and d.says ->> 'sitting' = ${sittingId}
      and not exists (select from fact k where k.case_id = f.case_id and k.name = 'fact.corrected'
        and (k.says ->> 'position')::int = f.position)
    order by f.case_id, f.position`.execute(tx)
  return found.rows
}

/** A decision on another child, as much of it as may be shown beside a case: it names nobody. */
export interface AlikeDecision {
  month: string
  age: number
  need: string
  outcome: string
  same: number
  answered: number
  afterwards: string | null
}

/** The last decisions with the most similar answers on children of the same age band and need. */
export async function alikeDecisions(
  tx: Tx,
  caseId: string,
  answers: readonly { criterion: string; answer: string }[],
): Promise<AlikeDecision[]> {
  const given = JSON.stringify(answers.map(({ criterion, answer }) => ({ criterion, answer })))
  const found = await sql<AlikeDecision>`select * from alike_decisions(${caseId}, ${given}::jsonb, 3)`.execute(tx)
  return found.rows
}

/** The papers of a case in the packs of a sitting, in their order, with the page each begins on. */
export interface PackedPaper {
  packNo: number
  place: number
  title: string
  documentId: string | null
  firstPage: number
  pages: number
  /** The page in the file of its pack, which begins where the packs before it end. */
  filePage: number
}

export async function papersOf(tx: Tx, sittingId: string, caseId: string): Promise<PackedPaper[]> {
  const found = await sql<PackedPaper>`
    select w.pack_no as "packNo", w.place, w.title, w.document_id as "documentId", w.first_page as "firstPage", w.pages,
      w.first_page - coalesce((select sum(e.pages) from pack e
        where e.sitting_id = p.sitting_id and e.supplement < p.supplement), 0)::int as "filePage"
    from pack_paper w join pack p using (pack_no)
    where p.sitting_id = ${sittingId} and w.case_id = ${caseId}
    order by p.supplement, w.place`.execute(tx)
  return found.rows
}

export async function noteOf(tx: Tx, sittingId: string, caseId: string): Promise<string> {
  const row = await tx
    .selectFrom('pack_note')
    .select('words')
    .where('sitting_id', '=', sittingId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row?.words ?? ''
}

/** Whom a letter about a case goes to: everyone with parental responsibility who is written to. One query for all cases. */
export async function letterReaders(
  tx: Tx,
  cases: readonly string[],
  on: Day,
): Promise<{ caseId: string; name: string }[]> {
  const found = await sql<{ caseId: string; name: string }>`
    select cp.case_id as "caseId", coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name
    from case_person cp join person p using (person_id)
    where cp.case_id = any (${cases}::text[]) and cp.parental_responsibility and cp.writes_to
      and (cp.until is null or cp.until > ${on}::date)
    order by cp.case_id, p.family_name, p.given_name`.execute(tx)
  return found.rows
}
