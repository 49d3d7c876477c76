import type { SettlingStep } from '../authority/difference-policy.ts'
import type { Case } from '../case/case.ts'
import { latest } from '../case/case.ts'
import { stepInSentence } from '../case/difference-words.ts'
import { type Difference, differencesOf, stepsUnderWay } from '../case/differences.ts'
import { caseForm } from '../case/form-page.tsx'
import type { At, CaseApp, Program } from '../case/program.ts'
import { longDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { appealRoutes } from './appeal-routes.tsx'
import {
  decideArrange,
  decideAsk,
  decideCertificate,
  decideHeld,
  decideNote,
  decideOffer,
  decideRaise,
  decideReopen,
  decideSettle,
  knowsMediation,
} from './decide-difference.ts'
import { differencesPage } from './differences-page.tsx'
import {
  arrangeForm,
  askForm,
  certificateForm,
  heldForm,
  noteForm,
  offerForm,
  raiseForm,
  reopenForm,
  settleForm,
} from './forms.ts'
import { certificateIntro, DifferenceInShort, heldIntro, raiseIntro } from './intro.tsx'
import { differenceListPage } from './list-page.tsx'

/** Differences on a case and what is done to settle them, appeals, and the list of the officer for disagreements. */
export function differenceRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  app.page({ path: '/differences', may: 'cases.list', show: at => differenceListPage(program, at) })
  app.page({ path: '/cases/:case/differences', may: 'case.read', show: at => differencesPage(program, at) })

  caseForm(app, program, {
    path: '/cases/:case/differences/raise',
    may: 'difference.record',
    tab: 'differences',
    title: 'Record a difference',
    form: (theCase, at) => raiseForm(theCase, profile, at.today),
    filled: (theCase, at) => filledRaise(theCase, at),
    intro: () => raiseIntro(profile),
    submit: 'Record the difference',
    addresses: 'kept out',
    decide: (theCase, values) =>
      decideRaise(theCase, { ...values, source: values.source === null ? null : Number(values.source) }),
    next: theCase => `/differences${anchor(differencesOf(theCase).at(-1))}`,
    say: 'The difference is on the case. Say what the next step is',
  })

  const one = {
    tab: 'differences',
    addresses: 'kept out',
    intro: (theCase: Case, at: At) => <DifferenceInShort difference={differenceAt(theCase, at)} profile={profile} />,
  } as const
  const next = (theCase: Case) => `/differences${anchor(differencesOf(theCase).findLast(isLastTouched(theCase)))}`

  caseForm(app, program, {
    ...one,
    path: '/cases/:case/differences/:difference/ask',
    may: 'difference.record',
    title: 'Something is asked for or offered',
    form: (theCase, at) => (isOpen(theCase, at) ? askForm(profile, at.today) : notFound),
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Record it',
    decide: (theCase, values, at) => decideAsk(theCase, numberOf(at), values),
    next,
    say: theCase => sayAsked(theCase, program),
  })

  caseForm(app, program, {
    ...one,
    path: '/cases/:case/differences/:difference/offer',
    may: 'difference.record',
    title: 'We offer something',
    form: (theCase, at) => (isOpen(theCase, at) ? offerForm(at.today) : notFound),
    filled: (_theCase, at) => ({ answer: 'awaited', ...filledDay('on', at.today) }),
    submit: 'Record the offer',
    decide: (theCase, values, at) => decideOffer(theCase, numberOf(at), values),
    next,
    say: 'The offer is recorded',
  })

  caseForm(app, program, {
    ...one,
    path: '/cases/:case/differences/:difference/arrange',
    may: 'difference.record',
    title: 'A day is arranged',
    form: (theCase, at) => (isOpen(theCase, at) ? arrangeForm(profile, at.today) : notFound),
    filled: (theCase, at) => {
      const step = underWay(theCase, at)
      const provider = profile.differences.steps.find(s => s.id === step)?.provider
      return {
        ...(step !== null && { step }),
        ...(provider !== undefined && { provider }),
        attends: theCase.manager?.name ?? '',
      }
    },
    submit: 'Record the day',
    decide: (theCase, values, at) => decideArrange(theCase, numberOf(at), values, at.today),
    next,
    say: 'The day is recorded. The family sees it on their own page',
  })

  caseForm(app, program, {
    ...one,
    path: '/cases/:case/differences/:difference/held',
    may: 'difference.record',
    title: 'What came of it',
    form: (theCase, at) => (isOpen(theCase, at) ? heldForm(theCase, profile, at.today) : notFound),
    filled: (theCase, at) => filledHeld(theCase, at),
    intro: (theCase, at) => heldIntro(theCase, differenceAt(theCase, at), profile),
    submit: 'Record what came of it',
    decide: (theCase, values, at) => decideHeld(theCase, numberOf(at), { ...values, order: values.order ?? null }),
    next,
    say: 'It is recorded what came of it',
  })

  caseForm(app, program, {
    ...one,
    path: '/cases/:case/differences/:difference/certificate',
    may: 'difference.record',
    title: 'The certificate of the mediation adviser',
    form: (theCase, at) => (isOpen(theCase, at) && knowsMediation(theCase) ? certificateForm(at.today) : notFound),
    filled: (_theCase, at) => filledDay('on', at.today),
    intro: (theCase, at) => certificateIntro(theCase, differenceAt(theCase, at), profile),
    submit: 'Record the certificate',
    decide: (theCase, values, at) => decideCertificate(theCase, numberOf(at), values),
    next,
    say: theCase => sayCertificate(theCase),
  })

  caseForm(app, program, {
    ...one,
    path: '/cases/:case/differences/:difference/note',
    may: 'difference.record',
    title: 'Note something about the difference',
    form: (theCase, at) => (isOpen(theCase, at) ? noteForm(at.today) : notFound),
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Record the note',
    decide: (theCase, values, at) => decideNote(theCase, numberOf(at), values),
    next,
    say: 'The note is recorded',
  })

  caseForm(app, program, {
    ...one,
    path: '/cases/:case/differences/:difference/settle',
    may: 'difference.record',
    title: 'The difference is settled',
    form: (theCase, at) => (isOpen(theCase, at) ? settleForm(profile, at.today) : notFound),
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Record that it is settled',
    decide: (theCase, values, at) => decideSettle(theCase, numberOf(at), values),
    next,
    say: 'The difference is settled',
  })

  caseForm(app, program, {
    ...one,
    path: '/cases/:case/differences/:difference/reopen',
    may: 'difference.record',
    title: 'The difference is open again',
    form: (theCase, at) => (differenceAt(theCase, at)?.settled != null ? reopenForm(at.today) : notFound),
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Open it again',
    decide: (theCase, values, at) => decideReopen(theCase, numberOf(at), values),
    next,
    say: 'The difference is open again',
  })

  appealRoutes(app, program)
}

function numberOf(at: At): number {
  return Number(at.params.difference)
}

function differenceAt(theCase: Case, at: At): Difference | null {
  return differencesOf(theCase).find(d => d.number === numberOf(at)) ?? null
}

function isOpen(theCase: Case, at: At): boolean {
  return differenceAt(theCase, at)?.settled === null
}

function underWay(theCase: Case, at: At): SettlingStep | null {
  const difference = differenceAt(theCase, at)
  return (difference && stepsUnderWay(difference).at(-1)?.step) ?? null
}

/** The difference that the last fact of the record is about. */
function isLastTouched(theCase: Case) {
  const last = theCase.facts.findLast(fact => fact.about?.startsWith('difference:'))
  return (difference: Difference) => difference.about === last?.about
}

function anchor(difference: Difference | undefined): string {
  return difference === undefined ? '' : `#difference-${difference.number}`
}

function filledRaise(theCase: Case, at: At) {
  const source = theCase.facts.find(f => String(f.position) === at.query.source)
  const parents = theCase.people.filter(p => p.until === null && p.parentalResponsibility)
  return {
    with: 'parents',
    who: parents.map(p => p.name).join(' and '),
    ...(source !== undefined && { source: String(source.position) }),
    ...(theCase.derived.stage === 'not-assessing' && { matter: 'assessment' }),
    ...(theCase.derived.stage === 'no-plan' && { matter: 'plan' }),
    ...filledDay('on', source?.on ?? at.today),
  }
}

function filledHeld(theCase: Case, at: At) {
  const difference = differenceAt(theCase, at)
  const step = (difference && stepsUnderWay(difference).at(-1)) ?? null
  const on = step?.arranged?.says.happensOn
  return {
    ...(step !== null && { step: step.step }),
    ...filledDay('on', on !== undefined && on <= at.today ? on : at.today),
    with: [difference?.says.who, step?.arranged?.says.attends].filter(name => name !== undefined).join(', '),
  }
}

function sayAsked(theCase: Case, { profile }: Program): string {
  const step = latest(theCase, 'difference.step-asked')?.says.step as SettlingStep | undefined
  const duty = theCase.derived.deadlines.findLast(d => d.id === 'arrange-mediation' && d.metOn === null && !d.takenAway)
  if (step === 'mediation' && duty !== undefined)
    return `Mediation is asked for: we arrange it by ${longDay(duty.dueOn)}`
  return step === undefined
    ? 'It is recorded'
    : `It is recorded. ${capital(stepInSentence(step, profile))} is to be arranged`
}

function sayCertificate(theCase: Case): string {
  const window = theCase.derived.windows.findLast(w => w.id === 'appeal')
  return window === undefined
    ? 'The certificate is recorded'
    : `The certificate is recorded. The family may appeal until ${longDay(window.closesOn)}`
}
