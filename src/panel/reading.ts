import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import { type WithdrawnInterest, withdrawnInterests } from './interests.ts'
import { type CaseInPack, casesInPacks, type PackKept, packsOf } from './pack/kept.ts'
import { type Sitting, sittingOf } from './sittings.ts'

export interface MySitting {
  sittingId: string
  panel: string
  sitsOn: Day
  startsAt: string
  place: string
  papers: number
  read: number
  /** Supplements that the reader has not acknowledged. */
  toAcknowledge: number
}

/** The sittings whose papers the asker may read as a member or substitute, the next first. */
export async function mySittings(tx: Tx, accountId: string): Promise<MySitting[]> {
  const rows = await sql<MyRow>`
    select s.sitting_id, s.panel, s.sits_on, s.starts_at, s.place,
      (select count(*) from pack_paper w join pack p using (pack_no) where p.sitting_id = s.sitting_id) as papers,
      (select count(*) from pack_read r join pack p using (pack_no)
        join pack_paper w on (w.pack_no, w.case_id, w.place) = (r.pack_no, r.case_id, r.place)
        where p.sitting_id = s.sitting_id and r.account_id = ${accountId}) as read,
      (select count(*) from pack p where p.sitting_id = s.sitting_id and p.supplement > 1 and not exists (
        select from pack_acknowledged k where k.pack_no = p.pack_no and k.account_id = ${accountId})) as to_acknowledge
    from sitting s
    where s.sitting_id = any ((select my_sittings())::text[])
    order by s.sits_on, s.starts_at`.execute(tx)
  return rows.rows.map(row => ({
    sittingId: row.sitting_id,
    panel: row.panel,
    sitsOn: row.sits_on,
    startsAt: row.starts_at,
    place: row.place,
    papers: row.papers,
    read: row.read,
    toAcknowledge: row.to_acknowledge,
  }))
}

/** A membership that is over, and its last day; one that ended on the day it began had none before that day. */
export interface Former {
  panel: string
  until: Day
  sameDay: boolean
}

/** Panels of which the asker was a member, and is no longer. */
export async function formerPanels(tx: Tx, today: Day): Promise<Former[]> {
  const rows = await sql<Former>`
    select distinct on (panel) panel, until, same_day as "sameDay" from (
      select panel, upper(period) - 1 as until, false as same_day from panel_member
      where account_id = me() and upper(period) <= ${today}::date
      union all
      select panel, began_on, true from membership_of_no_day where account_id = me()) m
    where panel <> all ((select my_panels())::text[])
    order by panel, until desc`.execute(tx)
  return rows.rows
}

export interface Reading {
  sitting: Sitting
  /** The asker is a member here, and not only staff who may look. */
  mine: boolean
  /** The asker has the chair of it now. */
  chairs: boolean
  packs: readonly { pack: PackKept; cases: readonly CaseInPack[]; acknowledged: boolean }[]
  /** `packNo case place` of what the asker has ticked. */
  read: ReadonlySet<string>
  notes: ReadonlyMap<string, string>
  interests: readonly { caseId: string; because: string }[]
  /** Interests that the asker declared and withdrew. */
  withdrawn: readonly WithdrawnInterest[]
  /** How many cases are restricted to others. */
  hidden: number
}

/** All that one reader has of a sitting's packs. */
export async function readingOf(tx: Tx, sittingId: string, accountId: string): Promise<Reading | null> {
  const sitting = await sittingOf(tx, sittingId)
  if (sitting === null) return null
  const packs = await packsOf(tx, sittingId)
  const numbers = packs.map(p => p.packNo)
  const cases = await casesInPacks(tx, numbers)
  const own = await sql<OwnRow>`
    select (select ${sittingId} = any (my_sittings())) as mine, hidden_items(${sittingId}) as hidden, chairs_now(${sittingId}) as chairs,
      array(select r.pack_no || ' ' || r.case_id || ' ' || r.place from pack_read r
        where r.account_id = ${accountId} and r.pack_no = any (${numbers}::bigint[])) as read,
      array(select k.pack_no from pack_acknowledged k
        where k.account_id = ${accountId} and k.pack_no = any (${numbers}::bigint[])) as acknowledged,
      (select coalesce(jsonb_object_agg(n.case_id, n.words), '{}') from pack_note n
        where n.sitting_id = ${sittingId} and n.account_id = ${accountId}) as notes,
      (select coalesce(jsonb_agg(jsonb_build_object('caseId', i.case_id, 'because', i.because)), '[]') from sitting_interest i
        where i.sitting_id = ${sittingId} and i.account_id = ${accountId}) as interests`.execute(tx)
  const row = own.rows[0]
  if (row === undefined) return null
  return {
    sitting,
    mine: row.mine,
    chairs: row.chairs,
    packs: packs.map(pack => ({
      pack,
      cases: cases.get(pack.packNo) ?? [],
      acknowledged: row.acknowledged.map(Number).includes(pack.packNo),
    })),
    read: new Set(row.read),
    notes: new Map(Object.entries(row.notes)),
    interests: row.interests,
    withdrawn: (await withdrawnInterests(tx, sittingId)).filter(w => w.accountId === accountId),
    hidden: row.hidden,
  }
}

/** "12 K7Q4MX 3": one paper of one pack. */
export function paperKey(packNo: number, caseId: string, place: number): string {
  return `${packNo} ${caseId} ${place}`
}

/** Ticks exactly these papers of the packs of a sitting as read, and no others. */
export async function tickRead(
  tx: Tx,
  reading: Reading,
  chosen: readonly string[],
  by: { accountId: string; now: Date },
): Promise<void> {
  const there = reading.packs.flatMap(({ pack, cases }) =>
    cases.flatMap(one => one.papers.map(p => ({ pack_no: pack.packNo, case_id: p.caseId, place: p.place }))),
  )
  for (const paper of there) {
    const key = paperKey(paper.pack_no, paper.case_id, paper.place)
    if (chosen.includes(key) === reading.read.has(key)) continue
    if (chosen.includes(key)) {
      await tx
        .insertInto('pack_read')
        .values({ ...paper, account_id: by.accountId, read_at: by.now })
        .onConflict(c => c.doNothing())
        .execute()
    } else {
      await tx
        .deleteFrom('pack_read')
        .where('account_id', '=', by.accountId)
        .where('pack_no', '=', paper.pack_no)
        .where('case_id', '=', paper.case_id)
        .where('place', '=', paper.place)
        .execute()
    }
  }
}

/** Keeps a private note on a case, or removes it when nothing is left of it. */
export async function keepNote(
  tx: Tx,
  sittingId: string,
  caseId: string,
  words: string | null,
  by: { accountId: string; now: Date },
): Promise<void> {
  if (words === null) {
    await tx
      .deleteFrom('pack_note')
      .where('sitting_id', '=', sittingId)
      .where('case_id', '=', caseId)
      .where('account_id', '=', by.accountId)
      .execute()
    return
  }
  await tx
    .insertInto('pack_note')
    .values({ sitting_id: sittingId, case_id: caseId, account_id: by.accountId, words, written_at: by.now })
    .onConflict(c => c.columns(['sitting_id', 'case_id', 'account_id']).doUpdateSet({ words, written_at: by.now }))
    .execute()
}

interface MyRow {
  sitting_id: string
  panel: string
  sits_on: Day
  starts_at: string
  place: string
  papers: number
  read: number
  to_acknowledge: number
}

interface OwnRow {
  mine: boolean
  hidden: number
  chairs: boolean
  read: string[]
  acknowledged: (string | number)[]
  notes: Record<string, string>
  interests: { caseId: string; because: string }[]
}
