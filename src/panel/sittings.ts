import { sql } from 'kysely'
import type { Panel } from '../authority/profile.ts'
import type { Closure } from '../authority/school-calendar.ts'
import type { Tx } from '../database/transaction.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { type Refused, refuse } from '../kernel/result.ts'
import { whyNot } from './schedule.ts'

export interface Sitting {
  sittingId: string
  panel: string
  sitsOn: Day
  startsAt: string
  place: string
  capacity: number
  state: 'planned' | 'open' | 'closed' | 'cancelled'
  note: string | null
  /** Rises with each change of the agenda. */
  agenda: number
  /** How many cases are on it, those also that the asker may not see. */
  listed: number
  /** The number of the newest pack, and how many supplements it has. */
  packNo: number | null
}

export interface NewSitting {
  on: Day
  at: string
  place: string
  capacity: number
  /** Why it sits on that day all the same. */
  allTheSame: string | null
}

/** Whether a sitting can stand on a day: a bank holiday or a weekend only when somebody says why. */
export function decideDay(
  given: Pick<NewSitting, 'on' | 'allTheSame'>,
  today: Day,
  closures: readonly Closure[],
  taken: readonly Day[],
): { note: string | null } | Refused {
  const { on, allTheSame } = given
  if (on < today) return refuse(`Day of the sitting must be today, ${longDay(today)}, or later`, 'on')
  if (taken.includes(on)) return refuse(`The panel sits on ${longDay(on)} already`, 'on')
  const against = whyNot(on, closures)
  if (against === null) return { note: null }
  if (allTheSame !== null) return { note: `${against}. It sits all the same: ${allTheSame}` }
  return refuse(`${against}. Choose another day, or say below why the panel sits all the same`, 'on')
}

const sittingRows = (where: ReturnType<typeof sql>) => sql<SittingRow>`
  select s.sitting_id, s.panel, s.sits_on, s.starts_at, s.place, s.capacity, s.state, s.note, s.agenda,
    (select count(*) from sitting_item i where i.sitting_id = s.sitting_id and i.state <> 'postponed')
      + case when s.state in ('planned', 'open') then hidden_items(s.sitting_id) else 0 end as listed,
    (select max(p.pack_no) from pack p where p.sitting_id = s.sitting_id) as pack_no
  from sitting s where ${where} order by s.sits_on, s.starts_at, s.panel`

/** Sittings from a day on, of one panel or of all. */
export async function sittingsFrom(tx: Tx, from: Day, panel: string | null): Promise<Sitting[]> {
  const rows = await sittingRows(
    panel === null ? sql`s.sits_on >= ${from}` : sql`s.sits_on >= ${from} and s.panel = ${panel}`,
  ).execute(tx)
  return rows.rows.map(asSitting)
}

export async function sittingOf(tx: Tx, sittingId: string): Promise<Sitting | null> {
  const rows = await sittingRows(sql`s.sitting_id = ${sittingId}`).execute(tx)
  const row = rows.rows[0]
  return row === undefined ? null : asSitting(row)
}

/** The sitting, and nobody else changes it or its agenda before this transaction ends. */
export async function lockSitting(tx: Tx, sittingId: string): Promise<Sitting | null> {
  await sql`select 1 from sitting where sitting_id = ${sittingId} for update`.execute(tx)
  return sittingOf(tx, sittingId)
}

export async function planSitting(
  tx: Tx,
  panel: Panel,
  given: Omit<NewSitting, 'allTheSame'> & { note: string | null },
  by: { accountId: string; now: Date },
): Promise<string> {
  const base = await sql<{ there: number }>`
    select count(*) as there from sitting where panel = ${panel.id} and sitting_id like ${`%-${given.on}`}`.execute(tx)
  const there = base.rows[0]?.there ?? 0
  // The day stands at the end of the id, where a record reads it.
  const sittingId = `${panel.id}${there === 0 ? '' : `-${there + 1}`}-${given.on}`
  await tx
    .insertInto('sitting')
    .values({
      sitting_id: sittingId,
      panel: panel.id,
      sits_on: given.on,
      starts_at: given.at,
      place: given.place,
      capacity: given.capacity,
      note: given.note,
      planned_by: by.accountId,
      planned_at: by.now,
      closed_by: null,
      closed_at: null,
    })
    .execute()
  return sittingId
}

interface SittingRow {
  sitting_id: string
  panel: string
  sits_on: Day
  starts_at: string
  place: string
  capacity: number
  state: Sitting['state']
  note: string | null
  agenda: number
  listed: number
  pack_no: number | null
}

function asSitting(row: SittingRow): Sitting {
  return {
    sittingId: row.sitting_id,
    panel: row.panel,
    sitsOn: row.sits_on,
    startsAt: row.starts_at,
    place: row.place,
    capacity: row.capacity,
    state: row.state,
    note: row.note,
    agenda: row.agenda,
    listed: row.listed,
    packNo: row.pack_no,
  }
}
