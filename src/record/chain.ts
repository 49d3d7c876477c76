import { createHash } from 'node:crypto'
import type { Day } from '../kernel/day.ts'

/** What a fact's hash is taken over, beside the hash of the fact before it. */
export interface ChainedFact {
  caseId: string
  position: number
  name: string
  on: Day
  about: string | null
  says: unknown
  further: boolean
  recordedAt: Date
  recordedBy: string
}

/**
 * SHA-256 over the hash before (32 zero bytes before the first) and the fact as canonical JSON: keys sorted, since jsonb
 * reorders them, and the instant in milliseconds, since the driver cuts microseconds.
 */
export function hashOf(fact: ChainedFact, before: Buffer | null): Buffer {
  const canonical = canonicalJson({ ...fact, recordedAt: fact.recordedAt.toISOString() })
  return createHash('sha256')
    .update(before ?? Buffer.alloc(32))
    .update(canonical)
    .digest()
}

export function canonicalJson(value: unknown): string {
  if (value === undefined) return 'null'
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`
}

/** One root over the heads of all chains, in the order of their references. */
export function rootOf(heads: readonly { caseId: string; position: number; hash: Buffer }[]): Buffer {
  const hash = createHash('sha256')
  for (const head of [...heads].sort((a, b) => (a.caseId < b.caseId ? -1 : 1))) {
    hash.update(`${head.caseId} ${head.position} ${head.hash.toString('hex')}\n`)
  }
  return hash.digest()
}
