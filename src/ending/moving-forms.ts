import { type Case, childName } from '../case/case.ts'
import type { Day } from '../kernel/day.ts'
import { choice, dayField, form, longText, text } from '../web/form.ts'
import { dayUpTo, howWritten, toField, why } from './forms.ts'

export function moveForm(today: Day) {
  return form({
    movesOn: dayField({ label: 'Day of the move', required: 'Day of the move: enter it, as far as it is known' }),
    to: text({ label: 'Where to', hint: 'The town is enough: no address', required: 'Say where to', longest: 120 }),
    authority: text({ label: 'The new authority', hint: 'Leave it empty if it is not known yet', longest: 120 }),
    from: text({ label: 'Who told us', required: 'Say who told us', longest: 120 }),
    on: dayUpTo('Day on which we heard', today),
    words: longText({ label: 'Note', longest: 2000, look: { rows: 3 } }),
  })
}

export function cancelMoveForm(today: Day) {
  return form({ because: why('What is known now', 'Write down what is known now'), on: dayUpTo('Day', today) })
}

export function movedOutForm(today: Day) {
  return form({
    where: choice({
      label: 'Where the child moves to',
      choices: [
        { value: 'authority', text: 'To the area of another authority, which takes it over' },
        {
          value: 'nowhere',
          text: 'To where no authority takes it over',
          hint: 'Such as abroad: it ends without notice, since we are no longer responsible',
        },
      ],
      required: 'Choose where the child moves to',
    }),
    to: text({ label: 'The new authority, or the country', required: 'Say to whom, or where', longest: 120 }),
    contact: text({ label: 'The officer there', hint: 'Name and telephone', longest: 200 }),
    on: dayUpTo('Day on which it passed', today),
    how: howWritten,
    with: why(
      'What was sent',
      'Write down what was sent',
      'The file of the case, which documents, and what was held back',
    ),
  })
}

export function tellForm(theCase: Case, today: Day) {
  return form({
    assesses: choice({
      label: 'Will we assess the child again?',
      choices: [
        { value: 'will-not', text: 'No, not now' },
        { value: 'will', text: 'Yes' },
      ],
      required: 'Say whether we will assess',
    }),
    because: why('Why', 'Write down why', 'In the letter'),
    reviewBy: dayField({ label: 'We review it by', required: 'We review it by: enter the day' }),
    on: dayUpTo('Day on which they are told', today),
    to: toField(theCase, today),
    how: howWritten,
  })
}

export function deathForm(today: Day) {
  return form({
    on: dayUpTo('Day on which the child died', today),
    told: text({ label: 'Who told us', required: 'Say who told us', longest: 120 }),
    words: longText({
      label: 'What colleagues should know',
      hint: 'Such as who in the family may be rung, and by whom',
      longest: 2000,
      look: { rows: 3 },
    }),
  })
}

export function notDeadForm() {
  return form({ because: why('What happened', 'Write down what happened') })
}

export function fileForm(theCase: Case) {
  return form({
    for: text({
      label: 'Who gets it',
      required: 'Say who gets it',
      hint: 'The new authority, and the officer there',
      longest: 200,
    }),
    because: text({
      label: 'Why',
      required: 'Say why it is made',
      hint: 'Such as: the family moves there',
      longest: 300,
    }),
    addresses: choice({
      label: 'Addresses',
      choices: [
        { value: 'without', text: 'Without addresses and telephone numbers' },
        {
          value: 'with',
          text: 'With them, but never a confidential one',
          hint: `People with a confidential address stand in the file of ${childName(theCase.child)} by name only`,
        },
      ],
      required: 'Say whether addresses go with it',
    }),
  })
}
