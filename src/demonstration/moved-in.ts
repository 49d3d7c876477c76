import { addDays } from '../kernel/day.ts'
import type { NewFact } from '../record/append.ts'
import { callAct } from './calls.ts'
import type { Course } from './course.ts'
import { officeDaysAfter } from './days.ts'
import { between, type Random } from './random.ts'
import type { Act } from './story.ts'

/** A statement or plan that another authority made, and that is ours since the child moved. */
export function movedInFacts(random: Random, { receivedOn, child }: Course): NewFact[] {
  const lastReviewedOn = addDays(receivedOn, -between(random, 40, 200))
  const madeOn = addDays(lastReviewedOn, -between(random, 360, 700))
  const from = child.people[0]
  return [
    { name: 'plan.transferred-in', on: receivedOn, says: { madeOn, lastReviewedOn } },
    {
      name: 'contact.made',
      on: receivedOn,
      says: {
        with: from === undefined ? 'The parents' : `${from.given} ${from.family}`,
        how: 'letter',
        way: 'in',
        words: 'The family has moved to us. The old authority has sent the papers with its last review.',
      },
    },
  ]
}

export function movedInActs(course: Course): Act[] {
  const { child, receivedOn, manager } = course
  const parent = child.people[0]
  const told = officeDaysAfter(receivedOn, 12)
  return [
    callAct(
      {
        on: officeDaysAfter(receivedOn, 3),
        by: manager,
        with: parent === undefined ? 'The parents' : `${parent.given} ${parent.family}`,
        how: 'call',
        way: 'out',
        words: 'Introduced myself, asked how the first days at the new school were, and what we should know.',
      },
      null,
      told,
    ),
    { on: told, by: manager, decide: () => ({ record: [{ name: 'transfer.parent-told', on: told }] }) },
  ]
}
