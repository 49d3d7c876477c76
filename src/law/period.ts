import { addMonths, type Day, dayFromNumber, dayNumber } from '../kernel/day.ts'
import type { Division } from './bank-holidays.ts'
import { type Shut, schoolDaysAfter, workingDaysBeginningWith } from './calendar.ts'

type Unit = 'day' | 'days' | 'week' | 'weeks' | 'month' | 'months'

/**
 * A time limit in the words of the law. "of" leaves out the day the clock starts, "beginning with" counts it as day one, and the
 * two differ by a day: so the words are the type.
 */
export type Period =
  | `${number} ${Unit} ${'of' | 'beginning with' | 'before'}`
  | `${number} school days of`
  | `${number} working days beginning with`
  | `before ${number} ${'February' | 'March'}`
  | 'the day of'

/** A period taken apart, once, so that counting is arithmetic on whole days. */
export interface Counted {
  words: Period
  count: number
  unit: 'day' | 'month' | 'school day' | 'working day' | 'date'
  mode: 'of' | 'beginning with' | 'before'
  /** Month of "before 15 February". */
  month?: number
  /** Days added at the end: none in any law, but a test asks what a law one day longer would yield. */
  more?: number
}

export function counted(words: Period): Counted {
  if (words === 'the day of') return { words, count: 0, unit: 'day', mode: 'of' }
  const dated = /^before (\d+) (February|March)$/.exec(words)
  if (dated !== null) {
    return { words, count: Number(dated[1]), unit: 'date', mode: 'before', month: dated[2] === 'February' ? 2 : 3 }
  }
  const parts = /^(\d+) (school day|working day|day|week|month)s? (of|beginning with|before)$/.exec(words)
  if (parts === null) throw new Error(`${words} is not a period`)
  const mode = parts[3] as Counted['mode']
  if (parts[2] === 'week') return { words, count: Number(parts[1]) * 7, unit: 'day', mode }
  return { words, count: Number(parts[1]), unit: parts[2] as Counted['unit'], mode }
}

/** Where the days of one case are counted: its division's bank holidays and its school's closures. */
export interface Place {
  division: Division
  closures: readonly Shut[]
}

/** The last day of a period counted from the day numbered `from`. */
export function lastDay(period: Counted, from: number, place: Place): number {
  return lastOf(period, from, place) + (period.more ?? 0)
}

function lastOf(period: Counted, from: number, place: Place): number {
  switch (period.unit) {
    case 'day':
      if (period.mode === 'before') return from - period.count
      return period.mode === 'of' ? from + period.count : from + period.count - 1
    case 'month': {
      const months = period.mode === 'before' ? -period.count : period.count
      const corresponding = monthsFrom(from, months)
      return period.mode === 'beginning with'
        ? corresponding.number - (corresponding.clamped ? 0 : 1)
        : corresponding.number
    }
    case 'school day':
      return schoolDaysAfter(notCounted(period, from), period.count, place.closures, place.division)
    case 'working day':
      return workingDaysBeginningWith(notCounted(period, from) + 1, period.count, place.division)
    case 'date': {
      const year = dayFromNumber(from).slice(0, 4)
      const month = period.month === 2 ? '02' : '03'
      return dayNumber(`${year}-${month}-${period.count < 10 ? '0' : ''}${period.count}` as Day) - 1
    }
  }
}

/** The last day that is not counted: that of the fact itself, or the one before it where the period begins with it. */
function notCounted({ mode }: Counted, from: number): number {
  return mode === 'beginning with' ? from - 1 : from
}

// Twelve months beginning with 29 February end on 28 February, and not on the 27th: a month that lacks the day ends on its last.
function monthsFrom(from: number, months: number): { number: number; clamped: boolean } {
  const start = dayFromNumber(from)
  const end = addMonths(start, months)
  return { number: dayNumber(end), clamped: start.slice(8) !== end.slice(8) }
}
