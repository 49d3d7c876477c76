import type { Day } from '../../kernel/day.ts'
import type { Said } from './words.ts'

/** The path of a case on one day: what the drawing, the list and the heading all show. */
export interface CasePath {
  today: Day
  startedOn: Day
  /** Weeks that the law gives to the whole, and those that the axis numbers. */
  weeks: number
  marks: readonly number[]
  /** "Week 23 of 26: making the statement final" */
  heading: string
  /** One sentence with every station. */
  title: string
  stations: Station[]
  legs: Leg[]
  next: NextDuty | null
  advice: AdviceLane | null
  meetings: Meeting[]
  windows: PathWindow[]
  closures: Closure[]
  /** The same facts in words, in order, today among them. */
  twin: TwinItem[]
}

/**
 * `passed`: gone past without a duty to be early or late for; `waived`: past its day, not done, and a ground is recorded;
 * `ended`: the path ended here.
 */
export type StationState = 'met' | 'late' | 'excused' | 'overdue' | 'waived' | 'next' | 'to-come' | 'passed' | 'ended'

export interface Station {
  id: string
  state: StationState
  /** Where it happened, else where it is due. */
  on: Day
  /** The last lawful day, where there is one. */
  dueOn: Day | null
  name: string
  /** "Thu 23 Jul · 6 days early" */
  note: string
  href: string | null
  /** "assessment agreed 23 July (6 days early)" */
  inTitle: string
}

export interface Leg {
  verb: string
  /** "10 weeks", "to week 16"; nothing where the day alone says it. */
  allows: string
  from: Day
  dueOn: Day
  /** When it ended; null while it runs or has not begun. */
  endedOn: Day | null
  state: 'done' | 'running' | 'later' | 'dropped'
  /** False for a clock that only measures, as a duty inside the year of a review. */
  onLine: boolean
}

export interface NextDuty {
  /** The station that it stands over. */
  station: string
  overdue: boolean
  /** What, by which day, how long. */
  lines: [what: string, by: string, left: string]
  notBefore: Day | null
}

export interface AdviceLane {
  askedOn: Day
  dueOn: Day
  asked: number
  came: { on: Day; state: 'met' | 'late' | 'excused'; href: string | null; name: string }[]
  /** The day from which a piece has been missing without excuse. */
  missingSince: Day | null
  /** "5 of 6 in; psychology 12 days late" */
  words: string
}

export interface Meeting {
  on: Day
  said: Said
  href: string | null
}

export interface PathWindow {
  opensOn: Day
  closesOn: Day
  inside: string
  open: boolean
  /** "closes tomorrow", for an open one. */
  words: string | null
  of: 'parent' | 'young-person'
}

/** `from` is the first day shut, `reopens` the first day open again. */
export interface Closure {
  from: Day
  reopens: Day
}

export interface TwinItem {
  on: Day
  kind: 'station' | 'meeting' | 'window' | 'open-window' | 'today' | 'advice' | 'not-needed' | 'hint'
  state: StationState | null
  future: boolean
  next: boolean
  href: string | null
  staff: TwinWords | null
  family: TwinWords | null
}

export interface TwinWords {
  name: string
  when: string | null
  more: string | null
}
