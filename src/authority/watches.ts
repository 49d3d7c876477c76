import type { RoleId } from './profile.ts'
import type { FactMatch } from './targets.ts'

/** How far from the day that is watched: "12 weeks before", "on the day", "1 week after". */
export type When = 'on the day' | `${number} ${'day' | 'days' | 'week' | 'weeks'} ${'before' | 'after'}`

/**
 * Something that ought to happen by a day and may not: watched before that day as well as after it. Each rung of its ladder is
 * a task of its own, at a person further up, until what is awaited has happened.
 */
export interface Watch {
  id: string
  /** What is awaited, in a sentence: "the review meeting to be planned". */
  awaits: string
  /**
   * The day that is watched: the last day of a duty of law, the day of a fact, or a day that a fact says. `where` leaves out facts
   * that say otherwise.
   */
  counts: { deadline: string } | { fact: string; says?: string; where?: Readonly<Record<string, string>> }
  met: readonly FactMatch[]
  takenAway: readonly FactMatch[]
  /** After the address of the case. */
  path: string
  rungs: readonly Rung[]
  because: string
}

export interface Rung {
  from: When
  by: When
  title: string
  owner: RoleId
  /** Done by chasing somebody, and asked again only by the next rung; any other stays until what is awaited has happened. */
  chase?: true
}
