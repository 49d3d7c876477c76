import { academicYearOf } from '../../authority/school-age.ts'
import { termsOf } from '../../authority/terms.ts'
import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import type { Casting, StoryMaker } from '../cast.ts'
import { laterOf, officeDayBy, officeDayFrom } from '../days.ts'
import type { Story } from '../story.ts'
import type { PlanWish } from './life.ts'
import type { PlanCourse } from './plan-course.ts'
import type { Many } from './plan-stories.ts'
import { agreedActs, appliedActs, refusedActs } from './travel-acts.ts'
import { type Provided, providedAct, trainingActs } from './travel-given-acts.ts'

/** Those who are brought to school, ask to be, or learn to go alone. */
export function childrenWhoTravel({ profile, today }: Casting, make: StoryMaker, many: Many): Story[] {
  const next = termsOf(profile.closures).find(term => term.from > today)?.from ?? addDays(today, 40)
  const ago = (course: PlanCourse, days: number) => laterOf(officeDayBy(addDays(today, -days)), course.freeFrom)
  const begun = (course: PlanCourse) => officeDayFrom(addDays(ago(course, 120), 30))
  const asked = (course: PlanCourse, from: Day) => ({
    on: ago(course, 120),
    from,
    miles: 1.4,
    ground: 'need' as const,
  })
  const travels = (wish: Omit<PlanWish, 'acts'>, acts: NonNullable<PlanWish['acts']>) =>
    make.withPlan('review-ahead', { dueIn: 160, earlier: 0, enteredAgo: 190, ...wish, acts })
  const provided = (course: PlanCourse, how: Partial<Provided> & Pick<Provided, 'mode'>) => [
    ...agreedActs(course, asked(course, begun(course))),
    providedAct(course, {
      on: begun(course),
      from: begun(course),
      lastDay: dayOf(academicYearOf(today) + 1, 7, 21),
      vehicle: null,
      escort: 'not-needed',
      escortName: null,
      ...how,
    }),
  ]
  return [
    ...many(7, 1).map(place =>
      travels({ year: 2 + place }, course =>
        provided(course, {
          mode: 'minibus',
          vehicle: 'Route 7, Mr Osman',
          escort: 'needed',
          escortName: 'Mrs Lindley',
        }),
      ),
    ),
    ...many(2).map(() => travels({ year: 4 }, course => provided(course, { mode: 'mileage' }))),
    // Gaps for the coming term: no driver, no escort, an end before it begins, nothing arranged, nothing decided.
    ...many(2, 1).map(() => travels({ year: 2 }, course => provided(course, { mode: 'taxi' }))),
    ...many(2).map(() =>
      travels({ year: 3 }, course =>
        provided(course, { mode: 'minibus', vehicle: 'Route 3, Mrs Bright', escort: 'needed' }),
      ),
    ),
    ...many(1).map(() =>
      travels({ year: 5 }, course =>
        provided(course, { mode: 'minibus', vehicle: 'Route 7', lastDay: addDays(next, -10) }),
      ),
    ),
    ...many(2).map(() =>
      travels({ year: 2 }, course => agreedActs(course, { ...asked(course, next), on: ago(course, 40) })),
    ),
    ...many(2).map(place =>
      travels({ year: 3 + place }, course =>
        appliedActs(course, { on: ago(course, 9 + place * 30), from: next, miles: 1.9, choice: 'preferred' }),
      ),
    ),
    ...many(2).map(() =>
      travels({ year: 8 }, course => [
        ...provided(course, { mode: 'taxi', vehicle: 'Cab 12, Mr Ferreira' }),
        ...trainingActs(course, officeDayBy(addDays(today, -33)), 2),
      ]),
    ),
    ...many(1).map(() =>
      travels({ year: 6 }, course => refusedActs(course, { on: ago(course, 90), from: next, miles: 0.8 })),
    ),
    ...many(1).map(() =>
      travels({ year: 4 }, course =>
        refusedActs(course, { on: ago(course, 40), from: next, miles: 0.9, appealed: true }),
      ),
    ),
  ]
}
