import { type CeasingGround, groundAllowsFrom, provisionUntil } from '../authority/ceasing-policy.ts'
import { type Case, childName } from '../case/case.ts'
import { ceasingOf, ceasingPolicy, isCeasing, mayEnd, unanswered } from '../case/ending.ts'
import { caseForm } from '../case/form-page.tsx'
import { arriving, keepDocuments } from '../case/keep-documents.ts'
import { milestonesOf } from '../case/milestones.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { type Day, longDay } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { listed } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import {
  decideAnswer,
  decideCease,
  decideEnd,
  decideEvidence,
  decideKept,
  decideLookedAt,
  decideProposal,
} from './decide-ceasing.ts'
import {
  answerForm,
  decisionForm,
  endForm,
  evidenceForm,
  evidenceName,
  keepForm,
  lookForm,
  proposalFilled,
  proposalForm,
  recipientsOf,
} from './forms.ts'
import { groundsPage, mayPropose } from './grounds-page.tsx'

/** Ceasing, step by step: the ground, what shows it, what those concerned say, the decision, and at last the end. */
export function ceasingRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  const plan = (theCase: Case) => packs[theCase.law].words.document
  app.page({ path: '/cases/:case/ending/propose', may: 'cease.record', show: at => groundsPage(program, at) })

  caseForm(app, program, {
    path: '/cases/:case/ending/propose/:ground',
    may: 'cease.record',
    tab: 'ending',
    title: (theCase, at) => `Propose to cease the ${plan(theCase)}: ${groundAt(program, at)?.name ?? ''}`,
    form(theCase, at) {
      const ground = groundAt(program, at)
      return ground === null || !mayPropose(theCase) ? notFound : proposalForm(ground, at.today)
    },
    filled: (theCase, at) => proposalFilled(theCase, at.today, ceasingPolicy(profile, at.today).answerWithin),
    intro: (theCase, at) => {
      const ground = groundAt(program, at)
      return ground === null ? null : (
        <>
          <InsetText>
            {ground.guidance}
            <DaysOf ground={ground} theCase={theCase} />
          </InsetText>
          {ground.evidence.some(point => point.criteria) && (
            <p class="govuk-body">
              <Link href="/criteria">The criteria for assessment, to weigh it against</Link>
            </p>
          )}
        </>
      )
    },
    submit: 'Record the proposal',
    addresses: 'kept out',
    decide: (theCase, values, at) => {
      const ground = groundAt(program, at)
      const given = values as Readonly<Record<string, unknown>>
      return decideProposal(theCase, profile, at.params.ground ?? '', {
        on: values.on,
        because: values.because,
        answerBy: values.answerBy,
        consults: values.consults.map(line => ({ name: line.name ?? '', role: line.role ?? '' })),
        evidence: Object.fromEntries(
          (ground?.evidence ?? []).map(({ id }) => [
            id,
            (given[evidenceName(id)] as string | null | undefined) ?? null,
          ]),
        ),
      })
    },
    next: '/ending',
    say: 'The proposal is recorded. Write to those who are asked: nothing is sent by this program',
  })

  caseForm(app, program, {
    path: '/cases/:case/ending/evidence',
    may: 'cease.record',
    tab: 'ending',
    title: 'What shows the ground',
    form: (theCase, at) =>
      ceasingOf(theCase).state === 'proposed' ? evidenceForm(program, theCase, at.today) : notFound,
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Record it',
    addresses: 'kept out',
    decide: (theCase, values, at) => {
      const documents = arriving(values.documents)
      return withDocuments(decideEvidence(theCase, profile, values, documents), theCase, at, documents, 'report')
    },
    next: '/ending',
    say: 'It is recorded',
  })

  caseForm(app, program, {
    path: '/cases/:case/ending/answer',
    may: 'cease.record',
    tab: 'ending',
    title: 'An answer to the consultation',
    form: (theCase, at) => (ceasingOf(theCase).state === 'proposed' ? answerForm(theCase, at.today) : notFound),
    filled: (theCase, at) => ({ ...filledDay('on', at.today), who: unanswered(ceasingOf(theCase))[0]?.name ?? '' }),
    submit: 'Record the answer',
    addresses: 'kept out',
    decide: (theCase, values, at) => {
      const documents = arriving(values.documents)
      return withDocuments(decideAnswer(theCase, values, documents), theCase, at, documents, 'letter')
    },
    next: '/ending',
    say: 'The answer is recorded',
  })

  caseForm(app, program, {
    path: '/cases/:case/ending/decide',
    may: 'cease.decide',
    tab: 'ending',
    title: theCase => `Decide to cease the ${plan(theCase)}`,
    form: (theCase, at) => (ceasingOf(theCase).state === 'proposed' ? decisionForm(theCase, at.today) : notFound),
    filled: (theCase, at) => ({
      ...filledDay('on', at.today),
      decidedBy: at.visitor.name,
      to: recipientsOf(theCase, at.today).map(p => p.name),
      how: 'post',
    }),
    intro: theCase => <BeforeDeciding theCase={theCase} />,
    submit: 'Record the decision',
    addresses: 'kept out',
    decide: (theCase, values) => decideCease(theCase, profile, values),
    next: theCase => (ceasingOf(theCase).decided === null ? '/ending' : '/ending/letters'),
    say: theCase => `The decision is recorded. Print each letter now; the ${plan(theCase)} stays in force`,
  })

  caseForm(app, program, {
    path: '/cases/:case/ending/keep',
    may: 'cease.decide',
    tab: 'ending',
    title: theCase => `Keep the ${plan(theCase)} after all`,
    form: (theCase, at) => (isCeasing(ceasingOf(theCase)) ? keepForm(at.today) : notFound),
    filled: (_theCase, at) => ({ ...filledDay('on', at.today), decidedBy: at.visitor.name }),
    intro: theCase => (
      <p class="govuk-body">
        The {plan(theCase)} is in force all the while. The law knows no step back: the stage stays “
        {packs[theCase.law].words.stages.ceasing}” until the next review decides, and this page, the alert at the top
        and the family’s page say that it is kept. Tell the parents.
      </p>
    ),
    submit: 'Record that it is kept',
    addresses: 'kept out',
    decide: (theCase, values) => decideKept(theCase, values),
    next: '/ending',
    say: 'It is recorded that it is kept. Tell the parents',
  })

  caseForm(app, program, {
    path: '/cases/:case/ending/end',
    may: 'cease.decide',
    tab: 'ending',
    title: theCase => `End the ${plan(theCase)}`,
    form: (theCase, at) => (ceasingOf(theCase).state === 'decided' ? endForm(at.today) : notFound),
    filled(theCase, at) {
      const end = mayEnd(theCase, profile)
      return 'from' in end && end.from <= at.today ? filledDay('on', end.from) : {}
    },
    intro(theCase, at) {
      const end = mayEnd(theCase, profile)
      const appeal = theCase.derived.windows.find(w => w.id === 'appeal' && at.today <= w.closesOn)
      return (
        <p class="govuk-body">
          {'waits' in end ? `${end.waits}.` : `It may end from ${longDay(end.from)}, when ${end.because}.`}{' '}
          {appeal !== undefined && `The time to appeal runs until ${longDay(appeal.closesOn)}. `}
          Everything on the case stays readable.
        </p>
      )
    },
    submit: 'Record the end',
    decide: (theCase, values) => decideEnd(theCase, profile, values),
    next: '/ending',
    say: theCase => `The ${plan(theCase)} has ended. Everything stays readable`,
  })

  caseForm(app, program, {
    path: '/cases/:case/ending/look/:milestone',
    may: 'cease.record',
    tab: 'ending',
    title: (theCase, at) => reachedAt(program, theCase, at)?.milestone.name ?? '',
    form: (theCase, at) => (reachedAt(program, theCase, at) === null ? notFound : lookForm(at.today)),
    filled: (_theCase, at) => filledDay('on', at.today),
    intro(theCase, at) {
      const reached = reachedAt(program, theCase, at)
      return reached === null ? null : (
        <>
          <p class="govuk-body">
            On {longDay(reached.on)}. {reached.milestone.asks}.
          </p>
          {reached.milestone.ground !== undefined && mayPropose(theCase) && (
            <p class="govuk-body">
              <Link href={`/cases/${theCase.caseId}/ending/propose/${reached.milestone.ground}`}>
                Propose to cease instead
              </Link>
            </p>
          )}
        </>
      )
    },
    submit: 'Record that it goes on',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideLookedAt(theCase, profile, at.params.milestone ?? '', values),
    next: '/ending',
    say: 'It is recorded that somebody looked',
  })
}

function withDocuments(
  decided: ReturnType<typeof decideAnswer>,
  theCase: Case,
  at: At,
  documents: ReturnType<typeof arriving>,
  kind: string,
): ReturnType<typeof decideAnswer> {
  if (isRefused(decided)) return decided
  return { ...decided, alsoWrite: tx => keepDocuments(tx, at, theCase.caseId, documents, kind) }
}

function groundAt(program: Program, at: At): CeasingGround | null {
  return ceasingPolicy(program.profile, at.today).grounds.find(g => g.id === at.params.ground) ?? null
}

function reachedAt(program: Program, theCase: Case, at: At) {
  return milestonesOf(theCase, program.profile).find(r => r.milestone.id === at.params.milestone) ?? null
}

/** The days that a ground gives for this child: no earlier end, and what is kept until when. */
function DaysOf({ ground, theCase }: { ground: CeasingGround; theCase: Case }) {
  const from = groundAllowsFrom(ground, theCase.child.bornOn)
  const kept = provisionUntil(ground, theCase.child.bornOn)
  if (from === null && kept === null) return null
  return (
    <>
      {' '}
      For {childName(theCase.child)}:{' '}
      {listed([
        ...(from === null ? [] : [`no end before ${longDay(from)}`]),
        ...(kept === null ? [] : [`what it provides is kept until ${longDay(kept)}`]),
      ])}
      .
    </>
  )
}

function BeforeDeciding({ theCase }: { theCase: Case }) {
  const now = ceasingOf(theCase)
  const silent = unanswered(now)
  const kept = now.considered?.provisionUntil
  return (
    <>
      <p class="govuk-body">
        {silent.length === 0
          ? 'Everybody who was asked has answered.'
          : `Still to answer: ${listed(silent.map(s => s.name))}, by ${longDay(now.considered?.answerBy as Day)}.`}{' '}
        {now.answers
          .filter(a => a.view === 'disagrees')
          .map(a => `${a.who} does not agree${a.words === undefined ? '' : `: “${a.words}”`} `)}
      </p>
      {kept !== undefined && (
        <p class="govuk-body">What it provides is kept until {longDay(kept as Day)}, the end of the academic year.</p>
      )}
      <p class="govuk-body">
        The letter gives the reasons and the right of appeal. Nothing ends before the time to appeal is over.
      </p>
    </>
  )
}
