import { academicYearOf, schoolYearOf } from '../../authority/school-age.ts'
import { addDays, addMonths, type Day, dayOf } from '../../kernel/day.ts'
import type { NewFact } from '../../record/append.ts'
import { factsOfPlan } from '../../referral/decide-with-plan.ts'
import type { ArrivedOtherwise } from '../../referral/open-case.ts'
import type { Casting } from '../cast.ts'
import type { ChildWish, childMaker } from '../children.ts'
import { laterOf, officeDayBy, officeDayFrom } from '../days.ts'
import { wordsFor } from '../needs-in-words.ts'
import { hackney } from '../proportions.ts'
import { between, chance, pick, pickWeighted, type Random } from '../random.ts'
import type { Act } from '../story.ts'
import { officersOf, type PlanCourse, schoolDayBy, schoolDayFrom } from './plan-course.ts'
import { type ReviewTold, reviewActs } from './review-acts.ts'
import { daysOf, type PlanStanding } from './standing.ts'
import { chasedActs, enteredActs, informalActs, leaverActs, listedActs } from './year-acts.ts'

/** What is settled already about a child whose plan existed before the record: the rest falls as it falls. */
export interface PlanWish {
  reference?: string
  child?: ChildWish
  /** Years of school: 6 is the last of primary school. */
  year?: number
  /** How many reviews of earlier years are on the record. */
  earlier?: number
  /** How many days ahead the next review falls due. */
  dueIn?: number
  /** How many days ago the plan was entered, where that matters. */
  enteredAgo?: number
  /** How many days ahead the meeting is, where the standing has one. */
  meeting?: number
  /** What the plan says is on the record, so that reviews are filled in from it. */
  written?: boolean
  review?: Partial<ReviewTold>
  /** What else happens, told from the day on which the plan was entered. */
  acts?: (course: PlanCourse) => readonly Act[]
}

/** A child with a plan that existed before the record began: who they are, how the plan came, and its life since. */
export function lifeOf(
  casting: Casting,
  random: Random,
  make: ReturnType<typeof childMaker>,
  standing: PlanStanding,
  wish: PlanWish,
): { course: PlanCourse; arrived: ArrivedOtherwise; acts: Act[] } {
  const { profile, hands, today } = casting
  const child = make(random, today, {
    bornOn: bornOf(random, wish, today),
    kinds: hackney.placements,
    ...wish.child,
  })
  const stands = daysOf(standing, random)
  const meetingOn = stands.meeting === null ? null : meetingDay(casting, wish.meeting ?? stands.meeting)
  const dueOn =
    wish.dueIn !== undefined || meetingOn === null
      ? addDays(today, wish.dueIn ?? stands.due)
      : laterOf(addDays(meetingOn, stands.due), addDays(meetingOn, 21))
  const lastDecidedOn = officeDayBy(addDays(addMonths(dueOn, -12), 1))
  const firstYear = addMonths(child.bornOn, 27)
  const earlier = lastDecidedOn <= addMonths(firstYear, 14) ? 0 : (wish.earlier ?? pickWeighted(random, howManyEarlier))
  const before = earlierDays(random, lastDecidedOn, earlier)
  const oldest = before[0] ?? lastDecidedOn
  const lastReviewedOn =
    earlier === 0 ? lastDecidedOn : officeDayBy(addDays(addMonths(oldest, -12), between(random, 3, 20)))
  // A first statement of a young child has not been reviewed yet: its year counts from the day it was made.
  const young = lastReviewedOn < addMonths(firstYear, 12)
  const madeOn = young ? lastReviewedOn : laterOf(firstYear, addMonths(lastReviewedOn, -12 * between(random, 1, 6)))
  const enteredOn = entryDay(random, {
    today,
    lastReviewedOn,
    first: before[0] ?? null,
    meetingOn,
    ago: wish.enteredAgo ?? null,
  })
  const course: PlanCourse = {
    profile,
    child,
    receivedOn: enteredOn,
    words: wordsFor(child.area),
    manager: hands.managerOf(child.setting, child.quadrant),
    senior: hands.seniorOf(child.quadrant),
    office: pick(random, hands.offices),
    random,
    today,
    officers: officersOf(profile),
    lastDecidedOn,
    freeFrom: officeDayFrom(addDays(laterOf(enteredOn, earlier === 0 ? enteredOn : lastDecidedOn), 8)),
  }
  const names = child.setting?.name ?? null
  const facts: NewFact[] = factsOfPlan(
    {
      madeOn,
      lastReviewedOn: young ? null : lastReviewedOn,
      settingId: child.setting?.setting_id ?? null,
      names,
      words: null,
      documents: [],
    },
    enteredOn,
  )
  const acts: Act[] = [
    ...enteredActs(course, wish.written ?? (stands.outcome === 'amend' || chance(random, 0.7))),
    ...before.flatMap(on =>
      reviewActs(
        { ...course, freeFrom: enteredOn },
        { meetingOn: schoolDayBy(profile, addDays(on, -19)), outcome: 'maintain' },
      ),
    ),
    ...listedActs(course, dueOn),
    ...leaverActs(course),
    ...informalActs(course),
    ...chasedActs(course),
    ...(meetingOn === null
      ? []
      : reviewActs(course, {
          meetingOn,
          outcome: stands.outcome,
          ...(stands.stopsBefore !== undefined && { stopsBefore: stands.stopsBefore }),
          ...wish.review,
        })),
    ...(wish.acts?.(course) ?? []),
  ]
  return { course, arrived: { receivedOn: enteredOn, facts }, acts }
}

const howManyEarlier = [
  [0, 45],
  [1, 40],
  [2, 15],
] as const

function bornOf(random: Random, { year, child }: PlanWish, today: Day): Day {
  if (child?.bornOn !== undefined) return child.bornOn
  if (year !== undefined) return addDays(dayOf(academicYearOf(today) - 5 - year, 9, 1), between(random, 6, 355))
  for (;;) {
    const age = Math.max(3, pickWeighted(random, hackney.plansByAge))
    const bornOn = addDays(addMonths(today, -12 * age), -between(random, 5, 350))
    // Those who change school this year have stories of their own.
    if (![-1, 6, 11].includes(schoolYearOf(bornOn, today))) return bornOn
  }
}

function meetingDay({ profile, today }: Casting, days: number): Day {
  return days > 0 ? schoolDayFrom(profile, addDays(today, days)) : schoolDayBy(profile, addDays(today, days))
}

/** The days on which the earlier reviews were decided, oldest first: most in time, some late. */
function earlierDays(random: Random, last: Day, count: number): Day[] {
  const days: Day[] = []
  let on = last
  for (let told = 0; told < count; told++) {
    days.unshift(on)
    const late = chance(random, 0.18)
    on = officeDayBy(addDays(addMonths(on, -12), late ? -between(random, 8, 45) : between(random, 2, 20)))
  }
  return days
}

function entryDay(
  random: Random,
  given: { today: Day; lastReviewedOn: Day; first: Day | null; meetingOn: Day | null; ago: number | null },
): Day {
  const { today, lastReviewedOn, first, meetingOn, ago } = given
  // Before the planning of the first meeting that is told here, and after the review that came with the papers.
  const until =
    first !== null ? addDays(first, -95) : meetingOn !== null ? addDays(meetingOn, -80) : addDays(today, -15)
  const wanted = ago === null ? addDays(until, -between(random, 5, 150)) : addDays(today, -ago)
  return officeDayFrom(laterOf(wanted, addDays(lastReviewedOn, 12)))
}
