import { allows } from '../access/permissions.ts'
import { agreementOf } from '../case/appeals.ts'
import type { Case } from '../case/case.ts'
import { nextOfDifference, panelDayOf } from '../case/difference-next.ts'
import { howWords, matterWords, orderWords, withWords } from '../case/difference-words.ts'
import { type Difference, stepsUnderWay } from '../case/differences.ts'
import { factWords } from '../case/fact-words.ts'
import { placementPanels } from '../case/placements.ts'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { Timeline } from '../govuk/timeline.tsx'
import { longDay, plainDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { knowsMediation } from './decide-difference.ts'
import { NextTag } from './next-tag.tsx'
import { OrderDuties } from './order-duties.tsx'

interface BoxProps {
  program: Program
  at: At
  theCase: Case
  difference: Difference
}

/** One point of difference: who, about what, since when, what was offered, each step with its outcome, and what is next. */
export function DifferenceBox({ program, at, theCase, difference }: BoxProps) {
  const { profile } = program
  const { says, raised, settled, number } = difference
  const entry = (position: number) => `/cases/${theCase.caseId}/timeline#fact-${position}`
  const next = nextOfDifference(theCase, difference, profile)
  const source = theCase.facts.find(f => f.position === says.source)
  return (
    <section class="sc-box" aria-labelledby={`difference-${number}`}>
      <h3 id={`difference-${number}`}>
        {capital(withWords(says.with))}: {matterWords(says.matter, profile)}
      </h3>
      <p class="govuk-body">
        {settled !== null && (
          <>
            <StateTag tone="done">
              ✓ Settled {plainDay(settled.on)}, {howWords(settled.says.how, profile)}
            </StateTag>{' '}
          </>
        )}
        {(settled === null || next !== null) && <NextTag next={next} today={at.today} />}
      </p>
      <p class="govuk-body">
        {says.who}, since <Link href={entry(raised.position)}>{longDay(raised.on)}</Link>
        {source !== undefined && (
          <>
            . It came up in:{' '}
            <Link href={entry(source.position)}>
              {factWords(source, theCase.law, profile).title}, {plainDay(source.on)}
            </Link>
          </>
        )}
      </p>
      <p class="govuk-body sc-lines-kept">{says.words}</p>
      <p class="govuk-body sc-lines-kept">
        <strong>What they want:</strong> {says.wants}
      </p>
      <ToPanel program={program} at={at} theCase={theCase} difference={difference} />
      <Steps program={program} theCase={theCase} difference={difference} />
      <Agreed program={program} at={at} theCase={theCase} difference={difference} />
      {allows(at.visitor.role, 'difference.record') && <Doings theCase={theCase} difference={difference} />}
    </section>
  )
}

/** An unresolved dispute with parents or another agency goes to the panel by itself. */
function ToPanel({ program, at, theCase, difference }: BoxProps) {
  const from = panelDayOf(theCase, difference, program.profile)
  const panel = placementPanels(program.profile)[0]
  if (from === null || panel === undefined) return null
  const why = <Link href={`/panels/${panel.id}`}>{panel.name}</Link>
  return (
    <p class="govuk-body small">
      {from <= at.today ? (
        <>
          <StateTag tone="now">For the panel</StateTag> Not settled in time: the {why} is offered it since{' '}
          {longDay(from)}. <Link href={`/cases/${theCase.caseId}/placement/panel`}>Record what the panel said</Link>
        </>
      ) : (
        <>
          If it is not settled by {longDay(from)}, the {why} is offered it. A placement proposed meanwhile goes there at
          once.
        </>
      )}
    </p>
  )
}

/** Everything that was done, in order. */
function Steps({ program, theCase, difference }: Pick<BoxProps, 'program' | 'theCase' | 'difference'>) {
  // The law's own facts and their story are told once.
  const told = difference.facts.filter(f => f.name !== 'difference.raised' && !f.name.startsWith('mediation.'))
  if (told.length === 0) return <p class="govuk-body">Nothing has been done about it yet.</p>
  return (
    <Timeline
      items={told.map(fact => {
        const words = factWords(fact, theCase.law, program.profile)
        return {
          at: fact.on,
          atText: <Link href={`/cases/${theCase.caseId}/timeline#fact-${fact.position}`}>{plainDay(fact.on)}</Link>,
          title: words.title,
          children: words.details.map(line => (
            <div key={line} class="sc-lines-kept">
              {line}
            </div>
          )),
        }
      })}
    />
  )
}

/** What was agreed in mediation with the force of an order, and what it asks of us. */
function Agreed({ program, at, theCase, difference }: BoxProps) {
  const agreed = agreementOf(theCase, difference)
  if (agreed === null) return null
  return (
    <>
      <h4>Agreed: {orderWords(agreed.order, program.profile)}</h4>
      <OrderDuties theCase={theCase} order={agreed.order} duties={agreed.duties} today={at.today} />
    </>
  )
}

function Doings({ theCase, difference }: { theCase: Case; difference: Difference }) {
  const base = `/cases/${theCase.caseId}/differences/${difference.number}`
  const which = <span class="govuk-visually-hidden"> (difference {difference.number})</span>
  if (difference.settled !== null) {
    return (
      <p class="sc-actions">
        <Link href={`${base}/reopen`}>It is open again{which}</Link>
      </p>
    )
  }
  const steps = stepsUnderWay(difference)
  const asked = steps.some(step => step.arranged === null)
  const arranged = steps.some(step => step.arranged !== null)
  return (
    <p class="sc-actions">
      {arranged && <Button href={`${base}/held`} text="Record what came of it" variant="secondary" />}
      {asked && <Button href={`${base}/arrange`} text="Arrange a day" variant="secondary" />}
      <Link href={`${base}/ask`}>A meeting, mediation or another step is asked for or offered{which}</Link>
      {!asked && <Link href={`${base}/arrange`}>A day is arranged{which}</Link>}
      {!arranged && <Link href={`${base}/held`}>What came of a step{which}</Link>}
      <Link href={`${base}/offer`}>We offer something{which}</Link>
      {knowsMediation(theCase) && difference.certificate === null && (
        <Link href={`${base}/certificate`}>The mediation certificate came{which}</Link>
      )}
      <Link href={`${base}/note`}>Note{which}</Link>
      <Link href={`${base}/settle`}>It is settled{which}</Link>
    </p>
  )
}
