import type { TravelPolicy } from '../authority/travel-policy.ts'
import type { Case } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { travelOf } from '../case/travel.ts'
import { nextStep, trainingNow } from '../case/travel-training.ts'
import { addDays, type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { choice, dayField, depending, form, lines, longText, text, type Values } from '../web/form.ts'
import { dayAsTyped, dayInWords, pastDay } from './fields.ts'

export function trainingForm() {
  return form(
    {
      trainer: text({ label: 'Who trains', hint: 'Name and post', required: 'Enter who trains' }),
      journey: text({
        label: 'The journey to be learnt',
        hint: 'From where to where, and how; no address',
        required: 'Say which journey is to be learnt',
        longest: 500,
      }),
      startsOn: dayField({ label: 'First day of training', required: 'Enter the first day' }),
      endsBy: dayField({ label: 'Day by which it is finished', required: 'Enter the day' }),
      steps: lines({
        label: 'Steps, in order',
        columns: [
          { key: 'what', label: 'Step', kind: 'text', required: 'Say what the step is' },
          { key: 'by', label: 'Passed by, like 27 March 2027', kind: 'text', required: 'Enter the day of the step' },
        ],
        required: 'Enter at least one step',
        least: 3,
      }),
    },
    ({ startsOn, endsBy, steps }) => [
      ...(endsBy < startsOn ? [{ field: 'endsBy', because: 'The training ends on its first day or later' }] : []),
      ...steps.flatMap((step, place) => {
        const by = dayInWords(step.by ?? '')
        const field = `steps.${place}.by`
        if (by === null) return [{ field, because: `Step ${place + 1}: write the day like 27 March 2027` }]
        return by < startsOn || by > endsBy
          ? [
              {
                field,
                because: `Step ${place + 1}: the day lies between the first day and the day by which it is finished`,
              },
            ]
          : []
      }),
    ],
  )
}

/** The usual steps of the policy, a few weeks each, from a day on. */
export function filledTraining(policy: TravelPolicy, from: Day): Record<string, string> {
  return Object.fromEntries(
    policy.training.flatMap(({ what, week }, place) => [
      [`steps.${place}.what`, what],
      [`steps.${place}.by`, dayAsTyped(addDays(from, week * 7))],
    ]),
  )
}

export function decideTraining(
  theCase: Case,
  { trainer, journey, startsOn, endsBy, steps }: Values<ReturnType<typeof trainingForm>['fields']>,
  today: Day,
): Decision {
  const { trainings } = travelOf(theCase)
  if (trainingNow(trainings) !== null) return refuse('Training is under way already. Say first how it ended')
  return {
    record: [
      {
        name: 'travel-training.planned',
        on: today,
        about: `travel-training:${trainings.length + 1}`,
        says: {
          trainer,
          journey,
          startsOn,
          endsBy,
          steps: steps.map(step => ({ what: step.what, by: dayInWords(step.by ?? '') ?? endsBy })),
        },
      },
    ],
  }
}

export function stepForm(theCase: Case, today: Day) {
  const training = trainingNow(travelOf(theCase).trainings)
  const open = training?.steps.filter(s => s.passed === null) ?? []
  return form(
    {
      step: choice({
        label: 'Which step',
        choices: open.map(s => ({
          value: String(s.number),
          text: `${s.number}. ${s.what}`,
          hint: `By ${longDay(s.by)}`,
        })),
        required: 'Choose the step',
      }),
      on: pastDay('Day', today),
      passed: choice({
        label: 'How it went',
        choices: [
          { value: 'passed', text: 'Passed' },
          { value: 'not-yet', text: 'Not yet: it is tried again' },
        ],
        required: 'Say how it went',
      }),
      againBy: depending(dayField({ label: 'By when it is tried again', notBefore: { day: today } })),
      words: longText({ label: 'What was seen', longest: 2000, look: { rows: 3 } }),
    },
    ({ passed, againBy }) =>
      passed === 'not-yet' && againBy === null
        ? [{ field: 'againBy', because: 'Enter the day by which it is tried again' }]
        : [],
  )
}

export function filledStep(theCase: Case): Record<string, string> {
  const training = trainingNow(travelOf(theCase).trainings)
  const step = training === null ? null : nextStep(training)
  return step === null ? {} : { step: String(step.number) }
}

export function decideStep(
  theCase: Case,
  { step, on, passed, againBy, words }: Values<ReturnType<typeof stepForm>['fields']>,
): Decision {
  const training = trainingNow(travelOf(theCase).trainings)
  if (training === null) return refuse('No training is under way')
  if (on < training.says.startsOn)
    return refuse(`The training begins on ${longDay(training.says.startsOn as Day)}: the step is later`, 'on')
  return {
    record: [
      {
        name: 'travel-training.step-done',
        on,
        about: training.about,
        says: {
          step: Number(step),
          passed: passed === 'passed',
          ...(words === null ? {} : { words }),
          ...(passed === 'passed' || againBy === null ? {} : { againBy }),
        },
      },
    ],
  }
}

export function trainingEndForm(today: Day) {
  return form({
    on: pastDay('Day on which it ended', today),
    outcome: choice({
      label: 'What it led to',
      choices: [
        { value: 'independent', text: 'The pupil travels independently' },
        { value: 'partly', text: 'The pupil travels independently in part' },
        { value: 'stopped', text: 'It was stopped' },
      ],
      required: 'Say what it led to',
    }),
    because: longText({
      label: 'What shows it, or why',
      required: 'Write down what shows it, or why',
      longest: 2000,
      look: { rows: 3 },
    }),
  })
}

export function decideTrainingEnd(
  theCase: Case,
  { on, outcome, because }: { on: Day; outcome: string; because: string },
): Decision {
  const training = trainingNow(travelOf(theCase).trainings)
  if (training === null) return refuse('No training is under way')
  if (on < training.fact.on)
    return refuse(`It was planned on ${longDay(training.fact.on)}: it ends that day or later`, 'on')
  return { record: [{ name: 'travel-training.ended', on, about: training.about, says: { outcome, because } }] }
}
