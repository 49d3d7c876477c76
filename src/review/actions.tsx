import type { Case } from '../case/case.ts'
import type { ReviewAction } from '../case/review-parts.ts'
import { reviewsOf } from '../case/reviews.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { type Day, distance, plainDay } from '../kernel/day.ts'

/** What follows from reviews: what is open first, each with its owner and day. */
export function Actions({ theCase, today }: { theCase: Case; today: Day }) {
  const actions = reviewsOf(theCase).flatMap(review => review.actions)
  const open = actions.filter(action => action.done === null)
  const done = actions.filter(action => action.done !== null).reverse()
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">What is to be done</h2>
      {actions.length === 0 && <p class="govuk-body">Nothing was agreed yet that somebody has to do.</p>}
      {open.length > 0 && (
        <ol class="sc-do">
          {open
            .sort((a, b) => (a.says.by < b.says.by ? -1 : 1))
            .map(action => (
              <Open key={action.fact.position} theCase={theCase} action={action} today={today} />
            ))}
        </ol>
      )}
      {done.length > 0 && (
        <ul class="govuk-list">
          {done.map(action => (
            <li key={action.fact.position}>
              ✓ {action.says.what} ({action.says.who}), done {plainDay(action.done?.fact.on as Day)}
              {action.done?.says.words !== undefined && `: ${action.done.says.words}`}{' '}
              <Link href={`/cases/${theCase.caseId}/timeline#fact-${action.done?.fact.position}`}>
                Entry {action.done?.fact.position}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Button href={`/cases/${theCase.caseId}/reviews/action`} text="Add something to do" variant="secondary" />
    </section>
  )
}

function Open({ theCase, action, today }: { theCase: Case; action: ReviewAction; today: Day }) {
  const by = action.says.by as Day
  const late = by < today
  return (
    <li>
      <span class={late ? 'late' : undefined}>
        {late ? '! ' : ''}by {plainDay(by)}, {distance(by, today)}
      </span>
      <span>
        <strong>{action.says.what}</strong>
        <span class="small soft">
          {action.says.who}.{' '}
          <Link href={`/cases/${theCase.caseId}/timeline#fact-${action.fact.position}`}>
            Entry {action.fact.position}
          </Link>
        </span>
      </span>
      <Button
        href={`/cases/${theCase.caseId}/reviews/actions/${action.fact.position}/done`}
        text="Done"
        variant="secondary"
        attributes={{ 'aria-label': `Done: ${action.says.what}` }}
      />
    </li>
  )
}
