import type { Day } from '../kernel/day.ts'
import type { FurtherFactName, FurtherSays } from '../record/further-facts.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, factsNamed } from './case.ts'

/** A fact of the program's own, with what it says. */
export interface Told<N extends FurtherFactName> {
  fact: SettledFact
  says: FurtherSays<N>
}

export interface ReviewAction extends Told<'action.agreed'> {
  done: Told<'action.done'> | null
}

/** Somebody of the section and a meeting: whether they go, went, or did not. */
export interface Attendance {
  account: string
  name: string
  state: 'to attend' | 'dropped' | 'attended' | 'did not attend'
  advised: string | null
  because: string | null
  fact: SettledFact
}

/** The change of school that lies ahead, and the last lawful day to settle it. */
export interface PhaseTransfer {
  fact: SettledFact
  from: string | null
  to: string
  startsOn: Day
  settleBy: Day | null
  settledOn: Day | null
}

export function actionsOf(theCase: Case, facts: readonly SettledFact[]): ReviewAction[] {
  return facts
    .filter(fact => fact.name === 'action.agreed')
    .map(fact => {
      const done = factsNamed(theCase, 'action.done').findLast(f => f.says.action === fact.position)
      return { ...told(fact, 'action.agreed'), done: done === undefined ? null : told(done, 'action.done') }
    })
}

/** The last word about each of them. */
export function attendanceOf(facts: readonly SettledFact[]): Attendance[] {
  const by = new Map<string, Attendance>()
  for (const fact of facts) {
    const { account, name, attended, advised, because } = fact.says as Record<string, unknown>
    if (!fact.name.startsWith('attendance.')) continue
    const state =
      fact.name === 'attendance.planned'
        ? 'to attend'
        : fact.name === 'attendance.dropped'
          ? 'dropped'
          : attended === true
            ? 'attended'
            : 'did not attend'
    by.set(String(account), {
      account: String(account),
      name: String(name),
      state,
      advised: typeof advised === 'string' ? advised : null,
      because: typeof because === 'string' ? because : null,
      fact,
    })
  }
  return [...by.values()]
}

/** The last change of school planned before the review was decided, if it still lies ahead of that decision. */
export function transferFor(theCase: Case, decided: SettledFact | null): PhaseTransfer | null {
  const fact = factsNamed(theCase, 'phase-transfer.planned').findLast(
    f => decided === null || f.position < decided.position,
  )
  if (fact === undefined) return null
  const startsOn = fact.says.startsOn as Day
  if (decided !== null && startsOn <= decided.on) return null
  const duty = theCase.derived.deadlines.find(d => d.id === 'name-next-setting' && d.startedBy === fact.position)
  return {
    fact,
    from: typeof fact.says.from === 'string' ? fact.says.from : null,
    to: String(fact.says.to),
    startsOn,
    settleBy: duty?.dueOn ?? null,
    settledOn: duty?.metOn ?? null,
  }
}

export function told<N extends FurtherFactName>(fact: SettledFact, _name: N): Told<N> {
  return { fact, says: fact.says as FurtherSays<N> }
}
