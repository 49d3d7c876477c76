import { addDays, type Day, parseDay } from '../kernel/day.ts'
import { choice, choices, dayField, form, hidden } from '../web/form.ts'
import type { Managed } from './decide-move.ts'
import type { GroupOf } from './group-queries.ts'

export interface Person {
  accountId: string
  name: string
  title: string
}

export function moveForm(of: GroupOf, things: readonly Managed[], people: readonly Person[], today: Day) {
  const word = of === 'quadrants' ? 'quadrants' : 'schools and units'
  return form({
    things: choices({
      label: `Which ${word} move`,
      required: `Choose the ${word} that move`,
      choices: things.map(thing => ({ value: thing.id, text: thing.name })),
    }),
    to: choice({
      label: 'New case manager',
      required: 'Choose the new case manager',
      choices: people.map(person => ({
        value: person.accountId,
        text: `${person.name}, ${person.title.toLowerCase()}`,
      })),
    }),
    day: dayField({
      label: 'First day',
      hint: 'From this day the cases are the new case manager’s. It may be a day to come.',
      required: 'Enter the first day',
      notBefore: { day: addDays(today, -366) },
      notAfter: { day: addDays(today, 366) },
    }),
  })
}

/** What the page that asks "is this right?" carries on. */
export const checkForm = form({
  things: hidden({ label: 'What moves', check: given => (readThings(given).length > 0 ? null : 'Choose what moves') }),
  to: hidden({
    label: 'New case manager',
    check: given => (/^[a-z0-9-]{1,40}$/.test(given) ? null : 'Choose the new case manager'),
  }),
  day: hidden({ label: 'First day', check: given => (parseDay(given) === null ? 'Enter the first day' : null) }),
})

export function readThings(given: string): string[] {
  return given.split(',').filter(id => /^[0-9A-Za-z-]{1,40}$/.test(id))
}
