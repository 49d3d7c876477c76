import { orderBehind, orderedAssessment } from '../case/appeals.ts'
import { type Case, hasPlan } from '../case/case.ts'
import { caseForm } from '../case/form-page.tsx'
import type { Decision } from '../case/handle.ts'
import type { CaseApp, Program } from '../case/program.ts'
import { anAssessment } from '../case/weighing.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { type Day, distance, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { filledDay } from '../web/fields.tsx'
import { dayField, form, longText, text } from '../web/form.ts'

/** An assessment that the Tribunal ordered, or that we agreed to instead: nothing is weighed again, and the notice is given. */
export function orderedRoutes(app: CaseApp, program: Program): void {
  caseForm(app, program, {
    path: '/cases/:case/assessment/ordered',
    may: 'assessment.decide',
    tab: 'assessment',
    title: 'Agree the ordered assessment',
    form: (_theCase, at) => orderedForm(at.today),
    filled: (_theCase, at) => ({
      decidedBy: `${at.visitor.name}, ${at.visitor.title.toLowerCase()}`,
      ...filledDay('on', at.today),
    }),
    intro: theCase =>
      orderedAssessment(theCase) === null ? (
        <p class="govuk-body">No order to assess waits to be carried out on this case.</p>
      ) : (
        <p class="govuk-body">
          {orderWords(theCase)} The criteria are not weighed again. The day of the notice to the parents carries the
          order out, and starts the assessment’s own days.
        </p>
      ),
    submit: 'Record the notice',
    addresses: 'kept out',
    decide: (theCase, agreeing) => decideOrdered(theCase, agreeing),
    next: theCase => (hasPlan(theCase) ? '/reassessment' : '/assessment/notice'),
    say: theCase =>
      hasPlan(theCase)
        ? 'The ordered re-assessment is agreed. Tell the parents what happens next'
        : 'The ordered assessment is agreed. Check the notice to each parent, then send it',
  })
}

/** The notice that we assess, because it was ordered. With a plan in force it is an assessment anew. */
export function decideOrdered(theCase: Case, agreeing: { on: Day; decidedBy: string; words: string | null }): Decision {
  const duty = orderedAssessment(theCase)
  if (duty === null) return refuse('No order to assess waits to be carried out')
  if (agreeing.on < duty.startedOn)
    return refuse(`It was ordered on ${longDay(duty.startedOn)}: the notice is given that day or later`, 'on')
  const reasons = [
    `${orderWords(theCase)} Agreed by ${agreeing.decidedBy}.`,
    ...(agreeing.words === null ? [] : [agreeing.words]),
  ]
  return {
    record: [
      { name: hasPlan(theCase) ? 'reassessment.agreed' : 'assessment.agreed', on: agreeing.on, says: { reasons } },
    ],
  }
}

/** Above the decision that was made: it was appealed against, and an order waits. */
export function OrderWaits({ theCase, today, may }: { theCase: Case; today: Day; may: boolean }) {
  const duty = orderedAssessment(theCase)
  if (duty === null) return null
  return (
    <section class="sc-box sc-box--tint" aria-labelledby="ordered">
      <h2 id="ordered">The assessment is ordered</h2>
      <p class="govuk-body">
        {orderWords(theCase)} Tell the parents by <strong>{longDay(duty.dueOn)}</strong>, {distance(duty.dueOn, today)}{' '}
        that we will carry out {anAssessment(theCase.law)}.{' '}
        <Link href={`/cases/${theCase.caseId}/differences#appeals`}>The appeal</Link>
      </p>
      {may && <Button href={`/cases/${theCase.caseId}/assessment/ordered`} text="Agree the ordered assessment" />}
    </section>
  )
}

/** Whether a notice that we assess carried out an order. */
export function carriesOutOrder(theCase: Case, position: number): boolean {
  return theCase.derived.deadlines.some(
    d => d.id === 'comply-with-order' && d.metBy === position && orderBehind(theCase, d) === 'assess',
  )
}

function orderWords(theCase: Case): string {
  const duty = orderedAssessment(theCase)
  const fact = theCase.facts.find(f => f.position === duty?.startedBy)
  if (fact === undefined) return ''
  return fact.name === 'appeal.conceded'
    ? `We agreed on ${longDay(fact.on)} to carry out the assessment, and no longer oppose the appeal.`
    : `The Tribunal ordered the assessment on ${longDay(fact.on)}.`
}

function orderedForm(today: Day) {
  return form({
    on: dayField({
      label: 'Day of the notice to the parents',
      required: 'Enter the day of the notice',
      notAfter: { day: today, because: `Day must be today, ${longDay(today)}, or earlier` },
    }),
    decidedBy: text({ label: 'Who agreed it', required: 'Enter who agreed it' }),
    words: longText({ label: 'What else the parents should read', longest: 2000, look: { rows: 3 } }),
  })
}
