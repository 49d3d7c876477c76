import { appealsNow, appealWaiting } from '../case/travel.ts'
import { stageWords } from '../case/travel-words.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { type Day, distance, longDay, plainDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { appealBy, stageNext } from './appeal.ts'
import type { TravelPart } from './travel-page.tsx'

/** Appeals against the decision that holds, in their two stages, and those before it. */
export function Appeals({ theCase, travel, today, records, decides, link }: TravelPart) {
  const all = travel.applications.flatMap(a => a.appeals)
  if (travel.decision === null) return null
  const waiting = appealWaiting(travel)
  const stage = stageNext(travel)
  const by = appealBy(travel)
  return (
    <section aria-labelledby="appeals">
      <h3 id="appeals">Appeals</h3>
      {all.length === 0 && (
        <p class="govuk-body">None. {by !== null && `The family may appeal until ${longDay(by)}.`}</p>
      )}
      <ul class="govuk-list govuk-list--spaced">
        {all.map(appeal => (
          <li key={appeal.fact.position}>
            <strong>{capital(stageWords(appeal.stage))}</strong>, {appeal.says.by},{' '}
            <Link href={`/cases/${theCase.caseId}/timeline#fact-${appeal.fact.position}`}>
              {longDay(appeal.fact.on)}
            </Link>
            : “{appeal.says.grounds}”{' '}
            {appeal.answer === null ? (
              <StateTag tone={appeal.says.answerBy < today ? 'late' : 'now'}>
                {appeal.says.answerBy < today ? '! was to be answered' : 'to be answered'} by{' '}
                {plainDay(appeal.says.answerBy as Day)}, {distance(appeal.says.answerBy as Day, today)}
              </StateTag>
            ) : (
              <>
                <StateTag tone="done">
                  {appeal.answer.says.outcome === 'agreed' ? '✓ travel is agreed' : '✓ answered: the decision stands'}
                </StateTag>{' '}
                {appeal.answer.says.reasons} {appeal.answer.says.decidedBy}, {longDay(appeal.answer.fact.on)}.{' '}
                {appeal.answer.says.outcome === 'stands' && (
                  <Link href={link('/letter')}>The letter that answers it</Link>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="sc-actions">
        {waiting !== null && decides && <Button href={link('/appeal/answer')} text="Answer the appeal" />}
        {waiting === null && stage !== null && records && (
          <Link href={link('/appeal')}>
            {appealsNow(travel).length === 0 ? 'An appeal came' : 'The second stage was asked for'}
          </Link>
        )}
      </p>
      {stage === null && (
        <p class="govuk-body">
          Both stages are over. The family may complain to the Local Government and Social Care Ombudsman.
        </p>
      )}
    </section>
  )
}
