import { addDays, addMonths, type Day, longDay, shortDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { amendmentUnderWay, callsForChange } from './amendments.ts'
import type { Case } from './case.ts'
import { placementsOf } from './placements.ts'
import { planInForce } from './plan-in-force.ts'
import { silence } from './silence.ts'
import { workingDaysAfter } from './targets.ts'
import type { Task } from './tasks.ts'
import { unplannedMove } from './transfers.ts'

/** What is to be done about a plan in force that is to change: where the law sets no day of its own, silence is work too. */
export function changeTasks(theCase: Case): Task[] {
  const path = `/cases/${theCase.caseId}`
  const { document } = packs[theCase.law].words
  const tasks: Task[] = []
  const on = (taskId: string, title: string, rule: string, dueOn: Day, more: Partial<Task> = {}) =>
    tasks.push(silence({ taskId, title, rule, dueOn, path: `${path}/statement/amend`, ...more }))
  const under = amendmentUnderWay(theCase)
  if (under?.begun != null && under.proposed === null) {
    on(
      'amendment-begun',
      'Serve the notice of the amendment',
      `Begun ${shortDay(under.begun.on)}`,
      workingDaysAfter(under.begun.on, 20),
      { shownFrom: under.begun.on },
    )
  }
  for (const call of under === null ? callsForChange(theCase) : []) {
    if (call.because !== 'review' && call.because !== 'school-change') continue
    on(
      `amendment-called:${call.fact.position}`,
      `Begin the amendment of the ${document}`,
      call.because === 'review'
        ? `The review decided on it ${shortDay(call.fact.on)}`
        : `A change of school was agreed ${shortDay(call.fact.on)}`,
      workingDaysAfter(call.fact.on, 10),
      { shownFrom: call.fact.on },
    )
  }
  const force = planInForce(theCase)
  const named = force?.version?.content.placement ?? null
  if (force !== null && named?.setting != null && !isPlacedAt(theCase, named.setting)) {
    on(
      'placement-named',
      `Arrange the placement that the ${document} names: ${named.name ?? named.setting}`,
      `The ${document} of ${shortDay(force.fact.on)} names it, and the child is not placed there`,
      workingDaysAfter(force.fact.on, 10),
      { shownFrom: force.fact.on, path: `${path}/placement` },
    )
  }
  const move = unplannedMove(theCase, lastDay(theCase))
  if (move !== null) {
    // The year before: the review of that autumn is the last that can prepare for it.
    const from = addMonths(move.startsOn, -12)
    on(
      `transfer:${move.startsOn}`,
      `Plan the move to ${move.year}`,
      `The child’s year: it begins ${longDay(move.startsOn)}`,
      addDays(from, 29),
      { shownFrom: addMonths(from, -3), path: `${path}/transfer` },
    )
  }
  return tasks
}

/** The child is at the setting, or a placement there is or was on the record. */
function isPlacedAt(theCase: Case, setting: string): boolean {
  return theCase.setting?.settingId === setting || placementsOf(theCase).some(p => p.setting === setting)
}

/** A move that has passed is planned no more: the record went on after it. */
function lastDay(theCase: Case): Day {
  return theCase.facts.reduce((last, fact) => (fact.on > last ? fact.on : last), theCase.facts[0]?.on ?? ('' as Day))
}
