import type { Panel, SittingRule } from '../authority/profile.ts'
import type { Closure } from '../authority/school-calendar.ts'
import { addDays, type Day, daysFrom, longDay, weekdayOf } from '../kernel/day.ts'
import { bankHolidays } from '../law/bank-holidays.ts'

export interface PlannedDay {
  on: Day
  /** Why the panel does not sit on a day that its rule gives; null when it does. */
  skipped: string | null
}

/** The days that the rule of a panel gives, from one day to another, with those that it leaves out and why. */
export function plannedDays(rule: SittingRule, closures: readonly Closure[], from: Day, until: Day): PlannedDay[] {
  const step = rule.everyWeeks * 7
  const before = Math.max(0, Math.ceil(daysFrom(rule.from, from) / step))
  const days: PlannedDay[] = []
  for (let on = addDays(rule.from, before * step); on <= until; on = addDays(on, step)) {
    days.push({ on, skipped: whyNot(on, closures) })
  }
  return days
}

/** Why a panel should not sit on a day: a bank holiday, a weekend, or shut schools, whose heads are its members. */
export function whyNot(on: Day, closures: readonly Closure[]): string | null {
  if (isBankHoliday(on)) return `${longDay(on)} is a bank holiday`
  const weekday = weekdayOf(on)
  if (weekday === 0 || weekday === 6) return `${longDay(on)} is at a weekend`
  const shut = closures.find(closure => closure.from <= on && on < closure.reopens)
  return shut === undefined ? null : `Schools are closed on ${longDay(on)}, until ${longDay(addDays(shut.reopens, -1))}`
}

export function isBankHoliday(on: Day): boolean {
  return bankHolidays(Number(on.slice(0, 4)), 'england-and-wales').includes(on)
}

/** "Every 2 weeks on a Wednesday at 09:30, Room 1" */
export function ruleWords({ everyWeeks, from, at, place }: SittingRule): string {
  const weekday = longDay(from).split(' ')[0]
  return `Every ${everyWeeks === 1 ? 'week' : `${everyWeeks} weeks`} on a ${weekday} at ${at}, ${place}`
}

export function seatNames(panel: Panel): string[] {
  return panel.seats.map(seat => (seat.from === undefined ? seat.title : `${seat.title}, ${seat.from}`))
}

export function seatsOf(panel: Panel): number {
  return panel.seats.reduce((sum, seat) => sum + seat.people, 0)
}
