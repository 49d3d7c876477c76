import { type Day, daysFrom, longDay, monthName, plainDay, shortDay } from '../../kernel/day.ts'
import { count } from '../../kernel/words.ts'

/** "23 Jul" */
export function dayMonth(of: Day): string {
  return `${Number(of.slice(8))} ${monthName(of).slice(0, 3)}`
}

/** "23 July", with the year when it is not `today`'s. */
export function dayInFull(of: Day, today: Day): string {
  return of.slice(0, 4) === today.slice(0, 4) ? plainDay(of).slice(0, -5) : plainDay(of)
}

/** "23 Jul", with the year when it is not `today`'s and more than six months away. */
export function dayBrief(of: Day, today: Day): string {
  return Math.abs(daysFrom(today, of)) > 183 && of.slice(0, 4) !== today.slice(0, 4)
    ? `${dayMonth(of)} ${of.slice(0, 4)}`
    : dayMonth(of)
}

/** "Thu 23 Jul", with the year as above. */
export function dayShort(of: Day, today: Day): string {
  return `${shortDay(of).slice(0, 3)} ${dayBrief(of, today)}`
}

/** "Tuesday 15 December" */
export function weekdayDay(of: Day): string {
  return longDay(of).slice(0, -5)
}

/** "6 days early", "on the last day", "8 days late" */
export function punctuality(on: Day, dueOn: Day): string {
  const early = daysFrom(on, dueOn)
  if (early === 0) return 'on the last day'
  return early > 0 ? `${count(early, 'day')} early` : `${count(-early, 'day')} late`
}

/** The same for a family, where the duty was ours: "6 days before we had to". */
export function punctualityForFamily(on: Day, dueOn: Day, owner: string): string {
  if (owner !== 'authority') return punctuality(on, dueOn)
  const early = daysFrom(on, dueOn)
  if (early === 0) return 'on the last day that we had'
  return early > 0 ? `${count(early, 'day')} before we had to` : `${count(-early, 'day')} later than we should have`
}

/** "22 days left", "tomorrow", "today", "6 days overdue" */
export function left(today: Day, dueOn: Day): string {
  const days = daysFrom(today, dueOn)
  if (days < 0) return `${count(-days, 'day')} overdue`
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `${days} days left`
}

/** "20 October to 3 November", "10 to 24 November" */
export function span(from: Day, to: Day, today: Day): string {
  const start = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : dayInFull(from, to)
  return `${start} to ${dayInFull(to, today)}`
}

/** The week of the path that a day is in: the first is week 1, and day 42 is still week 6. */
export function weekOf(startedOn: Day, on: Day): number {
  return Math.max(1, Math.ceil(daysFrom(startedOn, on) / 7))
}

/** The limit of a leg in words: "6 weeks", "15 days". */
export function period(from: Day, dueOn: Day): string {
  const days = daysFrom(from, dueOn)
  // A clock that begins with its day ends one day sooner than one "of" it.
  const weeks = days % 7 === 0 ? days / 7 : days % 7 === 6 ? (days + 1) / 7 : null
  return weeks === null ? count(days, 'day') : count(weeks, 'week')
}

/** "Five", for the small numbers that a sentence to a family begins with. */
export function inWords(number: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][number] ?? String(number)
}
