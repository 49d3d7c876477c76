import type { CriterionAnswer } from '../../authority/criteria.ts'
import { type Case, inLegalOrder } from '../../case/case.ts'
import { answerChoices, type Numbered } from '../../case/weighing.ts'
import type { Filled } from '../../web/fields.tsx'
import { choice, type Field, type Form, form, hidden, longText, one, type Typed } from '../../web/form.ts'
import type { Said } from './decide.ts'
import { versionOf } from './decide.ts'
import type { Answered, Recommendation, Sitting } from './sitting.ts'
import { recommendsChoices } from './words.ts'

export function answerName({ criterion }: Numbered): string {
  return `answer-${criterion.id}`
}

export function becauseName({ criterion }: Numbered): string {
  return `because-${criterion.id}`
}

/** The questions of one case in the room: each criterion, then what the panel recommends. */
export function weighingForm(sitting: Sitting, criteria: readonly Numbered[]): Form {
  const answers: Record<string, Form['fields'][string]> = {}
  for (const numbered of criteria) {
    const { number } = numbered
    answers[answerName(numbered)] = unlessPostponed(
      choice({
        label: `Criterion ${number}: the panel finds`,
        choices: answerChoices,
        required: `Criterion ${number}: say what the panel finds`,
      }),
    )
    answers[becauseName(numbered)] = unlessPostponed(
      longText({
        label: `The panel’s reason for criterion ${number}`,
        required: `Criterion ${number}: write the panel’s reason`,
        longest: 4_000,
        look: { rows: 3 },
      }),
    )
  }
  return form({
    ...answers,
    recommends: choice({
      label: 'What does the panel recommend?',
      choices: [...recommendsChoices(sitting.panel), { value: 'postpone', text: 'Postpone' }],
      required: 'Say what the panel recommends',
    }),
    ...(criteria.length === 0 && {
      reasons: unlessPostponed(
        longText({ label: 'The panel’s reasons', required: 'Write the reasons of the panel', look: { rows: 4 } }),
      ),
    }),
    conditions: longText({ label: 'Conditions, advice to seek, or support to offer instead', look: { rows: 2 } }),
    dissent: longText({ label: 'Anyone who disagrees, and why', look: { rows: 1 } }),
    postponedBecause: longText({ label: 'If it is postponed: why', look: { rows: 1 } }),
    version: hidden({
      label: 'What the page was made from',
      check: text => (/^(none|\d{1,16})$/.test(text) ? null : 'Open the page again'),
    }),
    go,
  })
}

/** Which button was pressed; nothing that can be wrong. */
const go: Field<string> = {
  kind: 'hidden',
  label: 'Where to go on',
  optional: true,
  read: (name, typed) => ({ value: one(typed[name]) }),
  wrong: () => [],
}

/** A case that is postponed is not weighed: what is not answered then is not asked. */
function unlessPostponed<T>(field: Field<T>): Field<T> {
  return {
    ...field,
    read(name, typed, files) {
      const read = field.read(name, typed, files)
      return 'refused' in read && one(typed.recommends) === 'postpone' ? { value: '' as T } : read
    },
  }
}

export function readSaid(
  values: Readonly<Record<string, unknown>>,
  criteria: readonly Numbered[],
  set: string | null,
  proposed: readonly Answered[],
): Said {
  const words = (name: string) => (values[name] === undefined || values[name] === '' ? null : (values[name] as string))
  return {
    recommends: String(values.recommends),
    criteria: set,
    answers: criteria.map(numbered => ({
      criterion: numbered.criterion.id,
      answer: values[answerName(numbered)] as CriterionAnswer,
      reason: String(values[becauseName(numbered)]),
      evidence: proposed.find(p => p.criterion === numbered.criterion.id)?.evidence ?? [],
    })),
    reasons: words('reasons'),
    conditions: words('conditions'),
    dissent: words('dissent'),
    postponedBecause: words('postponedBecause'),
    version: String(values.version),
  }
}

/** What stands in the form before anybody has typed: what was saved before. */
export function saidBefore(recommendation: Recommendation | null): Filled {
  const version = versionOf(recommendation)
  if (recommendation === null) return { version }
  return {
    version,
    recommends: recommendation.recommends,
    reasons: recommendation.reasons,
    conditions: recommendation.conditions ?? '',
    dissent: recommendation.dissent ?? '',
    ...Object.fromEntries(
      recommendation.answers.flatMap(a => [
        [`answer-${a.criterion}`, a.answer],
        [`because-${a.criterion}`, a.reason],
      ]),
    ),
  } satisfies Typed
}

/** What the officer proposes: the answers put to the panel since the last decision, or none. */
export function proposedAnswers(theCase: Case): readonly Answered[] {
  let proposed: readonly Answered[] = []
  for (const fact of inLegalOrder(theCase.facts)) {
    if (fact.name === 'assessment.agreed' || fact.name === 'assessment.refused') proposed = []
    if (fact.name === 'answers.proposed') {
      proposed = (fact.says.answers as Answered[]).map(a => ({ ...a, reason: a.reason ?? '' }))
    }
  }
  return proposed
}
