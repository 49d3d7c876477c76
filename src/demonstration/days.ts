import { addDays, type Day, dayFromNumber, dayNumber } from '../kernel/day.ts'
import { firstWorkingDayFrom, lastWorkingDayUpTo } from '../law/calendar.ts'

/** The day itself, or the last working day before it: what an office does by a day. */
export function officeDayBy(on: Day): Day {
  return dayFromNumber(lastWorkingDayUpTo(dayNumber(on), 'england-and-wales'))
}

/** The day itself, or the first working day after it. */
export function officeDayFrom(on: Day): Day {
  return dayFromNumber(firstWorkingDayFrom(dayNumber(on), 'england-and-wales'))
}

/** The working day that many working days after a day. */
export function officeDaysAfter(on: Day, count: number): Day {
  let day = on
  for (let counted = 0; counted < count; counted++) day = officeDayFrom(addDays(day, 1))
  return day
}

export function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other
}
