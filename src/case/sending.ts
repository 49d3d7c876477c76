import { type Day, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { choices, dayField } from '../web/form.ts'
import type { Case } from './case.ts'

/** How a document goes out. */
export const ways = [
  { value: 'post', text: 'Post' },
  { value: 'by-hand', text: 'By hand' },
  { value: 'email', text: 'E-mail' },
] as const

/** The day on which something was done: never one that has not come. */
export function dayDone(label: string, required: string, today: Day, hint?: string) {
  return dayField({
    label,
    required,
    ...(hint !== undefined && { hint }),
    notAfter: { day: today, because: `${label} must be today, ${longDay(today)}, or earlier` },
  })
}

/** Those a document may be sent to: everyone with parental responsibility, apart, and the others that the law names. */
export function recipientsOf(theCase: Case): { value: string; text: string; hint?: string }[] {
  const parents = theCase.people
    .filter(p => p.until === null && p.parentalResponsibility)
    .map(p => ({
      value: p.personId,
      text: `${p.name}, ${p.relation}`,
      ...(p.keptApart && { hint: 'In a letter of their own' }),
    }))
  return [
    ...parents,
    ...(theCase.setting === null ? [] : [{ value: 'setting', text: theCase.setting.name }]),
    { value: 'health', text: packs[theCase.law].words.owners.medical ?? 'The health service' },
    { value: 'social-care', text: packs[theCase.law].words.owners['social-care'] ?? 'Social care' },
  ]
}

export function parentIds(theCase: Case): string[] {
  return theCase.people.filter(p => p.until === null && p.parentalResponsibility && p.writesTo).map(p => p.personId)
}

export function recipients(theCase: Case, required: string) {
  return choices({
    label: 'To whom',
    hint: 'Each parent has a letter of their own.',
    choices: recipientsOf(theCase),
    required,
  })
}

/** Those it went to, by name: what the record says stays true when a person leaves the case. */
export function namesOf(theCase: Case, to: readonly string[]): string[] {
  return to.map(one => {
    const person = theCase.people.find(p => p.personId === one)
    if (person !== undefined) return person.name
    if (one === 'setting') return theCase.setting?.name ?? 'The school'
    return one === 'health' ? 'The health service' : 'Social care'
  })
}
