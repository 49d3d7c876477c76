import type { Day } from '../kernel/day.ts'

export type { LawId } from '../record/facts.ts'

export type Stage =
  | 'nothing-asked'
  | 'notified'
  | 'considering'
  | 'not-assessing'
  | 'withdrawn'
  | 'assessing'
  | 'deciding-on-plan'
  | 'no-plan'
  | 'proposed'
  | 'maintained'
  | 'reviewing'
  | 'amending'
  | 'ceasing'
  | 'ceased'
  | 'transferred-out'

export type DeadlineState = 'open' | 'overdue' | 'met' | 'met-late' | 'excused' | 'not-needed'

/** Where a rule stands: the instrument, the provision in it, its address, and how well its text was checked. */
export interface Citation {
  source: string
  provision: string
  link?: string
  /** `read`: the text was read; `analogue`: read in a close analogue; `remembered`: cited from memory, to be checked. */
  checked: 'read' | 'analogue' | 'remembered'
}

/** One duty of one case, as the law and the record yield it. Nothing in it depends on today. */
export interface Deadline {
  id: string
  about: string | null
  /** `authority`, `school`, or who gives the advice: `parent`, `education`, `medical`, `social-care`, `other`. */
  owner: string
  startedOn: Day
  /** The last lawful day. */
  dueOn: Day
  /** The last working day on or before it. */
  actBy: Day
  metOn: Day | null
  takenAway: boolean
  /** The ground that was recorded for delay, if one covers this deadline. */
  excusedBy: string | null
  notBefore?: Day
  tooEarly?: true
  cites: readonly Citation[]
  /** "6 weeks of Monday 7 January 2008, when the parent's request was received" */
  why: string
  /** Positions on the record of the fact that started it and of the one that met it. */
  startedBy: number
  metBy: number | null
}

/** A time that belongs to the family: to write, to ask for a meeting, to appeal. */
export interface LawWindow {
  id: string
  after: string
  about: string | null
  who: 'parent' | 'young-person'
  opensOn: Day
  closesOn: Day
}

export interface Derived {
  stage: Stage
  notices: string[]
  deadlines: Deadline[]
  windows: LawWindow[]
}
