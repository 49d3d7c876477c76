import { allows } from '../access/permissions.ts'
import type { Appeal, Direction } from '../case/appeals.ts'
import type { Case } from '../case/case.ts'
import { nextOfAppeal } from '../case/difference-next.ts'
import { againstWords, endWords, orderWords, whoseWords } from '../case/difference-words.ts'
import { differencesOf } from '../case/differences.ts'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { type Day, distance, longDay, plainDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { NextTag } from './next-tag.tsx'
import { OrderDuties } from './order-duties.tsx'

interface BoxProps {
  program: Program
  at: At
  theCase: Case
  appeal: Appeal
}

/** One appeal: against what, on which grounds, the Tribunal's timetable, the hearing, and the order with what it asks. */
export function AppealBox({ program, at, theCase, appeal }: BoxProps) {
  const { profile } = program
  const { says, ended, number, lodged } = appeal
  const title = `Appeal ${says?.number ?? number} against ${againstWords(appeal.against, profile)}`
  const entry = (position: number) => `/cases/${theCase.caseId}/timeline#fact-${position}`
  const from = differencesOf(theCase).find(d => d.about === says?.difference)
  const records = allows(at.visitor.role, 'appeal.record')
  return (
    <section class="sc-box" aria-labelledby={`appeal-${number}`}>
      <h3 id={`appeal-${number}`}>{title}</h3>
      <p class="govuk-body">
        <NextTag next={nextOfAppeal(theCase, appeal)} today={at.today} />
      </p>
      <p class="govuk-body">
        Registered by the {profile.differences.tribunal} on{' '}
        <Link href={entry(lodged.position)}>{longDay(lodged.on)}</Link>
        {from !== undefined && (
          <>
            , from{' '}
            <Link href={`/cases/${theCase.caseId}/differences#difference-${from.number}`}>
              the difference since {plainDay(from.raised.on)}
            </Link>
          </>
        )}
        .
      </p>
      {says !== null && (
        <p class="govuk-body sc-lines-kept">
          <strong>Grounds:</strong> {says.grounds}
        </p>
      )}
      <Timetable appeal={appeal} theCase={theCase} today={at.today} records={records && ended === null} />
      <TheHearing appeal={appeal} today={at.today} />
      {ended !== null && (
        <>
          <h4>
            {endWords(ended.how)}, <Link href={entry(ended.position)}>{longDay(ended.on)}</Link>
          </h4>
          {ended.order !== null && (
            <p class="govuk-body">
              <strong>Order:</strong> {orderWords(ended.order, profile)}.
            </p>
          )}
          {ended.words !== '' && <p class="govuk-body sc-lines-kept">{ended.words}</p>}
          {ended.order !== null && ended.order !== 'dismissed' && (
            <OrderDuties theCase={theCase} order={ended.order} duties={ended.duties} today={at.today} />
          )}
        </>
      )}
      {records && ended === null && <Doings theCase={theCase} appeal={appeal} />}
    </section>
  )
}

function Timetable(props: { appeal: Appeal; theCase: Case; today: Day; records: boolean }) {
  const { appeal, theCase, today, records } = props
  if (appeal.directions.length === 0) return null
  const base = `/cases/${theCase.caseId}/differences/appeals/${appeal.number}/directions`
  return (
    <table class="govuk-table sc-stack sc-directions">
      <caption class="govuk-table__caption govuk-table__caption--s">The Tribunal’s timetable</caption>
      <thead class="govuk-table__head">
        <tr>
          {['What', 'Whose', 'By', 'Done'].map(text => (
            <th key={text} scope="col" class="govuk-table__header">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {appeal.directions.map(direction => (
          <tr key={direction.about}>
            <td class="govuk-table__cell">{direction.says.what}</td>
            <td class="govuk-table__cell" data-label="Whose">
              {capital(whoseWords(direction.says.whose))}
            </td>
            <td class="govuk-table__cell num" data-label="By">
              {longDay(direction.dueOn)}
            </td>
            <td class="govuk-table__cell" data-label="Done">
              <DirectionState direction={direction} today={today} />
              {records && direction.done === null && (
                <span class="two">
                  <Link href={`${base}/${direction.about.slice('direction:'.length)}/done`}>
                    It is done<span class="govuk-visually-hidden">: {direction.says.what}</span>
                  </Link>
                  {' · '}
                  <Link href={`${base}/${direction.about.slice('direction:'.length)}/change`}>
                    Change<span class="govuk-visually-hidden">: {direction.says.what}</span>
                  </Link>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DirectionState({ direction, today }: { direction: Direction; today: Day }) {
  const { done, dueOn, says, lapsed } = direction
  if (lapsed) return <StateTag>no longer asked</StateTag>
  if (done !== null) {
    const late = done.on > dueOn
    return (
      <StateTag tone={late ? 'late' : 'done'}>
        {late ? '! late, ' : '✓ '}
        {plainDay(done.on)}
      </StateTag>
    )
  }
  const late = dueOn < today
  return (
    <StateTag tone={late ? 'late' : says.whose === 'authority' ? 'now' : 'sand'}>
      {late && '! '}
      {distance(dueOn, today)}
    </StateTag>
  )
}

function TheHearing({ appeal, today }: { appeal: Appeal; today: Day }) {
  const { hearing } = appeal
  if (hearing === null) return null
  const { says, attends, held } = hearing
  return (
    <>
      <p class="govuk-body">
        <strong>Hearing:</strong> {longDay(hearing.on)}
        {says.at !== undefined && `, ${says.at}`}, {says.place === 'By video' ? 'by video' : says.place}
        {says.online && says.place !== 'By video' && ', by video'}.{' '}
        {held === null && appeal.ended === null && (
          <StateTag tone={hearing.on < today ? 'late' : 'now'}>
            {hearing.on < today && '! '}
            {distance(hearing.on, today)}
          </StateTag>
        )}
      </p>
      <p class="govuk-body">
        {attends === null ? (
          held === null && appeal.ended === null ? (
            <StateTag tone="late">! Nobody is named to attend</StateTag>
          ) : (
            'Nobody was named to attend.'
          )
        ) : (
          <>
            <strong>For us:</strong> {attends.who}
            {attends.witnesses !== undefined && `. Witnesses: ${attends.witnesses}`}
          </>
        )}
      </p>
      {held !== null && (
        <p class="govuk-body sc-lines-kept">
          <strong>How it went:</strong> {held.words}
        </p>
      )}
    </>
  )
}

function Doings({ theCase, appeal }: { theCase: Case; appeal: Appeal }) {
  const base = `/cases/${theCase.caseId}/differences/appeals/${appeal.number}`
  const { hearing } = appeal
  const which = <span class="govuk-visually-hidden"> (appeal {appeal.number})</span>
  return (
    <p class="sc-actions">
      {appeal.directions.length === 0 && (
        <Button href={`${base}/timetable`} text="Enter the timetable" variant="secondary" />
      )}
      <Button href={`${base}/decided`} text="Record the order" variant="secondary" />
      {appeal.directions.length > 0 && <Link href={`${base}/direction`}>Another direction{which}</Link>}
      <Link href={`${base}/hearing`}>
        {hearing === null ? 'The hearing has a day' : 'Another day for the hearing'}
        {which}
      </Link>
      {hearing !== null && (
        <>
          <Link href={`${base}/attend`}>Who attends{which}</Link>
          <Link href={`${base}/heard`}>The hearing was held{which}</Link>
        </>
      )}
      <Link href={`${base}/conceded`}>We do not oppose it{which}</Link>
      <Link href={`${base}/withdrawn`}>It is withdrawn{which}</Link>
    </p>
  )
}
