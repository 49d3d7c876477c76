import type { Casting, StoryMaker } from '../cast.ts'
import type { Story } from '../story.ts'
import { preparedPlans } from './prepared-plans.ts'
import type { PlanStanding } from './standing.ts'
import { childrenWhoMove } from './stories-of-moves.ts'
import { childrenWhoTravel } from './stories-of-travel.ts'
import { childrenOfWhomMuchIsAsked } from './stories-seldom.ts'

/** How many children with a plan in force stand where in the large demonstration, beside those of the tour. */
const counts: readonly (readonly [PlanStanding, number])[] = [
  ['review-ahead', 34],
  ['review-next', 14],
  ['meeting-arranged', 16],
  ['meeting-held', 5],
  ['report-in', 5],
  ['decided', 12],
  ['amending', 4],
  ['amended', 6],
  ['nobody-planned', 4],
  ['overdue', 3],
  ['nobody-invited', 2],
  ['papers-missing', 3],
  ['not-recorded', 3],
  ['report-missing', 4],
  ['decision-missing', 3],
  ['letter-missing', 2],
  ['amendment-missing', 3],
]

/** Every silent way in which a review goes missing: each is there even in a small demonstration. */
const silent: readonly PlanStanding[] = [
  'nobody-planned',
  'overdue',
  'papers-missing',
  'report-missing',
  'decision-missing',
  'amendment-missing',
]

/** The children whose statement or plan existed before the record began: about 200 in the large authority, 25 in the small. */
export function planStories(casting: Casting, make: StoryMaker): Story[] {
  const large = casting.profile.quadrants.length > 1
  const many = (count: number, least = 0) =>
    Array.from({ length: large ? count : Math.max(least, Math.round(count * 0.09)) }, (_, place) => place)
  return [
    ...preparedPlans(casting, make),
    ...counts.flatMap(([standing, count]) =>
      many(count, silent.includes(standing) ? 1 : 0).map(() => make.withPlan(standing)),
    ),
    ...childrenWhoMove(casting, make, many),
    ...childrenWhoTravel(casting, make, many),
    ...(large ? childrenOfWhomMuchIsAsked(casting, make) : []),
  ]
}

/** Places to fill: fewer in a small authority, and as many as are needed at least. */
export type Many = (count: number, least?: number) => number[]
