import type { Profile } from '../authority/profile.ts'
import type { Case } from '../case/case.ts'
import { certificateWords, howWords, matterWords, orderWords, withWords } from '../case/difference-words.ts'
import { factWords } from '../case/fact-words.ts'
import { type Day, plainDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { orders } from '../record/facts.ts'
import { differsAbout, differsWith, settledHow } from '../record/further/differences.ts'
import { choice, dayField, form, longText, text } from '../web/form.ts'
import { knowsMediation } from './decide-difference.ts'
import { pastDay } from './past-day.ts'

/** What a difference can come up in: comments, a review, a decision, a meeting. */
const sources: readonly string[] = [
  'representation.received',
  'review.recorded',
  'review.decided',
  'assessment.refused',
  'plan.refused',
  'plan.proposed',
  'plan.finalised',
  'plan.amended',
  'amendment.proposed',
  'amendment.dropped',
  'reassessment.refused',
  'cease.proposed',
  'cease.decided',
  'school-change.decided',
  'placement.decided',
  'travel.decided',
  'meeting.noted',
  'contact.made',
  'setting.replied',
]

export function raiseForm(theCase: Case, profile: Profile, today: Day) {
  const found = theCase.facts
    .filter(f => sources.includes(f.name))
    .slice(-12)
    .reverse()
  const young = theCase.law === 'england-ehc-2014'
  return form({
    with: choice({
      label: 'Who disagrees',
      choices: differsWith
        .filter(value => young || value !== 'young-person')
        .map(value => ({ value, text: capital(withWords(value)) })),
      required: 'Say who disagrees',
    }),
    who: text({
      label: 'Who it is, by name',
      hint: 'The person who says so, and for an agency their post',
      required: 'Enter who it is',
    }),
    matter: choice({
      label: 'What it is about',
      choices: differsAbout.map(value => ({ value, text: capital(matterWords(value, profile)) })),
      required: 'Say what it is about',
    }),
    words: longText({
      label: 'The point of difference',
      hint: 'What they say, and what we say. Facts, in words that either side could read',
      required: 'Write down the point of difference',
      longest: 4000,
    }),
    wants: longText({
      label: 'What they want',
      required: 'Write down what they want',
      longest: 2000,
      look: { rows: 3 },
    }),
    source: choice({
      label: 'What it came up in',
      choices: found.map(fact => ({
        value: String(fact.position),
        text: `${factWords(fact, theCase.law, profile).title}, ${plainDay(fact.on)}`,
      })),
      look: { as: 'select' },
    }),
    on: pastDay('Day since when they differ', today),
  })
}

export function offerForm(today: Day) {
  return form({
    what: longText({
      label: 'What is offered',
      required: 'Write down what is offered',
      longest: 4000,
    }),
    answer: choice({
      label: 'Their answer',
      choices: [
        { value: 'awaited', text: 'Not yet' },
        { value: 'accepted', text: 'They accept it' },
        { value: 'declined', text: 'They do not' },
      ],
      required: 'Say what their answer is',
    }),
    words: longText({ label: 'What they said', longest: 2000, look: { rows: 3 } }),
    on: pastDay('Day it was offered', today),
  })
}

export function askForm(profile: Profile, today: Day) {
  return form({
    step: stepChoice(profile, 'What was asked for or offered'),
    by: choice({
      label: 'Whose wish it is',
      choices: [
        { value: 'them', text: 'They ask for it' },
        { value: 'us', text: 'We offer it' },
      ],
      required: 'Say whose wish it is',
    }),
    words: longText({ label: 'What was said', longest: 2000, look: { rows: 3 } }),
    on: pastDay('Day it was asked for or offered', today),
  })
}

export function arrangeForm(profile: Profile, today: Day) {
  return form({
    step: stepChoice(profile, 'What is arranged'),
    happensOn: dayField({
      label: 'Day',
      required: 'Enter the day',
      notBefore: { day: today, because: 'Day must be today or later. If it has been, record what came of it' },
    }),
    at: timeField(),
    place: text({ label: 'Place', hint: 'Or that it is by video or telephone', required: 'Enter the place' }),
    provider: text({
      label: 'Who leads it',
      hint: 'For everything but a meeting: somebody independent, who has not worked on the case',
    }),
    attends: text({
      label: 'Who comes for us',
      hint: 'Somebody who may decide on the day',
      required: 'Enter who comes for us',
    }),
  })
}

export function heldForm(theCase: Case, profile: Profile, today: Day) {
  return form({
    step: stepChoice(profile, 'What was held, or was to be'),
    on: pastDay('Day it was held, or was to be', today),
    with: text({ label: 'Who was there', required: 'Enter who was there' }),
    words: longText({ label: 'What came of it', required: 'Write down what came of it', longest: 4000 }),
    result: choice({
      label: 'Is the difference settled?',
      choices: [
        { value: 'settled', text: 'Yes, it is settled' },
        { value: 'partly', text: 'In part' },
        { value: 'not-settled', text: 'No' },
        { value: 'did-not-happen', text: 'It did not take place' },
      ],
      required: 'Say whether it is settled',
    }),
    next: text({ label: 'The next step', hint: 'Unless it is settled: the family is told', longest: 500 }),
    // Only where the law gives what is agreed in mediation this force.
    ...(knowsMediation(theCase) && { order: agreedChoice(profile) }),
  })
}

function agreedChoice(profile: Profile) {
  return choice({
    label: 'Agreed in mediation, with the force of an order',
    hint: 'Only if the Tribunal could have ordered it. The days of the law run from the day of the agreement',
    choices: orders
      .filter(order => order !== 'dismissed')
      .map(value => ({ value: value as string, text: capital(orderWords(value, profile)) })),
    look: { as: 'select' },
  })
}

export function certificateForm(today: Day) {
  return form({
    on: pastDay('Day of the certificate', today),
    adviser: text({ label: 'The mediation adviser', required: 'Enter who gave the certificate' }),
    because: choice({
      label: 'Why it was given',
      choices: (['held', 'not-wanted', 'not-arranged'] as const).map(value => ({
        value,
        text: capital(certificateWords(value)),
      })),
      required: 'Say why it was given',
    }),
  })
}

export function noteForm(today: Day) {
  return form({
    words: longText({ label: 'Note', required: 'Write the note', longest: 4000 }),
    on: pastDay('Day', today),
  })
}

export function settleForm(profile: Profile, today: Day) {
  const offered = profile.differences.steps.map(step => step.id as string)
  return form({
    how: choice({
      label: 'How it was settled',
      choices: settledHow
        .filter(how => offered.includes(how) || ['panel', 'we-changed', 'they-accepted'].includes(how))
        .map(value => ({ value, text: capital(howWords(value, profile)) })),
      required: 'Say how it was settled',
      look: { as: 'radios' },
    }),
    words: longText({ label: 'What was agreed', required: 'Write down what was agreed', longest: 4000 }),
    on: pastDay('Day it was settled', today),
  })
}

export function reopenForm(today: Day) {
  return form({
    because: longText({ label: 'Why it is open again', required: 'Write down why', longest: 2000, look: { rows: 3 } }),
    on: pastDay('Day', today),
  })
}

export function timeField() {
  return text({
    label: 'Time',
    hint: 'Such as 10:30',
    longest: 5,
    look: { width: '5' },
    check: typed => (/^([01]?\d|2[0-3]):[0-5]\d$/.test(typed) ? null : 'Time must be written like 10:30'),
    wrong: ['half ten', '25:00'],
  })
}

function stepChoice(profile: Profile, label: string) {
  return choice({
    label,
    choices: profile.differences.steps.map(step => ({
      value: step.id,
      text: step.name,
      ...(step.provider !== undefined && { hint: step.provider }),
    })),
    required: 'Choose what it is',
  })
}
