import { Link } from '../govuk/link.tsx'
import { addMonths, type Day, plainDay } from '../kernel/day.ts'
import { amendmentUnderWay, callsForChange } from './amendments.ts'
import { type Case, hasPlan, openDeadline } from './case.ts'
import { transferUnderWay, unplannedMove } from './transfers.ts'

/** What else happens to a statement or plan that is in force, each on its own page. */
export function WhileInForce({ theCase, today }: { theCase: Case; today: Day }) {
  if (!hasPlan(theCase)) return null
  const at = `/cases/${theCase.caseId}`
  const move = transferUnderWay(theCase)
  const next = unplannedMove(theCase, today)
  const reassessing = ['decide-reassessment', 'finalise-reassessment'].some(id => openDeadline(theCase, id) !== null)
  const change = openDeadline(theCase, 'decide-school-change')
  const amendment = amendmentUnderWay(theCase)
  const [call] = amendment === null ? callsForChange(theCase) : []
  return (
    <section class="sc-box" aria-labelledby="while-in-force">
      <h2 id="while-in-force">While it is in force</h2>
      <ul class="govuk-list">
        <li>
          <Link href={`${at}/statement/amend`}>Amendment</Link>
          <span class="soft">
            {amendment?.due != null && `: to be finished by ${plainDay(amendment.due.dueOn)}`}
            {amendment !== null && amendment.due === null && ': begun'}
            {call !== undefined && ': called for, not begun'}
          </span>
        </li>
        <li>
          <Link href={`${at}/transfer`}>The move to the next phase</Link>
          <span class="soft">
            {move !== null && `: to be settled by ${plainDay(move.due?.dueOn ?? move.startsOn)}`}
            {move === null &&
              next !== null &&
              next.startsOn <= addMonths(today, 15) &&
              `: ${next.year} begins on ${plainDay(next.startsOn)}`}
          </span>
        </li>
        <li>
          <Link href={`${at}/reassessment`}>Re-assessment</Link>
          {reassessing && <span class="soft">: under way</span>}
        </li>
        {theCase.law === 'england-statements-2001' && (
          <li>
            <Link href={`${at}/school-change`}>Another school at the parents’ request</Link>
            {change !== null && <span class="soft">: to be decided by {plainDay(change.dueOn)}</span>}
          </li>
        )}
      </ul>
    </section>
  )
}
