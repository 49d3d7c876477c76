import type { PlacementPolicy } from '../authority/placement-policy.ts'
import type { Tx } from '../database/transaction.ts'
import { addDays, type Day } from '../kernel/day.ts'
import type { Case } from './case.ts'
import { commitmentsOf, kindPaidFor } from './costs.ts'
import { deathOf } from './death.ts'
import { type Placement, placementsOf, waitingFor, wasPlaced } from './placements.ts'

/** Where a child is placed, is to be placed, waits to be or was to be: what places are counted by across cases. */
export function placementRows(theCase: Case) {
  const own = { case_id: theCase.caseId, person_id: theCase.child.personId }
  const death = deathOf(theCase)
  const all = placementsOf(theCase)
  const placed = (death === null ? all : all.flatMap(placement => overAt(placement, death.on))).flatMap(placement => {
    const stood = standing(placement)
    if (stood === null) return []
    const { position, setting, kind, part, namedOn } = placement
    return [{ ...own, position, setting_id: setting, kind, part, ...stood, named_on: namedOn }]
  })
  const waiting = (death === null ? waitingFor(theCase) : []).map(({ position, setting, kind, state, since }) => ({
    ...own,
    position,
    setting_id: setting,
    kind,
    part: 'main' as const,
    state,
    period: `[${since},)`,
    named_on: null,
  }))
  return [...placed, ...waiting].sort((a, b) => a.position - b.position)
}

/** How a placement counts and for how long: one that did not begin from its naming until its place was free again. */
function standing(placement: Placement): { state: string; period: string } | null {
  const { state, namedOn, began, startsOn, until } = placement
  if (state === 'named' || wasPlaced(placement)) return { state, period: `[${startsOn},${until ?? ''})` }
  if (began || namedOn === null || until === null) return null
  return { state: 'not-begun', period: `[${namedOn < until ? namedOn : until},${addDays(until, 1)})` }
}

/** A place is free again from the day of a death; one that had not begun never will. */
function overAt(placement: Placement, on: Day): Placement[] {
  if (placement.startsOn >= on || placement.state === 'named') return []
  return [
    { ...placement, state: 'ended', until: placement.until !== null && placement.until < on ? placement.until : on },
  ]
}

/** What the levels and the agreed costs of a case commit, and when. */
export function commitmentRows(theCase: Case, policy: PlacementPolicy) {
  return commitmentsOf(theCase, policy)
    .map(({ position, level, yearly, shares, from, until }) => ({
      case_id: theCase.caseId,
      position,
      kind: kindPaidFor(theCase),
      level,
      yearly,
      education: shares.education,
      period: `[${from},${until ?? ''})`,
    }))
    .sort((a, b) => a.position - b.position)
}

/** Writes both in place of what was there; most cases have neither, and are not asked about. */
export async function rewritePlacements(tx: Tx, theCase: Case, policy: PlacementPolicy): Promise<void> {
  if (!theCase.record.some(fact => /^(placement|setting|level|cost)\./.test(fact.name))) return
  await tx.deleteFrom('placement').where('case_id', '=', theCase.caseId).execute()
  const placements = placementRows(theCase)
  if (placements.length > 0) await tx.insertInto('placement').values(placements).execute()
  await tx.deleteFrom('commitment').where('case_id', '=', theCase.caseId).execute()
  const commitments = commitmentRows(theCase, policy)
  if (commitments.length > 0) await tx.insertInto('commitment').values(commitments).execute()
}
