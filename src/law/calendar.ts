import { type Day, dayFromNumber, dayNumber } from '../kernel/day.ts'
import { bankHolidays, type Division } from './bank-holidays.ts'

/** When the child's school is shut: `from` is the first day shut, `reopens` the first day open again. */
export interface Closure {
  from: string
  reopens: string
}

// Days are counted as whole numbers since 1970 throughout the law; this table remembers which of them are working days.
const first = dayNumber('1800-01-01' as Day)
const last = dayNumber('2400-01-01' as Day)
const unknown = 0
const working = 1
const idle = 2
const tables = new Map<Division, Uint8Array>()

/** Not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday of the division. */
export function isWorkingDay(number: number, division: Division): boolean {
  let table = tables.get(division)
  if (table === undefined) {
    table = new Uint8Array(last - first)
    tables.set(division, table)
  }
  if (table[number - first] === unknown) fillYear(Number(dayFromNumber(number).slice(0, 4)), division, table)
  return table[number - first] === working
}

function fillYear(year: number, division: Division, table: Uint8Array): void {
  const start = dayNumber(`${year}-01-01` as Day)
  const end = dayNumber(`${year}-12-31` as Day)
  for (let number = start; number <= end; number++) {
    const weekday = (((number + 4) % 7) + 7) % 7
    table[number - first] = weekday === 0 || weekday === 6 ? idle : working
  }
  for (const holiday of bankHolidays(year, division)) table[dayNumber(holiday) - first] = idle
  table[dayNumber(`${year}-12-25` as Day) - first] = idle
}

export function lastWorkingDayUpTo(number: number, division: Division): number {
  let day = number
  while (!isWorkingDay(day, division)) day--
  return day
}

export function firstWorkingDayFrom(number: number, division: Division): number {
  let day = number
  while (!isWorkingDay(day, division)) day++
  return day
}

/** The last of `count` working days, the first of which is `number` itself if it is one. */
export function workingDaysBeginningWith(number: number, count: number, division: Division): number {
  let day = firstWorkingDayFrom(number, division)
  for (let counted = 1; counted < count; counted++) day = firstWorkingDayFrom(day + 1, division)
  return day
}

/** Closures with their days counted, ready to be asked. */
export interface Shut {
  from: number
  reopens: number
}

export function closuresCounted(closures: readonly Closure[] | undefined): readonly Shut[] {
  if (closures === undefined || closures.length === 0) return none
  return closures
    .map(({ from, reopens }) => ({ from: dayNumber(from as Day), reopens: dayNumber(reopens as Day) }))
    .sort((one, other) => one.from - other.from)
}

const none: readonly Shut[] = []

export function isSchoolDay(number: number, closures: readonly Shut[], division: Division): boolean {
  return isWorkingDay(number, division) && !closures.some(({ from, reopens }) => from <= number && number < reopens)
}

/** The last of `count` school days after `number`. */
export function schoolDaysAfter(number: number, count: number, closures: readonly Shut[], division: Division): number {
  let day = number
  for (let counted = 0; counted < count; ) {
    day++
    if (isSchoolDay(day, closures, division)) counted++
  }
  return day
}

/**
 * The last school day of the term that `number` belongs to, or null when no closure ends it. A term ends on the last school
 * day before a closure of 14 days or more; a shorter one is a half-term; a day after that last school day is of the next term.
 */
export function endOfTerm(number: number, closures: readonly Shut[], division: Division): number | null {
  for (const { from, reopens } of closures) {
    if (reopens - from < 14 || from <= number - 400) continue
    let day = from - 1
    while (day >= number && !isSchoolDay(day, closures, division)) day--
    if (day >= number) return day
  }
  return null
}
