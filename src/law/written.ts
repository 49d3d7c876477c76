import { type Day, dayFromNumber, longDay } from '../kernel/day.ts'

// The same days come again and again in an authority's cases; each is written once, and remembered by its number.
const first = -30_000
const last = 60_000
const days: (Day | undefined)[] = new Array(last - first + 1)
const long: (string | undefined)[] = new Array(last - first + 1)

/** The day of a number of days since 1970. */
export function dayOfNumber(number: number): Day {
  if (number < first || number > last) return dayFromNumber(number)
  const known = days[number - first]
  if (known !== undefined) return known
  const day = dayFromNumber(number)
  days[number - first] = day
  return day
}

/** "Monday 16 March 2026" */
export function longDayOf(number: number): string {
  const known = number < first || number > last ? undefined : long[number - first]
  if (known !== undefined) return known
  const words = longDay(dayOfNumber(number))
  if (number >= first && number <= last) long[number - first] = words
  return words
}
