import type { PlacementPolicy } from '../authority/placement-policy.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import type { Case } from './case.ts'
import { commitmentsOf, kindPaidFor } from './costs.ts'
import { deathOf } from './death.ts'
import { type Placement, placementsOf, waitingFor } from './placements.ts'

/** Where a child is placed, is to be placed, or waits to be: what places are counted by across cases. */
export function placementRows(theCase: Case) {
  const own = { case_id: theCase.caseId, person_id: theCase.child.personId }
  const death = deathOf(theCase)
  const placed = placementsOf(theCase)
    .flatMap(placement => (death === null ? [placement] : overAt(placement, death.on)))
    // What ended before it began was never a placement.
    .filter(placement => placement.until === null || placement.until > placement.startsOn)
    .map(({ position, setting, kind, part, state, startsOn, until }) => ({
      ...own,
      position,
      setting_id: setting,
      kind,
      part,
      state: state as string,
      period: `[${startsOn},${until ?? ''})`,
    }))
  const waiting = (death === null ? waitingFor(theCase) : []).map(({ position, setting, kind, state, since }) => ({
    ...own,
    position,
    setting_id: setting,
    kind,
    part: 'main' as const,
    state,
    period: `[${since},)`,
  }))
  return [...placed, ...waiting].sort((a, b) => a.position - b.position)
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
