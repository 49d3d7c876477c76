import { Link } from '../govuk/link.tsx'
import { type Day, daysFrom, longDay } from '../kernel/day.ts'
import { count } from '../kernel/words.ts'
import type { Deadline } from '../law/law.ts'
import type { Case } from './case.ts'
import { dutyTitle } from './fact-words.ts'

/** What is due, by when, how long is left, and why. */
export function DueLine({ theCase, due, today }: { theCase: Case; due: Deadline | null; today: Day }) {
  if (due === null) return null
  const left = daysFrom(today, due.dueOn)
  return (
    <p class="govuk-body">
      {dutyTitle(due.id, theCase.law)} by <strong>{longDay(due.dueOn)}</strong>,{' '}
      <span class={left < 0 ? 'late' : undefined}>
        {left < 0 ? `▲ ${count(-left, 'day')} overdue` : left === 0 ? 'today' : `${count(left, 'day')} left`}
      </span>
      : <Link href={`/cases/${theCase.caseId}/timeline#fact-${due.startedBy}`}>{due.why}</Link>.
      {due.notBefore !== undefined && today < due.notBefore && ` Not before ${longDay(due.notBefore)}.`}
    </p>
  )
}
