import type { Day } from '../kernel/day.ts'
import { addDays, ageOn, dayOf, daysInMonth, weekdayOf } from '../kernel/day.ts'

/** The words for where a child stands in England's schools on a day: "Age 2", "Nursery", "Reception", "Year 7". */
export function yearGroupOf(bornOn: Day, on: Day): string {
  const year = schoolYearOf(bornOn, on)
  if (year >= 1 && year <= 14) return `Year ${year}`
  if (year === 0) return 'Reception'
  if (year === -1) return 'Nursery'
  if (year > 14) return `Age ${ageOn(bornOn, on)}`
  return ageOn(bornOn, on) === 0 ? 'Under 1' : `Age ${ageOn(bornOn, on)}`
}

/** The school year as a number: Reception is 0, Nursery is -1. The year turns on 1 September. */
export function schoolYearOf(bornOn: Day, on: Day): number {
  return academicYearOf(on) - academicYearOf(bornOn) - 5
}

/** The calendar year in which the academic year of a day began. */
export function academicYearOf(on: Day): number {
  const year = Number(on.slice(0, 4))
  return on.slice(5) >= '09-01' ? year : year - 1
}

export type Phase = 'early-years' | 'primary' | 'secondary' | 'post-16'

/** Where a child of that birthday usually is on a day, by school year. */
export function phaseOf(bornOn: Day, on: Day): Phase {
  const year = schoolYearOf(bornOn, on)
  if (year < 0) return 'early-years'
  if (year <= 6) return 'primary'
  return year <= 11 ? 'secondary' : 'post-16'
}

/**
 * The first day of compulsory school age: the prescribed day (31 August, 31 December, 31 March) on or next after the fifth
 * birthday, Education Act 1996 section 8(2). School is owed from the term that follows it.
 */
export function compulsoryFrom(bornOn: Day): Day {
  const fifth = Number(bornOn.slice(0, 4)) + 5
  // A fifth birthday never falls on 29 February; in law it is then passed on 1 March, before the prescribed day all the same.
  const monthAndDate = bornOn.slice(5)
  if (monthAndDate <= '03-31') return dayOf(fifth, 3, 31)
  if (monthAndDate <= '08-31') return dayOf(fifth, 8, 31)
  return dayOf(fifth, 12, 31)
}

/**
 * The last day of compulsory school age: the last Friday in June of the school year in which the child becomes 16
 * (section 8(3) and the School Leaving Date Order 1997).
 */
export function compulsoryUntil(bornOn: Day): Day {
  const june = dayOf(academicYearOf(bornOn) + 17, 6, 30)
  return addDays(june, -((weekdayOf(june) + 2) % 7))
}

/**
 * Whether the service counts a child as of school age on a day: of compulsory school age or past it, or already at school in
 * Reception or above. A four-year-old in Reception is a pupil like the others in the class, and the head teacher who asks is
 * the one who sits on the quadrant's panel; a child of a nursery class is pre-school.
 */
export function isSchoolAged(child: { bornOn: Day; on: Day; atSchool: boolean }): boolean {
  const { bornOn, on, atSchool } = child
  return on >= compulsoryFrom(bornOn) || (atSchool && schoolYearOf(bornOn, on) >= 0)
}

/** The day on which a person reaches an age: a birthday of 29 February is passed on 1 March where the year lacks it. */
export function turns(bornOn: Day, age: number): Day {
  const year = Number(bornOn.slice(0, 4)) + age
  const [month, date] = [Number(bornOn.slice(5, 7)), Number(bornOn.slice(8))]
  return date > daysInMonth(year, month) ? dayOf(year, month + 1, 1) : dayOf(year, month, date)
}
