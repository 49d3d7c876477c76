import { addMonths, type Day } from '../kernel/day.ts'
import type { Deadline } from '../law/law.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, factsNamed, isStillOpen, latest } from './case.ts'

/** One time that assessing anew was asked for, or ordered: what was decided, and how far it is. */
export interface Reassessment {
  /** Empty where the Tribunal ordered it. */
  requested: SettledFact | null
  /** The decision that is due. */
  decide: Deadline | null
  decided: SettledFact | null
  /** What is due of an assessment that was agreed: to complete it, to propose what follows, or the final plan. */
  due: Deadline | null
}

/** Every re-assessment of the record, the last one last. */
export function reassessmentsOf(theCase: Case): Reassessment[] {
  const { deadlines } = theCase.derived
  const requested = factsNamed(theCase, 'reassessment.requested').map((fact): Reassessment => {
    const decide = deadlines.find(d => d.id === 'decide-reassessment' && d.startedBy === fact.position) ?? null
    const decided = theCase.facts.find(f => decide?.metBy === f.position) ?? null
    return { requested: fact, decide, decided, due: null }
  })
  const ordered = factsNamed(theCase, 'reassessment.agreed')
    .filter(fact => !requested.some(r => r.decided?.position === fact.position))
    .map((fact): Reassessment => ({ requested: null, decide: null, decided: fact, due: null }))
  const all = [...requested, ...ordered].sort((a, b) => begunBy(a) - begunBy(b))
  const last = all.at(-1)
  if (last?.decided?.name === 'reassessment.agreed') last.due = dueOf(theCase, last.decided)
  return all
}

function begunBy(of: Reassessment): number {
  return of.requested?.position ?? of.decided?.position ?? 0
}

function dueOf(theCase: Case, agreed: SettledFact): Deadline | null {
  const open = theCase.derived.deadlines.filter(isStillOpen)
  return (
    open.find(
      d => (d.id === 'complete-assessment' || d.id === 'finalise-reassessment') && d.startedBy === agreed.position,
    ) ??
    open.find(d => d.id === 'propose-or-refuse-plan' && d.startedOn >= agreed.on) ??
    null
  )
}

/** The day of the last assessment, as far as the record says; under EHC law the plan that came of it. */
export function lastAssessedOn(theCase: Case): Day | null {
  return latest(theCase, theCase.law === 'england-ehc-2014' ? 'plan.finalised' : 'assessment.completed')?.on ?? null
}

/** Whether a request comes within six months of the last assessment, ending with the day of the request. */
export function isSoon(theCase: Case, on: Day): boolean {
  const last = lastAssessedOn(theCase)
  return last !== null && on < addMonths(last, 6)
}
