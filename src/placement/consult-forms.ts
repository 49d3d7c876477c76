import type { Case } from '../case/case.ts'
import type { Day } from '../kernel/day.ts'
import { choice, choices, depending, form, longText, text } from '../web/form.ts'
import { dayUpTo } from './day-up-to.ts'
import { optionsOf } from './options.ts'

export function consultForm(theCase: Case, today: Day) {
  const free = optionsOf(theCase).filter(o => o.consultation === null || o.consultation.reply !== null)
  return form({
    settings: choices({
      label: 'Which settings are asked',
      ...(free.length === 0 && { hint: 'There is no option that is not asked already. Add options first' }),
      choices: free.map(o => ({ value: o.settingId, text: o.name })),
      ...(free.length > 0 && { required: 'Choose which settings are asked' }),
    }),
    on: dayUpTo('Day they are asked', today),
    asks: longText({ label: 'What is asked, beside whether it can meet the needs', look: { rows: 3 } }),
  })
}

export function chaseForm(today: Day) {
  return form({
    on: dayUpTo('Day of the chaser', today),
    how: choice({
      label: 'How',
      choices: [
        { value: 'call', text: 'Call' },
        { value: 'e-mail', text: 'E-mail' },
        { value: 'letter', text: 'Letter' },
      ],
      required: 'Say how it was chased',
    }),
    words: longText({ label: 'What was said', longest: 2000, look: { rows: 3 } }),
  })
}

export function replyForm(today: Day) {
  return form({
    on: dayUpTo('Day of the reply', today),
    can: choice({
      label: 'What it says',
      choices: [
        { value: 'can', text: 'It can meet the needs' },
        { value: 'cannot', text: 'It cannot meet the needs' },
      ],
      required: 'Say whether it can meet the needs',
    }),
    because: depending(longText({ label: 'Because', hint: 'In its own words', look: { rows: 4 } })),
    by: text({ label: 'Who replied', hint: 'Name and post', required: 'Enter who replied' }),
  })
}
