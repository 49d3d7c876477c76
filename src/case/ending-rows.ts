import type { Profile } from '../authority/profile.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import { type Case, hasPlan } from './case.ts'
import { ceasingOf, mayEnd, moveUnderWay } from './ending.ts'
import { milestonesOf } from './milestones.ts'

export interface EndingRow {
  case_id: string
  /** A milestone of the policy, or `proposed`, `decided`, `moving`. */
  kind: string
  /** When it comes: the birthday, the day to answer by, the first day on which it may end, the day of the move. */
  on_day: Day | null
  ground: string | null
  /** When somebody looked at the milestone. */
  looked_on: Day | null
}

/** What ends or may end on a case, and when: what the list of those who leave is made from. */
export function endingRows(theCase: Case, profile: Profile): EndingRow[] {
  if (!hasPlan(theCase) && moveUnderWay(theCase) === null) return []
  const row = (kind: string, on_day: Day | null, ground: string | null = null, looked_on: Day | null = null) => ({
    case_id: theCase.caseId,
    kind,
    on_day,
    ground,
    looked_on,
  })
  const now = ceasingOf(theCase)
  const rows = milestonesOf(theCase, profile).map(({ milestone, on, lookedAt }) =>
    row(milestone.id, on, milestone.ground ?? null, lookedAt?.on ?? null),
  )
  if (now.state === 'proposed' || now.state === 'review-says')
    rows.push(row('proposed', (now.considered?.answerBy as Day | undefined) ?? null, now.ground))
  if (now.state === 'decided') {
    const end = mayEnd(theCase, profile)
    rows.push(row('decided', 'from' in end ? end.from : null, now.ground))
  }
  const move = moveUnderWay(theCase)
  if (move !== null) rows.push(row('moving', move.says.movesOn as Day))
  return rows.sort((a, b) => (a.kind < b.kind ? -1 : 1))
}

/** Writes them in place of what was there. Most cases have no plan, and are not asked about. */
export async function rewriteEnding(tx: Tx, theCase: Case, profile: Profile): Promise<void> {
  if (!theCase.record.some(fact => /^(plan\.(finalised|brought|transferred)|move\.)/.test(fact.name))) return
  await tx.deleteFrom('ending').where('case_id', '=', theCase.caseId).execute()
  const rows = endingRows(theCase, profile)
  if (rows.length > 0) await tx.insertInto('ending').values(rows).execute()
}
