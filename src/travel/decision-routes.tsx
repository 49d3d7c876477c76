import type { Case } from '../case/case.ts'
import { caseForm } from '../case/form-page.tsx'
import type { At, CaseApp, Program } from '../case/program.ts'
import { appealWaiting, travelOf } from '../case/travel.ts'
import { stageWords } from '../case/travel-words.ts'
import type { Tx } from '../database/transaction.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { type Day, longDay } from '../kernel/day.ts'
import { filledDay } from '../web/fields.tsx'
import { answerForm, appealBy, appealForm, decideAnswer, decideAppeal, stageNext } from './appeal.ts'
import { aboutToDecide, decideForm, decideStop, decideTravel, stopForm } from './decide.ts'
import { findingsFor } from './entitlement.ts'
import { FindingsTable, LeadsWords } from './findings.tsx'
import type { Places } from './journey.ts'
import { journeyOf } from './journey.ts'
import { letterRoutes } from './letter-routes.tsx'
import { placesOf } from './queries.ts'

/** The decision with its rules, the letter, both stages of appeal, and the decision that travel stops. */
export function decisionRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  const here = '/cases/:case/travel'
  caseForm<ReturnType<typeof decideForm>['fields'], Places>(app, program, {
    path: `${here}/decide`,
    may: 'travel.decide',
    tab: 'travel',
    title: 'Decide on travel',
    form: () => decideForm(profile),
    filled: theCase => {
      const waiting = applicationNow(theCase)
      return filledDay('from', waiting?.says.wantedFrom ?? null)
    },
    intro: (theCase, at, tx) => rulesFor(program, theCase, at, tx),
    submit: 'Record the decision',
    addresses: 'kept out',
    given: (tx, theCase, at) => placesOf(tx, profile, theCase, applicationNow(theCase), at.today),
    decide: (theCase, values, at, places) =>
      decideTravel(theCase, values, {
        places,
        policyVersion: profile.travel.version,
        decidedBy: `${at.visitor.name}, ${at.visitor.title}`,
        today: at.today,
      }),
    next: '/travel/letter',
    say: 'The decision is recorded. Send the letter',
  })

  letterRoutes(app, program)

  caseForm(app, program, {
    path: `${here}/appeal`,
    may: 'travel.record',
    tab: 'travel',
    title: theCase => {
      const stage = stageNext(travelOf(theCase))
      return stage === null ? 'An appeal about travel' : `An appeal about travel came: ${stageWords(stage)}`
    },
    form: (_theCase, at) => appealForm(at.today),
    filled: (theCase, at) => ({
      by: theCase.people.find(p => p.until === null && p.parentalResponsibility)?.name ?? '',
      ...filledDay('on', at.today),
    }),
    intro: theCase => {
      const by = appealBy(travelOf(theCase))
      return (
        <p class="govuk-body">
          {by === null
            ? 'The days to appeal are counted from the letter, which is not on the record yet.'
            : `In time until ${longDay(by)}. One that comes later is recorded all the same, and a person says whether it is heard.`}
        </p>
      )
    },
    submit: 'Record the appeal',
    addresses: 'kept out',
    decide: (theCase, values) => decideAppeal(theCase, values, profile.travel),
    next: '/travel',
    say: theCase => {
      const by = appealWaiting(travelOf(theCase))?.appeal.says.answerBy
      return by === undefined ? 'The appeal is recorded' : `The appeal is recorded. Answer it by ${longDay(by as Day)}`
    },
  })

  caseForm(app, program, {
    path: `${here}/appeal/answer`,
    may: 'travel.decide',
    tab: 'travel',
    title: 'Answer the appeal about travel',
    form: (_theCase, at) => answerForm(profile, at.today),
    filled: (_theCase, at) => filledDay('on', at.today),
    intro: theCase => {
      const waiting = appealWaiting(travelOf(theCase))
      if (waiting === null) return <p class="govuk-body">No appeal waits for an answer.</p>
      const { appeal } = waiting
      const { first, second } = profile.travel.appeal
      return (
        <>
          <InsetText>{appeal.says.grounds}</InsetText>
          <p class="govuk-body">
            {appeal.says.by}, {longDay(appeal.fact.on)}. It is answered by {appeal.stage === 1 ? first : second}, by{' '}
            {longDay(appeal.says.answerBy as Day)}.
          </p>
        </>
      )
    },
    submit: 'Record the answer',
    addresses: 'kept out',
    decide: decideAnswer,
    next: '/travel',
    say: 'The answer is recorded',
  })

  caseForm(app, program, {
    path: `${here}/stop`,
    may: 'travel.decide',
    tab: 'travel',
    title: 'Decide that travel stops',
    form: (_theCase, at) => stopForm(at.today),
    intro: () => (
      <p class="govuk-body">
        What is provided ends on the last day, and with it what it costs. The family gets a letter with the reasons and
        how to appeal, in time to find another way.
      </p>
    ),
    submit: 'Record that travel stops',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideStop(theCase, values, `${at.visitor.name}, ${at.visitor.title}`, at.today),
    next: '/travel/letter',
    say: 'Travel stops. Send the letter',
  })
}

/** The application to decide: the one that waits, or the one that is weighed again. */
function applicationNow(theCase: Case) {
  const travel = travelOf(theCase)
  const about = aboutToDecide(travel)
  return travel.applications.find(a => a.about === about) ?? null
}

async function rulesFor(program: Program, theCase: Case, at: At, tx: Tx) {
  const travel = travelOf(theCase)
  if (aboutToDecide(travel) === null) {
    return (
      <p class="govuk-body">
        No application is on the record. <Link href={`/cases/${theCase.caseId}/travel/apply`}>Record it first</Link>
      </p>
    )
  }
  const application = applicationNow(theCase)
  const places = await placesOf(tx, program.profile, theCase, application, at.today)
  const findings = findingsFor(journeyOf(theCase, travel, application, places, at.today))
  return (
    <>
      <p class="govuk-body">
        The rules for every pupil come first; need is the reasoned exception. The program says how each rule stands and
        why. It decides nothing.
      </p>
      <LeadsWords profile={program.profile} findings={findings} />
      <FindingsTable profile={program.profile} findings={findings} />
    </>
  )
}
