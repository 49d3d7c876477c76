import { type AmendmentBecause, amendmentUnderWay, callsForChange } from '../case/amendments.ts'
import { type Case, openDeadline } from '../case/case.ts'
import { dayDone, recipients, ways } from '../case/sending.ts'
import { type Day, longDay, plainDay } from '../kernel/day.ts'
import { listed } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { choice, choices, dayField, files, form, longText, text } from '../web/form.ts'
import { settingTypes } from './setting-types.ts'
import { placementSection } from './shape.ts'
import { commentsOf } from './standing.ts'

/** Why a plan is amended, in the words of the page and of the front of the document. */
export const reasonsToAmend: Readonly<Record<AmendmentBecause, string>> = {
  review: 'An annual review',
  'other-review': 'Another review',
  order: 'An order of the Tribunal, or an appeal that was conceded',
  direction: 'A direction of the Secretary of State',
  transfer: 'The move to the next phase of education',
  reassessment: 'A re-assessment',
  'school-change': 'A change of school at the parents’ request',
  address: 'A change of name, address or other particulars',
  other: 'Something else',
}

/** These are offered only where the record calls for them. */
const fromRecordOnly: readonly AmendmentBecause[] = ['transfer', 'reassessment', 'school-change']

export function beginForm(theCase: Case, today: Day) {
  const calls = callsForChange(theCase)
  const reasons = (Object.keys(reasonsToAmend) as AmendmentBecause[]).filter(
    because => !fromRecordOnly.includes(because) || calls.some(call => call.because === because),
  )
  return form(
    {
      because: choice({
        label: 'What the amendment follows from',
        choices: reasons.map(value => {
          const call = calls.find(c => c.because === value)
          return {
            value,
            text: reasonsToAmend[value],
            ...(call !== undefined && {
              hint: `On this record: ${plainDay(call.fact.on)}${call.due === null ? '' : `, due by ${plainDay(call.due.dueOn)}`}`,
            }),
          }
        }),
        required: 'Choose what the amendment follows from',
        look: { as: 'radios' },
      }),
      dated: dayField({
        label: 'Day of the review, order or direction',
        hint: 'Needed only where it is not on this record. It stands on the front of the amended document.',
        notAfter: { day: today, because: `It was today, ${longDay(today)}, or earlier` },
      }),
      words: longText({ label: 'What is to change, and why', look: { rows: 4 } }),
    },
    values =>
      values.because === 'other' && values.words === null
        ? [{ field: 'words', because: 'Say what is to change, and why' }]
        : [],
  )
}

export function setAsideForm() {
  return form({
    because: longText({
      label: 'Why nothing is proposed after all',
      required: 'Say why nothing is proposed after all',
      look: { rows: 4 },
    }),
  })
}

export function noticeForm(theCase: Case, today: Day) {
  const part = placementSection(theCase.law)
  return form({
    placement: choice({
      label: `${part.name}: ${part.title.toLowerCase()}`,
      choices: [
        { value: 'stays', text: 'It is to stay as it is' },
        { value: 'changes', text: 'It is to change', hint: 'The notice says so, and asks which school they prefer.' },
      ],
      required: `Choose whether ${part.name} is to change`,
    }),
    documents: files({
      label: 'The amendments as a document',
      hint: 'Where they are not written here part by part.',
    }),
    on: dayDone(
      'Day the notice was served',
      'Give the day on which the notice was served',
      today,
      'Their 15 days and our eight weeks begin on this day.',
    ),
    to: recipients(theCase, today, 'Choose who the notice was served on'),
    how: choice({ label: 'How', choices: ways, required: 'Choose how it was served', look: { as: 'inline-radios' } }),
  })
}

export function amendedForm(theCase: Case, today: Day) {
  const { words } = packs[theCase.law]
  const part = placementSection(theCase.law)
  const unanswered = commentsOf(theCase).filter(c => c.answer === null)
  const transfer = openDeadline(theCase, 'name-next-setting')
  return form(
    {
      placement: choice({
        label: `${part.name}: ${part.title.toLowerCase()}`,
        choices: [
          { value: 'stays', text: 'It stays as it is' },
          { value: 'changes', text: 'It changes', hint: 'Find the setting above, or choose a type.' },
        ],
        required: `Choose whether ${part.name} changes`,
      }),
      setting: text({
        label: 'School or other setting',
        check: given => (/^[0-9a-z-]{3,40}$/.test(given) ? null : 'Choose the setting from those that were found'),
        wrong: ['No such setting!'],
      }),
      type: choice({
        label: 'Type of setting',
        hint: 'Needed when it changes and no setting is named.',
        choices: settingTypes,
      }),
      words: longText({ label: 'What else it says about the placement', look: { rows: 3 } }),
      startsOn: dayField({
        label: 'Day the child begins there',
        hint: 'Needed for a new setting whose place is not agreed under Placement. It may be a day to come.',
      }),
      ...(transfer !== null && {
        settles: choices({
          label: 'The move to the next phase',
          choices: [{ value: 'transfer', text: 'This names the next setting: the move is settled with it' }],
        }),
      }),
      documents: files({
        label: `The amended ${words.document} as a document`,
        hint: 'Where it is not written here part by part.',
      }),
      on: dayDone(
        `Day the amended ${words.document} was sent`,
        `Give the day on which the amended ${words.document} was sent`,
        today,
      ),
      to: recipients(theCase, today, `Choose who the amended ${words.document} was sent to`),
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
      ...(values.placement === 'stays' && [values.setting, values.type, values.words].some(said => said !== null)
        ? [
            {
              field: 'placement',
              because: `You say that ${part.name} stays, and write what it is to say: choose that it changes, or leave the rest empty`,
            },
          ]
        : []),
      ...(values.placement === 'changes' && values.setting === null && values.type === null
        ? [{ field: 'setting', because: 'Find and choose the setting, or choose a type of setting' }]
        : []),
      ...(unanswered.length > 0 && amendmentUnderWay(theCase)?.proposed != null && values.unanswered === null
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

export function dropForm(theCase: Case, today: Day) {
  const { document } = packs[theCase.law].words
  return form({
    reasons: longText({
      label: `Why the ${document} is not amended`,
      hint: 'For the family to read.',
      required: `Say why the ${document} is not amended`,
      look: { rows: 6 },
    }),
    decidedBy: text({ label: 'Who decided', required: 'Say who decided' }),
    on: dayDone('Day the notice was given', 'Give the day on which the notice was given', today),
    to: recipients(theCase, today, 'Choose who the notice was given to'),
    how: choice({ label: 'How', choices: ways, required: 'Choose how it was given', look: { as: 'inline-radios' } }),
  })
}
