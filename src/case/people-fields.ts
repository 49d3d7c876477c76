import { type Choice, choices, type Field } from '../web/form.ts'
import type { Case } from './case.ts'

/** Those of a case whom one meets, rings and writes to, by name and relation: "Elif Aydın, mother". */
export function peopleToMeet(theCase: Case): Choice[] {
  return theCase.people
    .filter(p => p.until === null)
    .map(p => ({
      value: p.personId,
      text: `${p.name}, ${p.relation === 'child' ? 'the child' : p.relation}`,
      ...(p.interpreter !== null && { hint: `${p.interpreter} interpreter needed` }),
    }))
}

export function peopleField(theCase: Case, label: string): Field<string[]> {
  return choices({ label, choices: peopleToMeet(theCase) })
}

/** The names of those chosen, and of others, in one sentence: "Elif Aydın and Joel Stern, psychologist". */
export function namesOf(theCase: Case, chosen: readonly string[], others: string | null): string {
  const names = theCase.people.filter(p => p.until === null && chosen.includes(p.personId)).map(p => p.name)
  return [...names, ...(others === null ? [] : [others])].join(', ')
}

/** "Turkish interpreter for Elif Aydın", for everyone of the case who needs one. */
export function interpretersNeeded(theCase: Case): string[] {
  return theCase.people
    .filter(p => p.until === null && p.interpreter !== null)
    .map(p => `${p.interpreter} interpreter for ${p.name}`)
}
