import { Link } from '../govuk/link.tsx'
import { shortDay } from '../kernel/day.ts'
import type { Case } from './case.ts'

/** What was added to a case after a form was opened: shown to the second of two writers before they record theirs. */
export function meanwhilePage(theCase: Case, seen: number) {
  const added = theCase.record.filter(fact => fact.position > seen)
  return (
    <div class="govuk-inset-text">
      <h2 class="govuk-heading-m">Recorded while you were writing</h2>
      <ul class="govuk-list govuk-list--bullet">
        {added.map(fact => (
          <li key={fact.position}>
            <Link href={`/cases/${theCase.caseId}/timeline#fact-${fact.position}`}>
              {fact.name.replace('.', ' ').replaceAll('-', ' ')}
            </Link>
            , {shortDay(fact.on)}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        Nothing of yours is recorded yet. What you typed is below. If it is still right, record it again.
      </p>
    </div>
  )
}
