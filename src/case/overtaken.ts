import type { Deadline } from '../law/law.ts'
import type { Case } from './case.ts'

/**
 * A duty within a review that nobody can do any more: the papers of a meeting that was held, the report of a review that is
 * decided. The law's day stays on the case, late for good; it is no longer anybody's work.
 */
export function isOvertaken(theCase: Case, deadline: Deadline): boolean {
  const by = overtakenBy[deadline.id]
  if (by === undefined || deadline.metOn !== null) return false
  return theCase.facts.some(
    fact => by.includes(fact.name) && fact.about === deadline.about && fact.on >= deadline.startedOn,
  )
}

const overtakenBy: Readonly<Record<string, readonly string[]>> = {
  'invite-to-review': ['review.held', 'review.decided'],
  'send-review-papers': ['review.held', 'review.decided'],
  'report-review': ['review.decided'],
}
