import type { Case } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { placementNow, placementsOf, withoutSchool } from '../case/placements.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { type Refused, refuse } from '../kernel/result.ts'
import type { Attended } from './queries.ts'

/** A placement that was named begins; the child's school changes with it. */
export function decideStarted(
  theCase: Case,
  position: number,
  { on }: { on: Day },
  attended: readonly Attended[],
): Decision {
  const placement = placementsOf(theCase).find(p => p.position === position && p.state === 'named')
  if (placement === undefined) return refuse('This placement has begun or ended already')
  const refused = placement.part === 'main' ? whyNotOn(theCase, on, attended) : null
  if (refused !== null) return refused
  const { setting, name, kind, part } = placement
  return {
    record: [
      {
        name: 'placement.started',
        on,
        says: { ...(setting === null ? {} : { setting }), name, kind, part, named: position },
      },
    ],
  }
}

/** The child has no school, or is educated otherwise: a placement like any other, and a task that ages. */
export function decideWithoutSchool(
  theCase: Case,
  { on, kind, because }: { on: Day; kind: string; because: string },
  attended: readonly Attended[],
): Decision {
  const name = withoutSchool[kind]
  if (name === undefined) return refuse('Choose how it is', 'kind')
  if (placementNow(theCase)?.kind === kind) return refuse(`It is recorded already: ${name.toLowerCase()}`, 'kind')
  const refused = whyNotOn(theCase, on, attended)
  if (refused !== null) return refused
  return {
    record: [{ name: 'placement.started', on, says: { name, kind, part: 'main', because } }],
  }
}

export function decideChanged(
  theCase: Case,
  position: number,
  { startsOn, shared, because }: { startsOn: Day | null; shared: string | null; because: string },
  on: Day,
): Decision {
  const placement = placementsOf(theCase).find(p => p.position === position && p.state !== 'ended')
  if (placement === undefined) return refuse('This placement has ended')
  if (startsOn !== null && placement.state === 'started')
    return refuse(`It began on ${longDay(placement.startsOn)}. Correct that entry if it is wrong`, 'startsOn')
  if (startsOn === null && shared === null) return refuse('Say what changes: the day, or what is shared', 'shared')
  return {
    record: [
      {
        name: 'placement.changed',
        on,
        says: {
          placement: position,
          ...(startsOn === null ? {} : { startsOn }),
          ...(shared === null ? {} : { shared }),
          because,
        },
      },
    ],
  }
}

/** A placement ends, or one that was named does not begin: its place is free again. */
export function decideEnded(theCase: Case, position: number, { on, because }: { on: Day; because: string }): Decision {
  const placement = placementsOf(theCase).find(p => p.position === position && p.state !== 'ended')
  if (placement === undefined) return refuse('This placement has ended already')
  if (placement.state === 'started' && on <= placement.startsOn)
    return refuse(`It began on ${longDay(placement.startsOn)}: it ends later than that day`, 'on')
  return {
    record: [{ name: 'placement.ended', on, says: { placement: position, because } }],
  }
}

/** A main placement begins after the one before it began, on the record and on the school's roll. */
function whyNotOn(theCase: Case, on: Day, attended: readonly Attended[]): Refused | null {
  const now = placementNow(theCase)
  if (now !== null && on <= now.startsOn)
    return refuse(`${now.name} began on ${longDay(now.startsOn)}: the next placement begins later`, 'on')
  const latest = attended.find(a => a.part === 'main')
  if (latest !== undefined && on < latest.since)
    return refuse(`The child went to ${latest.name} on ${longDay(latest.since)}: the next placement begins later`, 'on')
  return null
}
