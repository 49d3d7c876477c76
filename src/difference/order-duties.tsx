import { pathOfOrder } from '../case/appeals.ts'
import { type Case, hasPlan } from '../case/case.ts'
import { dutyTitle } from '../case/fact-words.ts'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { type Day, distance, longDay, plainDay } from '../kernel/day.ts'
import type { Deadline } from '../law/law.ts'

interface OrderDutiesProps {
  theCase: Case
  order: string
  duties: readonly Deadline[]
  today: Day
}

/** What an order asks of us: each day of the law, where it is done, and why that day. */
export function OrderDuties({ theCase, order, duties, today }: OrderDutiesProps) {
  if (duties.length === 0) return <p class="govuk-body">The law sets us nothing to do about it.</p>
  return (
    <ul class="govuk-list">
      {duties.map(duty => {
        const path = duty.id === 'comply-with-order' ? pathOfOrder(order, hasPlan(theCase)) : '/statement'
        const waits = duty.metOn === null && !duty.takenAway
        return (
          <li key={`${duty.id}:${duty.startedBy}`}>
            {waits ? (
              <Link href={`/cases/${theCase.caseId}${path}`}>{dutyTitle(duty.id, theCase.law)}</Link>
            ) : (
              dutyTitle(duty.id, theCase.law)
            )}
            , by <strong>{longDay(duty.dueOn)}</strong> <State duty={duty} today={today} />
            <span class="two">{duty.why}</span>
          </li>
        )
      })}
    </ul>
  )
}

function State({ duty, today }: { duty: Deadline; today: Day }) {
  if (duty.takenAway) return <StateTag>no longer needed</StateTag>
  if (duty.metOn !== null) {
    const late = duty.metOn > duty.dueOn
    return (
      <StateTag tone={late ? 'late' : 'done'}>
        {late ? '! done late, ' : '✓ done '}
        {plainDay(duty.metOn)}
      </StateTag>
    )
  }
  return (
    <StateTag tone={duty.dueOn < today ? 'late' : 'now'}>
      {duty.dueOn < today && '! '}
      {distance(duty.dueOn, today)}
    </StateTag>
  )
}
