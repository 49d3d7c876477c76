import { withoutSchool } from '../case/placements.ts'
import type { Day } from '../kernel/day.ts'
import { choice, dayField, form, longText, text } from '../web/form.ts'
import { dayUpTo } from './day-up-to.ts'

export function withoutSchoolForm(today: Day) {
  return form({
    kind: choice({
      label: 'How it is',
      choices: Object.entries(withoutSchool).map(([value, words]) => ({ value, text: words })),
      required: 'Choose how it is',
    }),
    on: dayUpTo('Since which day', today),
    because: longText({ label: 'Why', required: 'Write down why', longest: 2000, look: { rows: 3 } }),
  })
}

export function startForm(today: Day) {
  return form({ on: dayUpTo('Day on which it began', today) })
}

export function changeForm() {
  return form({
    startsOn: dayField({ label: 'New day on which it begins', hint: 'Only while it has not begun' }),
    shared: text({ label: 'Activities shared with a mainstream school', longest: 500 }),
    because: longText({ label: 'Why', required: 'Write down why', longest: 2000, look: { rows: 3 } }),
  })
}

export function endForm(today: Day) {
  return form({
    on: dayUpTo('First day on which it no longer holds', today),
    because: longText({ label: 'Why', required: 'Write down why', longest: 2000, look: { rows: 3 } }),
  })
}
