import type { Profile } from '../authority/profile.ts'
import type { Tx } from '../database/transaction.ts'
import { type Case, hasPlan } from './case.ts'
import { deathOf } from './death.ts'
import { complexOf } from './review-complex.ts'
import { reviewBefore, reviewNow } from './reviews.ts'
import { travelOf } from './travel.ts'

/** Where the review of the plan in force stands, as lists across cases read it: one row, or none. */
export function reviewRow(theCase: Case, profile: Profile) {
  const now = reviewNow(theCase)
  if (now === null || now.dueOn === null || deathOf(theCase) !== null) return null
  const before = reviewBefore(theCase)
  const arranged = now.arranged?.says
  const travel = travelOf(theCase)
  return {
    case_id: theCase.caseId,
    about: now.about ?? `review:${now.number}`,
    due_on: now.dueOn as string,
    kind: arranged?.kind ?? null,
    listed_for: now.listed?.says.term ?? null,
    meeting_on: now.meetingOn as string | null,
    meeting_at: arranged?.at ?? null,
    minutes: arranged?.minutes ?? null,
    place: arranged?.place ?? null,
    online: arranged?.online ?? false,
    setting_id: theCase.setting?.settingId ?? null,
    invited_on: (now.invited?.on ?? now.asked?.fact.on ?? null) as string | null,
    papers_on: (now.papers?.on ?? null) as string | null,
    held_on: (now.held?.on ?? null) as string | null,
    reported_on: (now.reported?.on ?? null) as string | null,
    decided_on: (now.decided?.on ?? null) as string | null,
    outcome: now.decided === null ? null : String(now.decided.says.outcome),
    transfers_to: now.transfer?.to ?? null,
    transfers_on: (now.transfer?.startsOn ?? null) as string | null,
    settle_by: (now.transfer?.settleBy ?? null) as string | null,
    settled_on: (now.transfer?.settledOn ?? null) as string | null,
    complex: complexOf(theCase, profile)?.because.join('; ') ?? null,
    attends: now.attendance.filter(a => a.state === 'to attend').map(a => a.account),
    attended: now.attendance.filter(a => a.state === 'attended').map(a => a.account),
    travel: travel.inPlan !== null || travel.decision?.outcome === 'agreed',
    last_held_on: (before?.held?.on ?? null) as string | null,
    last_decided_on: (before?.decided?.on ?? null) as string | null,
    last_outcome: before?.decided ? String(before.decided.says.outcome) : null,
  }
}

/** Writes the row in place of the one there was; a case that never had a plan is not asked about. */
export async function rewriteReview(tx: Tx, theCase: Case, profile: Profile): Promise<void> {
  if (!theCase.record.some(fact => begins.includes(fact.name))) return
  const row = reviewRow(theCase, profile)
  if (!hasPlan(theCase) || row === null) {
    await tx.deleteFrom('review').where('case_id', '=', theCase.caseId).execute()
    return
  }
  const { case_id: _caseId, ...changing } = row
  await tx
    .insertInto('review')
    .values(row)
    .onConflict(c => c.column('case_id').doUpdateSet(changing))
    .execute()
}

const begins: readonly string[] = ['plan.finalised', 'plan.brought-forward', 'plan.transferred-in']
