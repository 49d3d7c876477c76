import { whereIs } from '../../authority/geography.ts'
import type { Profile } from '../../authority/profile.ts'
import type { Day } from '../../kernel/day.ts'
import { parseNhsNumber, parsePostcode, parseUpn } from '../../kernel/identifiers.ts'
import { choice, choices, dayField, longText, text } from '../../web/form.ts'

/** Who the child is. */
export function childFields(profile: Profile, today: Day) {
  return {
    givenName: text({ label: 'Given names', required: 'Enter the child’s given names', longest: 100 }),
    familyName: text({ label: 'Family name', required: 'Enter the child’s family name', longest: 100 }),
    knownAs: text({ label: 'Known as', hint: 'When the child goes by another name', longest: 100 }),
    bornOn: dayField({
      label: 'Day of birth',
      hint: 'For example, 14 3 2019',
      required: 'Enter the child’s day of birth',
      notAfter: { day: today, because: 'Day of birth must be today or earlier' },
    }),
    sex: choice({
      label: 'Sex',
      choices: [
        { value: 'F', text: 'Girl' },
        { value: 'M', text: 'Boy' },
      ],
      look: { as: 'inline-radios' },
    }),
    upn: upnField,
    nhsNumber: nhsNumberField,
    need: choice({
      label: 'Main kind of need, as far as it is known',
      choices: profile.needs.map(n => ({ value: n.code, text: n.name })),
      look: { as: 'select' },
    }),
  }
}

const upnField = text({
  label: 'Unique pupil number (UPN)',
  hint: 'A letter, 11 digits, and a digit or letter',
  tidy: given => parseUpn(given) ?? given,
  check: given =>
    parseUpn(given) === null ? 'Unique pupil number: its check letter does not fit. Read it again from the form' : null,
  wrong: ['A123', 'B123456789012'],
  look: { width: '20' },
})

const nhsNumberField = text({
  label: 'NHS number',
  hint: '10 digits, such as 943 476 5919',
  tidy: given => parseNhsNumber(given) ?? given,
  check: given =>
    parseNhsNumber(given) === null ? 'NHS number: its check digit does not fit. Read it again from the form' : null,
  wrong: ['123', '9434765918'],
  look: { width: '20', inputMode: 'numeric' },
})

export const confidentialField = choices({
  label: 'Confidential',
  choices: [
    {
      value: 'confidential',
      text: 'This address is confidential',
      hint: 'It is never shown beside another person’s, and never in a letter to anybody else',
    },
  ],
})

/** An address as it is typed. */
export function addressFields(required: boolean) {
  return {
    address: longText({
      label: 'Address',
      longest: 400,
      look: { rows: 3 },
      ...(required ? { required: 'Enter the address' } : {}),
    }),
    postcode: postcodeField,
    confidential: confidentialField,
  }
}

export const postcodeField = text({
  label: 'Postcode',
  tidy: given => parsePostcode(given) ?? given,
  check: given => (parsePostcode(given) === null ? 'Postcode must be a full one, like E8 1GQ' : null),
  wrong: ['E8', 'HELLO'],
  look: { width: '10' },
})

/** Asked when the postcode does not say where the home is. */
export function quadrantField(profile: Profile) {
  return choice({
    label: profile.quadrants.length === 1 ? 'Where the home is' : 'Quadrant of the home',
    hint: 'Only when the postcode is not in our list: the postcode decides wherever it is known',
    choices: [
      ...profile.quadrants.map(q => ({ value: q.id, text: q.name })),
      { value: 'outside', text: `Outside the ${profile.area.kind}` },
      { value: 'not-known', text: 'Not known yet: leave it as a task' },
    ],
  })
}

/** The quadrant of a home: by the postcode where it is in the list, else as a person said; or why a person must say. */
export function quadrantOf(
  profile: Profile,
  postcode: string | null,
  said: string | null,
): { quadrant: string | null } | { ask: string } {
  const found = postcode === null ? null : whereIs(profile, postcode)
  if (found?.where === 'inside' && found.place.quadrant !== null) return { quadrant: found.place.quadrant }
  if (found?.where === 'outside') return { quadrant: null }
  if (said === 'outside' || said === 'not-known') return { quadrant: null }
  if (said !== null) return { quadrant: said }
  return {
    ask:
      found?.where === 'unknown'
        ? found.because
        : 'Without a postcode, choose the quadrant of the home, or say that it is not known yet',
  }
}
