import type { Case } from '../case/case.ts'
import { dayDone, recipients, ways } from '../case/sending.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { choice, depending, form, longText, text } from '../web/form.ts'
import { isSoonToChange, lastBefore } from './decide-change.ts'

export function askForm(theCase: Case, today: Day) {
  const last = lastBefore(theCase)
  return form({
    on: dayDone(
      'Day the request was received',
      'Give the day on which the request was received',
      today,
      'Our eight weeks begin on this day.',
    ),
    from: text({ label: 'Who asks', required: 'Write the name of the parent who asks' }),
    how: choice({
      label: 'How it came',
      choices: [...ways, { value: 'telephone', text: 'Telephone' }],
      required: 'Choose how it came',
      look: { as: 'inline-radios' },
    }),
    name: text({
      label: 'School they ask for',
      hint: 'Its name as the register has it links it to the register.',
      required: 'Write the school they ask for',
    }),
    because: longText({ label: 'Why', hint: 'In their own words.', look: { rows: 4 } }),
    soon: depending(
      longText({
        label: 'Why it is taken within twelve months',
        hint:
          last === null
            ? 'No statement, amendment, appeal or request of the last twelve months is on this record.'
            : `The last statement, amendment, appeal or request is of ${longDay(last.on)}${isSoonToChange(theCase, today) ? ': less than twelve months ago' : ''}.`,
        look: { rows: 3 },
      }),
    ),
  })
}

export function changeForm(theCase: Case, today: Day) {
  return form({
    outcome: choice({
      label: 'Decision',
      choices: [
        { value: 'agreed', text: 'Name the school they ask for', hint: 'The statement is amended next.' },
        { value: 'refused', text: 'Do not name it', hint: 'The notice gives the right of appeal.' },
      ],
      required: 'Choose whether the school is named',
    }),
    reasons: longText({
      label: 'Reasons',
      hint: 'For the parents to read.',
      required: 'Give the reasons',
      look: { rows: 6 },
    }),
    decidedBy: text({ label: 'Who decided', required: 'Say who decided' }),
    on: dayDone('Day the notice was given', 'Give the day on which the notice was given', today),
    to: recipients(theCase, today, 'Choose who the notice was given to'),
    how: choice({ label: 'How', choices: ways, required: 'Choose how it was given', look: { as: 'inline-radios' } }),
  })
}
