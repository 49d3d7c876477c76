import type { Day } from '../kernel/day.ts'
import type { RecordedFact } from './append.ts'

/** A fact as it stands after all corrections, at the place of the one it replaced. */
export interface SettledFact {
  position: number
  name: string
  on: Day
  about: string | null
  says: Record<string, unknown>
  recordedAt: Date
  recordedBy: string
  /** The position of the correction that put it here. */
  correctedBy?: number
}

/**
 * The record with its corrections carried out: the last correction of a position counts, a corrected correction counts for
 * nothing, and corrections themselves are left out.
 */
export function settle(record: readonly RecordedFact[]): SettledFact[] {
  // Later corrections first: whether a correction counts depends only on what comes after it.
  const replacements = new Map<number, { by: number; fact: Replacement | null; recorded: RecordedFact }>()
  for (const fact of [...record].reverse()) {
    if (fact.name !== 'fact.corrected' || replacements.has(fact.position)) continue
    const of = Number(fact.says.position)
    if (!replacements.has(of)) {
      replacements.set(of, { by: fact.position, fact: (fact.says.fact ?? null) as Replacement | null, recorded: fact })
    }
  }
  const settled: SettledFact[] = []
  for (const fact of record) {
    if (fact.name === 'fact.corrected') continue
    const replaced = replacements.get(fact.position)
    if (replaced === undefined) {
      const { further: _further, ...kept } = fact
      settled.push(kept)
    } else if (replaced.fact !== null) {
      settled.push({
        position: fact.position,
        name: replaced.fact.name,
        on: replaced.fact.on,
        about: replaced.fact.about ?? null,
        says: replaced.fact.says ?? {},
        recordedAt: replaced.recorded.recordedAt,
        recordedBy: replaced.recorded.recordedBy,
        correctedBy: replaced.by,
      })
    }
  }
  return settled
}

/** The correction of an entry that counts: the last that was not itself corrected; null when there is none. */
export function correctionOf(record: readonly RecordedFact[], position: number): RecordedFact | null {
  return (
    record.findLast(
      fact =>
        fact.name === 'fact.corrected' &&
        fact.says.position === position &&
        correctionOf(record, fact.position) === null,
    ) ?? null
  )
}

interface Replacement {
  name: string
  on: Day
  about?: string | null
  says?: Record<string, unknown>
}
