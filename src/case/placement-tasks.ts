import type { Profile } from '../authority/profile.ts'
import { addDays, type Day, longDay, shortDay } from '../kernel/day.ts'
import type { Case } from './case.ts'
import {
  panelReasons,
  placementNow,
  placementPanels,
  placementsOf,
  proposalUnderWay,
  unreportedEmergencies,
  waitsForPanel,
} from './placements.ts'
import { silence } from './silence.ts'
import { workingDaysAfter } from './targets.ts'
import type { Task } from './tasks.ts'

/** What is to be done about where a child is placed. */
export function placementTasks(theCase: Case, profile: Profile): Task[] {
  const tasks: Task[] = []
  const path = `/cases/${theCase.caseId}/placement`
  const on = (taskId: string, title: string, rule: string, dueOn: Day, more: Partial<Task> = {}) =>
    tasks.push(silence({ taskId: `placement:${taskId}`, title, rule, dueOn, path, ...more }))
  const panel = placementPanels(profile)[0]?.name ?? 'panel'
  const waiting = waitsForPanel(theCase, profile)
  const proposal = proposalUnderWay(theCase)
  if (waiting !== null) {
    on(
      'panel',
      `Bring the placement to the ${panel}: ${waiting.says.name}`,
      panelReasons(theCase, waiting, profile).join('; '),
      workingDaysAfter(waiting.fact.on, 20),
      { shownFrom: waiting.fact.on },
    )
  } else if (proposal !== null) {
    on(
      'decide',
      `Decide on the placement: ${proposal.says.name}`,
      `Proposed ${shortDay(proposal.fact.on)}`,
      workingDaysAfter(proposal.fact.on, 10),
      { shownFrom: proposal.fact.on },
    )
  }
  for (const fact of unreportedEmergencies(theCase, profile)) {
    on(
      `emergency:${fact.position}`,
      `Report the emergency decision to the next sitting of the ${panel}`,
      `Decided by the head ${shortDay(fact.on)}`,
      workingDaysAfter(fact.on, 20),
      { shownFrom: fact.on },
    )
  }
  for (const placement of placementsOf(theCase)) {
    if (placement.state !== 'named') continue
    on(
      `start:${placement.position}`,
      `Record whether the placement began: ${placement.name}`,
      `Named to begin ${longDay(placement.startsOn)}`,
      workingDaysAfter(placement.startsOn, 2),
      { shownFrom: placement.startsOn },
    )
  }
  const now = placementNow(theCase)
  if (now !== null && now.kind === 'out-of-school') {
    // Due at once and never put off: every day it stands shows how long the child has had no school.
    on(
      'out-of-school',
      'Find a placement: out of school',
      `Since ${longDay(now.startsOn)}`,
      workingDaysAfter(now.startsOn, 5),
      {
        shownFrom: now.startsOn,
      },
    )
  }
  if (now !== null && now.kind === 'otherwise') {
    on(
      'otherwise',
      'See whether education otherwise than at school still fits',
      `Since ${longDay(now.startsOn)}`,
      addDays(now.startsOn, 182),
      { shownFrom: addDays(now.startsOn, 140) },
    )
  }
  return tasks
}
