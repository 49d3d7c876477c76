import type { Case } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { travelOf } from '../case/travel.ts'
import type { Question } from '../case/travel-questions.ts'
import { addDays, type Day, shortDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { choice, choices, form, longText } from '../web/form.ts'

/** The changes that can be looked at: those that have come, and birthdays of the next weeks. */
export function questionsDue(theCase: Case, today: Day): Question[] {
  return travelOf(theCase).questions.filter(q => q.since <= addDays(today, 42))
}

export function lookForm(theCase: Case, today: Day) {
  return form({
    questions: choices({
      label: 'What was looked at',
      choices: questionsDue(theCase, today).map(q => ({
        value: q.id,
        text: `${q.what}, ${shortDay(q.since, today)}`,
        hint: q.because,
      })),
      required: 'Choose what was looked at',
    }),
    finding: choice({
      label: 'What you found',
      choices: [
        { value: 'stands', text: 'The decision still holds' },
        { value: 'weigh-again', text: 'It must be weighed again', hint: 'A task asks for a decision' },
        { value: 'apply-again', text: 'The family should apply again', hint: 'A task asks to write to them' },
      ],
      required: 'Say what you found',
    }),
    because: longText({ label: 'Why', required: 'Write down why', longest: 3000, look: { rows: 4 } }),
  })
}

/** Somebody looked whether the decision still holds: the change asks no more. */
export function decideLook(
  theCase: Case,
  { questions, finding, because }: { questions: string[]; finding: string; because: string },
  today: Day,
): Decision {
  const { decision } = travelOf(theCase)
  if (decision === null || questionsDue(theCase, today).length === 0)
    return refuse('Nothing changed that nobody has looked at')
  return {
    record: [{ name: 'travel.looked-at', on: today, about: decision.about, says: { questions, finding, because } }],
  }
}

export function planForm() {
  return form({
    provides: choice({
      label: 'Does it provide travel?',
      choices: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No longer' },
      ],
      required: 'Say whether it provides travel',
      look: { as: 'inline-radios' },
    }),
    words: longText({
      label: 'What it says, or why it no longer does',
      hint: 'In the document’s own words, with the part they stand in',
      required: 'Write down what it says, or why it no longer does',
      longest: 3000,
      look: { rows: 4 },
    }),
  })
}

export function decidePlanSays(
  theCase: Case,
  { provides, words }: { provides: string; words: string },
  today: Day,
): Decision {
  const { inPlan } = travelOf(theCase)
  if (provides === 'no' && inPlan === null)
    return refuse('It is not on the record that it ever provided travel', 'provides')
  return {
    record: [
      provides === 'yes'
        ? { name: 'travel.in-plan', on: today, says: { words } }
        : { name: 'travel.not-in-plan', on: today, says: { because: words } },
    ],
  }
}
