import { addDays, type Day, longDay, plainDay } from '../../kernel/day.ts'
import { assessmentCourse } from './assessment.ts'
import { type Chain, chainsOf, currentChain } from './chain.ts'
import type { Course, PathInput } from './course.ts'
import { latestOf } from './days.ts'
import { adviceAsked, adviceLane, meetingsOf, windowsOf } from './lanes.ts'
import { notifiedCourse } from './notified.ts'
import type { CasePath } from './path.ts'
import { firstReview, reviewCourse, yearOf } from './review.ts'
import { twinOf } from './twin.ts'

/**
 * The path of a case on a day: its stations, what the law allows for each leg, the lanes below, the next duty, and all of it in
 * words. Null when nothing on the record begins a path.
 */
export function pathOf(input: PathInput): CasePath | null {
  const course = courseOf(input)
  if (course === null) return null
  const from = course.startedOn
  const end = endOf(course, input)
  const closures = input.closures.filter(c => c.reopens > from && c.from <= end)
  const windows = windowsOf(input, from, course.next?.notBefore ?? null)
  return {
    today: input.today,
    startedOn: from,
    weeks: course.weeks,
    marks: course.marks,
    heading: course.heading,
    title: titleOf(input, course),
    stations: course.stops.map(stop => stop.station),
    legs: course.legs,
    next: course.next,
    advice: adviceLane(input, adviceAsked(input, from)),
    meetings: meetingsOf(input, from),
    windows,
    closures,
    twin: twinOf(input, course, closures),
  }
}

/** The course that the case is on: the assessment that runs, else the year of the plan, else the last assessment. */
function courseOf(input: PathInput): Course | null {
  const chain = currentChain(chainsOf(input, input.words))
  if (chain?.running) return assessmentCourse(input, chain)
  const year = yearOf(input)
  if (year !== null && !isOlder(year.deadline.startedOn, chain)) {
    const last = chain?.steps.at(-1)
    // The way to the plan stays in view until something happens in its first year.
    if (chain && last?.end?.fact?.position === year.deadline.startedBy && year.duties.length === 0) {
      return firstReview(input, assessmentCourse(input, chain), year)
    }
    return reviewCourse(input, year)
  }
  return chain ? assessmentCourse(input, chain) : notifiedCourse(input)
}

function isOlder(startedOn: Day, chain: Chain | null): boolean {
  return chain !== null && startedOn < chain.startedOn
}

function endOf(course: Course, input: PathInput): Day {
  return latestOf(
    input.today,
    addDays(course.startedOn, course.weeks * 7),
    ...course.stops.flatMap(stop => [stop.station.on, stop.station.dueOn ?? stop.station.on]),
  )
}

function titleOf(input: PathInput, course: Course): string {
  const { next } = course
  const stations = course.stops
    .filter(stop => stop.station.id !== next?.station)
    .map(stop => stop.station.inTitle)
    .join(', ')
  const duty = next
    ? ` ${next.lines[0]}${next.lines[1].startsWith('by') ? ' ' : ', '}${next.lines[1]}, ${next.lines[2]}.`
    : ''
  const before = next?.notBefore ? ` Not before ${longDay(next.notBefore)}.` : ''
  return `Path of the case on ${plainDay(input.today)}: ${stations}.${duty}${before} The same in words is below.`
}
