import type { Transaction } from 'kysely'
import type { Database } from '../database/tables.ts'
import type { Day } from '../kernel/day.ts'
import { hashOf } from './chain.ts'
import { furtherFacts, isFurtherFact } from './further-facts.ts'

export interface NewFact {
  name: string
  on: Day
  about?: string | null
  says?: Record<string, unknown>
}

export interface RecordedFact {
  position: number
  name: string
  on: Day
  about: string | null
  says: Record<string, unknown>
  further: boolean
  recordedAt: Date
  recordedBy: string
}

/** The last fact of a record: the next is chained to it. */
export interface ChainEnd {
  position: number
  hash: Buffer | null
}

/**
 * Adds facts to the end of a case's record, chained to the last one. The caller has locked the case; where it has not, two
 * writers meet on the primary key and the second fails.
 */
export async function append(
  tx: Transaction<Database>,
  caseId: string,
  facts: readonly NewFact[],
  by: string,
  at: Date,
): Promise<RecordedFact[]> {
  const { recorded } = await appendAfter(tx, caseId, await chainEnd(tx, caseId), facts, by, at)
  return recorded
}

export async function chainEnd(tx: Transaction<Database>, caseId: string): Promise<ChainEnd> {
  const last = await tx
    .selectFrom('fact')
    .select(['position', 'hash'])
    .where('case_id', '=', caseId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { position: 0, hash: null }
}

/** The same for a caller who knows the end of the record, because it has added to it in the same transaction. */
export async function appendAfter(
  tx: Transaction<Database>,
  caseId: string,
  end: ChainEnd,
  facts: readonly NewFact[],
  by: string,
  at: Date,
): Promise<{ recorded: RecordedFact[]; end: ChainEnd }> {
  let before = end.hash
  let position = end.position
  const rows = facts.map(fact => {
    position += 1
    const recorded = {
      caseId,
      position,
      name: fact.name,
      on: fact.on,
      about: fact.about ?? null,
      says: checkedSays(fact),
      further: isFurtherFact(fact.name),
      recordedAt: at,
      recordedBy: by,
    }
    before = hashOf(recorded, before)
    return { recorded, hash: before }
  })
  if (rows.length === 0) return { recorded: [], end }
  await tx
    .insertInto('fact')
    .values(
      rows.map(({ recorded, hash }) => ({
        case_id: caseId,
        position: recorded.position,
        name: recorded.name,
        on: recorded.on,
        about: recorded.about,
        says: JSON.stringify(recorded.says),
        further: recorded.further,
        recorded_at: at,
        recorded_by: by,
        hash,
      })),
    )
    .execute()
  return { recorded: rows.map(({ recorded }) => recorded), end: { position, hash: before } }
}

/** A further fact that does not fit its own schema is a fault of the program, not of the user. */
function checkedSays(fact: NewFact): Record<string, unknown> {
  const says = fact.says ?? {}
  if (isFurtherFact(fact.name)) furtherFacts[fact.name].parse(says)
  return says
}
