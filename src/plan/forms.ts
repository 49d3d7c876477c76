import type { Profile } from '../authority/profile.ts'
import type { Case } from '../case/case.ts'
import { adviceName } from '../case/fact-words.ts'
import { dayDone, recipients, ways } from '../case/sending.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { listed, lowerFirst } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { choice, choices, files, form, longText, text } from '../web/form.ts'
import { lackingAdvice } from './checks.ts'
import { settingTypes } from './setting-types.ts'
import { commentsOf } from './standing.ts'

const waysIn = [...ways, { value: 'telephone', text: 'Telephone' }, { value: 'meeting', text: 'At a meeting' }] as const

/** Why one goes on without advice that was asked for. */
function withoutAdvice(theCase: Case, profile: Profile) {
  const missing = lackingAdvice(theCase, profile).map(lacking => lowerFirst(adviceName(lacking.source, profile)))
  return longText({
    label: 'Why you go on without the advice that is missing',
    hint: `Not here, or never asked for: ${listed(missing)}.`,
    required: `Say why you go on without ${listed(missing)}`,
    look: { rows: 3 },
  })
}

export function completeForm(theCase: Case, profile: Profile, today: Day) {
  const on = dayDone('Day the assessment was made', 'Give the day on which the assessment was made', today)
  return lackingAdvice(theCase, profile).length > 0
    ? form({ on, without: withoutAdvice(theCase, profile) })
    : form({ on })
}

export function proposeForm(theCase: Case, profile: Profile, today: Day) {
  const { words } = packs[theCase.law]
  const served = {
    on: dayDone(
      `Day the ${words.proposed} was served`,
      `Give the day on which the ${words.proposed} was served`,
      today,
      'The parents’ time begins on this day.',
    ),
    to: recipients(theCase, today, `Choose who the ${words.proposed} was served on`),
    how: choice({ label: 'How', choices: ways, required: 'Choose how it was served', look: { as: 'inline-radios' } }),
  }
  return lackingAdvice(theCase, profile).length > 0
    ? form({ ...served, without: withoutAdvice(theCase, profile) })
    : form(served)
}

export function commentForm(theCase: Case, today: Day) {
  const people = theCase.people
    .filter(p => p.until === null && p.parentalResponsibility)
    .map(p => ({ value: p.name, text: `${p.name}, ${p.relation}` }))
  return form(
    {
      on: dayDone('Day the comments were received', 'Give the day on which the comments were received', today),
      from: choice({
        label: 'From whom',
        choices: [...people, { value: 'other', text: 'Somebody else' }],
        required: 'Choose who the comments are from',
      }),
      other: text({ label: 'Name of somebody else' }),
      how: choice({
        label: 'How they came',
        choices: waysIn,
        required: 'Choose how the comments came',
        look: { as: 'inline-radios' },
      }),
      words: longText({ label: 'What they say', required: 'Write what the comments say', look: { rows: 6 } }),
      asksFor: choices({
        label: 'What they ask for',
        choices: [
          { value: 'meeting', text: 'A meeting', hint: 'They have a right to one' },
          { value: 'setting', text: 'A school that they prefer' },
        ],
      }),
      documents: files({ label: 'Letters and other files' }),
    },
    values =>
      values.from === 'other' && values.other === null
        ? [{ field: 'other', because: 'Write the name of whoever the comments are from' }]
        : [],
  )
}

export function answerForm(today: Day) {
  return form({
    on: dayDone('Day of the answer', 'Give the day of the answer', today),
    words: longText({
      label: 'The answer',
      hint: 'What is changed, and what is not and why.',
      required: 'Write the answer',
      look: { rows: 6 },
    }),
  })
}

export function finalForm(theCase: Case, today: Day) {
  const { words } = packs[theCase.law]
  const unanswered = commentsOf(theCase).filter(c => c.answer === null)
  return form(
    {
      setting: text({
        label: 'School or other setting',
        check: given => (/^[0-9a-z-]{3,40}$/.test(given) ? null : 'Choose the setting from those that were found'),
        wrong: ['No such setting!'],
      }),
      type: choice({
        label: 'Type of setting',
        hint: 'Needed when no setting is named.',
        choices: settingTypes,
      }),
      placement: longText({ label: 'What else it says about the placement', look: { rows: 3 } }),
      on: dayDone(`Day the ${words.final} was sent`, `Give the day on which the ${words.final} was sent`, today),
      to: recipients(theCase, today, `Choose who the ${words.final} was sent to`),
      how: choice({ label: 'How', choices: ways, required: 'Choose how it was sent', look: { as: 'inline-radios' } }),
      unanswered: longText({
        label: 'Why comments are left without an answer',
        hint:
          unanswered.length === 0
            ? 'All comments are answered.'
            : `Not answered yet: ${listed(unanswered.map(c => `${c.fact.says.from} on ${longDay(c.fact.on)}`))}. Answer them first, or say why not.`,
        look: { rows: 2 },
      }),
    },
    values => [
      ...(values.setting === null && values.type === null
        ? [{ field: 'setting', because: 'Find and choose the setting, or choose a type of setting' }]
        : []),
      ...(unanswered.length > 0 && values.unanswered === null
        ? [
            {
              field: 'unanswered',
              because: `${unanswered.length === 1 ? 'One comment is' : `${unanswered.length} comments are`} not answered: answer first, or say why not`,
            },
          ]
        : []),
    ],
  )
}

export function refuseForm(theCase: Case, today: Day) {
  const { words } = packs[theCase.law]
  return form({
    reasons: longText({
      label: `Why there will be no ${words.document}`,
      hint: 'For the parents to read.',
      required: `Say why there will be no ${words.document}`,
      look: { rows: 6 },
    }),
    support: longText({
      label: 'The support that is offered instead',
      required: 'Say what support is offered instead',
      look: { rows: 4 },
    }),
    decidedBy: text({ label: 'Who decided', required: 'Say who decided' }),
    on: dayDone('Day the notice was given', 'Give the day on which the notice was given', today),
    to: recipients(theCase, today, 'Choose who the notice was given to'),
    how: choice({ label: 'How', choices: ways, required: 'Choose how it was given', look: { as: 'inline-radios' } }),
  })
}
