import type { Case } from '../case/case.ts'
import { isSoon, lastAssessedOn } from '../case/reassessments.ts'
import { dayDone, recipients, ways } from '../case/sending.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { choice, depending, form, longText, text } from '../web/form.ts'
import type { Asker } from './decide.ts'

/** Who may ask, under each law. */
function askers(theCase: Case): { value: Asker; text: string }[] {
  const common: { value: Asker; text: string }[] = [
    { value: 'parent', text: 'The parents' },
    { value: 'school', text: 'The school' },
  ]
  if (theCase.law !== 'england-ehc-2014') return common
  return [
    ...common,
    { value: 'young-person', text: 'The young person' },
    { value: 'college', text: 'The college' },
    { value: 'health', text: 'The health commissioner' },
  ]
}

export function requestForm(theCase: Case, today: Day) {
  const last = lastAssessedOn(theCase)
  return form({
    on: dayDone(
      'Day the request was received',
      'Give the day on which the request was received',
      today,
      'Our time to decide begins on this day, also when it is recorded later.',
    ),
    by: choice({ label: 'Who asks', choices: askers(theCase), required: 'Choose who asks', look: { as: 'radios' } }),
    from: text({ label: 'Name', hint: 'Of whoever wrote or rang.', required: 'Write the name of whoever asks' }),
    how: choice({
      label: 'How it came',
      choices: [...ways, { value: 'telephone', text: 'Telephone' }],
      required: 'Choose how it came',
      look: { as: 'inline-radios' },
    }),
    reasons: longText({
      label: 'What has changed since the last assessment',
      required: 'Write what has changed, as they say it',
      look: { rows: 5 },
    }),
    soon: depending(
      longText({
        label: 'Why it is taken within six months of the last assessment',
        hint:
          last === null
            ? 'The last assessment is not on this record.'
            : `The last one was made on ${longDay(last)}${isSoon(theCase, today) ? ': less than six months ago' : ''}.`,
        look: { rows: 3 },
      }),
    ),
  })
}

export function outcomeForm(theCase: Case, today: Day) {
  return form({
    outcome: choice({
      label: 'Decision',
      choices: [
        { value: 'agreed', text: 'Assess again' },
        { value: 'refused', text: 'Do not assess again', hint: 'The notice gives the right of appeal.' },
      ],
      required: 'Choose whether to assess again',
    }),
    reasons: longText({
      label: 'Reasons',
      hint: 'For the family to read.',
      required: 'Give the reasons',
      look: { rows: 6 },
    }),
    decidedBy: text({ label: 'Who decided', required: 'Say who decided' }),
    on: dayDone('Day the notice was given', 'Give the day on which the notice was given', today),
    to: recipients(theCase, today, 'Choose who the notice was given to'),
    how: choice({ label: 'How', choices: ways, required: 'Choose how it was given', look: { as: 'inline-radios' } }),
  })
}
