import type { ComponentChildren } from 'preact'
import { allows } from '../access/permissions.ts'
import type { Case } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import type { At, Program } from '../case/program.ts'
import { applicationWaiting, type Travel, travelOf } from '../case/travel.ts'
import { ruleName } from '../case/travel-words.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { type Day, distance, longDay, plainDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { Appeals } from './appeals-view.tsx'
import { distanceWords, findingsFor } from './entitlement.ts'
import { FindingsTable, LeadsWords } from './findings.tsx'
import { journeyOf, type Places } from './journey.ts'
import { questionsDue } from './look.ts'
import { ProformasView } from './proformas-view.tsx'
import { Provisions } from './provisions-view.tsx'
import { placesOf } from './queries.ts'
import { TrainingView } from './training-view.tsx'

/** What every part of the page is made from. */
export interface TravelPart {
  program: Program
  theCase: Case
  travel: Travel
  today: Day
  /** May record what happens; may decide. */
  records: boolean
  decides: boolean
  /** An address of this case's travel. */
  link(path: string): string
}

/** How a child gets to school: how the question stands, each rule, what is provided, training and reviews. */
export function travelPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'travel', title: 'Travel' }, async (tx, theCase) => {
    const travel = travelOf(theCase)
    const application = applicationWaiting(travel) ?? travel.applications.at(-1) ?? null
    const places = await placesOf(tx, program.profile, theCase, application, at.today)
    const part: TravelPart = {
      program,
      theCase,
      travel,
      today: at.today,
      records: allows(at.visitor.role, 'travel.record'),
      decides: allows(at.visitor.role, 'travel.decide'),
      link: path => `/cases/${theCase.caseId}/travel${path}`,
    }
    return (
      <>
        <div class="sc-cols">
          <div>
            <h2>Travel to school</h2>
            <Stands {...part} />
            <Questions {...part} />
            <Appeals {...part} />
          </div>
          <section class="sc-box" aria-labelledby="journey">
            <h3 id="journey">The journey</h3>
            <JourneyView {...part} places={places} />
          </section>
        </div>
        <Rules {...part} places={places} />
        <Provisions {...part} />
        <TrainingView {...part} />
        <ProformasView {...part} />
      </>
    )
  })
}

/** How the question stands, in a sentence or two, and what can be done next. */
function Stands(part: TravelPart) {
  const { travel, today, records, decides, link } = part
  const waiting = applicationWaiting(travel)
  const doings: ComponentChildren[] = []
  if (waiting === null && records)
    doings.push(<Button key="apply" href={link('/apply')} text="Record an application" variant="secondary" />)
  if (waiting !== null && decides) doings.push(<Button key="decide" href={link('/decide')} text="Decide on travel" />)
  if (waiting !== null && records)
    doings.push(
      <Link key="withdraw" href={link('/withdraw')}>
        It was withdrawn
      </Link>,
    )
  if (waiting === null && travel.decision?.outcome === 'agreed' && decides) {
    doings.push(
      <Link key="again" href={link('/decide')}>
        Weigh it again
      </Link>,
      <Link key="stop" href={link('/stop')}>
        Decide that travel stops
      </Link>,
    )
  }
  return (
    <>
      {waiting !== null && (
        <p class="govuk-body">
          <StateTag tone={waiting.says.decideBy < today ? 'late' : 'now'}>
            {waiting.says.decideBy < today ? '! was to be decided' : 'to be decided'} by{' '}
            {plainDay(waiting.says.decideBy as Day)}, {distance(waiting.says.decideBy as Day, today)}
          </StateTag>
          <br />
          {waiting.says.by} applied for travel to {waiting.says.school} on <DayOf part={part} fact={waiting.fact} />,
          wanted from {longDay(waiting.says.wantedFrom as Day)}: “{waiting.says.why}”
        </p>
      )}
      <DecisionWords {...part} />
      <PlanWords {...part} />
      {waiting === null && travel.decision === null && travel.inPlan === null && (
        <p class="govuk-body">
          Nobody has asked for help with travel. Most children travel as their mainstream peers do.{' '}
          <Link href="/travel-policy">The policy on travel</Link>
        </p>
      )}
      <p class="sc-actions">{doings}</p>
    </>
  )
}

function DecisionWords(part: TravelPart) {
  const { travel, today, program, records, link } = part
  const { decision } = travel
  if (decision === null) return null
  const says = decision.fact.says
  return (
    <p class="govuk-body">
      {decision.outcome === 'agreed' && (
        <>
          <StateTag tone="done">✓ agreed</StateTag> from {longDay(decision.day as Day)}, by this rule:{' '}
          {ruleName(program.profile, String(says.ground)).toLowerCase()}.
        </>
      )}
      {decision.outcome === 'refused' && <StateTag>✗ not agreed</StateTag>}
      {decision.outcome === 'stopped' && (
        <>
          <StateTag>stopped</StateTag> The last day {(decision.day as Day) < today ? 'was' : 'is'}{' '}
          {longDay(decision.day as Day)}.
        </>
      )}{' '}
      {decision.reasons} Decided by {String(says.decidedBy)} on <DayOf part={part} fact={decision.fact} />.{' '}
      {typeof says.instead === 'string' && `Offered instead: ${says.instead} `}
      {decision.letter === null ? (
        <>
          <StateTag tone="late">! the letter is not sent</StateTag>{' '}
          {records && <Link href={link('/letter')}>The letter, with how to appeal</Link>}
        </>
      ) : (
        <Link href={link('/letter')}>Letter sent {plainDay(decision.letter.fact.on)}</Link>
      )}
    </p>
  )
}

function PlanWords({ theCase, travel, records, link }: TravelPart) {
  const words = packs[theCase.law].words.document
  return (
    <p class="govuk-body">
      {travel.inPlan === null
        ? `The ${words} is not known to say anything of travel. `
        : `The ${words} says: “${travel.inPlan}” `}
      {records && <Link href={link('/plan')}>What the {words} says of travel</Link>}
    </p>
  )
}

/** Changes that nobody has looked at. */
function Questions({ theCase, today, records, link }: TravelPart) {
  const due = questionsDue(theCase, today)
  if (due.length === 0) return null
  return (
    <section aria-labelledby="asks">
      <h3 id="asks">Something changed</h3>
      <ul class="govuk-list govuk-list--bullet">
        {due.map(question => (
          <li key={question.id}>
            <strong>{question.what}.</strong> {question.because}.
          </li>
        ))}
      </ul>
      {records && (
        <p class="sc-actions">
          <Button href={link('/look')} text="Look whether the decision still holds" />
        </p>
      )}
    </section>
  )
}

/** Where the journey begins and ends, how long it is, and how that is known. */
function JourneyView({ theCase, travel, today, records, link, places }: TravelPart & { places: Places }) {
  const application = applicationWaiting(travel) ?? travel.applications.at(-1) ?? null
  const { distance: far } = journeyOf(theCase, travel, application, places, today)
  const { measured } = travel
  return (
    <>
      <SummaryList
        classes="sc-close"
        rows={[
          { key: { text: 'Home' }, value: { text: places.home.words } },
          { key: { text: 'School' }, value: { text: application?.says.school ?? theCase.setting?.name ?? 'None yet' } },
          { key: { text: 'How far' }, value: { text: far === null ? 'Not known' : distanceWords(far) } },
          measured !== null && { key: { text: 'Measured route' }, value: { text: measuredWords(measured) } },
        ]}
      />
      {records && (
        <p class="govuk-body">
          <Link href={link('/route')}>A walking route was measured</Link>
        </p>
      )}
    </>
  )
}

function measuredWords({ counts, says }: NonNullable<Travel['measured']>): string {
  if (!counts) return 'Home or school changed since: measure it again'
  const safe =
    says.safe === 'yes'
      ? 'Safe to walk'
      : says.safe === 'no'
        ? 'Not safe to walk'
        : 'Not known whether it is safe to walk'
  return says.because === undefined ? safe : `${safe}: ${says.because}`
}

/** Each rule as it stands today for the application that waits; as it stood, for what is decided. */
function Rules({ program, theCase, travel, today, places }: TravelPart & { places: Places }) {
  const waiting = applicationWaiting(travel)
  const { profile } = program
  if (waiting !== null) {
    const findings = findingsFor(journeyOf(theCase, travel, waiting, places, today))
    return (
      <section aria-labelledby="rules">
        <h2 id="rules">Each rule, as it stands today</h2>
        <LeadsWords profile={profile} findings={findings} />
        <FindingsTable profile={profile} findings={findings} />
      </section>
    )
  }
  const weighed = theCase.facts.findLast(f => f.name === 'travel.weighed' && f.about === travel.decision?.about)
  if (weighed === undefined) return null
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">Each rule, as it was weighed on {longDay(weighed.on)}</h2>
      <FindingsTable profile={profile} findings={weighed.says.findings as never} />
    </section>
  )
}

/** A day that leads to its entry on the timeline. */
function DayOf({ part, fact }: { part: TravelPart; fact: { position: number; on: Day } }) {
  return <Link href={`/cases/${part.theCase.caseId}/timeline#fact-${fact.position}`}>{longDay(fact.on)}</Link>
}
