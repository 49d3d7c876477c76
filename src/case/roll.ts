import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import type { Case } from './case.ts'
import { type Placement, placementsOf, wasPlaced } from './placements.ts'

/** A time in which a child is on roll at a setting, for the whole week or a part of it. */
export interface OnRoll {
  settingId: string
  part: 'main' | 'part'
  since: Day
  /** The first day on which it no longer holds. */
  until: Day | null
}

/**
 * A placement says where the child is on roll: when one begins, ends, is put right or is taken back, the rolls of the settings
 * follow it, whichever page it was recorded on.
 */
export async function followPlacements(tx: Tx, before: Case, after: Case): Promise<void> {
  const [was, is] = [placementsOf(before), placementsOf(after)]
  if (changed(was, is).length === 0 && changed(is, was).length === 0) return
  const childId = before.child.personId
  const found = await sql<OnRoll>`
    select setting_id as "settingId", part, lower(period) as since, upper(period) as until
    from attendance where person_id = ${childId}`.execute(tx)
  const roll = rollAfter(found.rows, was, is)
  const missing = (row: OnRoll, among: readonly OnRoll[]) => !among.some(other => same(row, other))
  for (const gone of found.rows.filter(row => missing(row, roll))) {
    await sql`delete from attendance where person_id = ${childId} and setting_id = ${gone.settingId}
      and part = ${gone.part} and lower(period) = ${gone.since}::date`.execute(tx)
  }
  const added = roll.filter(row => missing(row, found.rows))
  if (added.length === 0) return
  await tx
    .insertInto('attendance')
    .values(
      added.map(({ settingId, part, since, until }) => ({
        person_id: childId,
        setting_id: settingId,
        part,
        period: `[${since},${until ?? ''})`,
      })),
    )
    .execute()
}

/** The roll when the placements of the record become others: only what they said of it changes. */
export function rollAfter(
  roll: readonly OnRoll[],
  before: readonly Placement[],
  after: readonly Placement[],
): readonly OnRoll[] {
  const gone = changed(before, after).sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
  const come = changed(after, before).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const stays = after.filter(wasPlaced)
  return come.reduce(
    withPlacement,
    gone.reduce((rows, placement) => withoutPlacement(rows, placement, stays), roll),
  )
}

/** The placements that count and are not among the others as they are. */
function changed(placements: readonly Placement[], others: readonly Placement[]): Placement[] {
  const told = (p: Placement) => `${p.position} ${p.setting} ${p.part} ${p.startsOn} ${p.until}`
  const known = new Set(others.filter(wasPlaced).map(told))
  return placements.filter(p => wasPlaced(p) && !known.has(told(p)))
}

/** What a placement had put on the roll is off it, and what it had cut short goes on. */
function withoutPlacement(
  roll: readonly OnRoll[],
  placement: Placement,
  stays: readonly Placement[],
): readonly OnRoll[] {
  const { setting, startsOn, until } = placement
  const own = roll.find(row => concerns(row, placement) && row.settingId === setting && row.since === startsOn)
  if (own === undefined && setting !== null) {
    // The child was there before the placement began, so only its end is the placement's.
    return roll.map(row =>
      until !== null && concerns(row, placement) && row.settingId === setting && row.until === until
        ? { ...row, until: nextAfter(roll, row) }
        : row,
    )
  }
  return roll
    .filter(row => row !== own)
    .map(row => {
      const cutShort =
        concerns(row, placement) &&
        row.until === startsOn &&
        !stays.some(p => p.setting === row.settingId && p.part === row.part && p.until === row.until)
      return cutShort ? { ...row, until: own === undefined ? nextAfter(roll, row) : own.until } : row
    })
}

/** A placement is on the roll from its first day; where the child was until then ends there. */
function withPlacement(roll: readonly OnRoll[], placement: Placement): readonly OnRoll[] {
  const { setting, part, startsOn, until } = placement
  const there = roll.find(row => concerns(row, placement) && holdsOn(row, startsOn))
  if (there !== undefined && there.settingId === setting) {
    return roll.map(row => (row === there ? { ...row, until: earlier(until, nextAfter(roll, row)) } : row))
  }
  const kept = roll.flatMap(row =>
    row !== there ? [row] : row.since === startsOn ? [] : [{ ...row, until: startsOn }],
  )
  if (setting === null) return kept
  const row = { settingId: setting, part, since: startsOn, until: null }
  return [...kept, { ...row, until: earlier(until, nextAfter(kept, row)) }]
}

/** A main placement says where the child is; a part placement says so only of its own setting. */
function concerns(row: OnRoll, { part, setting }: Placement): boolean {
  return row.part === part && (part === 'main' || row.settingId === setting)
}

function holdsOn({ since, until }: OnRoll, on: Day): boolean {
  return since <= on && (until === null || on < until)
}

/** The day on which the next row of the same part begins, or null. */
function nextAfter(roll: readonly OnRoll[], { settingId, part, since }: OnRoll): Day | null {
  const later = roll
    .filter(row => row.part === part && (part === 'main' || row.settingId === settingId) && row.since > since)
    .map(row => row.since)
  return later.sort()[0] ?? null
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

function same(a: OnRoll, b: OnRoll): boolean {
  return a.settingId === b.settingId && a.part === b.part && a.since === b.since && a.until === b.until
}
