import type { Profile } from '../authority/profile.ts'
import { addDays, shortDay } from '../kernel/day.ts'
import { type Case, factsNamed, latest, openDeadline } from './case.ts'
import { silence } from './silence.ts'
import type { Task } from './tasks.ts'

/**
 * A request that would pass its day in law before its panel sits: from the day on which no sitting in time is left, which does
 * not depend on today. An authority that plans no sittings of the panel here is not told that there are none.
 */
export function panelTasks(theCase: Case, profile: Profile): Task[] {
  const routed = latest(theCase, 'request.routed')
  const due = openDeadline(theCase, 'decide-whether-to-assess')
  if (routed === null || due === null || !['notified', 'considering'].includes(theCase.derived.stage)) return []
  const panel = profile.panels.find(p => p.id === routed.says.panel)
  if (panel === undefined) return []
  const discussed = factsNamed(theCase, 'panel.discussed').some(f => f.position > routed.position)
  const sittings = (theCase.sittings ?? []).filter(s => s.panel === panel.id && s.sitsOn >= routed.on)
  if (discussed || sittings.length === 0) return []
  const inTime = sittings.filter(s => s.sitsOn <= due.dueOn).at(-1)
  const next = sittings.find(s => s.sitsOn > due.dueOn)
  return [
    silence({
      taskId: 'no-sitting',
      title: `No sitting of the ${panel.name} is left before the day due`,
      rule: `Due ${shortDay(due.dueOn)}; ${next === undefined ? 'no later sitting is planned' : `next sitting ${shortDay(next.sitsOn)}`}`,
      dueOn: due.dueOn,
      shownFrom: inTime === undefined ? routed.on : addDays(inTime.sitsOn, 1),
      path: `/panels/${panel.id}`,
    }),
  ]
}
