/**
 * What people read on a path. Each law supplies one of these: which deadlines follow one another on the way from a request to
 * a plan, what each step is called before and after it has happened, and how a family is told the same.
 */
export interface PathWords {
  /** "statement", "EHC plan" */
  plan: string
  courses: readonly CourseWords[]
  review: ReviewWords
  /** The fact that begins a path, by its name. `{asker}` stands for who asked. */
  starts: Readonly<Record<string, Said>>
  /** Facts that end a path before its last step, by name. */
  endings: Readonly<Record<string, EndWords>>
  /** By the `by` of a request or the `from` of a notification. */
  askers: Readonly<Record<string, Said>>
  /** By the `kind` of `meeting.held`; `review` and `review-planned` for a review's own. */
  meetings: Readonly<Record<string, Said>>
  /** By the id of the window. */
  windows: Readonly<Record<string, WindowWords>>
  /** By the `from` of an advice request. */
  advice: Readonly<Record<string, Said>>
  /** By the ground that was recorded for delay. */
  grounds: Readonly<Record<string, Said>>
  /** What is to be expected once the last step is done. */
  afterwards: readonly { for: 'staff' | 'family'; name: string; when: string }[]
}

/** The same thing for staff and for the family. */
export interface Said {
  staff: string
  family: string
}

export interface CourseWords {
  id: string
  /** What the Tribunal ordered, where that began it. */
  order?: 'assess' | 'make-plan' | 'reconsider'
  /** Its length in law, and the weeks that its axis numbers. */
  weeks: number
  marks: readonly number[]
  legs: readonly LegWords[]
}

export interface LegWords {
  /** Ids of the deadlines that this leg can be. */
  deadlines: readonly string[]
  /** "Decide" */
  verb: string
  /** How long a leg that has not begun may take at the latest. */
  within: { weeks: number; of: 'the step before' | 'the start' }
  /** "deciding whether to assess" */
  doing: string
  /** "Deciding" */
  bar: string
  /** "tell the parents" */
  duty: string
  /** "Decision" */
  expected: string
  /** The station while it is still to come: "Assessment complete". */
  station: string
  family: string
  /** What the step became, by the name of the fact that ended it. */
  ends: Readonly<Record<string, EndWords>>
  /** Facts that take the duty away because the case has gone past it. */
  passedBy?: readonly string[]
}

export interface EndWords extends Said {
  /** Nothing of this path follows. */
  last?: true
}

export interface WindowWords extends Said {
  /** Within its band: "15 days". */
  inside: string
}

export interface ReviewWords {
  /** The duties that are the review year itself. */
  deadlines: readonly string[]
  starts: Readonly<Record<string, Said>>
  /** Duties that may stand within the year, by id. */
  duties: Readonly<Record<string, DutyWords>>
  /** "Annual review" */
  name: string
  family: string
}

export interface DutyWords {
  verb: string
  doing: string
  bar: string
  duty: string
  expected: string
  station: string
  done: string
  family: { toCome: string; done: string }
}
