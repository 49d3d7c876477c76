import { type Case, hasPlan } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { placementNamed, placementNow, withoutSchool } from '../case/placements.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { isRefused, refuse } from '../kernel/result.ts'
import type { NewFact } from '../record/append.ts'
import { decideFrom } from './decide.ts'
import type { Attended } from './queries.ts'
import { goTo } from './write.ts'

/** Where a child goes: to a setting, or to none in one of two ways. */
export type GoesTo = { settingId: string; name: string; kind: string } | 'out-of-school' | 'otherwise'

/**
 * A change of school as the school or the parents tell it. For a child whom the authority places it is a placement that begins,
 * and the roll follows the record. Any other child goes where the parents and the school agree: the authority names no
 * placement before there is a statement or plan, so the roll alone changes, and nothing is said of a placement.
 */
export function decideChangeOfSchool(theCase: Case, to: GoesTo, since: Day, attended: readonly Attended[]): Decision {
  const takes = decideFrom(since, attended, 'the school')
  if (isRefused(takes)) return takes
  const setting = typeof to === 'string' ? null : to
  if (setting !== null && theCase.setting?.settingId === setting.settingId) {
    return refuse(`The child is at ${theCase.setting.name} already`, 'school')
  }
  if (isPlaced(theCase)) return begins(theCase, to, since)
  return {
    record: [],
    alsoWrite: tx => goTo(tx, theCase.child.personId, setting?.settingId ?? null, since, takes.replaces),
  }
}

/** Whether the authority says where the child goes: there is a statement or plan, or a placement is named or holds. */
export function isPlaced(theCase: Case): boolean {
  return hasPlan(theCase) || placementNow(theCase) !== null || placementNamed(theCase) !== null
}

function begins(theCase: Case, to: GoesTo, since: Day): Decision {
  const now = placementNow(theCase)
  if (now !== null && since <= now.startsOn) {
    return refuse(
      `${now.name} began on ${longDay(now.startsOn)}: the next placement begins later. Correct that entry if its day is wrong`,
      'since',
    )
  }
  if (typeof to === 'string') {
    if (now?.kind === to) return refuse(`It is recorded already: ${now.name.toLowerCase()}`, 'where')
    return { record: [started({ name: withoutSchool[to] ?? to, kind: to }, since)] }
  }
  const { settingId, name, kind } = to
  const named = placementNamed(theCase)
  const ofNaming = named?.setting === settingId ? { named: named.position } : {}
  return { record: [started({ setting: settingId, name, kind, ...ofNaming }, since)] }
}

function started(says: Record<string, unknown>, on: Day): NewFact {
  return {
    name: 'placement.started',
    on,
    says: { ...says, part: 'main', because: 'Told as a change of school' },
  }
}
