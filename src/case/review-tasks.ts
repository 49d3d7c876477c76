import type { Profile } from '../authority/profile.ts'
import { addDays, addMonths, type Day, longDay, shortDay } from '../kernel/day.ts'
import { type Case, factsNamed, hasPlan } from './case.ts'
import { silence } from './silence.ts'
import type { Task } from './tasks.ts'

/** What reviews leave to be done: the follow-up actions, and the half-yearly look at a young child. */
export function reviewTasks(theCase: Case, profile: Profile): Task[] {
  return [...actionTasks(theCase), ...informalTask(theCase, profile)]
}

/** An action stays a task until it is done, at its owner; one of somebody else’s is the case manager’s to ask after. */
function actionTasks(theCase: Case): Task[] {
  const done = new Set(factsNamed(theCase, 'action.done').map(fact => fact.says.action))
  return factsNamed(theCase, 'action.agreed')
    .filter(fact => !done.has(fact.position))
    .map(fact => {
      const owner = typeof fact.says.owner === 'string' ? fact.says.owner : null
      const by = fact.says.by as Day
      return silence({
        taskId: `action:${fact.position}`,
        title: String(fact.says.what),
        rule: `Agreed ${shortDay(fact.on)}`,
        dueOn: by,
        shownFrom: fact.on,
        source: 'promise',
        accountId: owner,
        waitsFor: owner === null ? String(fact.says.who) : null,
        path: `/cases/${theCase.caseId}/reviews#actions`,
      })
    })
}

/** Guidance, not law: between one review and the next a child so young is looked at in no set form. */
function informalTask(theCase: Case, profile: Profile): Task[] {
  const { bornOn } = theCase.child
  const { underAge, everyMonths, because } = profile.reviews.informal
  if (bornOn === null || !hasPlan(theCase)) return []
  const last = theCase.facts.reduce<Day | null>(
    (day, fact) => (looked.includes(fact.name) && (day === null || fact.on > day) ? fact.on : day),
    null,
  )
  if (last === null) return []
  const due = addMonths(last, everyMonths)
  const review = theCase.derived.deadlines.find(d => d.id === 'review-plan' && d.metOn === null && !d.takenAway)
  // Once five, or with the year’s review as near, the yearly review is enough.
  if (due >= addMonths(bornOn, underAge * 12) || (review !== undefined && due >= addDays(review.dueOn, -60))) return []
  return [
    silence({
      taskId: 'informal-review',
      title: 'Look at how the child under five is getting on',
      rule: `${everyMonths} months of ${longDay(last)}: ${because}`,
      dueOn: due,
      shownFrom: addDays(due, -28),
      path: `/cases/${theCase.caseId}/reviews/informal`,
    }),
  ]
}

const looked: readonly string[] = [
  'plan.finalised',
  'plan.brought-forward',
  'plan.transferred-in',
  'review.held',
  'review.informal-held',
]
