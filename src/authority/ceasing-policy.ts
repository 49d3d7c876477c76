import type { Day } from '../kernel/day.ts'
import { addDays, dayOf } from '../kernel/day.ts'
import type { InForce } from './profile.ts'
import { academicYearOf, compulsoryUntil, turns } from './school-age.ts'

/** When an authority ceases to maintain a plan: its grounds, what shows each, whom it asks, and the ages at which it looks. */
export interface CeasingPolicy {
  id: string
  title: string
  version: number
  inForce: InForce
  /** Shown wherever the text is shown or downloaded. */
  standing: string
  /** What comes before the grounds, in sentences for anybody. */
  opening: readonly string[]
  grounds: readonly CeasingGround[]
  /** Days for those who are consulted to answer. */
  answerWithin: number
  milestones: readonly Milestone[]
}

export interface CeasingGround {
  id: string
  /** As published: "a child ceases to attend school after the end of compulsory school age". */
  words: string
  /** In a list: "Left school after compulsory school age". */
  name: string
  /** Said to whoever opens a proposal on it. */
  guidance: string
  evidence: readonly EvidencePoint[]
  /** The provision lasts to the end of the academic year in which the child reaches an age. */
  provisionToEndOfYearOf?: number
  /** The plan does not end before the child is past compulsory school age, or before an age. */
  notBefore?: 'compulsory-school-age' | { age: number }
}

export interface EvidencePoint {
  id: string
  words: string
  /** Weighed against the Criteria for Statutory Assessment: the form links to them. */
  criteria?: true
}

/** An age at which somebody looks at every plan, so that none ends, or goes on, unnoticed. */
export interface Milestone {
  id: string
  /** "Turns 19" */
  name: string
  at: 'end of compulsory school age' | { age: number }
  /** What is to be looked at. */
  asks: string
  ground?: string
  /** The plan lapses then: looked at also where the child is older when the record begins. */
  ends?: true
}

/** The day on which a child reaches a milestone: a birthday, or the last day of compulsory school age. */
export function reaches({ at }: Milestone, bornOn: Day): Day {
  return at === 'end of compulsory school age' ? compulsoryUntil(bornOn) : turns(bornOn, at.age)
}

/** From when a milestone is work: from the first day of its academic year, or twelve weeks before where that is earlier. */
export function workFrom(on: Day): Day {
  const year = dayOf(academicYearOf(on), 9, 1)
  const weeks = addDays(on, -84)
  return year < weeks ? year : weeks
}

/** The last day of the academic year in which a child reaches an age. */
export function endOfYearOf(bornOn: Day, age: number): Day {
  return dayOf(academicYearOf(turns(bornOn, age)) + 1, 8, 31)
}

/** The first day on which a plan may end on a ground, whatever else stands against it; null when the ground names none. */
export function groundAllowsFrom({ notBefore }: CeasingGround, bornOn: Day | null): Day | null {
  if (notBefore === undefined || bornOn === null) return null
  return notBefore === 'compulsory-school-age' ? addDays(compulsoryUntil(bornOn), 1) : turns(bornOn, notBefore.age)
}

export function provisionUntil({ provisionToEndOfYearOf }: CeasingGround, bornOn: Day | null): Day | null {
  return provisionToEndOfYearOf === undefined || bornOn === null ? null : endOfYearOf(bornOn, provisionToEndOfYearOf)
}
