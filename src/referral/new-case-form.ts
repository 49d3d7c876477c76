import type { Profile } from '../authority/profile.ts'
import { addressFields, childFields, quadrantField, quadrantOf } from '../case/people/child-fields.ts'
import { type PersonEntry, personFields, readPerson, secondPersonFields } from '../case/people/person-fields.ts'
import type { Day } from '../kernel/day.ts'
import type { Refusal } from '../kernel/result.ts'
import { choice, choices, dayField, form, text, type Values } from '../web/form.ts'
import { type Asker, askersOf } from './askers.ts'
import { requestFields } from './request-form.ts'

/** Step one: who asks, and which child. */
export function searchForm(profile: Profile, today: Day) {
  const { givenName, familyName, bornOn } = childFields(profile, today)
  return form({
    asker: choice({ label: 'Who asks?', choices: askersOf(profile), required: 'Say who asks', look: { as: 'radios' } }),
    givenName,
    familyName,
    bornOn,
  })
}

/** Step two: a child who is not with us yet, the people around it, and the request. */
export function newCaseForm(profile: Profile, asker: Asker, today: Day) {
  return form(newCaseFields(profile, asker, today), values => checkNewCase(profile, values))
}

// In the order of the page, so that what is wrong is told in the order in which it stands.
function newCaseFields(profile: Profile, asker: Asker, today: Day) {
  return {
    notOneOf: choices({
      label: 'Is it one of these?',
      choices: [{ value: 'new', text: 'I have looked at these children: it is none of them' }],
    }),
    ...requestFields(profile, asker, today),
    ...childFields(profile, today),
    ...addressFields(false),
    quadrant: quadrantField(profile),
    school: text({
      label: 'School or setting',
      hint: 'A part of its name, or its number in the register. Leave it empty for a child at none',
    }),
    settingId: text({ label: 'Which setting is meant', longest: 40 }),
    attendsSince: dayField({
      label: 'At this setting since',
      hint: 'Leave it empty when the day is not known',
      notAfter: { day: today, because: 'At this setting since: must be today or earlier' },
    }),
    ...personFields,
    ...secondPersonFields,
  }
}

export type NewCaseValues = Values<ReturnType<typeof newCaseFields>>

function checkNewCase(profile: Profile, values: NewCaseValues): Refusal[] {
  const refused: Refusal[] = []
  if (values.receivedOn < values.bornOn)
    refused.push({ field: 'receivedOn', because: 'Day it was received must be after the day of birth' })
  if (values.attendsSince !== null && values.attendsSince < values.bornOn)
    refused.push({ field: 'attendsSince', because: 'At this setting since: must be after the day of birth' })
  const home = quadrantOf(profile, values.postcode, values.quadrant)
  if ('ask' in home) refused.push({ field: 'quadrant', because: home.ask })
  if (values.address === null && values.postcode !== null)
    refused.push({ field: 'address', because: 'Enter the address that the postcode belongs to' })
  const { people, refused: ofPeople } = peopleOf(values)
  refused.push(...ofPeople)
  if (ofPeople.length === 0 && !people.some(p => p.responsible)) {
    refused.push({
      field: 'personResponsible',
      because: 'At least one person must have parental responsibility: enter that person first',
    })
  }
  return refused
}

/** The one or two people of the form. */
export function peopleOf(values: Readonly<Record<string, unknown>>): { people: PersonEntry[]; refused: Refusal[] } {
  const read = [readPerson('person', values), readPerson('second', values)]
  return {
    people: read.flatMap(({ entry }) => (entry === null ? [] : [entry])),
    refused: read.flatMap(({ refused }) => refused),
  }
}

export const childNames = ['givenName', 'familyName', 'knownAs', 'bornOn', 'sex', 'upn', 'nhsNumber', 'need'] as const
export const personNames = Object.keys(personFields) as (keyof typeof personFields)[]
export const secondNames = Object.keys(secondPersonFields) as (keyof typeof secondPersonFields)[]
