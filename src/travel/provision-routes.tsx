import type { Case } from '../case/case.ts'
import { caseForm } from '../case/form-page.tsx'
import type { At, CaseApp, Program } from '../case/program.ts'
import type { Provision } from '../case/travel.ts'
import { travelOf } from '../case/travel.ts'
import { addDays, type Day, weekdayOf } from '../kernel/day.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import {
  arrangeForm,
  decideArrange,
  decideEnd,
  decideProvide,
  endForm,
  filledProvision,
  provideForm,
  runningAfter,
} from './provide.ts'

/** What is provided, from when to when and at what cost; who fetches the child; and its end. */
export function provisionRoutes(app: CaseApp, program: Program): void {
  const policy = program.profile.travel
  const here = '/cases/:case/travel'
  caseForm(app, program, {
    path: `${here}/provide`,
    may: 'travel.decide',
    tab: 'travel',
    title: 'What is provided',
    form: (theCase, at) => provideForm(theCase, policy, at.today),
    filled: (theCase, at) => ({
      ...filledProvision(theCase, at.today),
      ...filledDay('from', firstDay(theCase)),
    }),
    intro: () => (
      <p class="govuk-body">
        The simplest that meets the need. What it costs a year stands under Resources too, from the first day to the
        last.
      </p>
    ),
    submit: 'Record what is provided',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideProvide(theCase, values, policy, at.today),
    next: '/travel',
    say: 'What is provided is recorded',
  })

  caseForm(app, program, {
    path: `${here}/provision/:provision/arrange`,
    may: 'travel.record',
    tab: 'travel',
    title: 'Who fetches the child',
    form: (theCase, at) => (provisionAt(theCase, at) === null ? notFound : arrangeForm()),
    filled: (theCase, at) => {
      const provision = provisionAt(theCase, at)
      return { vehicle: provision?.vehicle ?? '', escortName: provision?.escortName ?? '' }
    },
    intro: (theCase, at) => <p class="govuk-body">{provisionAt(theCase, at)?.says.what}.</p>,
    submit: 'Record it',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideArrange(theCase, Number(at.params.provision), values, at.today),
    next: '/travel',
    say: 'It is recorded who fetches the child',
  })

  caseForm(app, program, {
    path: `${here}/provision/:provision/end`,
    may: 'travel.decide',
    tab: 'travel',
    title: 'What is provided ends',
    form: (theCase, at) => (provisionAt(theCase, at) === null ? notFound : endForm()),
    filled: (_theCase, at) => filledDay('lastDay', at.today),
    intro: (theCase, at) => (
      <p class="govuk-body">
        {provisionAt(theCase, at)?.says.what}. Travel stays agreed, and a task asks what follows. To stop it altogether,
        decide that it stops: the family then gets a letter with how to appeal.
      </p>
    ),
    submit: 'End it',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideEnd(theCase, Number(at.params.provision), values, at.today),
    next: '/travel',
    say: 'What is provided ends',
  })
}

function provisionAt(theCase: Case, at: At): Provision | null {
  return runningAfter(theCase, at.today).find(p => p.position === Number(at.params.provision)) ?? null
}

/** The first school day after what is provided ends, or for which travel is agreed. */
function firstDay(theCase: Case): Day | null {
  const { provisions, decision } = travelOf(theCase)
  const last = provisions.reduce<Provision | null>(
    (most, p) => (most === null || p.until > most.until ? p : most),
    null,
  )
  const agreed = decision?.outcome === 'agreed' ? decision.day : null
  if (last === null) return agreed
  return schoolDayFrom(theCase, agreed !== null && agreed > last.until ? agreed : last.until)
}

function schoolDayFrom(theCase: Case, on: Day): Day {
  const closure = theCase.closures.find(c => c.from <= on && on < c.reopens)
  if (closure !== undefined) return schoolDayFrom(theCase, closure.reopens)
  const weekday = weekdayOf(on)
  return weekday === 0 || weekday === 6 ? schoolDayFrom(theCase, addDays(on, 1)) : on
}
