import type { Day } from '../kernel/day.ts'
import type { RecordedFact } from './append.ts'
import { correctionsThatCount } from './corrections.ts'

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
  const corrections = correctionsThatCount(record)
  return record.flatMap(fact => {
    if (fact.name === 'fact.corrected') return []
    const correction = corrections?.get(fact.position)
    if (correction === undefined) {
      const { further: _further, ...kept } = fact
      return [kept]
    }
    const right = correction.fact
    const recorded = record[correction.correctedAt - 1]
    if (right === null || recorded === undefined) return []
    return [
      {
        position: fact.position,
        name: right.name,
        on: right.on as Day,
        about: right.about ?? null,
        says: { ...right.says },
        recordedAt: recorded.recordedAt,
        recordedBy: recorded.recordedBy,
        correctedBy: recorded.position,
      },
    ]
  })
}

/** The correction of an entry that counts: the last that was not itself corrected; null when there is none. */
export function correctionOf(record: readonly RecordedFact[], position: number): RecordedFact | null {
  const correction = correctionsThatCount(record)?.get(position)
  return correction === undefined ? null : (record[correction.correctedAt - 1] ?? null)
}
