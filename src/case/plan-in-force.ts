import type { SettledFact } from '../record/settle.ts'
import { amendmentUnderWay } from './amendments.ts'
import { type Case, factsNamed, hasPlan, latest } from './case.ts'
import { type Version, versionsOf } from './plan-content.ts'

/** What went out: the document that a fact of the law sent. */
export type SentAs = 'proposed' | 'final' | 'note' | 'amendment' | 'amended' | 'unamended'

const sentBy: Readonly<Record<string, SentAs>> = {
  'plan.proposed': 'proposed',
  'plan.finalised': 'final',
  'plan.refused': 'note',
  'amendment.proposed': 'amendment',
  'plan.amended': 'amended',
  'amendment.dropped': 'unamended',
}

export function sentAs(fact: { name: string }): SentAs | null {
  return sentBy[fact.name] ?? null
}

/** To whom and how something went out: recorded straight after the fact itself. */
export function sendingOf(theCase: Case, fact: SettledFact): SettledFact | null {
  const version = sentAs(fact)
  const next = theCase.facts.find(f => f.name === fact.name && f.position > fact.position)?.position
  return (
    factsNamed(theCase, 'plan.sent').find(
      f => f.says.version === version && f.position > fact.position && (next === undefined || f.position < next),
    ) ?? null
  )
}

/** The version that went out with a fact: the one named by the sending recorded with it. */
export function sentVersion(theCase: Case, fact: SettledFact): Version | null {
  const sent = sendingOf(theCase, fact)
  return versionsOf(theCase).find(v => v.position === sent?.says.written) ?? null
}

/** The statement or plan that binds today: what made it so, and what it says as far as that is on this record. */
export interface PlanInForce {
  fact: SettledFact
  version: Version | null
}

export function planInForce(theCase: Case): PlanInForce | null {
  if (!hasPlan(theCase)) return null
  const fact = latest(theCase, 'plan.finalised', 'plan.amended', 'plan.brought-forward', 'plan.transferred-in')
  if (fact === null) return null
  return { fact, version: sendingOf(theCase, fact) === null ? entered(theCase) : sentVersion(theCase, fact) }
}

/** What a plan that was made elsewhere says: entered by hand, before anybody began to change it. */
function entered(theCase: Case): Version | null {
  const under = amendmentUnderWay(theCase)
  const before = under?.begun?.position ?? under?.proposed?.position ?? Number.POSITIVE_INFINITY
  return versionsOf(theCase).findLast(v => v.position < before) ?? null
}
