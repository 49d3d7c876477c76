import type { Profile } from '../../authority/profile.ts'
import { addDays, type Day, dayFromNumber, dayNumber } from '../../kernel/day.ts'
import { closuresCounted, isSchoolDay } from '../../law/calendar.ts'
import type { Course } from '../course.ts'
import type { Random } from '../random.ts'
import { staffOf } from '../staff.ts'

/** The child of a plan in force, who works on the case, and the days that its life is told by. */
export interface PlanCourse
  extends Pick<Course, 'profile' | 'child' | 'receivedOn' | 'words' | 'manager' | 'senior' | 'office'> {
  random: Random
  today: Day
  /** The two who look after the reviews. */
  officers: Officers
  /** The review before the one under way; when the plan was made, if there was none. */
  lastDecidedOn: Day
  /** From this day on something new may be told, whatever went before. */
  freeFrom: Day
}

export interface Officers {
  manager: { account: string; name: string }
  assistant: { account: string; name: string }
}

export function officersOf(profile: Profile): Officers {
  const of = (role: string) => {
    const found = staffOf(profile.id).find(person => person.role === role)
    if (found === undefined) throw new Error(`${profile.id} has nobody who is ${role}`)
    return { account: found.account, name: found.name }
  }
  return { manager: of('annual-review-manager'), assistant: of('annual-review-assistant') }
}

/** The day itself, or the first school day after it. */
export function schoolDayFrom(profile: Profile, on: Day): Day {
  return schoolDay(profile, on, 1)
}

/** The day itself, or the last school day before it. */
export function schoolDayBy(profile: Profile, on: Day): Day {
  return schoolDay(profile, on, -1)
}

function schoolDay({ closures }: Profile, on: Day, step: 1 | -1): Day {
  const shut = closuresCounted(closures)
  let number = dayNumber(on)
  while (!isSchoolDay(number, shut, 'england-and-wales')) number += step
  return dayFromNumber(number)
}

/** The parent who usually writes, by name. */
export function firstParent({ child }: Pick<PlanCourse, 'child'>): string {
  const parent = child.people[0]
  return parent === undefined ? 'The parent' : `${parent.given} ${parent.family}`
}

/** How the school is spoken of: by name, if the child is at one. */
export function schoolName({ child }: Pick<PlanCourse, 'child'>): string {
  return child.setting?.name ?? 'our office'
}

export function isEhc({ profile }: { profile: Profile }): boolean {
  return profile.law === 'england-ehc-2014'
}

export function daysAgo({ today }: PlanCourse, days: number): Day {
  return addDays(today, -days)
}
