import type { Day } from '../../kernel/day.ts'
import type { Deadline } from '../../law/law.ts'
import type { CourseWords, LegWords, PathWords } from './words.ts'

/** A fact that counts, with its position on the record; corrected ones are left out by the caller. */
export interface PathFact {
  position: number
  name: string
  on: Day
  says?: Readonly<Record<string, unknown>> | undefined
  about?: string | null | undefined
}

/** One run through a course: the legs that the law has begun, each with what ended it. */
export interface Chain {
  course: CourseWords
  startedOn: Day
  startedBy: PathFact | null
  steps: Step[]
  /** The fact that ended it before its last step. */
  endedBy: PathFact | null
  /** A duty of it is open. */
  running: boolean
}

export interface Step {
  leg: LegWords
  deadline: Deadline
  end: { on: Day; fact: PathFact | null; how: 'met' | 'passed' } | null
}

export interface Recorded {
  facts: readonly PathFact[]
  deadlines: readonly Deadline[]
}

/** Every run through a course that the record holds, the oldest first. */
export function chainsOf(recorded: Recorded, words: PathWords): Chain[] {
  return words.courses
    .flatMap(course => beginnings(recorded, course).map(first => chainFrom(recorded, words, course, first)))
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0))
}

/** The run that the case is on: what is open and oldest, else the latest. */
export function currentChain(chains: readonly Chain[]): Chain | null {
  return chains.find(chain => chain.running) ?? chains.at(-1) ?? null
}

function beginnings({ facts, deadlines }: Recorded, course: CourseWords): Deadline[] {
  const ids = course.legs[0]?.deadlines ?? []
  const firsts = deadlines.filter(
    d => ids.includes(d.id) && (course.order === undefined || factAt(facts, d.startedBy)?.says?.order === course.order),
  )
  // One decision answers all requests that are open; the oldest of them starts the clocks that follow.
  return firsts.filter(d => d.metBy === null || firsts.find(other => other.metBy === d.metBy) === d)
}

function chainFrom(recorded: Recorded, words: PathWords, course: CourseWords, first: Deadline): Chain {
  const { facts, deadlines } = recorded
  const positions = new Set([first.startedBy])
  const steps: Step[] = []
  let deadline: Deadline | undefined = first
  for (const leg of course.legs) {
    if (deadline === undefined) break
    const end = endOf(facts, leg, deadline, steps.at(-1)?.end?.on ?? first.startedOn)
    steps.push({ leg, deadline, end })
    if (end === null) break
    if (end.fact !== null) positions.add(end.fact.position)
    if (end.fact !== null && leg.ends[end.fact.name]?.last === true) break
    const next: LegWords | undefined = course.legs[steps.length]
    const open: Deadline[] = deadlines.filter(d => next?.deadlines.includes(d.id) && positions.has(d.startedBy))
    deadline = open.find(d => !d.takenAway) ?? open[0]
  }
  const last = steps.at(-1)
  const stopped = last !== undefined && last.end === null && last.deadline.takenAway
  const since = steps.at(-2)?.end?.on ?? first.startedOn
  return {
    course,
    startedOn: first.startedOn,
    startedBy: factAt(facts, first.startedBy),
    steps,
    endedBy: stopped
      ? (facts.find(f => f.on >= since && f.name in words.endings && f.position !== first.startedBy) ?? null)
      : null,
    running: last !== undefined && last.end === null && !last.deadline.takenAway,
  }
}

function endOf(facts: readonly PathFact[], leg: LegWords, deadline: Deadline, since: Day): Step['end'] {
  if (deadline.metOn !== null) {
    return {
      on: deadline.metOn,
      fact: deadline.metBy === null ? null : factAt(facts, deadline.metBy),
      how: 'met',
    }
  }
  const passed = facts.find(f => f.on >= since && leg.passedBy?.includes(f.name))
  return deadline.takenAway && passed ? { on: passed.on, fact: passed, how: 'passed' } : null
}

/** The fact at a position of the record, when it counts. */
export function factAt(facts: readonly PathFact[], position: number): PathFact | null {
  return facts.find(f => f.position === position) ?? null
}
