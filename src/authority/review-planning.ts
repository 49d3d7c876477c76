/**
 * How the authority plans its reviews backwards from the last lawful day of a transfer, and how its review officers get about.
 * The source names none of these times but the law's; the rest is the authority's own.
 */
export interface ReviewPlanning {
  /** What must still be done after the review meeting, last step first; each is done by the day that leaves time for the next. */
  backwards: readonly BackwardStep[]
  /** Before the meeting, counted back from it. */
  before: readonly BackwardStep[]
  /** How many review meetings one school can hold on a day. */
  perSettingPerDay: number
  /** When meetings begin on a day, in order: "09:30". */
  slots: readonly string[]
  minutes: number
  /** Between schools: as the crow flies, at this pace, and so long at the doors. */
  travel: { milesPerHour: number; minutesAtDoors: number }
}

export interface BackwardStep {
  id: string
  title: string
  /** How long before the step that follows it must be done. */
  leaves: { days: number } | { workingDays: number } | { schoolDays: number } | { sitting: true }
  /** Only where the placement must go to the placement panel. */
  onlyForPanel?: true
  because: string
}
