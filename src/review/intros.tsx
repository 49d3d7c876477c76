import type { Case } from '../case/case.ts'
import { recommendationWords } from '../case/review-words.ts'
import type { Review } from '../case/reviews.ts'
import { Link } from '../govuk/link.tsx'
import { addDays, type Day, distance, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { lackingBeforeDecision, notHeardFrom } from './lacking.ts'

/** What the day must leave time for. */
export function BeforePlanning({ theCase, review, today }: { theCase: Case; review: Review | null; today: Day }) {
  if (review === null) return null
  const { transfer } = review
  return (
    <>
      {review.dueOn !== null && (
        <p class="govuk-body">
          The review must be completed by <strong>{longDay(review.dueOn)}</strong>, {distance(review.dueOn, today)}.
          Leave time for the papers, two weeks before the meeting, and for the report and the decision after it.
        </p>
      )}
      {transfer?.settleBy != null && transfer.settledOn === null && (
        <p class="govuk-body">
          The child changes school on {longDay(transfer.startsOn)}: the {packs[theCase.law].words.document} must name
          the next one by {longDay(transfer.settleBy)}.
        </p>
      )}
      {review.meetingOn !== null && (
        <p class="govuk-body">
          It is planned for {longDay(review.meetingOn)}. What was done for that day stays; the papers go out anew, and
          everyone must hear of the new day.
        </p>
      )}
    </>
  )
}

/** When the meeting is, and whose word is still out. */
export function MeetingLine({ theCase, review }: { theCase: Case; review: Review | null }) {
  if (review === null) return null
  const missing = notHeardFrom(review)
  return (
    <>
      {review.meetingOn === null ? (
        <p class="govuk-body">
          No meeting is planned yet. <Link href={`/cases/${theCase.caseId}/reviews/plan`}>Plan it first</Link>
        </p>
      ) : (
        <p class="govuk-body">
          The meeting is on <strong>{longDay(review.meetingOn)}</strong>
          {review.arranged !== null && ` at ${review.arranged.says.at}, ${review.arranged.says.place}`}. The papers go
          out by {longDay(addDays(review.meetingOn, -14))}.
        </p>
      )}
      {missing.length > 0 && <p class="govuk-body">Not heard from: {missing.join(', ')}.</p>}
    </>
  )
}

/** What the decision rests on, and what lacks for it. */
export function BeforeDeciding({ theCase, review, today }: { theCase: Case; review: Review | null; today: Day }) {
  if (review === null) return null
  const lacking = lackingBeforeDecision(theCase, review, today)
  const at = `/cases/${theCase.caseId}`
  const where = { meeting: `${at}/reviews/record`, report: `${at}/reviews/report`, travel: `${at}/travel/review` }
  return (
    <>
      {review.record !== null && (
        <p class="govuk-body">
          The meeting of {review.held === null ? 'the review' : longDay(review.held.on)} recommended:{' '}
          <Link href={`${at}/timeline#fact-${review.record.fact.position}`}>
            {recommendationWords[review.record.says.recommends].toLowerCase()}
          </Link>
          . {review.record.says.because}
        </p>
      )}
      {lacking.length > 0 && (
        <section class="sc-box" aria-labelledby="lacking">
          <h3 id="lacking">Still lacking</h3>
          <ul class="govuk-list govuk-list--bullet">
            {lacking.map(lacks => (
              <li key={lacks.id}>
                <Link href={where[lacks.id]}>{lacks.words}</Link>
                {!lacks.needed && '. It can be decided without it, for a reason.'}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
