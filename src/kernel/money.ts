import { type Day, dayNumber, dayOf } from './day.ts'

/** Money is whole pence, so that sums are exact. "£17,250" or "£17,250.50" */
export function pounds(pence: number): string {
  const whole = pence % 100 === 0
  return `${pence < 0 ? '−' : ''}£${(Math.abs(pence) / 100).toLocaleString('en-GB', {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  })}`
}

/** What somebody typed as money, in pence: "17,250", "£17250.50"; null when it is none. */
export function parsePounds(typed: string): number | null {
  const read = /^£?(\d{1,3}(?:,?\d{3})*|\d+)(?:\.(\d{2}))?$/.exec(typed.replaceAll(' ', ''))
  if (read === null) return null
  const pence = Number(read[1]?.replaceAll(',', '')) * 100 + Number(read[2] ?? 0)
  return Number.isSafeInteger(pence) ? pence : null
}

/**
 * What a yearly sum comes to from a day up to and not including another, by the day, in whole pence. Years begin on 1 April: a
 * whole year is the whole sum, and parts of a time always add up to it.
 */
export function proRata(yearly: number, from: Day, until: Day): number {
  return from >= until ? 0 : sinceAlways(yearly, until) - sinceAlways(yearly, from)
}

/** The sum of all days before a day, counted from a year far back: differences of it can be added without a penny lost. */
function sinceAlways(yearly: number, day: Day): number {
  const year = yearOf(day)
  const begun = dayNumber(dayOf(year, 4, 1))
  const days = dayNumber(dayOf(year + 1, 4, 1)) - begun
  return (year - 1900) * yearly + Math.floor((yearly * (dayNumber(day) - begun)) / days)
}

/** The calendar year in which the financial year of a day began. */
function yearOf(day: Day): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '04-01' ? year : year - 1
}

/** The financial year of a day: its first day, and the first of the next. */
export function financialYear(of: Day): { from: Day; until: Day } {
  const year = yearOf(of)
  return { from: dayOf(year, 4, 1), until: dayOf(year + 1, 4, 1) }
}

/** Divides a sum by shares that together are 10,000; what rounding leaves over goes to the first. */
export function divided<K extends string>(pence: number, shares: Readonly<Record<K, number>>): Record<K, number> {
  const parts = Object.entries(shares) as [K, number][]
  const given = parts.map(([who, share]) => [who, Math.floor((pence * share) / 10_000)] as [K, number])
  const [first] = given
  if (first !== undefined) first[1] += pence - given.reduce((sum, [, part]) => sum + part, 0)
  return Object.fromEntries(given) as Record<K, number>
}
