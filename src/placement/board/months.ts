import { academicYearOf } from '../../authority/school-age.ts'
import { addMonths, type Day, dayOf } from '../../kernel/day.ts'
import type { Stay } from './queries.ts'

/** Today, and the first of each of the months that follow. */
export function monthsFrom(today: Day, count: number): Day[] {
  const first = dayOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1)
  return [today, ...Array.from({ length: count - 1 }, (_, i) => addMonths(first, i + 1))]
}

/** How many children have a place on a day. */
export function takenOn(stays: readonly Stay[], on: Day): { filled: number; named: number } {
  const here = stays.filter(s => s.since <= on && (s.until === null || on < s.until))
  const sum = (of: readonly Stay[]) => of.reduce((total, s) => total + s.children, 0)
  return { filled: sum(here.filter(s => !s.named)), named: sum(here.filter(s => s.named)) }
}

/** How many of those who are there today leave for age, or as is planned, before a day. */
export function leavingBy(stays: readonly Stay[], today: Day, by: Day): number {
  return stays
    .filter(s => !s.named && s.since <= today && s.until !== null && s.until > today && s.until <= by)
    .reduce((total, s) => total + s.children, 0)
}

/** The first day after the school year of a day. */
export function schoolYearEnds(on: Day): Day {
  return dayOf(academicYearOf(on) + 1, 9, 1)
}

/** The children of a setting by their school year on a day, the youngest first. */
export function byYearGroup(
  stays: readonly Stay[],
  on: Day,
): { group: string; filled: number; named: number; year: number | null }[] {
  const groups = new Map<number | null, { filled: number; named: number }>()
  for (const stay of stays) {
    const here = stay.named
      ? stay.until === null || on < stay.until
      : stay.since <= on && (stay.until === null || on < stay.until)
    if (!here) continue
    const year = stay.cohort === null ? null : academicYearOf(on) - stay.cohort - 5
    const group = groups.get(year) ?? { filled: 0, named: 0 }
    if (stay.named) group.named += stay.children
    else group.filled += stay.children
    groups.set(year, group)
  }
  return [...groups]
    .sort(([a], [b]) => (a ?? 99) - (b ?? 99))
    .map(([year, counts]) => ({ year, group: groupWords(year), ...counts }))
}

function groupWords(year: number | null): string {
  if (year === null) return 'Age not known'
  if (year >= 1) return `Year ${year}`
  return year === 0 ? 'Reception' : 'Below Reception'
}
