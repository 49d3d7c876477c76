import { addDays, type Day, monthName } from '../kernel/day.ts'
import type { Closure } from './school-calendar.ts'

export interface Term {
  /** "spring-2027" */
  id: string
  /** "Spring term 2027" */
  name: string
  from: Day
  /** The day before the next term begins: its holidays belong to it. */
  until: Day
}

/** The terms between the holidays of a calendar: a closure of 14 days or more ends one. The first and last are whole ones. */
export function termsOf(closures: readonly Closure[]): Term[] {
  const starts = closures
    .filter(({ from, reopens }) => addDays(from, 14) <= reopens)
    .map(({ reopens }) => reopens)
    .sort()
  return starts.slice(0, -1).map((from, place) => ({
    ...namedAfter(from),
    from,
    until: addDays(starts[place + 1] as Day, -1),
  }))
}

export function termOf(terms: readonly Term[], on: Day): Term | null {
  return terms.find(term => term.from <= on && on <= term.until) ?? null
}

/** The last day to tell head teachers which reviews fall due in a term: two weeks before its first day (SI 2001/3455 reg 18(1)). */
export function listDueFor(term: Term): Day {
  return addDays(term.from, -14)
}

function namedAfter(from: Day): Pick<Term, 'id' | 'name'> {
  const year = from.slice(0, 4)
  const month = from.slice(5, 7)
  const season = month >= '08' ? 'autumn' : month <= '02' ? 'spring' : month <= '05' ? 'summer' : monthName(from)
  return { id: `${season}-${year}`, name: `${season.charAt(0).toUpperCase()}${season.slice(1)} term ${year}` }
}
