import { academicYearOf } from '../../authority/school-age.ts'
import { addDays, addMonths, dayOf } from '../../kernel/day.ts'
import { decideComplex } from '../../review/decide-after.ts'
import type { Casting, StoryMaker } from '../cast.ts'
import { laterOf, officeDayBy, officeDayFrom } from '../days.ts'
import type { Story } from '../story.ts'
import { complaintActs, differenceActs } from './dispute-acts.ts'
import { ceaseActs, movesAwayActs, reassessmentActs, schoolChangeAct } from './ending-acts.ts'
import type { PlanWish } from './life.ts'
import type { PlanCourse } from './plan-course.ts'

/** What happens seldom, and once in a demonstration: endings, moves, disputes, complaints. */
export function childrenOfWhomMuchIsAsked(casting: Casting, make: StoryMaker): Story[] {
  const { profile, today } = casting
  const ehc = profile.law === 'england-ehc-2014'
  const document = ehc ? 'plan' : 'statement'
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
            words: `The ${document} says weekly therapy; the service gives a programme to the school and three visits a year.`,
            wants: `That the ${document} says “as advised by the service”.`,
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
            words: `The parents want the hours of help in figures; the ${document} says “regular”.`,
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
          words: `The therapy in the ${document} was not given for two terms.`,
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
