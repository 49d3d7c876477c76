import type { Refusal } from '../kernel/result.ts'
import type { Fact } from '../record/facts.ts'
import { derive, type LawRecord } from './derive.ts'
import type { Derived } from './law.ts'

/**
 * What would follow if facts were added to a record, or why the law does not take them, in words. Problems that the record
 * already had are told too: such a record takes nothing more until it is corrected.
 */
export function tryFacts(record: LawRecord, facts: readonly Fact[]): { ok: Derived } | { refused: Refusal[] } {
  const outcome = derive({ ...record, facts: [...record.facts, ...facts] })
  return 'ok' in outcome ? outcome : { refused: outcome.problems.map(({ because }) => ({ because })) }
}
