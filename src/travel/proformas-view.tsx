import { hasTravel, travelReviewed } from '../case/travel.ts'
import { outcomeWords } from '../case/travel-words.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { longDay } from '../kernel/day.ts'
import { reviewToFill } from './review.ts'
import type { TravelPart } from './travel-page.tsx'

/** The Transport Annual Reviews so far, and the one that belongs to the review under way. */
export function ProformasView({ theCase, travel, today, records, link }: TravelPart) {
  const proformas = [...travel.proformas].reverse()
  const has = hasTravel(theCase, today)
  if (proformas.length === 0 && !has) return null
  const review = reviewToFill(theCase)
  const done = review?.about != null && travelReviewed(theCase, review.about)
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">Transport Annual Review</h2>
      {review !== null && has && (
        <p class="govuk-body">
          {done ? (
            <StateTag tone="done">✓ filled in for the review under way</StateTag>
          ) : (
            <>
              Each annual review looks at travel again, and cannot be closed without this proforma.
              {review.meetingOn !== null && ` The meeting is on ${longDay(review.meetingOn)}.`}
              {review.meetingOn === null &&
                review.dueOn !== null &&
                ` The next review is due by ${longDay(review.dueOn)}.`}
            </>
          )}
        </p>
      )}
      {proformas.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {proformas.map(({ fact, says }) => (
            <li key={fact.position}>
              <Link href={link(`/review/${fact.position}`)}>{longDay(fact.on)}</Link>: {outcomeWords(says.outcome)}.{' '}
              {says.because}
            </li>
          ))}
        </ul>
      )}
      {records && has && review !== null && (
        <p class="sc-actions">
          <Button
            href={link('/review')}
            text={done ? 'Fill it in again' : 'Fill in the proforma'}
            variant="secondary"
          />
          <Link href={link('/review/blank')}>Print an empty one</Link>
        </p>
      )}
    </section>
  )
}
