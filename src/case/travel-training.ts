import type { Day } from '../kernel/day.ts'
import type { FurtherSays } from '../record/further-facts.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, factsNamed } from './case.ts'

/** Independent travel training: its steps in order, each done or still to be done by its day. */
export interface Training {
  /** "travel-training:1" */
  about: string
  fact: SettledFact
  says: FurtherSays<'travel-training.planned'>
  steps: readonly TrainingStep[]
  ended: { fact: SettledFact; outcome: 'independent' | 'partly' | 'stopped'; because: string } | null
}

export interface TrainingStep {
  /** Counted from 1. */
  number: number
  what: string
  /** Moved on where it was tried and not passed. */
  by: Day
  passed: SettledFact | null
  /** Every time it was tried, in order. */
  tries: readonly SettledFact[]
}

export function trainingsOf(theCase: Case): Training[] {
  return factsNamed(theCase, 'travel-training.planned').map(fact => {
    const says = fact.says as FurtherSays<'travel-training.planned'>
    const end = factsNamed(theCase, 'travel-training.ended').find(f => f.about === fact.about)
    return {
      about: fact.about ?? '',
      fact,
      says,
      steps: says.steps.map((step, place) => stepOf(theCase, fact, place + 1, step)),
      ended:
        end === undefined
          ? null
          : { fact: end, outcome: end.says.outcome as 'independent', because: String(end.says.because) },
    }
  })
}

/** The training under way. */
export function trainingNow(trainings: readonly Training[]): Training | null {
  return trainings.findLast(t => t.ended === null) ?? null
}

/** The step that comes next; null when each is passed. */
export function nextStep(training: Training): TrainingStep | null {
  return training.steps.find(s => s.passed === null) ?? null
}

function stepOf(theCase: Case, of: SettledFact, number: number, step: { what: string; by: string }): TrainingStep {
  const tries = factsNamed(theCase, 'travel-training.step-done').filter(
    f => f.about === of.about && f.says.step === number,
  )
  const again = tries.findLast(f => f.says.passed === false)?.says.againBy
  return {
    number,
    what: step.what,
    by: (again ?? step.by) as Day,
    passed: tries.find(f => f.says.passed === true) ?? null,
    tries,
  }
}
