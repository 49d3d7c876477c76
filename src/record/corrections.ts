import type { Fact, Says } from './facts.ts'

/** A fact that counts: the fact as it is now read, and its place in the list (from 1). */
export interface Standing {
  fact: Fact
  position: number
  /** The position of the correction that put it there. */
  correctedAt?: number
}

/**
 * The facts that count once corrections are read, in the order of the list, further facts left out. The last correction of a
 * position counts; a correction that was itself corrected counts for nothing. The record must be well formed.
 */
export function standingFacts(facts: readonly Fact[]): Standing[] {
  const corrections = correctionsThatCount(facts)
  const standing: Standing[] = []
  for (const [index, written] of facts.entries()) {
    const position = index + 1
    const correction = corrections?.get(position)
    const fact = correction === undefined ? written : correction.fact
    if (fact === null || fact.further === true || fact.name === 'fact.corrected') continue
    standing.push(
      correction === undefined ? { fact, position } : { fact, position, correctedAt: correction.correctedAt },
    )
  }
  return standing
}

/** The corrections that were not themselves corrected, with their places. */
export function standingCorrections(facts: readonly Fact[]): Standing[] {
  const corrections = correctionsThatCount(facts)
  if (corrections === undefined) return []
  return facts.flatMap((fact, index) =>
    fact.name === 'fact.corrected' && fact.further !== true && !corrections.has(index + 1)
      ? [{ fact, position: index + 1 }]
      : [],
  )
}

interface Correction {
  /** The right fact, or null where the wrong one is only taken back. */
  fact: Fact | null
  correctedAt: number
}

/**
 * The corrections that count, by the position they put right: the last of a position, unless it was itself corrected.
 * Undefined when there is none, as in most records.
 */
export function correctionsThatCount(
  facts: readonly { name: string; says?: Says; further?: boolean }[],
): ReadonlyMap<number, Correction> | undefined {
  let corrections: Map<number, Correction> | undefined
  // From the last to the first, so that whether a correction was itself corrected is known when it is reached.
  for (let index = facts.length - 1; index >= 0; index--) {
    const fact = facts[index]
    if (fact?.name !== 'fact.corrected' || fact.further === true || corrections?.has(index + 1)) continue
    const position = fact.says?.position as number
    corrections ??= new Map()
    if (!corrections.has(position)) {
      corrections.set(position, { fact: fact.says?.fact as Fact | null, correctedAt: index + 1 })
    }
  }
  return corrections
}
