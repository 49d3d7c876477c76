import { academicYearOf } from '../../authority/school-age.ts'
import { termsOf } from '../../authority/terms.ts'
import { addDays, addMonths, type Day, dayOf } from '../../kernel/day.ts'
import { decideComplex } from '../../review/decide-after.ts'
import type { Casting, StoryMaker } from '../cast.ts'
import { laterOf, officeDayBy, officeDayFrom } from '../days.ts'
import type { Story } from '../story.ts'
import {
  ceaseActs,
  moveActs,
  movesAwayActs,
  reassessmentActs,
  schoolChangeAct,
  settledMoveActs,
  yearBeforeMove,
} from './change-acts.ts'
import { complaintActs, differenceActs } from './dispute-acts.ts'
import type { PlanWish } from './life.ts'
import { officersOf, type PlanCourse } from './plan-course.ts'
import { preparedPlans } from './prepared-plans.ts'
import type { PlanStanding } from './standing.ts'
import { agreedActs, appliedActs, type Provided, providedAct, refusedActs, trainingActs } from './travel-acts.ts'

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

type Many = (count: number, least?: number) => number[]

/** Those who change school: some meetings too late, some not arranged, some settled. */
function childrenWhoMove({ profile, today }: Casting, make: StoryMaker, many: Many): Story[] {
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

/** Those who are brought to school, ask to be, or learn to go alone. */
function childrenWhoTravel({ profile, today }: Casting, make: StoryMaker, many: Many): Story[] {
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

/** What happens seldom, and once in a demonstration: endings, moves, disputes, complaints. */
function childrenOfWhomMuchIsAsked(casting: Casting, make: StoryMaker): Story[] {
  const { profile, today } = casting
  const ehc = profile.law === 'england-ehc-2014'
  const ago = (course: PlanCourse, days: number) => laterOf(officeDayBy(addDays(today, -days)), course.freeFrom)
  const ahead = (wish: PlanWish) => make.withPlan('review-ahead', { dueIn: 210, earlier: 1, ...wish })
  const spring = dayOf(academicYearOf(today) - 18, 4, 20)
  return [
    // Turns 19 this year, and nobody has looked; another for whom it is decided.
    ahead({ child: { bornOn: addDays(spring, 40), setting: '900048' } }),
    ahead({
      child: { bornOn: addDays(spring, -90), setting: '900006' },
      acts: course =>
        ceaseActs(course, ago(course, 70), ehc ? 'outcomes' : 'nineteen', {
          decidedOn: officeDayBy(addDays(today, -30)),
        }),
    }),
    // A leaver: past compulsory school age in the summer, and not back in September.
    ahead({
      year: 12,
      child: { setting: '900021' },
      acts: course => ceaseActs(course, ago(course, 25), ehc ? 'left-education' : 'left-school', {}),
    }),
    ahead({ year: 3, acts: course => movesAwayActs(course, ago(course, 12), officeDayFrom(addDays(today, 20)), null) }),
    ahead({
      year: 7,
      acts: course =>
        movesAwayActs(course, ago(course, 60), officeDayBy(addDays(today, -20)), officeDayBy(addDays(today, -18))),
    }),
    make.movedIn({ since: 8 }),
    ahead({ year: 8, acts: course => reassessmentActs(course, ago(course, 14), false) }),
    ahead({ year: 9, acts: course => reassessmentActs(course, ago(course, 70), true) }),
    ...(ehc
      ? []
      : [ahead({ year: 4, child: { sex: 'F' }, acts: course => [schoolChangeAct(course, ago(course, 20))] })]),
    ahead({
      year: 5,
      acts: course =>
        differenceActs(
          course,
          ago(course, 26),
          {
            with: 'health',
            who: 'The therapy service',
            matter: 'needs-and-provision',
            words: 'The plan says weekly therapy; the service gives a programme to the school and three visits a year.',
            wants: 'That the plan says “as advised by the service”.',
          },
          'arranged',
        ),
    }),
    ahead({
      year: 9,
      acts: course =>
        differenceActs(
          course,
          ago(course, 11),
          {
            with: 'school',
            who: 'The head teacher',
            matter: 'placement',
            words: 'The school says that it cannot keep the child safe at break without another adult.',
            wants: 'Fifteen hours more, or another school.',
          },
          'offered',
        ),
    }),
    ahead({
      year: 2,
      acts: course =>
        differenceActs(
          course,
          ago(course, 8),
          {
            with: 'parents',
            matter: 'review',
            words: 'The parents say that the record of the meeting leaves out what they said about lunch times.',
            wants: 'That it is put in.',
          },
          'raised',
        ),
    }),
    ahead({
      year: 4,
      acts: course =>
        differenceActs(
          course,
          ago(course, 60),
          {
            with: 'parents',
            matter: 'needs-and-provision',
            words: 'The parents want the hours of help in figures; the plan says “regular”.',
            wants: 'Twelve hours, written.',
          },
          'settled',
        ),
    }),
    ahead({
      year: 6,
      acts: course =>
        complaintActs(course, {
          on: ago(course, 40),
          words: 'The decision after the review came late, and nobody rang us back.',
          wants: 'An apology, and one person to talk to.',
          answeredOn: officeDayBy(addDays(today, -22)),
        }),
    }),
    ahead({
      year: 7,
      acts: course =>
        complaintActs(course, {
          on: officeDayBy(addDays(today, -150)),
          words: 'The therapy in the plan was not given for two terms.',
          wants: 'That it is made up, and paid for until then.',
          answeredOn: officeDayBy(addDays(today, -128)),
          ombudsmanOn: officeDayBy(addDays(today, -15)),
        }),
    }),
    ...[3, 8].map(year =>
      make.withPlan('meeting-arranged', {
        year,
        acts: course => [
          {
            on: course.freeFrom,
            by: course.officers.manager.account,
            decide: theCase =>
              decideComplex(
                theCase,
                profile,
                { complex: 'yes', because: 'Three agencies are at odds about who pays.' },
                course.freeFrom,
              ),
          },
        ],
      }),
    ),
    // An age at which a child is looked at every half year.
    make.withPlan('review-ahead', { dueIn: 150, earlier: 0, child: { bornOn: addDays(addMonths(today, -44), -9) } }),
  ]
}
