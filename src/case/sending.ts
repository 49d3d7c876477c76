import { ageOn, type Day, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { choices, dayField } from '../web/form.ts'
import type { Case, PersonOnCase } from './case.ts'

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

/**
 * Those who have a letter of their own: everyone with parental responsibility, apart, and under EHC law a young person of
 * sixteen or over.
 */
export function lettersTo(theCase: Case, today: Day): PersonOnCase[] {
  const { bornOn } = theCase.child
  const own = theCase.law === 'england-ehc-2014' && bornOn !== null && ageOn(bornOn, today) >= 16
  return theCase.people.filter(
    p => p.until === null && (p.parentalResponsibility || (own && p.personId === theCase.child.personId)),
  )
}

/** Those a document may be sent to: whoever has a letter of their own, and the others that the law names. */
function recipientsOf(theCase: Case, today: Day): { value: string; text: string; hint?: string }[] {
  const { words } = packs[theCase.law]
  return [
    ...lettersTo(theCase, today).map(p => ({
      value: p.personId,
      text: `${p.name}, ${p.personId === theCase.child.personId ? 'the young person' : p.relation}`,
      ...(p.keptApart && { hint: 'In a letter of their own' }),
    })),
    ...(theCase.setting === null ? [] : [{ value: 'setting', text: theCase.setting.name }]),
    { value: 'health', text: words.owners.medical ?? 'The health service' },
    { value: 'social-care', text: words.owners['social-care'] ?? 'Social care' },
  ]
}

/** Those who are written to unless somebody chooses otherwise. */
export function usuallySentTo(theCase: Case, today: Day): string[] {
  return lettersTo(theCase, today)
    .filter(p => p.writesTo || p.personId === theCase.child.personId)
    .map(p => p.personId)
}

export function recipients(theCase: Case, today: Day, required: string) {
  return choices({
    label: 'To whom',
    hint:
      theCase.law === 'england-ehc-2014' ? 'Each has a letter of their own.' : 'Each parent has a letter of their own.',
    choices: recipientsOf(theCase, today),
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
