import type { Case } from '../case/case.ts'
import { recommendationWords, reviewKinds } from '../case/review-words.ts'
import type { Review } from '../case/reviews.ts'
import { Link } from '../govuk/link.tsx'
import { type Day, daysFrom, plainDay } from '../kernel/day.ts'
import { count } from '../kernel/words.ts'
import { lettersTo } from './invitees.ts'
import { awaitingReport } from './under-way.ts'

/** The reviews of the years before, the last first. */
export function Earlier(props: { theCase: Case; reviews: readonly Review[]; today: Day }) {
  const { theCase, reviews, today } = props
  const before = enteredReview(theCase)
  const awaited = awaitingReport(theCase)
  const late = awaited?.held != null && awaited.reported === null ? awaited.number : null
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">Earlier reviews</h2>
      {reviews.length === 0 && before === null && <p class="govuk-body">No earlier review is on this record.</p>}
      {reviews.map(review => (
        <One key={review.number} theCase={theCase} review={review} today={today} late={late === review.number} />
      ))}
      {before !== null && (
        <p class="govuk-body">Before this record began, it was last reviewed on {plainDay(before)}.</p>
      )}
    </section>
  )
}

function One(props: { theCase: Case; review: Review; today: Day; late: boolean }) {
  const { theCase, review, today, late } = props
  const at = `/cases/${theCase.caseId}`
  const outcome = review.decided === null ? null : (review.decided.says.outcome as 'maintain' | 'amend' | 'cease')
  const last = review.held ?? review.decided ?? review.planned
  return (
    <div class="sc-box">
      <h3>
        {review.arranged === null ? 'Annual review' : reviewKinds[review.arranged.says.kind]}
        {last !== null && `, ${last.on.slice(0, 4)}`}
      </h3>
      <p class="govuk-body">
        {review.held === null ? 'No meeting is recorded. ' : `Met on ${plainDay(review.held.on)}. `}
        {review.decided === null || outcome === null ? (
          'The plan ended before anything was decided.'
        ) : (
          <>
            Decided on {plainDay(review.decided.on)}: <strong>{recommendationWords[outcome].toLowerCase()}</strong>
            {lateWords(review)}.{' '}
            <Link href={`${at}/timeline#fact-${review.decided.position}`}>Entry {review.decided.position}</Link>
          </>
        )}
      </p>
      {review.decision !== null && <p class="govuk-body">{review.decision.says.reasons}</p>}
      {review.decision?.says.departsBecause !== undefined && (
        <p class="govuk-body">Other than the meeting recommended: {review.decision.says.departsBecause}</p>
      )}
      <ul class="govuk-list">
        {outcome === 'amend' && (
          <li>
            <Link href={`${at}/statement/amend`} visuallyHiddenText={`after review ${review.number}`}>
              The amendment
            </Link>
          </li>
        )}
        {outcome === 'cease' && (
          <li>
            <Link href={`${at}/ending`} visuallyHiddenText={`after review ${review.number}`}>
              Whether it ceases
            </Link>
          </li>
        )}
        {review.record?.says.recommends === 'reassess' && (
          <li>
            <Link href={`${at}/reassessment`} visuallyHiddenText={`asked for by review ${review.number}`}>
              The re-assessment
            </Link>
          </li>
        )}
        {late && (
          <li>
            <Link href={`${at}/reviews/report`} visuallyHiddenText={`of review ${review.number}`}>
              Its report is still missing: record it
            </Link>
          </li>
        )}
        {review.record !== null && (
          <li>
            <Link href={`${at}/reviews/${review.number}/paper`} visuallyHiddenText={`of review ${review.number}`}>
              The record of the meeting
            </Link>
          </li>
        )}
        {review.decided !== null &&
          lettersTo(theCase, today).map(parent => (
            <li key={parent.personId}>
              <Link
                href={`${at}/reviews/${review.number}/decision/${parent.personId}`}
                visuallyHiddenText={`about review ${review.number}`}
              >
                Letter to {parent.name}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  )
}

/** A review that the law wanted earlier says by how much it was late. */
function lateWords(review: Review): string {
  if (review.dueOn === null || review.decided === null || review.decided.on <= review.dueOn) return ''
  return `, ${count(daysFrom(review.dueOn, review.decided.on), 'day')} after its last day, ${plainDay(review.dueOn)}`
}

/** What a record that begins with a plan in force says of the review before it. */
function enteredReview(theCase: Case): Day | null {
  const entered = theCase.facts.findLast(f => f.name === 'plan.brought-forward' || f.name === 'plan.transferred-in')
  const last = entered?.says.lastReviewedOn
  return typeof last === 'string' ? (last as Day) : null
}
