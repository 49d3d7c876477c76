import type { Day } from '../../kernel/day.ts'
import { capital } from '../../kernel/words.ts'
import type { Deadline } from '../../law/law.ts'
import { factAt } from './chain.ts'
import type { Course, PathInput, Stop } from './course.ts'
import { nextDuty } from './next-duty.ts'
import type { Leg } from './path.ts'
import { weekOf } from './phrases.ts'
import { dueStop, metStop, plainStop, startStop } from './stops.ts'
import type { DutyWords } from './words.ts'

/** A plan's year: the review that ends it, and the duties within it. */
export interface PlanYear {
  deadline: Deadline
  duties: Deadline[]
}

/** The year that the case is in; the one before while the letter about its decision is still to be sent. */
export function yearOf({ words, deadlines }: Pick<PathInput, 'words' | 'deadlines'>): PlanYear | null {
  const years = deadlines.filter(d => words.review.deadlines.includes(d.id))
  const latest = years.at(-1)
  if (latest === undefined) return null
  const letter = deadlines.find(d => isLetterOf(d, latest))
  const before = letter && letter.metOn === null && !letter.takenAway && years.find(d => d.metBy === latest.startedBy)
  const year = before || latest
  const duties = deadlines.filter(d => {
    if (!(d.id in words.review.duties) || d === year || isLetterOf(d, year)) return false
    if (before && d.startedOn > latest.startedOn) return false
    // What was open before the year is still shown in it, as the amendment that a review decided on.
    return (d.metOn ?? d.dueOn) >= year.startedOn && (d.startedOn >= year.startedOn || d.metOn === null)
  })
  return { deadline: year, duties: duties.filter(d => !words.review.deadlines.includes(d.id)) }
}

/** The letter about the decision that began a year belongs to the year before. */
function isLetterOf(deadline: Deadline, year: Deadline): boolean {
  return deadline.id === 'notify-review-decision' && deadline.startedBy === year.startedBy
}

/** The year of a review: papers, meeting, report, decision, notice, and whatever else falls in it. */
export function reviewCourse(input: PathInput, year: PlanYear): Course {
  const { deadline } = year
  const { review } = input.words
  const startedOn = deadline.startedOn
  const start = factAt(input.facts, deadline.startedBy)
  const open = [...year.duties, deadline]
    .filter(d => d.metOn === null && !d.takenAway)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const [first] = open
  const said = (d: Deadline) => review.duties[d.id] ?? reviewItself(review)
  const stops: Stop[] = [...year.duties, deadline].flatMap((d, index) => {
    const words = said(d)
    const id = `${d.id}-${index}`
    if (d.metOn !== null) return [metStop(input, id, d, d.metOn, { staff: words.done, family: words.family.done })]
    if (d.takenAway) return []
    const toCome = { staff: words.station, family: words.family.toCome }
    return [dueStop(input, id, d.dueOn, { deadline: d, first: d === first, said: toCome, duty: words.duty })]
  })
  const index = first ? [...year.duties, deadline].indexOf(first) : -1
  const end = endingOf(input, deadline)
  return {
    startedOn,
    weeks: 52,
    marks: [0, 13, 26, 39, 52],
    heading: headingOf(input, year, first ?? null),
    stops: [
      startStop(input, start, startedOn, review.starts[start?.name ?? '']),
      ...stops.sort((a, b) => (a.station.on < b.station.on ? -1 : 1)),
      ...(end ? [end] : []),
    ],
    legs: [
      legOf('Review', deadline, end?.station.on ?? null, true),
      ...year.duties.filter(d => !d.takenAway).map(d => legOf(said(d).verb, d, null, false)),
    ],
    next: first ? nextDuty(first, `${first.id}-${index}`, said(first).duty, input.today) : null,
    asides: [],
    running: false,
  }
}

/** A path that has reached its plan, with the first review of that plan still to come. */
export function firstReview(input: PathInput, course: Course, year: PlanYear): Course {
  const { deadline } = year
  const words = reviewItself(input.words.review)
  const stop = dueStop(input, deadline.id, deadline.dueOn, {
    deadline,
    first: true,
    said: { staff: 'First annual review', family: words.family.toCome },
    duty: 'first annual review',
  })
  return {
    ...course,
    stops: [...course.stops, stop],
    legs: [...course.legs, { ...legOf('Review', deadline, null, true), state: 'later' }],
    next: nextDuty(deadline, deadline.id, 'first annual review', input.today),
  }
}

/** The review itself, in the words of a duty. */
export function reviewItself(review: PathInput['words']['review']): DutyWords {
  return {
    verb: 'Review',
    doing: 'completing the annual review',
    bar: 'Review',
    duty: review.name,
    expected: 'Review',
    station: capital(review.name),
    done: 'Review complete',
    family: { toCome: review.family, done: 'We finished the review' },
  }
}

function legOf(verb: string, deadline: Deadline, droppedOn: Day | null, onLine: boolean): Leg {
  return {
    verb,
    allows: onLine ? '12 months' : '',
    from: deadline.startedOn,
    dueOn: deadline.dueOn,
    endedOn: deadline.metOn ?? droppedOn,
    state: deadline.metOn ? 'done' : deadline.takenAway ? 'dropped' : 'running',
    onLine,
  }
}

function endingOf(input: PathInput, deadline: Deadline): Stop | null {
  if (!deadline.takenAway || deadline.metOn !== null) return null
  const fact = input.facts.findLast(f => f.name in input.words.endings && f.on >= deadline.startedOn)
  const said = fact && input.words.endings[fact.name]
  return fact && said
    ? plainStop(input, { id: 'end', state: 'ended', startedOn: deadline.startedOn }, fact, said)
    : null
}

function headingOf(input: PathInput, year: PlanYear, first: Deadline | null): string {
  const { review } = input.words
  const end = endingOf(input, year.deadline)
  if (end) return `${end.station.name} in week ${weekOf(year.deadline.startedOn, end.station.on)} of the review year`
  const words = first ? (review.duties[first.id] ?? reviewItself(review)) : reviewItself(review)
  return `Review year, week ${weekOf(year.deadline.startedOn, input.today)}: ${words.doing}`
}
