import type { Day } from '../kernel/day.ts'
import type { AreaOfNeed } from './needs.ts'
import type { InForce } from './profile.ts'

/** One version of the Criteria for Statutory Assessment: the general test, general criteria, criteria by area of need. */
export interface CriteriaSet {
  id: string
  title: string
  version: number
  inForce: InForce
  /** Shown wherever the text is shown or downloaded. */
  standing: string
  groups: readonly CriteriaGroup[]
}

export interface CriteriaGroup {
  id: 'general-test' | 'general' | AreaOfNeed
  title: string
  /** When the group is weighed: always, or only where the child's needs lie in its area. */
  applies: 'always' | 'in-area'
  criteria: readonly Criterion[]
}

export interface Criterion {
  id: string
  words: string
  /** What usually shows it, for those who gather evidence. */
  evidence: string
}

export type CriterionAnswer = 'met' | 'partly' | 'not-met'

/** The set in force on a day; for a day before the first set, the first. */
export function criteriaInForce(sets: readonly CriteriaSet[], on: Day): CriteriaSet {
  const fitting = sets.filter(
    set => set.inForce.from <= on && (set.inForce.until === undefined || on <= set.inForce.until),
  )
  const chosen = fitting.at(-1) ?? sets[0]
  if (chosen === undefined) throw new Error('The profile has no Criteria for Statutory Assessment')
  return chosen
}

/** The groups that a child with needs in these areas is weighed against: the general ones first, in order. */
export function groupsFor(set: CriteriaSet, areas: readonly AreaOfNeed[]): readonly CriteriaGroup[] {
  return set.groups.filter(group => group.applies === 'always' || areas.some(area => area === group.id))
}
