import { type Case, childName } from '../case/case.ts'
import { recommendationWords } from '../case/review-words.ts'
import type { Review } from '../case/reviews.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { choice, choices, dayField, depending, form, longText, text } from '../web/form.ts'
import { dayUpTo, howField, hows } from './forms-meeting.ts'
import { partChoices } from './forms-record.ts'
import { lettersTo, parentsOf } from './invitees.ts'

/** Under EHC law the decision is made by telling the parents; else the letter may go out later. */
export function outcomeForm(theCase: Case, review: Review, today: Day) {
  const { document } = packs[theCase.law].words
  const ehc = theCase.law === 'england-ehc-2014'
  return form({
    outcome: choice({
      label: `What becomes of the ${document}`,
      choices: (['maintain', 'amend', 'cease'] as const).map(value => ({ value, text: recommendationWords[value] })),
      required: `Choose what becomes of the ${document}`,
    }),
    parts: choices({ label: 'If it is amended: which parts', choices: partChoices(theCase) }),
    reasons: longText({ label: 'Reasons', hint: 'They stand in the letter.', required: 'Write down the reasons' }),
    departsBecause: longText({
      label: 'Why it departs from what the meeting recommended',
      hint:
        review.record === null
          ? 'Only where it does.'
          : `The meeting recommended: ${recommendationWords[review.record.says.recommends].toLowerCase()}.`,
      look: { rows: 2 },
    }),
    withoutReport:
      review.reported === null
        ? depending(
            longText({
              label: 'Why it is decided without the report',
              hint: 'The report is not in.',
              look: { rows: 2 },
            }),
          )
        : longText({
            label: 'Why it is decided without the report',
            hint: 'The report is in: leave this empty.',
            look: { rows: 2 },
          }),
    on: dayUpTo(ehc ? 'Day on which the parents were told' : 'Day of the decision', today),
    to: choices({
      label: ehc ? 'Sent to' : 'If the letter went out on the same day: sent to',
      choices: told(theCase, review).map(name => ({ value: name, text: name })),
    }),
    how: choice({
      label: ehc ? 'How it was sent' : 'If the letter went out on the same day: how',
      choices: hows,
      look: { as: 'inline-radios' },
    }),
  })
}

export function noticeForm(theCase: Case, review: Review, today: Day) {
  return form({
    to: choices({
      label: 'Sent to',
      choices: told(theCase, review).map(name => ({ value: name, text: name })),
      required: 'Choose to whom the decision was sent',
    }),
    how: howField('How it was sent'),
    on: dayUpTo('Day on which it was sent', today),
  })
}

/** The parents first, then the school and everyone who was invited. */
export function told(
  theCase: Case,
  review: Review,
  on: Day | null = review.decided?.on ?? review.held?.on ?? review.meetingOn,
): string[] {
  const readers = (on === null ? parentsOf(theCase) : lettersTo(theCase, on)).map(p => p.name)
  const child = childName(theCase.child)
  const school = theCase.setting === null ? [] : [theCase.setting.name]
  const asked = (review.asked?.says.who ?? []).map(who => who.name)
  return [...new Set([...readers, ...school, ...asked.filter(name => name !== child)])]
}

export function actionForm(staff: readonly { accountId: string; name: string }[], today: Day) {
  return form({
    what: text({ label: 'What is to be done', required: 'Say what is to be done', longest: 500 }),
    owner: choice({
      label: 'Who of the section does it',
      choices: staff.map(one => ({ value: one.accountId, text: one.name })),
      look: { as: 'select' },
    }),
    who: text({ label: 'Or who else' }),
    by: dayField({
      label: 'Day by which it is done',
      required: 'Enter the day by which it is done',
      notBefore: { day: today, because: `Choose a day from ${longDay(today)} on` },
    }),
  })
}

export function actionDoneForm(today: Day) {
  return form({
    on: dayUpTo('Day on which it was done', today),
    words: longText({ label: 'What came of it', longest: 2000, look: { rows: 2 } }),
  })
}

export function chaseForm(today: Day) {
  return form({
    to: text({ label: 'Who was chased', required: 'Say who was chased' }),
    how: choice({
      label: 'How',
      choices: [
        { value: 'call', text: 'Call' },
        { value: 'letter', text: 'Letter' },
        { value: 'email', text: 'E-mail' },
        { value: 'visit', text: 'Visit' },
      ],
      required: 'Choose how they were chased',
      look: { as: 'inline-radios' },
    }),
    on: dayUpTo('Day', today),
    words: longText({ label: 'What they said', longest: 2000, look: { rows: 2 } }),
  })
}

export function complexForm() {
  return form({
    complex: choice({
      label: 'The review officers',
      choices: [
        { value: 'yes', text: 'Attend: the case is complex' },
        { value: 'no', text: 'Need not attend' },
      ],
      required: 'Choose whether the review officers attend',
    }),
    because: longText({ label: 'Why', required: 'Write down why', longest: 2000, look: { rows: 3 } }),
  })
}

export function informalForm(today: Day) {
  return form({
    on: dayUpTo('Day', today),
    with: text({ label: 'With whom', required: 'Say with whom it was' }),
    words: longText({ label: 'How the child is getting on', required: 'Write down how the child is getting on' }),
  })
}
