import type { Day } from '../../kernel/day.ts'
import type { Deadline, LawWindow } from '../../law/law.ts'
import type { PathFact } from './chain.ts'
import type { Closure, Leg, NextDuty, Station, TwinItem, TwinWords } from './path.ts'
import type { PathWords } from './words.ts'

export interface PathInput {
  words: PathWords
  /** The facts that count, in the order of the record. */
  facts: readonly PathFact[]
  deadlines: readonly Deadline[]
  windows: readonly LawWindow[]
  /** When the child's school is shut, if the reader may know where that is. */
  closures: readonly Closure[]
  today: Day
  childName: string
  /** Who the family's words speak to. */
  reader?: 'parent' | 'young-person'
  /** "from her mother", when the case knows more than the record's word. */
  askedBy?: string
  /** Where a fact can be read; null when the reader has no such page. */
  link: (position: number) => string | null
}

/** A course as it stands on a day, before the lanes and the words around it are added. */
export interface Course {
  startedOn: Day
  weeks: number
  marks: readonly number[]
  heading: string
  stops: Stop[]
  legs: Leg[]
  next: NextDuty | null
  /** Items of the list that are not drawn. */
  asides: TwinItem[]
  /** What may be expected afterwards is said only while the path still runs. */
  running: boolean
}

/** A station with what the list says of it. */
export interface Stop {
  station: Station
  staff: TwinWords
  family: TwinWords
}
