import type { Case, PersonOnCase } from '../case/case.ts'
import type { PersonDetails } from '../case/people/person-fields.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { type Refused, refuse } from '../kernel/result.ts'

/** What of the past a new dated row takes the place of: the day the one before began, or null for none. */
export type Takes = { replaces: Day | null } | Refused

/** A change of address or of school holds from a day: not before the row it ends began. */
export function decideFrom(since: Day, kept: readonly { since: Day; until: Day | null }[], what: string): Takes {
  const [latest] = [...kept].sort((a, b) => (a.since < b.since ? 1 : -1))
  if (latest === undefined) return { replaces: null }
  if (since < latest.since) {
    return refuse(`Day must be ${longDay(latest.since)} or later: ${what} of that day is kept already`, 'since')
  }
  if (latest.until !== null && since >= latest.until) return { replaces: null }
  if (latest.until !== null && since < latest.until) {
    return refuse(`Day must be ${longDay(latest.until)} or later, when ${what} before it ended`, 'since')
  }
  return { replaces: latest.since }
}

/** A case always has somebody with parental responsibility: the last one is not taken from it. */
export function decideResponsible(
  theCase: Case,
  person: PersonOnCase,
  after: Pick<PersonDetails, 'responsible'> | null,
): Refused | null {
  const others = theCase.people.some(
    p => p.personId !== person.personId && p.parentalResponsibility && p.until === null,
  )
  if (others || !person.parentalResponsibility || after?.responsible === true) return null
  return refuse(
    `${person.name} is the only one with parental responsibility here. Enter who else has it first`,
    after === null ? 'until' : 'personResponsible',
  )
}
