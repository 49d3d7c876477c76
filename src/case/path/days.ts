import { type Day, daysFrom } from '../../kernel/day.ts'

export function earlier(one: Day, other: Day): Day {
  return daysFrom(one, other) >= 0 ? one : other
}

export function later(one: Day, other: Day): Day {
  return daysFrom(one, other) >= 0 ? other : one
}

export function latestOf(first: Day, ...others: Day[]): Day {
  return others.reduce(later, first)
}
