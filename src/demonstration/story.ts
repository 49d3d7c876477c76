import type { Case } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import type { ArrivingDocument } from '../case/keep-documents.ts'
import type { Day } from '../kernel/day.ts'
import type { NewCase } from '../referral/open-case.ts'

/** A child's story as the section lived it: how the case was opened, then what each person did on which day. */
export interface Story {
  reference: string
  /** Another story, told before, whose parents are this child's too. */
  siblingOf?: string
  opened: { on: Day; by: string; papers: readonly Paper[]; case: Omit<NewCase, 'reference'> }
  acts: readonly Act[]
}

/** One thing that a member of staff did and recorded. */
export interface Act {
  on: Day
  /** The account of who did it. */
  by: string
  papers?: readonly Paper[]
  decide(theCase: Case, files: readonly ArrivingDocument[]): Decision
}

/** A document of a story, made for it. */
export interface Paper {
  title: string
  kind: string
  lines: readonly string[]
  /** Who outside the section may read it. */
  seenBy?: readonly string[]
}
