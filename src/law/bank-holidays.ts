import { addDays, type Day, day, dayOf, weekdayOf } from '../kernel/day.ts'
import published from './data/bank-holidays.json' with { type: 'json' }

export type Division = 'england-and-wales' | 'northern-ireland'

/** The bank holidays of one year: as published where the file covers the year, else computed. */
export function bankHolidays(year: number, division: Division): readonly Day[] {
  return publishedYears(division).get(year) ?? computedBankHolidays(year, division)
}

const years = new Map<Division, ReadonlyMap<number, readonly Day[]>>()

function publishedYears(division: Division): ReadonlyMap<number, readonly Day[]> {
  const known = years.get(division)
  if (known !== undefined) return known
  const byYear = new Map<number, Day[]>()
  for (const { date } of published[division].events) {
    const year = Number(date.slice(0, 4))
    const listed = byYear.get(year)
    if (listed === undefined) byYear.set(year, [day(date)])
    else listed.push(day(date))
  }
  years.set(division, byYear)
  return byYear
}

/**
 * The bank holidays that the Banking and Financial Dealings Act 1971, its substitute days and the proclamations give a year.
 * Proclamations of years to come are not known.
 */
export function computedBankHolidays(year: number, division: Division): readonly Day[] {
  const special = specials.get(year)
  const easter = easterSunday(year)
  const days = [
    ...(special?.newYear ?? [mondayIfWeekend(dayOf(year, 1, 1))]),
    addDays(easter, -2),
    addDays(easter, 1),
    special?.earlyMay ?? firstMonday(year, 5),
    special?.spring ?? lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmasAndBoxingDay(year),
    ...(special?.also ?? []),
  ]
  if (division === 'northern-ireland')
    days.push(mondayIfWeekend(dayOf(year, 3, 17)), mondayIfWeekend(dayOf(year, 7, 12)))
  return days.sort()
}

interface Special {
  newYear?: readonly Day[]
  earlyMay?: Day
  spring?: Day
  also?: readonly Day[]
}

// The years before the published file in which a proclamation moved or added a day.
const specials: ReadonlyMap<number, Special> = new Map([
  [1981, { also: [day('1981-07-29')] }],
  [1995, { earlyMay: day('1995-05-08') }],
  [1999, { also: [day('1999-12-31')] }],
  [2002, { spring: day('2002-06-04'), also: [day('2002-06-03')] }],
  [2011, { also: [day('2011-04-29')] }],
  [2012, { spring: day('2012-06-04'), also: [day('2012-06-05')] }],
])

function mondayIfWeekend(on: Day): Day {
  const weekday = weekdayOf(on)
  return weekday === 6 ? addDays(on, 2) : weekday === 0 ? addDays(on, 1) : on
}

function christmasAndBoxingDay(year: number): Day[] {
  const christmas = dayOf(year, 12, 25)
  switch (weekdayOf(christmas)) {
    case 5: // Boxing Day is a Saturday
      return [christmas, addDays(christmas, 3)]
    case 6: // Saturday and Sunday
    case 0: // Christmas Day is a Sunday; Boxing Day keeps the Monday
      return [dayOf(year, 12, 27), weekdayOf(christmas) === 6 ? dayOf(year, 12, 28) : dayOf(year, 12, 26)]
    default:
      return [christmas, dayOf(year, 12, 26)]
  }
}

function firstMonday(year: number, month: number): Day {
  const first = dayOf(year, month, 1)
  return addDays(first, (8 - weekdayOf(first)) % 7)
}

function lastMonday(year: number, month: number): Day {
  const last = dayOf(year, month, 31)
  return addDays(last, -((weekdayOf(last) + 6) % 7))
}

/** Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}
