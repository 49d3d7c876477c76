import { turns } from '../authority/school-age.ts'
import { type Day, longDay, plainDay } from '../kernel/day.ts'
import { type Case, factsNamed } from './case.ts'
import type { TravelDecision } from './travel.ts'

/** Something changed on which the decision about travel rests, and nobody has said yet whether it still holds. */
export interface Question {
  /** "home:2026-11-02", "age:8": the same change asks once. */
  id: string
  /** "The family moved" */
  what: string
  /** Why it matters, in a sentence. */
  because: string
  /** From when the decision may no longer hold. */
  since: Day
}

/** Birthdays on which the answer may change, and what changes. */
export const birthdays = [
  { age: 8, because: 'From this birthday the walking distance is 3 miles, not 2, unless the family’s income is low' },
  { age: 11, because: 'From this birthday other rules hold for families with a low income' },
  { age: 16, because: 'After compulsory school age travel is at the authority’s discretion' },
] as const

/** What asks anew after a decision: a change of home, of school, or a birthday that changes the rules; none after it stopped. */
export function questionsOf(theCase: Case, decision: TravelDecision | null): Question[] {
  if (decision === null || decision.outcome === 'stopped') return []
  const looked = new Set(factsNamed(theCase, 'travel.looked-at').flatMap(f => f.says.questions as string[]))
  const { bornOn } = theCase.child
  const changes: Question[] = []
  const { homeSince, setting } = theCase
  const weighed = factsNamed(theCase, 'travel.weighed').findLast(f => f.about === decision.about)?.says
  // A move that was recorded late still asks: what counts is the home that was weighed, not the day of the decision.
  const moved =
    homeSince != null &&
    (typeof weighed?.homeSince === 'string' ? homeSince !== weighed.homeSince : homeSince > decision.fact.on)
  if (moved) {
    changes.push({
      id: `home:${homeSince}`,
      what: 'The home changed',
      because: `The child lives elsewhere since ${longDay(homeSince)}: the distance, the route and the nearest school may be others`,
      since: homeSince,
    })
  }
  if (setting !== null && setting.since > decision.fact.on && setting.settingId !== weighed?.setting) {
    changes.push({
      id: `school:${setting.settingId}:${setting.since}`,
      what: 'The school changed',
      because: `At ${setting.name} since ${longDay(setting.since)}: the distance and the route are others`,
      since: setting.since,
    })
  }
  for (const { age, because } of birthdays) {
    if (bornOn === null) break
    const birthday = turns(bornOn, age)
    // Who was refused at seven is not helped by being eight.
    if (birthday <= decision.fact.on || (decision.outcome === 'refused' && age !== 11)) continue
    changes.push({
      id: `age:${age}`,
      what: `The ${ordinal(age)} birthday`,
      because: `${because}. It is on ${plainDay(birthday)}`,
      since: birthday,
    })
  }
  return changes.filter(question => !looked.has(question.id))
}

function ordinal(age: number): string {
  return age === 8 ? '8th' : age === 11 ? '11th' : '16th'
}
