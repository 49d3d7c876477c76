import type { PlacementPolicy, ResourceLevel } from '../authority/placement-policy.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { type Case, factsNamed } from './case.ts'

/** A stretch of a case's life at one level of additional resources. */
export interface LevelTerm {
  position: number
  level: ResourceLevel | null
  /** The level's id as it was recorded. */
  id: string
  from: Day
  /** The last day, or null while it holds. */
  until: Day | null
  because: string
}

/** The levels of a case over time: each holds until the next begins, so that none overlap. */
export function levelsOf(theCase: Case, policy: PlacementPolicy): LevelTerm[] {
  const terms: LevelTerm[] = []
  for (const fact of factsNamed(theCase, 'level.set')) {
    const from = fact.says.from as Day
    // What is recorded later counts from its day on, also over what was planned after it.
    while (terms.length > 0 && (terms.at(-1)?.from ?? from) >= from) terms.pop()
    const before = terms.at(-1)
    if (before !== undefined) before.until = addDays(from, -1)
    const id = String(fact.says.level)
    terms.push({
      position: fact.position,
      level: policy.levels.find(l => l.id === id) ?? null,
      id,
      from,
      until: null,
      because: String(fact.says.because),
    })
  }
  return terms
}

export function levelOn(theCase: Case, policy: PlacementPolicy, on: Day): LevelTerm | null {
  return (
    levelsOf(theCase, policy).findLast(term => term.from <= on && (term.until === null || on <= term.until)) ?? null
  )
}
