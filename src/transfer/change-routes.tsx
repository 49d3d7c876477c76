import { openDeadline } from '../case/case.ts'
import { DueLine } from '../case/due-line.tsx'
import { caseForm } from '../case/form-page.tsx'
import type { CaseApp, Program } from '../case/program.ts'
import { lettersTo, usuallySentTo } from '../case/sending.ts'
import { settingNamed } from '../case/setting-named.ts'
import { longDay } from '../kernel/day.ts'
import { notFound } from '../web/app.ts'
import type { Filled } from '../web/fields.tsx'
import { askForm, changeForm } from './change-forms.ts'
import { changeLetter } from './change-letter.tsx'
import { Asked, changePage } from './change-page.tsx'
import {
  decideChange,
  decideChangeAsked,
  isKnownToLaw,
  isSoonToChange,
  lastBefore,
  whyNotChangeSchool,
} from './decide-change.ts'

/** Another school at the parents' request: asked for, decided within eight weeks, then an amendment or an appeal. */
export function changeRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/cases/:case/school-change', may: 'case.read', show: at => changePage(program, at) })
  app.page({
    path: '/cases/:case/school-change/letter/:person',
    may: 'case.read',
    show: at => changeLetter(program, at),
  })
  const common = { tab: 'statement', next: '/school-change' } as const
  caseForm(app, program, {
    path: '/cases/:case/school-change/request',
    may: 'request.take-in',
    ...common,
    title: 'Record a request for another school',
    form: (theCase, at) => (isKnownToLaw(theCase) ? askForm(theCase, at.today) : notFound),
    filled: (theCase, at): Filled => {
      const [first] = lettersTo(theCase, at.today)
      return first === undefined ? {} : { from: first.name }
    },
    intro(theCase, at) {
      const not = whyNotChangeSchool(theCase)
      const last = lastBefore(theCase)
      if (not !== null) return <p class="govuk-body">{not}.</p>
      if (last === null || !isSoonToChange(theCase, at.today)) return null
      return (
        <p class="govuk-body">
          <span class="sc-tag sc-tag--late">! Within twelve months</span> Since {longDay(last.on)} less than twelve
          months have passed. We need not answer a request so soon. It is recorded all the same, with the reason why it
          is taken.
        </p>
      )
    },
    submit: 'Record the request',
    given: (tx, _theCase, _at, values) => settingNamed(tx, values.name),
    decide: (theCase, values, _at, setting) => decideChangeAsked(theCase, values, setting),
    say: 'The request is recorded. The day for our decision is on the case.',
  })
  caseForm(app, program, {
    path: '/cases/:case/school-change/decide',
    may: 'plan.issue',
    ...common,
    title: 'Decide on the other school',
    form: (theCase, at) => (isKnownToLaw(theCase) ? changeForm(theCase, at.today) : notFound),
    filled: (theCase, at): Filled => ({ to: usuallySentTo(theCase, at.today) }),
    intro(theCase, at) {
      const due = openDeadline(theCase, 'decide-school-change')
      if (due === null) return <p class="govuk-body">No request for another school waits for a decision.</p>
      return (
        <>
          <DueLine theCase={theCase} due={due} today={at.today} />
          <Asked theCase={theCase} />
        </>
      )
    },
    submit: 'Record the notice',
    decide: (theCase, values) => decideChange(theCase, values),
    say: 'The decision is recorded. Its letters are ready to print.',
  })
}
