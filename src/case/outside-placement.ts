import type { Day } from '../kernel/day.ts'
import type { Case } from './case.ts'
import { placementNamed } from './placements.ts'
import { planInForce } from './plan-in-force.ts'

/** Where the child goes next, and from when. */
export interface OutsideNextPlace {
  name: string
  from: Day
}

/** A setting is told outside once the plan that names it has gone out; what is only agreed among us is told by that plan. */
export function outsideNextPlace(theCase: Case): { nextPlace?: OutsideNextPlace } {
  const named = placementNamed(theCase)
  const written = planInForce(theCase)?.version?.content.placement
  if (named === null || named.setting === null || written?.setting !== named.setting) return {}
  return { nextPlace: { name: named.name, from: named.startsOn } }
}
