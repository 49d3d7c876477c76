import type { Case } from '../case/case.ts'
import { type Review, reviewNow, reviewsOf } from '../case/reviews.ts'

/** The review that a form of today belongs to; none where no plan is in force. */
export function underWay(theCase: Case): Review | null {
  return reviewNow(theCase)
}

/** The review that follow-up actions belong to: the one that met last, or else the one to come. */
export function lastMet(theCase: Case): Review | null {
  return reviewsOf(theCase).findLast(review => review.held !== null) ?? reviewNow(theCase)
}

/** The review whose report is awaited: also one that was decided without it. */
export function awaitingReport(theCase: Case): Review | null {
  const now = reviewNow(theCase)
  if (now === null || now.held !== null) return now
  const last = lastMet(theCase)
  return last !== null && last.held !== null && last.reported === null ? last : now
}

/** Said where a step has no review to belong to. */
export const nothingToReview = { refused: [{ because: 'No plan is in force: there is nothing to review' }] }
