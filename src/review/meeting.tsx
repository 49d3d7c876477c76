import type { Case } from '../case/case.ts'
import { reviewKinds } from '../case/review-words.ts'
import type { Review } from '../case/reviews.ts'
import { Link } from '../govuk/link.tsx'
import { type Day, distance, longDay, plainDay } from '../kernel/day.ts'
import { count } from '../kernel/words.ts'

/** When and where people meet, who is invited, and whose word is still out. */
export function Meeting({ theCase, review, today }: { theCase: Case; review: Review; today: Day }) {
  const { arranged, meetingOn, asked, held } = review
  return (
    <section class="sc-box" aria-labelledby="meeting">
      <h2 id="meeting">The meeting</h2>
      {meetingOn === null && held === null && <p class="govuk-body">No day is set.</p>}
      {held !== null && (
        <p class="govuk-body">
          <strong>Held on {longDay(held.on)}</strong>
          {' · '}
          <Link href={`/cases/${theCase.caseId}/reviews/${review.number}/paper`}>Print its record</Link>
        </p>
      )}
      {meetingOn !== null && held === null && (
        <p class="govuk-body">
          <strong>{longDay(meetingOn)}</strong>
          {arranged !== null && ` at ${arranged.says.at}`}, {distance(meetingOn, today)}
        </p>
      )}
      {arranged !== null && (
        <p class="govuk-body">
          {reviewKinds[arranged.says.kind]}. {arranged.says.online ? 'Online: ' : ''}
          {arranged.says.place}, {count(arranged.says.minutes, 'minute')}. Chair: {arranged.says.chair}.
          {arranged.says.although !== undefined && ` On this day all the same: ${arranged.says.although}`}
        </p>
      )}
      {asked !== null && (
        <>
          <h3>Invited</h3>
          <p class="govuk-body small">What they send is due {plainDay(asked.says.dueOn as Day)}.</p>
          <ul class="govuk-list">
            {asked.says.who.map(who => (
              <li key={who.name}>
                <strong>{who.name}</strong>
                {who.role === 'Adviser' ? '' : `, ${who.role.toLowerCase()}`}
                <span class="two">Asked for {who.asks}.</span>
                <span class="two">
                  <Heard theCase={theCase} review={review} name={who.name} />{' '}
                  <Link
                    href={`/cases/${theCase.caseId}/reviews/${review.number}/letter/${asked.says.who.indexOf(who)}`}
                    visuallyHiddenText={`to ${who.name}`}
                  >
                    Invitation
                  </Link>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Heard({ theCase, review, name }: { theCase: Case; review: Review; name: string }) {
  const advice = review.advice.findLast(one => one.says.from === name)
  if (advice === undefined) return <>Nothing has come.</>
  return (
    <>
      ✓{' '}
      <Link href={`/cases/${theCase.caseId}/timeline#fact-${advice.fact.position}`} visuallyHiddenText={`from ${name}`}>
        In, entry {advice.fact.position}
      </Link>
      .
    </>
  )
}
