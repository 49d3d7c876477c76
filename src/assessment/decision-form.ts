import type { CriterionAnswer } from '../authority/criteria.ts'
import type { Case } from '../case/case.ts'
import { childName } from '../case/case.ts'
import type { Evidence } from '../case/evidence.ts'
import { anAssessment, answerChoices, type Numbered } from '../case/weighing.ts'
import { type Day, longDay } from '../kernel/day.ts'
import {
  choice,
  choices,
  dayField,
  type Field,
  type Fields,
  type Form,
  form,
  longText,
  one,
  type Typed,
  text,
} from '../web/form.ts'
import { notBeforeOf, tooEarly, type Weighed } from './decide.ts'

export interface DecisionFields {
  theCase: Case
  criteria: readonly Numbered[]
  evidence: readonly Evidence[]
  today: Day
}

export function answerOf({ criterion }: Numbered): string {
  return `answer-${criterion.id}`
}

export function reasonOf({ criterion }: Numbered): string {
  return `reason-${criterion.id}`
}

export function evidenceFor({ criterion }: Numbered): string {
  return `evidence-${criterion.id}`
}

/** The questions of the decision: each criterion, then what was decided, by whom, and the day of the notice. */
export function decisionForm(given: DecisionFields): Form {
  const answers: Record<string, Fields[string]> = {}
  for (const numbered of given.criteria) {
    const { number } = numbered
    answers[answerOf(numbered)] = choice({
      label: `Criterion ${number}`,
      choices: answerChoices,
      required: `Criterion ${number}: say whether it is met, partly met or not met`,
      look: { as: 'inline-radios' },
    })
    answers[reasonOf(numbered)] = longText({
      label: 'Reason, for the parents to read',
      required: `Criterion ${number}: write the reason, for the parents to read`,
      longest: 4_000,
      look: { rows: 2 },
    })
    answers[evidenceFor(numbered)] = unlessShown(
      choices({
        label: `Evidence for ${number}`,
        choices: given.evidence.map(e => ({ value: e.id, text: e.title })),
      }),
      typed => ['met', 'partly'].includes(one(typed[answerOf(numbered)])),
      `Criterion ${number}: choose the evidence that shows it is met`,
    )
  }
  return form({ ...answers, ...outcomeFields(given) })
}

function outcomeFields({ theCase, today }: DecisionFields) {
  const name = theCase.child.knownAs ?? theCase.child.givenName
  return {
    outcome: choice({
      label: 'What has the authority decided?',
      choices: [
        { value: 'assess', text: `Assess ${name}`, hint: `Carry out ${anAssessment(theCase.law)}` },
        { value: 'refuse', text: 'Do not assess', hint: 'Say below what support is offered instead' },
      ],
      required: 'Say what the authority has decided',
    }),
    support: whenRefused(
      longText({
        label: 'If you do not assess: the support offered instead',
        hint: `What ${childName(theCase.child)} is given without an assessment, for the parents to read`,
        look: { rows: 3 },
      }),
    ),
    decidedBy: text({ label: 'Who decided', required: 'Enter who decided' }),
    on: noticeDay(notBeforeOf(theCase), today),
    happened: choices({
      label: 'An earlier day',
      choices: [
        {
          value: 'happened',
          text: 'It happened on this day',
          hint: 'Only when the notice was given before the parents’ time to write was over. It is recorded as too early.',
        },
      ],
    }),
  }
}

/** Evidence may be left out only where nothing is claimed to be met. */
function unlessShown(field: Field<string[]>, isClaimed: (typed: Typed) => boolean, because: string): Field<string[]> {
  return {
    ...field,
    read(name, typed, files) {
      const read = field.read(name, typed, files)
      if ('refused' in read || read.value.length > 0 || !isClaimed(typed)) return read
      return { refused: [{ field: name, because }] }
    },
  }
}

function whenRefused(field: Field<string | null>): Field<string | null> {
  return {
    ...field,
    optional: false,
    read(name, typed, files) {
      const read = field.read(name, typed, files)
      if ('refused' in read || read.value !== null || one(typed.outcome) !== 'refuse') return read
      return { refused: [{ field: name, because: 'Say what support is offered instead' }] }
    },
    wrong: name => [...field.wrong(name), { outcome: 'refuse', [name]: '' }],
  }
}

/** The parents' time to write stands before the day of the notice, and is told with everything else that is wrong. */
function noticeDay(notBefore: Day | null, today: Day): Field<Day> {
  const field = dayField({
    label: 'On what day was the notice given to the parents?',
    hint: 'This day stops the clock. An internal decision alone does not.',
    required: 'Enter the day of the notice',
    notAfter: {
      day: today,
      because: `Day of the notice must be today, ${longDay(today)}, or earlier: record it when it has been given`,
    },
  })
  return {
    ...field,
    read(name, typed, files) {
      const read = field.read(name, typed, files)
      if ('refused' in read) return read
      const happened = one(typed.happened) === 'happened'
      const because = tooEarly(notBefore, read.value, today, happened)
      return because === null ? read : { refused: [{ field: name, because }] }
    },
  }
}

/** What was answered, put together for the decision. */
export function readWeighed(
  values: Readonly<Record<string, unknown>>,
  criteria: readonly Numbered[],
  set: string,
): Weighed {
  return {
    criteria: set,
    answers: criteria.map(numbered => ({
      criterion: numbered,
      answer: values[answerOf(numbered)] as CriterionAnswer,
      reason: String(values[reasonOf(numbered)]),
      evidence: values[evidenceFor(numbered)] as string[],
    })),
    outcome: values.outcome as Weighed['outcome'],
    support: values.support as string | null,
    decidedBy: String(values.decidedBy),
    on: values.on as Day,
    happened: (values.happened as string[]).includes('happened'),
  }
}
