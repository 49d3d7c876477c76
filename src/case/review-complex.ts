import type { Profile } from '../authority/profile.ts'
import { matches } from '../authority/targets.ts'
import { type Case, inLegalOrder, latest } from './case.ts'

/** Why the review officers should attend although the child changes no school; null where they need not. */
export interface Complex {
  because: readonly string[]
  /** Somebody said so, or the authority's rule. */
  by: 'person' | 'rule'
}

/** What a person says of a case stands before the rule, until the rule finds something new. */
export function complexOf(theCase: Case, profile: Profile): Complex | null {
  const said = latest(theCase, 'review.marked-complex', 'review.unmarked')
  if (said?.name === 'review.marked-complex') return { because: [String(said.says.because)], by: 'person' }
  const found = byRule(theCase, profile).filter(rule => said === null || rule.since > said.position)
  return found.length === 0 ? null : { because: found.map(rule => rule.because), by: 'rule' }
}

function byRule(theCase: Case, profile: Profile): { because: string; since: number }[] {
  const facts = inLegalOrder(theCase.facts)
  return profile.reviews.complex.flatMap(rule => {
    const last = facts.findLast(fact => matches([...rule.when, ...rule.over], fact))
    return last !== undefined && matches(rule.when, last) ? [{ because: rule.because, since: last.position }] : []
  })
}
