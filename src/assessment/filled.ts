import { type Case, latest } from '../case/case.ts'
import type { SettledFact } from '../record/settle.ts'
import type { Filled } from '../web/fields.tsx'

/** What was decided after the panel, in the questions of the notice. */
export function filledFrom({ says }: SettledFact): Filled {
  return {
    ...filledAnswers(says.answers as AnswerKept[]),
    outcome: String(says.outcome),
    decidedBy: String(says.decidedBy),
    ...(says.support !== undefined && { support: String(says.support) }),
  }
}

/** The answers that were put before the panel, while nobody has decided. */
export function proposedBefore(theCase: Case): Filled {
  const proposed = latest(theCase, 'answers.proposed')
  const told = latest(theCase, 'assessment.agreed', 'assessment.refused')
  if (proposed === null || (told !== null && told.position > proposed.position)) return {}
  return filledAnswers(proposed.says.answers as AnswerKept[])
}

interface AnswerKept {
  criterion: string
  answer: string
  reason?: string
  evidence: readonly string[]
}

function filledAnswers(answers: readonly AnswerKept[]): Filled {
  return Object.fromEntries(
    answers.flatMap(({ criterion, answer, reason = '', evidence }) => [
      [`answer-${criterion}`, answer],
      [`reason-${criterion}`, reason],
      [`evidence-${criterion}`, evidence],
    ]),
  )
}
