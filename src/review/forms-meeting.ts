import { type Case, childName } from '../case/case.ts'
import { reviewKinds } from '../case/review-words.ts'
import type { Review } from '../case/reviews.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { choice, choices, dayField, files, form, lines, longText, text, whole } from '../web/form.ts'
import { notHeardFrom } from './lacking.ts'

export const hows = [
  { value: 'letter', text: 'Letter' },
  { value: 'email', text: 'E-mail' },
  { value: 'by hand', text: 'By hand' },
] as const

/** A day of the past, or today. */
export function dayUpTo(label: string, today: Day) {
  return dayField({
    label,
    required: `Enter the ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    notAfter: { day: today, because: `Day must be today, ${longDay(today)}, or earlier` },
  })
}

export function howField(label: string) {
  return choice({ label, choices: hows, required: 'Choose how it was sent', look: { as: 'inline-radios' } })
}

export function planForm(today: Day) {
  return form({
    meetingOn: dayField({ label: 'Day of the meeting', required: 'Enter the day of the meeting' }),
    at: text({
      label: 'Time',
      hint: 'For example, 09:30',
      required: 'Enter the time of the meeting',
      check: given => (/^([01]?\d|2[0-3])[:.][0-5]\d$/.test(given) ? null : 'Write the time like 09:30'),
      tidy: given => given.replace('.', ':').replace(/^(\d):/, '0$1:'),
      wrong: ['25:00', 'half past nine'],
      look: { width: '5' },
    }),
    how: choice({
      label: 'How people meet',
      choices: [
        { value: 'place', text: 'In one place' },
        { value: 'online', text: 'Online' },
      ],
      required: 'Choose how people meet',
      look: { as: 'inline-radios' },
    }),
    place: text({ label: 'Where, or how to join', required: 'Say where it is, or how to join' }),
    minutes: whole({
      label: 'How long, in minutes',
      least: 15,
      most: 480,
      required: 'Enter how long it takes',
    }),
    chair: text({ label: 'Who chairs it', required: 'Say who chairs it' }),
    kind: choice({
      label: 'What kind of review',
      choices: kinds,
      required: 'Choose what kind of review it is',
    }),
    on: dayUpTo('Day on which it was arranged', today),
    although: longText({
      label: 'Why on that day all the same',
      hint: 'Only when something speaks against the day: a weekend, a holiday, or too late.',
      longest: 2000,
      look: { rows: 2 },
    }),
  })
}

const kinds = (Object.entries(reviewKinds) as [keyof typeof reviewKinds, string][]).map(([value, words]) => ({
  value,
  text: words,
}))

export function inviteForm(today: Day) {
  return form({
    who: lines({
      label: 'Who is invited',
      hint: 'Filled in from the case. Change it as you like: the words go into each invitation.',
      columns: [
        { key: 'name', label: 'Name', kind: 'text', required: 'Invited: say who it is' },
        { key: 'role', label: 'Who they are', kind: 'text', required: 'Invited: say who they are for the child' },
        { key: 'asks', label: 'Asked for', kind: 'long', required: 'Invited: say what they are asked for' },
      ],
      required: 'Say who is invited',
    }),
    dueOn: dayField({
      label: 'Day by which they send it',
      required: 'Enter the day by which they send it',
    }),
    on: dayUpTo('Day on which the invitations went out', today),
    how: howField('How they were sent'),
  })
}

export const somebodyElse = 'else'

export function adviceForm(review: Review, today: Day) {
  const asked = (review.asked?.says.who ?? []).map((who, place) => ({
    value: String(place),
    text: who.name,
    hint: who.asks,
  }))
  return form(
    {
      of: choice({
        label: 'Whose it is',
        choices: [...asked, { value: somebodyElse, text: 'Somebody else' }],
        required: 'Choose whose advice it is',
        look: { as: 'radios' },
      }),
      name: text({ label: 'Their name, if somebody else' }),
      role: text({ label: 'Who they are for the child, if somebody else' }),
      on: dayUpTo('Day on which it came', today),
      words: longText({ label: 'What it says', hint: 'Or add it below.' }),
      documents: files({ label: 'Documents' }),
    },
    ({ of, name, role }) =>
      of !== somebodyElse
        ? []
        : [
            ...(name === null ? [{ field: 'name', because: 'Say whose advice it is' }] : []),
            ...(role === null ? [{ field: 'role', because: 'Say who they are for the child' }] : []),
          ],
  )
}

export function papersForm(theCase: Case, review: Review, today: Day) {
  const missing = notHeardFrom(review)
  const without = {
    label: 'What is missing from the papers',
    hint: missing.length === 0 ? 'Everyone who was asked has answered.' : `Not heard from: ${missing.join(', ')}`,
    longest: 2000,
    look: { rows: 2 },
  }
  return form({
    to: choices({
      label: 'Sent to',
      choices: recipients(theCase, review).map(name => ({ value: name, text: name })),
      required: 'Choose to whom the papers went',
    }),
    on: dayUpTo('Day on which they went out', today),
    how: howField('How they were sent'),
    without:
      missing.length === 0
        ? longText(without)
        : longText({ ...without, required: 'Say what is missing from the papers' }),
  })
}

/** Everyone invited; before anybody is, the child’s parents. */
export function recipients(theCase: Case, review: Review): string[] {
  const asked = (review.asked?.says.who ?? []).map(who => who.name)
  const parents = theCase.people.filter(p => p.until === null && p.parentalResponsibility).map(p => p.name)
  return [...new Set(asked.length > 0 ? asked : [...parents, childName(theCase.child)])]
}
