/**
 * A calendar day, `2026-03-16`. Days are compared and sorted as strings; arithmetic goes through whole days since 1970,
 * which is exact, has no time zone, and costs almost nothing.
 */
export type Day = string & { readonly day: unique symbol }

export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** The day in `text`, or null when it is not an ISO 8601 day that exists (years 1900 to 2199). */
export function parseDay(text: string): Day | null {
  return isDay(text) ? text : null
}

/** Whether `text` is an ISO 8601 day that exists. Written without a pattern: a whole authority's record asks it a million times. */
export function isDay(text: string): text is Day {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false
  for (let at = 0; at < 10; at++) {
    const digit = text.charCodeAt(at) - 48
    if (at !== 4 && at !== 7 && (digit < 0 || digit > 9)) return false
  }
  const year = digits(text, 0) * 100 + digits(text, 2)
  const month = digits(text, 5)
  const date = digits(text, 8)
  return year >= 1900 && year < 2200 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** A day written in the source: throws when it does not exist. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(`${text} is not a day`)
  return parsed
}

/** Whole days since 1 January 1970. */
export function dayNumber(of: Day): number {
  const year = digits(of, 0) * 100 + digits(of, 2)
  const month = digits(of, 5)
  const date = digits(of, 8)
  // Days of the proleptic Gregorian calendar, counted from 1 March so that the leap day is the last of its year.
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

// A third of the time this costs where a million are asked for, as when a whole authority is derived.
function digits(of: string, at: number): number {
  return (of.charCodeAt(at) - 48) * 10 + of.charCodeAt(at + 1) - 48
}

export function dayFromNumber(number: number): Day {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return dayOf(year, month, date)
}

/** Year, month (1 to 12) and date, taken as they are. */
export function dayOf(year: number, month: number, date: number): Day {
  return `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}` as Day
}

export function addDays(to: Day, days: number): Day {
  return dayFromNumber(dayNumber(to) + days)
}

/** The corresponding day `months` later; where that month lacks it, the month's last day. */
export function addMonths(to: Day, months: number): Day {
  const counted = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1 + months
  const year = Math.floor(counted / 12)
  const month = (counted % 12) + 1
  return dayOf(year, month, Math.min(Number(to.slice(8, 10)), daysInMonth(year, month)))
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days from `from` to `to`: negative when `to` is earlier. */
export function daysFrom(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** Sunday is 0. */
export function weekdayOf(of: Day): Weekday {
  return ((((dayNumber(of) + 4) % 7) + 7) % 7) as Weekday
}

/** Years of age on a day. */
export function ageOn(bornOn: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export function monthName(of: Day): string {
  return months[Number(of.slice(5, 7)) - 1] ?? ''
}

/** "Monday 16 March 2026" */
export function longDay(of: Day): string {
  return `${weekdays[weekdayOf(of)]} ${plainDay(of)}`
}

/** "16 March 2026" */
export function plainDay(of: Day): string {
  return `${Number(of.slice(8))} ${monthName(of)} ${of.slice(0, 4)}`
}

/** "Mon 16 Mar", with the year when it is not `today`'s or next to it by less than six months. */
export function shortDay(of: Day, today?: Day): string {
  const year = today !== undefined && Math.abs(daysFrom(today, of)) > 183 ? ` ${of.slice(0, 4)}` : ''
  return `${weekdays[weekdayOf(of)]?.slice(0, 3)} ${Number(of.slice(8))} ${monthName(of).slice(0, 3)}${year}`
}

/** "today", "tomorrow", "in 11 days", "6 days ago" */
export function distance(of: Day, today: Day): string {
  const days = daysFrom(today, of)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}

/** The day it is in London at an instant. */
export function dayInLondon(at: Date): Day {
  return london.format(at) as Day
}

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
