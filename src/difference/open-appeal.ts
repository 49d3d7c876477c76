import { type Appeal, appealsOf } from '../case/appeals.ts'
import type { Case } from '../case/case.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { type Refused, refuse } from '../kernel/result.ts'
import type { NewFact } from '../record/append.ts'

/** Why a letter of the Tribunal cannot be of that day, or null. */
export function beforeRegistration(appeal: Appeal, on: Day): Refused | null {
  return on < appeal.lodged.on
    ? refuse(`The appeal was registered on ${longDay(appeal.lodged.on)}: the letter is of that day or later`, 'on')
    : null
}

/** The appeal of that number, unless it has ended. */
export function openAppeal(theCase: Case, number: number): Appeal | Refused {
  const appeal = appealsOf(theCase).find(a => a.number === number)
  if (appeal === undefined) return refuse('There is no such appeal on this case')
  return appeal.ended === null ? appeal : refuse(`This appeal ended on ${longDay(appeal.ended.on)}`)
}

/** A fact about an appeal. */
export function tied(appeal: Appeal, name: string, on: Day, says: Record<string, unknown>): NewFact {
  return { name, on, about: appeal.about, says }
}
