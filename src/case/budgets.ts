import { type BudgetLine, type PlacementPolicy, type ResourceLevel, yearlyOf } from '../authority/placement-policy.ts'
import type { Day } from '../kernel/day.ts'
import { divided } from '../kernel/money.ts'
import type { Committed } from './committed.ts'
import { costBetween } from './costs.ts'

/** What education pays of a budget line's year, of all that is on the record, and what is left of it. */
export function budgetStands(
  line: BudgetLine,
  committed: readonly Committed[],
  policy: PlacementPolicy,
): { committed: number; left: number } {
  const sum = committed
    .filter(c => line.kinds.includes(c.kind))
    .reduce((total, c) => total + educationPays(c, policy, line.from, line.until), 0)
  return { committed: sum, left: line.amount - sum }
}

/** The part of education, for all the children it is alike for. */
export function educationPays(c: Committed, policy: PlacementPolicy, from: Day, until: Day): number {
  const whole = costBetween(c, policy, from, until)
  return divided(whole, { education: c.education, others: 10_000 - c.education }).education * c.children
}

/** What the levels of the whole caseload come to in a time. */
export function levelsCost(committed: readonly Committed[], policy: PlacementPolicy, from: Day, until: Day): number {
  return committed
    .filter(c => c.level !== null)
    .reduce((total, c) => total + costBetween(c, policy, from, until) * c.children, 0)
}

export function childrenAt(level: ResourceLevel, committed: readonly Committed[], on: Day): number {
  return committed
    .filter(c => c.level === level.id && c.from <= on && (c.until === null || on < c.until))
    .reduce((sum, c) => sum + c.children, 0)
}

/** The policy as it would be if a level cost something else from a day on: nothing is adopted by asking. */
export function withValues(
  policy: PlacementPolicy,
  values: Readonly<Record<string, number>>,
  from: Day,
): PlacementPolicy {
  return {
    ...policy,
    levels: policy.levels.map(level => {
      const yearly = values[level.id]
      if (yearly === undefined || yearly === yearlyOf(level, from)) return level
      return { ...level, values: [...level.values.filter(v => v.from < from), { from, yearly }] }
    }),
  }
}
