import { type GridPoint, milesBetween } from '../../authority/geography.ts'
import type { ReviewPlanning } from '../../authority/review-planning.ts'
import { type Day, dayFromNumber, dayNumber } from '../../kernel/day.ts'
import type { Division } from '../../law/bank-holidays.ts'
import { type Closure, closuresCounted, isSchoolDay } from '../../law/calendar.ts'

/** A review that has to be held by a day. */
export interface ReviewToPlan {
  caseId: string
  /** The school that holds it; null for a child without one, whose review the authority holds. */
  setting: string | null
  point: GridPoint | null
  /** The last sensible day for the meeting; null where no day leaves time for what follows. */
  lastDay: Day | null
  /** A meeting that is arranged. */
  meeting: Meeting | null
  /** Whether a review officer should attend, the more urgent first. */
  attend: 'transfer' | 'complex' | 'both' | 'no'
  /** Who of the officers is down to attend. */
  officers: readonly string[]
}

export interface Meeting {
  on: Day
  at: string
  minutes: number
}

/** What becomes of a review: kept as it is, or a day proposed for it. */
export interface Planned {
  caseId: string
  is: 'kept' | 'kept-too-late' | 'proposed' | 'proposed-too-late' | 'no-room'
  meeting: Meeting | null
  /** Who would attend; null where nobody should, or nobody is free. */
  officer: string | null
}

/** The days that can be proposed: from `usually` where there is time, from the first in haste. */
export interface Span {
  from: Day
  usually: Day
  until: Day
}

/**
 * Days for all reviews at once: what is arranged in time stays; every other gets a day on which its school is open and has room,
 * in the order of the last days, with an officer who can get there in time where one should attend. A review whose last day is
 * past still gets the first day that there is.
 */
export function proposeMeetings(
  reviews: readonly ReviewToPlan[],
  officers: readonly string[],
  planning: Pick<ReviewPlanning, 'perSettingPerDay' | 'slots' | 'minutes' | 'travel'>,
  calendar: { closures: readonly Closure[]; division: Division },
  span: Span,
): Planned[] {
  const diary = new Diary(planning)
  const days = { all: schoolDaysOf(span, calendar), usually: span.usually }
  const kept = new Map<string, Planned>()
  for (const review of reviews) {
    if (review.meeting === null) continue
    if (review.lastDay !== null && review.meeting.on > review.lastDay) continue
    diary.keep(review, review.meeting)
    kept.set(review.caseId, { ...keptAs(review), is: 'kept' })
  }
  for (const review of [...reviews].sort(byUrgency)) {
    if (!kept.has(review.caseId)) kept.set(review.caseId, plannedFor(review, diary, officers, planning, days))
  }
  // Whoever is free goes to the meetings that are kept and that nobody is down for yet.
  return reviews.map(review => {
    const planned = kept.get(review.caseId) as Planned
    if (planned.officer !== null || planned.meeting === null || review.attend === 'no') return planned
    const officer = diary.whoIsFree(officers, review, planned.meeting)
    if (officer !== null) diary.send(officer, review, planned.meeting)
    return { ...planned, officer }
  })
}

function plannedFor(
  review: ReviewToPlan,
  diary: Diary,
  officers: readonly string[],
  planning: Pick<ReviewPlanning, 'slots' | 'minutes'>,
  days: { all: readonly Day[]; usually: Day },
): Planned {
  const inTime = review.lastDay === null ? [] : days.all.filter(day => day <= (review.lastDay as Day))
  const calmly = inTime.filter(day => day >= days.usually)
  const wanted = review.attend === 'no' ? [] : officers
  const found =
    firstMeeting(review, diary, wanted, planning, calmly) ??
    firstMeeting(review, diary, wanted, planning, inTime) ??
    firstMeeting(review, diary, [], planning, inTime)
  if (found !== null) return { caseId: review.caseId, is: 'proposed', ...found }
  // Too late all the same: an arranged day stays unless an earlier one can be had.
  const { meeting } = review
  const sooner = meeting === null ? days.all : days.all.filter(day => day < meeting.on)
  const late =
    firstMeeting(review, diary, wanted, planning, sooner) ?? firstMeeting(review, diary, [], planning, sooner)
  if (late !== null) return { caseId: review.caseId, is: 'proposed-too-late', ...late }
  if (meeting === null) return { caseId: review.caseId, is: 'no-room', meeting: null, officer: null }
  diary.keep(review, meeting)
  return { ...keptAs(review), is: 'kept-too-late' }
}

/** The first meeting that its school and, where officers are given, one of them can hold; both are booked. */
function firstMeeting(
  review: ReviewToPlan,
  diary: Diary,
  officers: readonly string[],
  { slots, minutes }: Pick<ReviewPlanning, 'slots' | 'minutes'>,
  days: readonly Day[],
): { meeting: Meeting; officer: string | null } | null {
  for (const on of days) {
    if (!diary.hasRoom(review, on)) continue
    for (const at of slots) {
      const meeting = { on, at, minutes }
      if (diary.isHeld(review, meeting)) continue
      const officer = officers.length === 0 ? null : diary.whoIsFree(officers, review, meeting)
      if (officers.length > 0 && officer === null) continue
      diary.hold(review, meeting)
      if (officer !== null) diary.send(officer, review, meeting)
      return { meeting, officer }
    }
  }
  return null
}

function keptAs(review: ReviewToPlan): Omit<Planned, 'is'> {
  return { caseId: review.caseId, meeting: review.meeting, officer: review.officers[0] ?? null }
}

function byUrgency(one: ReviewToPlan, other: ReviewToPlan): number {
  const last = (review: ReviewToPlan) => review.lastDay ?? '0000'
  if (last(one) !== last(other)) return last(one) < last(other) ? -1 : 1
  const weight = { both: 0, complex: 1, transfer: 2, no: 3 } as const
  if (weight[one.attend] !== weight[other.attend]) return weight[one.attend] - weight[other.attend]
  // Those of one school one after the other, so that an officer who is there stays there.
  const at = (review: ReviewToPlan) => `${review.setting ?? '~'} ${review.caseId}`
  return at(one) < at(other) ? -1 : 1
}

function schoolDaysOf({ from, until }: Span, calendar: { closures: readonly Closure[]; division: Division }): Day[] {
  const shut = closuresCounted(calendar.closures)
  const days: Day[] = []
  for (let number = dayNumber(from); number <= dayNumber(until); number++) {
    if (isSchoolDay(number, shut, calendar.division)) days.push(dayFromNumber(number))
  }
  return days
}

export interface Visit {
  caseId: string
  setting: string | null
  point: GridPoint | null
  from: number
  until: number
}

/** Two visits of one person that cannot both be made: they overlap, or the way between is too long. */
export function clash(one: Visit, other: Visit, travel: ReviewPlanning['travel']): boolean {
  const [first, second] = one.from <= other.from ? [one, other] : [other, one]
  return second.from < first.until + minutesBetween(first, second, travel)
}

/** Minutes from one school to the next; none at the same school. A school whose place is not known is as far as any. */
export function minutesBetween(
  one: Pick<Visit, 'setting' | 'point'>,
  other: Pick<Visit, 'setting' | 'point'>,
  travel: ReviewPlanning['travel'],
): number {
  if (one.setting !== null && one.setting === other.setting) return 0
  if (one.point === null || other.point === null) return travel.minutesAtDoors * 2
  return Math.ceil(travel.minutesAtDoors + (milesBetween(one.point, other.point) / travel.milesPerHour) * 60)
}

/** "09:15" as minutes of the day. */
export function minuteOf(at: string): number {
  const [hours, minutes] = at.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** Who holds and who attends what, day by day. */
class Diary {
  readonly #planning: Pick<ReviewPlanning, 'perSettingPerDay' | 'travel'>
  readonly #held = new Map<string, Set<string>>()
  readonly #visits = new Map<string, Visit[]>()

  constructor(planning: Pick<ReviewPlanning, 'perSettingPerDay' | 'travel'>) {
    this.#planning = planning
  }

  hasRoom({ setting }: ReviewToPlan, on: Day): boolean {
    return setting === null || (this.#held.get(`${setting} ${on}`)?.size ?? 0) < this.#planning.perSettingPerDay
  }

  /** A school holds one review at a time. */
  isHeld({ setting }: ReviewToPlan, { on, at }: Meeting): boolean {
    return setting !== null && (this.#held.get(`${setting} ${on}`)?.has(at) ?? false)
  }

  hold({ setting }: ReviewToPlan, { on, at }: Meeting): void {
    if (setting === null) return
    const key = `${setting} ${on}`
    const held = this.#held.get(key)
    if (held === undefined) this.#held.set(key, new Set([at]))
    else held.add(at)
  }

  /** What is arranged stands, with those who are down to attend. */
  keep(review: ReviewToPlan, meeting: Meeting): void {
    this.hold(review, meeting)
    for (const officer of review.officers) this.send(officer, review, meeting)
  }

  send(officer: string, review: ReviewToPlan, meeting: Meeting): void {
    const key = `${officer} ${meeting.on}`
    const visits = this.#visits.get(key)
    if (visits === undefined) this.#visits.set(key, [visitOf(review, meeting)])
    else visits.push(visitOf(review, meeting))
  }

  /** The officer who can be there: whoever is at that school that day already, else the one with fewest visits. */
  whoIsFree(officers: readonly string[], review: ReviewToPlan, meeting: Meeting): string | null {
    const visit = visitOf(review, meeting)
    let best: { officer: string; rank: number } | null = null
    for (const officer of officers) {
      const visits = this.#visits.get(`${officer} ${meeting.on}`) ?? []
      if (visits.some(other => clash(visit, other, this.#planning.travel))) continue
      const there = review.setting !== null && visits.some(other => other.setting === review.setting)
      const rank = there ? -1 : visits.length
      if (best === null || rank < best.rank) best = { officer, rank }
    }
    return best?.officer ?? null
  }
}

function visitOf(review: ReviewToPlan, { at, minutes }: Meeting): Visit {
  const from = minuteOf(at)
  return { caseId: review.caseId, setting: review.setting, point: review.point, from, until: from + minutes }
}
