import type { Day } from '../kernel/day.ts'

/**
 * The authority's placement policy as data: what it seeks to ensure, what it prefers and in which order, which placements a
 * panel must discuss, and its Levels of Additional Resources. Each case is decided on its merits; the policy orders and
 * explains, it never chooses.
 */
export interface PlacementPolicy {
  ensure: readonly PolicyPoint[]
  /** In the order in which they count. */
  prefer: readonly PolicyPoint[]
  /** What must be discussed by the panel of kind `placement` before anybody decides. */
  panelTakes: readonly PanelCategoryId[]
  /** Additional spending at this level or above goes to the panel. */
  panelFromLevel: number
  levels: readonly ResourceLevel[]
  budgets: readonly BudgetLine[]
}

export interface PolicyPoint {
  id: string
  /** A few words for a column: "Day, not residential". */
  short: string
  /** The policy's own words. */
  words: string
}

/** The kinds of placement and of question that a panel takes, in the order of the policy. */
export const panelCategories = [
  'level',
  'resource-base',
  'special',
  'independent',
  'joint-funding',
  'dispute',
  'complicated',
] as const
export type PanelCategoryId = (typeof panelCategories)[number]

/** A level of additional resources: what it buys, and what it costs a year from a day on. */
export interface ResourceLevel {
  id: string
  rank: number
  name: string
  buys: string
  /** Dated values, oldest first; whole pence a year. */
  values: readonly { from: Day; yearly: number }[]
}

/** Money set aside for a year that begins on a day, and which kinds of placement it pays for. */
export interface BudgetLine {
  id: string
  name: string
  from: Day
  /** The first day of the year after. */
  until: Day
  /** Whole pence. */
  amount: number
  kinds: readonly string[]
}

/** What a level costs a year on a day, in pence; null before its first value. */
export function yearlyOf(level: ResourceLevel, on: Day): number | null {
  return level.values.findLast(value => value.from <= on)?.yearly ?? null
}

/** "Level 3", as the authority names it. */
export function nameOfLevel(policy: PlacementPolicy, rank: number): string {
  return policy.levels.find(level => level.rank === rank)?.name ?? `level ${rank}`
}
