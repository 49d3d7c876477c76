import { sql } from 'kysely'
import type { Panel } from '../authority/profile.ts'
import { type Case, factsNamed } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import type { Tx } from '../database/transaction.ts'
import { type Day, longDay, shortDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { placesFor } from './agenda-order.ts'
import type { Sitting } from './sittings.ts'

export interface AgendaItem {
  caseId: string
  childName: string
  place: number
  state: 'listed' | 'postponed' | 'heard'
  because: string
  /** The next day that the law sets the authority on this case. */
  dueOn: Day | null
  restricted: boolean
}

/** A case that is ready for the panel and on no agenda. */
export interface Offered {
  caseId: string
  childName: string
  because: string
  position: number
  dueOn: Day | null
}

export interface Urgency {
  level: 'before' | 'now' | 'later'
  words: string
}

/** Whether a case can wait for the sitting after this one, in words with the days. */
export function urgencyOf(dueOn: Day | null, sitsOn: Day, nextOn: Day | null, today: Day): Urgency | null {
  if (dueOn === null) return null
  const due = shortDay(dueOn, today)
  if (dueOn < sitsOn) return { level: 'before', words: `Due ${due}, before this sitting: it cannot wait for a panel` }
  if (nextOn === null) return { level: 'now', words: `Must be heard now: due ${due}, and no later sitting is planned` }
  if (dueOn < nextOn) {
    return { level: 'now', words: `Must be heard now: due ${due}, next sitting ${shortDay(nextOn, today)}` }
  }
  return { level: 'later', words: `Due ${due}` }
}

/** The first to breach comes first; what has no day comes last. */
export function byUrgency(a: { dueOn: Day | null; caseId: string }, b: { dueOn: Day | null; caseId: string }): number {
  if (a.dueOn === b.dueOn) return a.caseId < b.caseId ? -1 : 1
  if (a.dueOn === null) return 1
  return b.dueOn === null || a.dueOn < b.dueOn ? -1 : 1
}

/** Puts a case on an agenda: what was routed to the panel by its own reason, anything else by the clerk's. */
export function decideListing(
  theCase: Case,
  sitting: Sitting,
  panel: Panel,
  given: { offeredBecause: string | null; because: string | null },
  today: Day,
): Decision {
  const because = given.because ?? given.offeredBecause
  if (sitting.state !== 'planned') return refuse(`The sitting is ${sitting.state} and takes no more cases`)
  if (because === null) {
    return refuse(`Say why ${theCase.caseId} comes to the ${panel.name}: it was not sent there`, 'because')
  }
  return {
    record: [{ name: 'panel.listed', on: today, says: { sitting: sitting.sittingId, panel: panel.id, because } }],
  }
}

export function decidePostponing(theCase: Case, sitting: Sitting, because: string, today: Day): Decision {
  if (sitting.state === 'closed' || sitting.state === 'cancelled') return refuse(`The sitting is ${sitting.state}`)
  const listed = factsNamed(theCase, 'panel.listed').some(f => f.says.sitting === sitting.sittingId)
  if (!listed) return refuse(`${theCase.caseId} is not on this agenda`)
  return { record: [{ name: 'panel.postponed', on: today, says: { sitting: sitting.sittingId, because } }] }
}

/** The agenda in its order; cases that the asker may not see are not in it. */
export async function agendaOf(tx: Tx, sittingId: string): Promise<AgendaItem[]> {
  const rows = await sql<AgendaRow>`
    select i.case_id, s.child_name, i.place, i.state, i.because, d.due_on, s.restricted
    from sitting_item i
    join case_summary s using (case_id)
    left join lateral (${nextDuty}) d on true
    where i.sitting_id = ${sittingId}
    order by i.place, i.case_id`.execute(tx)
  return rows.rows.map(row => ({
    caseId: row.case_id,
    childName: row.child_name,
    place: row.place,
    state: row.state,
    because: row.because,
    dueOn: row.due_on,
    restricted: row.restricted,
  }))
}

const nextDuty = sql`
  select min(d.due_on) as due_on from deadline d
  where d.case_id = s.case_id and d.owner = 'authority' and d.met_on is null and not d.taken_away`

/**
 * What waits for a panel on a day: requests that were sent to it, proposals that its policy brings to it, and disputes that are
 * not settled in the time of the policy; not discussed there since and on no agenda. An emergency decision waits to be reported.
 */
export async function offeredTo(tx: Tx, panel: Panel, on: Day): Promise<Offered[]> {
  const rows = await sql<OfferedRow>`
    with brought as (
      select distinct on (f.case_id) f.case_id, f.position, f.name, f.says
      from fact f
      join case_summary s using (case_id)
      where s.open and f.name in ('request.routed', 'placement.proposed')
        and (f.name <> 'request.routed' or s.stage in ('notified', 'considering'))
      order by f.case_id, f.position desc
    ),
    -- Who and since when is of the earliest; a dispute takes its case to the panel alone, or with what is proposed.
    disputes as (
      select case_id, min(panel_from) as panel_from,
        'Unresolved dispute with ' || (array_agg(case differs_with when 'parents' then 'the parents'
          when 'young-person' then 'the young person' else 'another agency' end order by since))[1]
          || ', since ' || to_char(min(since), 'FMDD FMMonth YYYY') as because
      from difference where ${panel.kind === 'placement'} and dispute
      group by case_id
    )
    select s.case_id, s.child_name, b.position, d.due_on,
      case b.name when 'request.routed' then b.says ->> 'because'
        else 'Goes to the panel because: ' || coalesce((select string_agg(w, '; ') from jsonb_array_elements_text(b.says -> 'panelBecause') w),
          (select lower(left(p.because, 1)) || substr(p.because, 2) from disputes p where p.case_id = b.case_id))
      end as because
    from brought b
    join case_summary s using (case_id)
    left join lateral (${nextDuty}) d on true
    where case b.name when 'request.routed' then b.says ->> 'panel' = ${panel.id}
        else ${panel.kind === 'placement'} and (jsonb_array_length(b.says -> 'panelBecause') > 0
          or b.case_id in (select case_id from disputes)) end
      and not exists (
        select from fact later where later.case_id = b.case_id and later.position > b.position
          and (later.name = 'panel.discussed' and later.says ->> 'panel' = ${panel.id}
            or later.name = 'placement.decided' and later.says ->> 'by' <> 'emergency'))
      and not exists (select from sitting_item i where i.case_id = b.case_id and i.state = 'listed')
    union all
    select s.case_id, s.child_name, 0, d.due_on, p.because
    from disputes p
    join case_summary s using (case_id)
    left join lateral (${nextDuty}) d on true
    where p.panel_from <= ${on}::date
      and not exists (select from sitting_item i where i.case_id = p.case_id and i.state = 'listed')`.execute(tx)
  const offered = new Map(rows.rows.toReversed().map(row => [row.case_id, row]))
  return [...offered.values()]
    .map(row => ({
      caseId: row.case_id,
      childName: row.child_name,
      because: row.because ?? 'Waits for the panel',
      position: row.position,
      dueOn: row.due_on,
    }))
    .sort(byUrgency)
}

/** The first later sitting of the same panel that stands. */
export async function nextAfter(tx: Tx, sitting: Sitting): Promise<Day | null> {
  const row = await tx
    .selectFrom('sitting')
    .select('sits_on')
    .where('panel', '=', sitting.panel)
    .where('state', 'in', ['planned', 'open'])
    .where('sits_on', '>', sitting.sitsOn)
    .orderBy('sits_on')
    .limit(1)
    .executeTakeFirst()
  return (row?.sits_on as Day | undefined) ?? null
}

/** Where a case is listed already, if it is. */
export async function listedElsewhere(tx: Tx, caseId: string): Promise<{ words: string } | null> {
  const row = await tx
    .selectFrom('sitting_item as i')
    .innerJoin('sitting as s', 's.sitting_id', 'i.sitting_id')
    .select('s.sits_on')
    .where('i.case_id', '=', caseId)
    .where('i.state', '=', 'listed')
    .executeTakeFirst()
  return row === undefined ? null : { words: longDay(row.sits_on as Day) }
}

/** Puts a case last on the agenda; one that was postponed from it comes back. */
export async function putOnAgenda(
  tx: Tx,
  sitting: Sitting,
  caseId: string,
  because: string,
  by: { accountId: string; now: Date },
): Promise<void> {
  await sql`
    insert into sitting_item (sitting_id, case_id, place, because, listed_by, listed_at)
    values (${sitting.sittingId}, ${caseId},
      (select coalesce(max(place), 0) + 1 from sitting_item where sitting_id = ${sitting.sittingId}),
      ${because}, ${by.accountId}, ${by.now})
    on conflict (sitting_id, case_id) do update set state = 'listed', place = excluded.place, because = excluded.because,
      listed_by = excluded.listed_by, listed_at = excluded.listed_at`.execute(tx)
  await touchAgenda(tx, sitting.sittingId)
}

export async function takeOffAgenda(tx: Tx, sittingId: string, caseId: string, because: string): Promise<void> {
  await tx
    .updateTable('sitting_item')
    .set({ state: 'postponed', because })
    .where('sitting_id', '=', sittingId)
    .where('case_id', '=', caseId)
    .execute()
  await touchAgenda(tx, sittingId)
}

export async function writeOrder(
  tx: Tx,
  sittingId: string,
  order: readonly string[],
  taken: readonly number[],
): Promise<void> {
  await sql`
    update sitting_item i set place = o.place
    from unnest(${[...order]}::text[], ${placesFor(taken)}::int[]) as o(case_id, place)
    where i.sitting_id = ${sittingId} and i.case_id = o.case_id`.execute(tx)
  await touchAgenda(tx, sittingId)
}

async function touchAgenda(tx: Tx, sittingId: string): Promise<void> {
  await sql`update sitting set agenda = agenda + 1 where sitting_id = ${sittingId}`.execute(tx)
}

interface AgendaRow {
  case_id: string
  child_name: string
  place: number
  state: AgendaItem['state']
  because: string
  due_on: Day | null
  restricted: boolean
}

interface OfferedRow {
  case_id: string
  child_name: string
  position: number
  because: string | null
  due_on: Day | null
}
