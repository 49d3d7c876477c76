import { allows } from '../access/permissions.ts'
import type { Case } from '../case/case.ts'
import type { At } from '../case/program.ts'
import type { Review } from '../case/reviews.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { type Day, distance, plainDay, shortDay } from '../kernel/day.ts'
import { type Step, stepsOf } from './steps.ts'

/** The path of a review in its steps: what is done with its entry, what is next with its day. */
export function StepList({ theCase, review, at }: { theCase: Case; review: Review; at: At }) {
  const steps = stepsOf(theCase, review, at.today)
  return (
    <ol class="sc-do">
      {steps.map(step => (
        <li key={step.id}>
          <Left step={step} today={at.today} />
          <span>
            <strong>{step.title}</strong>
            <span class="small soft">{moreOf(step)}</span>
            {step.done !== null && (
              <span class="small">
                <Link href={`/cases/${theCase.caseId}/timeline#fact-${step.done.position}`}>
                  Entry {step.done.position}
                </Link>
                <Again theCase={theCase} step={step} review={review} />
              </span>
            )}
          </span>
          {isOpen(step, review) && allows(at.visitor.role, mayOf(step)) && (
            <Button
              href={`/cases/${theCase.caseId}${step.path}`}
              text="Open"
              variant={step.state === 'next' ? undefined : 'secondary'}
              attributes={{ 'aria-label': `Open: ${step.title}` }}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

function Left({ step, today }: { step: Step; today: Day }) {
  if (step.done !== null) return <span>✓ {shortDay(step.done.on, today)}</span>
  if (step.state === 'passed') return <span class="soft">Not recorded</span>
  const late = step.dueOn !== null && step.dueOn < today
  return (
    <span>
      <strong>{step.state === 'next' ? 'Next' : ''}</strong>
      {step.dueOn !== null && (
        <span class={late ? 'small late' : 'small soft'}>
          {late ? '! ' : ''}by {plainDay(step.dueOn)}, {distance(step.dueOn, today)}
        </span>
      )}
    </span>
  )
}

function moreOf(step: Step): string {
  return [step.whose === 'school' && step.done === null ? 'The school’s to do' : null, step.more]
    .filter(words => words !== null)
    .join('. ')
}

/** What is done can be done again while the review goes on: another day, one more to invite, more to say. */
function Again({ theCase, step, review }: { theCase: Case; step: Step; review: Review }) {
  const again = agains[step.id]
  if (again === undefined || review.decided !== null) return null
  if (review.held !== null && (step.id === 'plan' || step.id === 'invite' || step.id === 'papers')) return null
  return (
    <>
      {' · '}
      <Link href={`/cases/${theCase.caseId}${step.path}`}>{again}</Link>
    </>
  )
}

const agains: Partial<Readonly<Record<Step['id'], string>>> = {
  plan: 'Plan it again',
  invite: 'Invite others',
  advice: 'Record more',
  papers: 'Send more',
  record: 'Change the record',
  report: 'Add to the report',
}

function isOpen(step: Step, review: Review): boolean {
  if (step.done !== null || step.state === 'passed') return false
  if (step.id === 'notice') return review.decided !== null
  if (step.id === 'report') return review.held !== null
  if (step.id === 'decide') return review.held !== null
  if (step.id === 'advice') return review.asked !== null
  // The papers go out on their day, whoever has not answered by then.
  if (step.id === 'papers') return step.state === 'next' || review.asked !== null
  // A meeting that nobody told us of is recorded all the same.
  return step.state === 'next' || step.id === 'record' || step.id === 'travel'
}

function mayOf(step: Step) {
  return step.id === 'decide' || step.id === 'notice' ? ('review.decide' as const) : ('review.record' as const)
}
