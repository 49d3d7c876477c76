import type { Profile } from '../authority/profile.ts'
import type { TravelPolicy } from '../authority/travel-policy.ts'
import type { Case } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { workingDaysAfter } from '../case/targets.ts'
import { type Appeal, appealsNow, appealWaiting, type Travel, travelOf } from '../case/travel.ts'
import type { Day } from '../kernel/day.ts'
import { longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { choice, dayField, depending, form, longText, text, type Values } from '../web/form.ts'
import { pastDay } from './fields.ts'

export function appealForm(today: Day) {
  return form({
    on: pastDay('Day on which it came', today),
    by: text({ label: 'Who appeals', required: 'Enter who appeals' }),
    how: choice({
      label: 'How it came',
      choices: [
        { value: 'post', text: 'By post' },
        { value: 'telephone', text: 'By telephone' },
        { value: 'email', text: 'By e-mail' },
        { value: 'by-hand', text: 'By hand' },
      ],
      required: 'Say how it came',
      look: { as: 'select' },
    }),
    grounds: longText({
      label: 'What they say',
      hint: 'In their own words',
      required: 'Write down what they say',
    }),
  })
}

/** The stage that an appeal would be; null when both are over. */
export function stageNext(travel: Travel): 1 | 2 | null {
  const appeals = appealsNow(travel)
  if (appeals.length === 0) return 1
  return appeals.some(a => a.stage === 2) ? null : 2
}

/** The last day on which the next stage can be asked for in time; null while no letter counts the days. */
export function appealBy(travel: Travel): Day | null {
  const [first] = appealsNow(travel)
  const letter = first === undefined ? travel.decision?.letter : first.letter
  return (letter?.says.appealBy ?? null) as Day | null
}

/** An appeal in the stage that is next. One that comes late is recorded all the same: a person says whether it is heard. */
export function decideAppeal(
  theCase: Case,
  { on, by, how, grounds }: Values<ReturnType<typeof appealForm>['fields']>,
  { appeal }: TravelPolicy,
): Decision {
  const travel = travelOf(theCase)
  const { decision } = travel
  if (decision === null) return refuse('Nothing is decided that could be appealed against')
  if (appealWaiting(travel) !== null) return refuse('An appeal waits for its answer already')
  const stage = stageNext(travel)
  if (stage === null)
    return refuse('Both stages are over. The family may complain to the Local Government and Social Care Ombudsman')
  const since = appealsNow(travel)[0]?.answer?.fact.on ?? decision.fact.on
  if (on < since) return refuse(`What it is against was decided on ${longDay(since)}: the appeal is later`, 'on')
  const answerBy = workingDaysAfter(on, stage === 1 ? appeal.answerWithin : appeal.answerAgainWithin)
  return {
    record: [{ name: 'travel.appealed', on, about: decision.about, says: { stage, by, how, grounds, answerBy } }],
  }
}

export function answerForm({ travel: policy }: Profile, today: Day) {
  return form(
    {
      on: pastDay('Day of the answer', today),
      decidedBy: text({
        label: 'Who answers it',
        hint: 'By name and post, or the panel with its members',
        required: 'Enter who answers it',
      }),
      outcome: choice({
        label: 'Answer',
        choices: [
          { value: 'stands', text: 'The decision stands' },
          { value: 'agreed', text: 'Travel is agreed' },
        ],
        required: 'Say what the answer is',
      }),
      reasons: longText({
        label: 'Reasons',
        hint: 'As the family will read them',
        required: 'Write down the reasons',
        look: { rows: 6 },
      }),
      ground: depending(
        choice({
          label: 'The rule by which it is agreed',
          choices: policy.rules
            .filter(rule => rule.id !== 'school-age' && rule.id !== 'nearest-school')
            .map(rule => ({ value: rule.id, text: rule.short })),
          look: { as: 'select' },
        }),
      ),
      from: depending(dayField({ label: 'From which day, if agreed' })),
    },
    ({ outcome, ground, from }) =>
      outcome === 'agreed'
        ? [
            ...(ground === null ? [{ field: 'ground', because: 'Choose the rule by which travel is agreed' }] : []),
            ...(from === null ? [{ field: 'from', because: 'Enter the day from which travel is agreed' }] : []),
          ]
        : [],
  )
}

/** The answer to the appeal that waits, by somebody who had no part in what it is against. */
export function decideAnswer(
  theCase: Case,
  { on, decidedBy, outcome, reasons, ground, from }: Values<ReturnType<typeof answerForm>['fields']>,
): Decision {
  const travel = travelOf(theCase)
  const waiting = appealWaiting(travel)
  if (waiting === null) return refuse('No appeal waits for an answer')
  const { application, appeal } = waiting
  if (on < appeal.fact.on) return refuse(`The appeal came on ${longDay(appeal.fact.on)}: the answer is later`, 'on')
  if (hadPart(travel, appeal).some(name => sameName(name, decidedBy)))
    return refuse(
      `${decidedBy} decided what the appeal is against. Somebody who had no part in it answers`,
      'decidedBy',
    )
  return {
    record: [
      {
        name: 'travel.appeal-answered',
        on,
        about: application.about,
        says: { stage: appeal.stage, outcome, reasons, decidedBy },
      },
      ...(outcome === 'agreed'
        ? [{ name: 'travel.agreed', on, about: application.about, says: { ground, from, reasons, decidedBy } }]
        : []),
    ],
  }
}

function hadPart(travel: Travel, appeal: Appeal): string[] {
  const first = appealsNow(travel).find(a => a.stage === 1 && a !== appeal)
  return [travel.decision?.fact.says.decidedBy, first?.answer?.says.decidedBy].filter(name => typeof name === 'string')
}

function sameName(one: string, other: string): boolean {
  return other.trim().toLowerCase().startsWith(one.trim().toLowerCase())
}
