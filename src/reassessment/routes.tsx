import { openDeadline } from '../case/case.ts'
import { DueLine } from '../case/due-line.tsx'
import { caseForm } from '../case/form-page.tsx'
import type { CaseApp, Program } from '../case/program.ts'
import { isSoon, lastAssessedOn } from '../case/reassessments.ts'
import { usuallySentTo } from '../case/sending.ts'
import { longDay } from '../kernel/day.ts'
import type { Filled } from '../web/fields.tsx'
import { decideOutcome, decideRequested, whyNotRequest } from './decide.ts'
import { outcomeForm, requestForm } from './forms.ts'
import { letterPage } from './letter.tsx'
import { reassessmentPage } from './page.tsx'
import { Said } from './said.tsx'

/** Assessing a child with a plan again: asked for, decided, and on through advice to a changed plan. */
export function reassessmentRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/cases/:case/reassessment', may: 'case.read', show: at => reassessmentPage(program, at) })
  app.page({ path: '/cases/:case/reassessment/letter/:person', may: 'case.read', show: at => letterPage(program, at) })
  const common = { tab: 'statement', next: '/reassessment' } as const
  caseForm(app, program, {
    path: '/cases/:case/reassessment/request',
    may: 'request.take-in',
    ...common,
    title: 'Record a request for a re-assessment',
    form: (theCase, at) => requestForm(theCase, at.today),
    intro(theCase, at) {
      const not = whyNotRequest(theCase)
      const last = lastAssessedOn(theCase)
      if (not !== null) return <p class="govuk-body">{not}.</p>
      if (last === null || !isSoon(theCase, at.today)) return null
      return (
        <p class="govuk-body">
          <span class="sc-tag sc-tag--late">! Within six months</span> The last assessment was made on {longDay(last)}.
          We need not assess again so soon. A request is recorded all the same, with the reason why it is taken.
        </p>
      )
    },
    submit: 'Record the request',
    decide: (theCase, values) => decideRequested(theCase, values),
    say: 'The request is recorded. The day for our decision is on the case.',
  })
  caseForm(app, program, {
    path: '/cases/:case/reassessment/decide',
    may: 'assessment.decide',
    ...common,
    title: 'Decide whether to assess again',
    form: (theCase, at) => outcomeForm(theCase, at.today),
    filled: (theCase, at): Filled => ({ to: usuallySentTo(theCase, at.today) }),
    intro(theCase, at) {
      const due = openDeadline(theCase, 'decide-reassessment')
      if (due === null) return <p class="govuk-body">No request for a re-assessment waits for a decision.</p>
      return (
        <>
          <DueLine theCase={theCase} due={due} today={at.today} />
          <Said theCase={theCase} />
        </>
      )
    },
    submit: 'Record the notice',
    decide: (theCase, values) => decideOutcome(theCase, values),
    say: 'The decision is recorded. Its letters are ready to print.',
  })
}
