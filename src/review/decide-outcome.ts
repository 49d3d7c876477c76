import type { Case } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { ofReview } from '../case/review-about.ts'
import type { Review } from '../case/reviews.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { type Refusal, refuse } from '../kernel/result.ts'
import { lackingBeforeDecision } from './lacking.ts'

export interface Outcome {
  on: Day
  outcome: 'maintain' | 'amend' | 'cease'
  reasons: string
  parts: readonly string[]
  departsBecause: string | null
  withoutReport: string | null
  /** Empty where the letter goes out later; under EHC law the decision is made by telling the parents. */
  to: readonly string[]
  how: string | null
}

export interface Letter {
  to: readonly string[]
  how: string
}

/** The authority's decision, which closes the review: everything that lacks is said at once. */
export function decideOutcome(theCase: Case, review: Review, v: Outcome, decidedBy: string, today: Day): Decision {
  if (review.decided !== null) return refuse('This review is decided already')
  const refused: Refusal[] = lackingBeforeDecision(theCase, review, today)
    .filter(lacks => lacks.needed)
    .map(lacks => ({ because: lacks.words }))
  if (review.reported === null && v.withoutReport === null)
    refused.push({ field: 'withoutReport', because: 'The report is not in: say why the review is decided without it' })
  if (review.held !== null && v.on < review.held.on)
    refused.push({ field: 'on', because: `The meeting was on ${longDay(review.held.on)}: decide on that day or later` })
  const recommends = review.record?.says.recommends
  if (recommends !== undefined && recommends !== v.outcome && v.departsBecause === null)
    refused.push({
      field: 'departsBecause',
      because: 'The meeting recommended something else: say why this departs from it',
    })
  if (v.outcome === 'amend' && v.parts.length === 0)
    refused.push({ field: 'parts', because: 'Choose the parts to amend' })
  const ehc = theCase.law === 'england-ehc-2014'
  if (v.to.length === 0 && (ehc || v.how !== null))
    refused.push({ field: 'to', because: 'Choose to whom the decision was sent' })
  if (v.how === null && (ehc || v.to.length > 0)) refused.push({ field: 'how', because: 'Choose how it was sent' })
  if (refused.length > 0) return { refused }
  return {
    record: [
      ofReview(review, { name: 'review.decided', on: v.on, says: { outcome: v.outcome } }),
      ofReview(review, {
        name: 'review.reasoned',
        on: v.on,
        says: {
          outcome: v.outcome,
          reasons: v.reasons,
          decidedBy,
          ...(recommends !== v.outcome && v.departsBecause !== null && { departsBecause: v.departsBecause }),
          ...(review.reported === null && v.withoutReport !== null && { withoutReport: v.withoutReport }),
          ...(v.outcome === 'amend' && { parts: [...v.parts] }),
        },
      }),
      ...(v.how === null || v.to.length === 0
        ? []
        : [
            ...(ehc ? [] : [ofReview(review, { name: 'review.notified', on: v.on })]),
            ofReview(review, { name: 'review.letter-sent', on: v.on, says: { to: [...v.to], how: v.how } }),
          ]),
    ],
  }
}

/** The decision goes out: under the law of statements a duty and a fact of its own. */
export function decideNotified(review: Review, { on, to, how }: Letter & { on: Day }): Decision {
  if (review.decided === null) return refuse('Decide the review first')
  if (review.notified !== null) return refuse(`The decision was sent on ${longDay(review.notified.on)}`)
  if (on < review.decided.on)
    return refuse(`It was decided on ${longDay(review.decided.on)}: the letter went on that day or later`, 'on')
  if (to.length === 0) return refuse('Choose to whom the decision was sent', 'to')
  return {
    record: [
      ofReview(review, { name: 'review.notified', on }),
      ofReview(review, { name: 'review.letter-sent', on, says: { to: [...to], how } }),
    ],
  }
}
