import { addDays } from '../../kernel/day.ts'
import type { Casting, StoryMaker } from '../cast.ts'
import { laterOf, officeDayBy, officeDayFrom } from '../days.ts'
import type { Story } from '../story.ts'
import type { PlanWish } from './life.ts'
import { moveActs, settledMoveActs, yearBeforeMove } from './move-acts.ts'
import { officersOf, type PlanCourse } from './plan-course.ts'
import type { Many } from './plan-stories.ts'
import type { PlanStanding } from './standing.ts'

/** Those who change school: some meetings too late, some not arranged, some settled. */
export function childrenWhoMove({ profile, today }: Casting, make: StoryMaker, many: Many): Story[] {
  const { manager, assistant } = officersOf(profile)
  const planned = (course: PlanCourse) => laterOf(officeDayBy(addDays(course.today, -62)), course.freeFrom)
  const last = { primary: -1, secondary: 6, 'post-16': 11 } as const
  const moving = (to: keyof typeof last, standing: PlanStanding, wish: PlanWish = {}) =>
    make.withPlan(standing, {
      year: yearBeforeMove(today, last[to]),
      ...wish,
      acts: course => [...moveActs(course, to, planned(course)), ...(wish.acts?.(course) ?? [])],
    })
  const attended = (place: number) => ({ kind: 'transfer' as const, attends: place % 2 === 0 ? manager : assistant })
  const clashing = { meeting: 12, review: { kind: 'transfer' as const, attends: manager } }
  return [
    // Most reviews of those who move are held by now.
    ...many(4).map(() => moving('secondary', 'decided', { review: { kind: 'transfer' } })),
    ...many(3, 1).map(() => moving('secondary', 'report-in', { review: { kind: 'transfer' } })),
    ...many(3).map(() => moving('secondary', 'amending', { review: { kind: 'transfer' } })),
    ...many(2).map(place => moving('secondary', 'meeting-held', { review: attended(place) })),
    ...many(3).map(place =>
      moving('secondary', 'meeting-arranged', { meeting: 2 + place * 2, review: attended(place) }),
    ),
    // Too late to settle in time.
    ...many(3, 1).map(place =>
      moving('secondary', 'meeting-arranged', { meeting: 38 + place * 3, review: attended(place) }),
    ),
    ...many(3, 1).map(() => moving('secondary', 'review-next')),
    ...many(2).map(() =>
      moving('secondary', 'review-ahead', {
        written: true,
        acts: course => {
          const served = officeDayFrom(laterOf(addDays(today, -50), addDays(planned(course), 10)))
          const sent = officeDayBy(addDays(today, -6))
          return settledMoveActs(course, served, sent > addDays(served, 20) ? sent : null, 'secondary')
        },
      }),
    ),
    ...many(2).map(() => moving('primary', 'decided', { earlier: 0 })),
    ...many(1).map(() => moving('primary', 'meeting-held', { earlier: 0 })),
    ...many(3).map(() => moving('post-16', 'decided', { review: { kind: 'transfer' } })),
    ...many(2, 1).map(() => moving('post-16', 'meeting-held', { review: { kind: 'transfer' } })),
    ...many(3).map(place =>
      moving('post-16', 'meeting-arranged', { meeting: 5 + place * 12, review: attended(place) }),
    ),
    ...many(2).map(() => moving('post-16', 'review-next')),
    ...many(2).map(() =>
      moving('post-16', 'review-ahead', {
        written: true,
        acts: course => settledMoveActs(course, officeDayFrom(addDays(planned(course), 30)), null, 'post-16'),
      }),
    ),
    // Two meetings that one person cannot both attend.
    moving('secondary', 'meeting-arranged', { ...clashing, review: { ...clashing.review, at: '10:00' } }),
    moving('post-16', 'meeting-arranged', { ...clashing, review: { ...clashing.review, at: '10:30' } }),
  ]
}
