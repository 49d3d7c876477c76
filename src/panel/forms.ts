import type { Panel } from '../authority/profile.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { choice, dayField, form, hidden, longText, text, whole } from '../web/form.ts'
import { seatNames } from './schedule.ts'

const time = {
  label: 'Starts at',
  hint: 'For example, 09:30',
  required: 'Enter when it starts, like 09:30',
  check: (given: string) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(given) ? null : 'Enter when it starts, like 09:30'),
  wrong: ['half past nine', '25:00'],
  look: { width: '5' as const },
}
const where = { label: 'Place', required: 'Enter where the panel sits' }
const capacity = {
  label: 'How many cases it can hear',
  required: 'Enter how many cases the sitting can hear',
  least: 1,
  most: 60,
}
const allTheSame = {
  label: 'Why it sits all the same',
  hint: 'Only for a bank holiday, a weekend or a school holiday',
  look: { rows: 2 },
}

export const sittingForm = form({
  on: dayField({ label: 'Day of the sitting', required: 'Enter the day of the sitting' }),
  startsAt: text(time),
  place: text(where),
  capacity: whole(capacity),
  allTheSame: longText(allTheSame),
})

export const moveForm = form({
  on: dayField({ label: 'New day', required: 'Enter the new day of the sitting' }),
  startsAt: text(time),
  place: text(where),
  capacity: whole(capacity),
  because: longText({ label: 'Why it moves', required: 'Say why the sitting moves', look: { rows: 2 } }),
  allTheSame: longText(allTheSame),
})

export const cancelForm = form({
  because: longText({
    label: 'Why the sitting is cancelled',
    required: 'Say why the sitting is cancelled',
    look: { rows: 2 },
  }),
})

/** Sittings by the panel's rule, from today until a day. */
export function planForm(today: Day) {
  return form({
    until: dayField({
      label: 'Plan sittings until',
      required: 'Enter the day until which to plan',
      notBefore: { day: today },
      notAfter: { day: addDays(today, 550), because: 'Plan at most a year and a half ahead' },
    }),
  })
}

export function memberForm(panel: Panel, people: readonly { value: string; text: string }[], today: Day) {
  return form(
    {
      account: choice({
        label: 'Who joins',
        hint: 'Leave it empty for somebody who has no account yet, and enter them below',
        choices: people,
        look: { as: 'select' },
      }),
      name: text({ label: 'Name of somebody new' }),
      title: text({ label: 'What they are', hint: 'For example, Head teacher, Silkmill Primary School' }),
      email: text({
        label: 'E-mail',
        check: given =>
          /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given) ? null : 'Enter an e-mail address, like name@example.org',
        wrong: ['nobody'],
        look: { inputMode: 'email' },
      }),
      seat: choice({
        label: 'Seat',
        choices: [...new Set(seatNames(panel))].map(seat => ({ value: seat, text: seat })),
        required: 'Choose the seat',
        look: { as: 'select' },
      }),
      as: choice({
        label: 'Sits as',
        choices: [
          { value: 'member', text: 'Member' },
          { value: 'chair', text: 'Chair' },
          { value: 'substitute', text: 'Substitute for a member' },
        ],
        required: 'Say whether this is a member, the chair or a substitute',
        look: { as: 'inline-radios' },
      }),
      substituteFor: choice({ label: 'Stands in for', choices: people, look: { as: 'select' } }),
      from: dayField({ label: 'From', required: 'Enter the day from which', notBefore: { day: today } }),
    },
    given => {
      if (given.account !== null) return []
      if (given.name === null) return [{ field: 'account', because: 'Choose who joins, or enter somebody new' }]
      return [
        ...(given.title === null ? [{ field: 'title', because: 'Enter what the new member is' }] : []),
        ...(given.email === null ? [{ field: 'email', because: 'Enter the e-mail of the new member' }] : []),
      ]
    },
  )
}

export const endForm = form({
  account: hidden({
    label: 'Member',
    check: given => (/^[\w:-]{1,60}$/.test(given) ? null : 'Choose whose membership ends'),
  }),
})
