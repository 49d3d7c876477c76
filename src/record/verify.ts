import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import { hashOf } from './chain.ts'
import type { Head, Seal } from './seal.ts'
import { headsOf } from './seal.ts'

export interface Verified {
  cases: number
  facts: number
  /** One sentence for each thing that is not as it was recorded. */
  problems: string[]
}

/** How many facts are read at a time. */
const page = 5_000

/**
 * Reads the whole record and says what is not as it was recorded: a changed word or two swapped facts break the chain; a
 * deleted last fact or a deleted case is missed by the seals, which lie outside the database too.
 */
export async function verifyRecord(tx: Tx, seals: readonly Seal[]): Promise<Verified> {
  const sealed = headsOf(seals)
  const missing = new Map<string, Head>(sealed)
  const problems: string[] = []
  const broken = new Set<string>()
  let [cases, facts] = [0, 0]
  let before: { caseId: string; position: number; hash: Buffer } | null = null
  let from: { caseId: string; position: number } = { caseId: '', position: 0 }
  for (;;) {
    const rows: FactRow[] = await readPage(tx, from)
    for (const row of rows) {
      facts += 1
      const first: boolean = before?.caseId !== row.case_id
      if (first) cases += 1
      const expected: number = first || before === null ? 1 : before.position + 1
      if (row.position !== expected && !broken.has(row.case_id)) {
        broken.add(row.case_id)
        problems.push(`Case ${row.case_id}: entry ${expected} is missing`)
      } else if (
        !hashOf(asChained(row), first || before === null ? null : before.hash).equals(row.hash) &&
        !broken.has(row.case_id)
      ) {
        broken.add(row.case_id)
        problems.push(`Case ${row.case_id}: entry ${row.position} is not as it was recorded`)
      }
      const head = missing.get(row.case_id)
      if (head !== undefined && head[1] === row.position) {
        missing.delete(row.case_id)
        if (head[2] !== row.hash.toString('hex') && !broken.has(row.case_id)) {
          problems.push(`Case ${row.case_id}: entry ${row.position} is not the one that was sealed`)
        }
      }
      before = { caseId: row.case_id, position: row.position, hash: row.hash }
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < page) break
    from = { caseId: last.case_id, position: last.position }
  }
  for (const [caseId, position] of missing.values()) {
    if (!broken.has(caseId)) problems.push(`Case ${caseId}: entry ${position} was sealed and is not there`)
  }
  return { cases, facts, problems }
}

async function readPage(tx: Tx, from: { caseId: string; position: number }): Promise<FactRow[]> {
  const found = await sql<FactRow>`
    select case_id, position, name, "on", about, says, further, recorded_at, recorded_by, hash
    from fact where (case_id, position) > (${from.caseId}, ${from.position})
    order by case_id, position limit ${page}`.execute(tx)
  return found.rows
}

interface FactRow {
  case_id: string
  position: number
  name: string
  on: Day
  about: string | null
  says: unknown
  further: boolean
  recorded_at: Date
  recorded_by: string
  hash: Buffer
}

function asChained(row: FactRow) {
  return {
    caseId: row.case_id,
    position: row.position,
    name: row.name,
    on: row.on,
    about: row.about,
    says: row.says,
    further: row.further,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }
}
