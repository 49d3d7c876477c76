import { academicYearOf } from '../../authority/school-age.ts'
import { addDays, addMonths, dayOf } from '../../kernel/day.ts'
import { prepared } from '../../tour/references.ts'
import { callAct } from '../calls.ts'
import type { Casting, StoryMaker } from '../cast.ts'
import { laterOf, officeDayBy, officeDayFrom } from '../days.ts'
import { handedOver } from '../handed-over.ts'
import { family } from '../prepared-wishes.ts'
import type { Story } from '../story.ts'
import { appealActs, complaintActs, differenceActs } from './dispute-acts.ts'
import { ceaseActs } from './ending-acts.ts'
import { moveActs, yearBeforeMove } from './move-acts.ts'
import { firstParent, officersOf, type PlanCourse } from './plan-course.ts'
import { agreedActs, appliedActs } from './travel-acts.ts'
import { providedAct } from './travel-given-acts.ts'

/** The children with plans that the tour shows. */
export function preparedPlans({ profile, today }: Casting, make: StoryMaker): Story[] {
  const ehc = profile.law === 'england-ehc-2014'
  const ago = (course: PlanCourse, days: number) => laterOf(officeDayBy(addDays(today, -days)), course.freeFrom)
  const year = academicYearOf(today)
  const officers = officersOf(profile)
  const yearEnds = dayOf(year + 1, 7, 21)
  const brought = (course: PlanCourse, ground: 'need' | 'distance', miles: number) => {
    const on = ago(course, 150)
    const from = officeDayFrom(addDays(on, 21))
    return [
      ...agreedActs(course, { on, from, miles, ground }),
      providedAct(course, {
        on: from,
        from,
        lastDay: yearEnds,
        mode: 'minibus',
        vehicle: 'Route 7, Mr Osman',
        escort: 'needed',
        escortName: 'Mrs Lindley',
      }),
    ]
  }
  return [
    make.withPlan('report-in', {
      reference: prepared.reviewing,
      year: 4,
      earlier: 1,
      written: true,
      child: { ...family('turkish', 'Emir', 'Yılmaz', 'M'), setting: '900002', need: 'ASD' },
      review: { action: 'Ask the therapist for the programme in writing' },
      acts: course => brought(course, 'need', 1.2),
    }),
    make.withPlan('meeting-arranged', {
      reference: prepared.moving,
      year: yearBeforeMove(today, 6),
      meeting: 30,
      earlier: 1,
      written: true,
      child: { ...family('nigerian', 'Tobi', 'Adebayo', 'M'), setting: '900004', need: 'SLCN' },
      review: { kind: 'transfer', attends: officers.assistant, at: '11:00' },
      acts: course => moveActs(course, 'secondary', ago(course, 60)),
    }),
    make.withPlan('review-ahead', {
      reference: prepared.nineteen,
      dueIn: 160,
      earlier: 1,
      written: true,
      child: {
        ...family('english', 'Grace', 'Whitlock', 'F'),
        bornOn: dayOf(year - 18, 3, 14),
        setting: '900006',
        need: 'SLD',
      },
      acts: course => ceaseActs(course, ago(course, 20), ehc ? 'outcomes' : 'nineteen', { answered: true }),
    }),
    make.withPlan('review-ahead', {
      reference: prepared.turnsEight,
      dueIn: 150,
      earlier: 0,
      enteredAgo: 190,
      child: {
        ...family('polish', 'Zofia', 'Wrona', 'F'),
        bornOn: addMonths(addDays(today, 12), -96),
        setting: '900003',
        // Lives at the other end of the borough.
        ...(ehc ? {} : { quadrant: 'NW' }),
        need: 'PD',
      },
      acts: course => brought(course, 'distance', 2.4),
    }),
    make.withPlan('review-ahead', {
      reference: prepared.asksForTravel,
      dueIn: 140,
      earlier: 0,
      enteredAgo: 190,
      child: { ...family('somali', 'Hodan', 'Warsame', 'F'), setting: '900001', need: 'ASD' },
      year: 3,
      acts: course => appliedActs(course, { on: ago(course, 10), from: addDays(today, 25), miles: 1.7 }),
    }),
    make.withPlan('amended', {
      reference: prepared.appealed,
      year: 4,
      meeting: -128,
      earlier: 0,
      written: true,
      child: { ...family('english', 'Alfie', 'Denham', 'M'), setting: '900003-language-base', need: 'SLCN' },
      acts: course => appealActs(course, officeDayBy(addDays(today, -56)), 'plan.amended'),
    }),
    make.withPlan('review-ahead', {
      reference: prepared.disputed,
      year: 5,
      dueIn: 120,
      earlier: 1,
      written: true,
      child: { ...family('caribbean', 'Kiera', 'Bailey', 'F'), setting: '900004', need: ehc ? 'SEMH' : 'BESD' },
      acts: course =>
        differenceActs(
          course,
          ago(course, 66),
          {
            with: 'parents',
            matter: 'placement',
            words:
              'The parents want a special school. The school and our adviser say that {name} does well where she is.'.replace(
                '{name}',
                'Kiera',
              ),
            wants: 'A place at Saltmarsh School from the next term.',
          },
          'met',
        ),
    }),
    make.withPlan('decided', {
      reference: prepared.complained,
      year: 8,
      earlier: 2,
      child: { ...family('irish', 'Declan', 'Rooney', 'M'), setting: handedOver(profile).setting, need: 'SPLD' },
      acts: course => [
        callAct(
          {
            on: officeDayBy(addDays(today, -13)),
            by: course.manager,
            with: firstParent(course),
            how: 'call',
            way: 'in',
            words: 'Does not want letters sent home with Declan. Asked when the reading programme begins.',
          },
          'Ring back with the first day of the reading programme',
          addDays(today, 3),
        ),
        ...complaintActs(course, {
          on: officeDayBy(addDays(today, -9)),
          words: 'We were not told who would be at the review, and the papers came on the evening before.',
          wants: 'That it does not happen again, and that somebody says so.',
        }),
      ],
    }),
  ]
}
