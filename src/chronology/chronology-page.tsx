import { childName } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import type { At, Program } from '../case/program.ts'
import { Link } from '../govuk/index.ts'
import { type Day, longDay, plainDay } from '../kernel/day.ts'
import { count } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { type DutyDone, dutiesOf, type Owed, outcomeWords, owedToFamily } from './duties.ts'

/** The case with the Ombudsman's eye: each duty, due, done, days of delay, and what was owed to the family and not sent. */
export function chronologyPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'timeline', title: 'Chronology of duties' }, async (_tx, theCase) => {
    const duties = dutiesOf(theCase, program.profile, at.today)
    const owed = owedToFamily(theCase, program.profile, at.today)
    const ours = duties.filter(d => d.owner === 'authority')
    const days = ours.reduce((sum, d) => sum + (d.excused === null ? d.daysLate : 0), 0)
    return (
      <>
        <h2>Chronology of duties</h2>
        <p class="govuk-body sc-measure">
          Every duty of the {packs[theCase.law].words.document} law in {childName(theCase.child)}’s case, as the record
          stands on {longDay(at.today)}.{' '}
          <Link href={`/cases/${theCase.caseId}/timeline`}>Everything on the record</Link> ·{' '}
          <Link href={`/cases/${theCase.caseId}/complaints`}>Complaints</Link>
        </p>
        <p class="govuk-body">
          {days === 0 ? (
            'No duty of ours was or is late without a ground.'
          ) : (
            <strong>
              {count(days, 'day')} of delay without a recorded ground, in{' '}
              {ours.filter(d => d.daysLate > 0 && d.excused === null).length} of our {ours.length}{' '}
              {ours.length === 1 ? 'duty' : 'duties'}.
            </strong>
          )}
        </p>
        <h3 class="govuk-heading-m">Owed to the family and not sent</h3>
        {owed.length === 0 ? <p class="govuk-body">Nothing.</p> : <OwedList owed={owed} />}
        <h3 class="govuk-heading-m">Each duty</h3>
        {duties.length === 0 ? (
          <p class="govuk-body">Nothing has been recorded that the law counts from.</p>
        ) : (
          <DutyTable duties={duties} caseId={theCase.caseId} today={at.today} />
        )}
      </>
    )
  })
}

function OwedList({ owed }: { owed: readonly Owed[] }) {
  return (
    <ul class="govuk-list sc-log">
      {owed.map(one => (
        <li key={`${one.words}${one.since}`}>
          <span class="num late">{count(one.daysLate, 'day')}</span>
          <span>
            <Link href={one.path}>{one.words}</Link>
            <span class="two">Owed since {longDay(one.since)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function DutyTable({ duties, caseId, today }: { duties: readonly DutyDone[]; caseId: string; today: Day }) {
  return (
    <table class="govuk-table sc-stack">
      <caption class="govuk-visually-hidden">Duties in the order in which they fell due</caption>
      <thead class="govuk-table__head">
        <tr>
          {['Duty', 'Began', 'Last lawful day', 'Done', 'Delay'].map(text => (
            <th key={text} scope="col" class="govuk-table__header">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {duties.map(duty => (
          <tr key={`${duty.title}${duty.startedBy}${duty.dueOn}`}>
            <td class="govuk-table__cell">
              {duty.title}
              <span class="two">
                {duty.owner === 'others' && 'Of others. '}
                {duty.cites.map(c => `${c.source} ${c.provision}`).join('; ')}
              </span>
            </td>
            <td class="govuk-table__cell num" data-label="Began">
              <Link href={`/cases/${caseId}/timeline#fact-${duty.startedBy}`}>{plainDay(duty.startedOn)}</Link>
            </td>
            <td class="govuk-table__cell num" data-label="Last lawful day">
              {plainDay(duty.dueOn)}
            </td>
            <td class="govuk-table__cell num" data-label="Done">
              {duty.doneOn === null ? (
                'Not done'
              ) : (
                <Link href={`/cases/${caseId}/timeline#fact-${duty.doneBy}`}>{plainDay(duty.doneOn)}</Link>
              )}
            </td>
            <td class="govuk-table__cell" data-label="Delay">
              <span class={duty.daysLate > 0 && duty.excused === null ? 'late' : undefined}>
                {duty.daysLate > 0 && duty.excused === null && '▲ '}
                {outcomeWords(duty, today)}
              </span>
              {duty.excused !== null && <span class="two">Ground: {duty.excused}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
