import type { Profile } from '../authority/profile.ts'
import type { Case } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { type Review, reviewNow } from '../case/reviews.ts'
import { hasTravel, providedOn, travelOf } from '../case/travel.ts'
import { trainingNow } from '../case/travel-training.ts'
import { daysWords, modeName } from '../case/travel-words.ts'
import type { Day } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { choice, choices, depending, form, longText, text, type Values } from '../web/form.ts'
import { pastDay, yesNo } from './fields.ts'
import { questionsDue } from './look.ts'

/** The Transport Annual Review proforma: what each review asks of travel. */
export function reviewForm(today: Day) {
  return form(
    {
      on: pastDay('Day on which it was filled in', today),
      by: text({ label: 'Who filled it in', hint: 'Name and post', required: 'Enter who filled it in' }),
      changes: choices({
        label: 'What has changed since travel was last looked at',
        choices: [
          { value: 'home', text: 'The home' },
          { value: 'school', text: 'The school' },
        ],
      }),
      changesWords: longText({ label: 'What else has changed', longest: 2000, look: { rows: 2 } }),
      eligible: yesNo('Is the pupil still eligible for travel?', 'By the rules for every pupil first, then by need'),
      eligibleBecause: longText({
        label: 'Why the pupil is or is not',
        required: 'Write down why the pupil is or is not eligible',
        longest: 3000,
        look: { rows: 3 },
      }),
      mode: text({ label: 'How the pupil travels now', required: 'Say how the pupil travels now', longest: 300 }),
      modeFits: yesNo('Does this still fit?', 'The simplest that meets the need'),
      escort: choice({
        label: 'Escort',
        choices: [
          { value: 'needed', text: 'Needed' },
          { value: 'no-longer', text: 'No longer needed' },
          { value: 'not-needed', text: 'Never needed' },
        ],
        required: 'Say whether an escort is needed',
        look: { as: 'inline-radios' },
      }),
      independently: choice({
        label: 'Could the pupil travel independently?',
        choices: [
          { value: 'now', text: 'Yes, now' },
          { value: 'with-training', text: 'With training' },
          { value: 'not-yet', text: 'Not yet', hint: 'It is asked again next year' },
          { value: 'no', text: 'Not in the foreseeable future' },
        ],
        required: 'Say whether the pupil could travel independently',
      }),
      independentlyBecause: longText({
        label: 'What shows it',
        required: 'Write down what shows whether the pupil could travel independently',
        longest: 3000,
        look: { rows: 3 },
      }),
      training: choice({
        label: 'Independent travel training',
        choices: [
          { value: 'begin', text: 'Agreed: it is to begin' },
          { value: 'under-way', text: 'Under way' },
          { value: 'declined', text: 'Offered and declined' },
          { value: 'not-now', text: 'Not now' },
        ],
        required: 'Say how it is with training',
      }),
      parents: longText({
        label: 'What the parents say',
        hint: 'In their own words, or why it is not known',
        required: 'Write down what the parents say, or why it is not known',
        look: { rows: 3 },
      }),
      pupil: longText({
        label: 'What the pupil says',
        hint: 'In the pupil’s own words, or why it is not known',
        required: 'Write down what the pupil says, or why it is not known',
        look: { rows: 3 },
      }),
      outcome: choice({
        label: 'Outcome',
        choices: [
          { value: 'continue', text: 'Travel goes on as it is' },
          { value: 'change', text: 'Travel goes on and changes' },
          { value: 'training', text: 'Travel goes on while training begins' },
          { value: 'weigh-again', text: 'It is weighed again' },
          {
            value: 'stop',
            text: 'It is proposed that travel stops',
            hint: 'Somebody decides it, with reasons and a letter',
          },
        ],
        required: 'Say what the outcome is',
      }),
      because: depending(
        longText({
          label: 'Reasons for the outcome',
          required: 'Write down the reasons for the outcome',
          look: { rows: 4 },
        }),
      ),
    },
    ({ eligible, outcome, training, modeFits, escort }) => [
      ...(eligible === 'no' && outcome !== 'stop' && outcome !== 'weigh-again'
        ? [
            {
              field: 'outcome',
              because: 'A pupil who is no longer eligible: travel is weighed again, or it is proposed that it stops',
            },
          ]
        : []),
      ...(eligible === 'not-known' && outcome !== 'weigh-again'
        ? [{ field: 'outcome', because: 'It is not known whether the pupil is eligible: choose “It is weighed again”' }]
        : []),
      ...(training === 'begin' && outcome === 'continue'
        ? [{ field: 'outcome', because: 'Training is to begin: choose “Travel goes on while training begins”' }]
        : []),
      ...(outcome === 'training' && training !== 'begin' && training !== 'under-way'
        ? [{ field: 'training', because: 'The outcome says that training begins: say so here too' }]
        : []),
      ...((modeFits === 'no' || escort === 'no-longer') && outcome === 'continue'
        ? [{ field: 'outcome', because: 'What is provided no longer fits: choose “Travel goes on and changes”' }]
        : []),
    ],
  )
}

export type ReviewValues = Values<ReturnType<typeof reviewForm>['fields']>

/** What is known goes into the proforma before anybody types. */
export function filledReview(theCase: Case, profile: Profile, today: Day): Record<string, string | string[]> {
  const travel = travelOf(theCase)
  const now = providedOn(travel, today)
  const questions = questionsDue(theCase, today)
  return {
    mode: now
      .map(p => `${modeName(profile, p.says.mode)}: ${p.says.what}. ${daysWords(p.says.days, p.says.trips)}`)
      .join('; '),
    escort: now.some(p => p.says.escort === 'needed') ? 'needed' : now.length > 0 ? 'not-needed' : '',
    changes: ['home', 'school'].filter(what => questions.some(q => q.id.startsWith(`${what}:`))),
    changesWords: questions
      .filter(q => q.id.startsWith('age:'))
      .map(q => q.because)
      .join('. '),
    training: trainingNow(travel.trainings) === null ? '' : 'under-way',
  }
}

/** The review that the proforma belongs to: under way, or the next to come. */
export function reviewToFill(theCase: Case): Review | null {
  const review = reviewNow(theCase)
  return review === null || review.about === null ? null : review
}

/** The proforma, about its review; what had changed is looked at with it, unless it must be weighed again. */
export function decideReview(theCase: Case, values: ReviewValues, today: Day): Decision {
  const review = reviewToFill(theCase)
  if (review === null || review.about === null)
    return refuse('No statement or plan is in force, so that no review is under way')
  if (!hasTravel(theCase, today)) return refuse('The child has no travel, so that there is nothing to review')
  const { on, changesWords, ...says } = values
  const questions = questionsDue(theCase, today)
  const stands = values.outcome === 'continue' || values.outcome === 'change' || values.outcome === 'training'
  const about = travelOf(theCase).decision?.about
  return {
    record: [
      {
        name: 'travel.reviewed',
        on,
        about: review.about,
        says: { ...says, ...(changesWords === null ? {} : { changesWords }) },
      },
      ...(stands && questions.length > 0 && about !== undefined
        ? [
            {
              name: 'travel.looked-at',
              on: today,
              about,
              says: { questions: questions.map(q => q.id), finding: 'stands', because: values.because },
            },
          ]
        : []),
    ],
  }
}
