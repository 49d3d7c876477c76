import type { Transaction } from 'kysely'
import type { Database } from '../database/tables.ts'
import type { Day } from '../kernel/day.ts'
import type { RecordedFact } from './append.ts'

/** The facts of a case in the order in which they were recorded, as far as the asker may see them. */
export async function readRecord(tx: Transaction<Database>, caseId: string): Promise<RecordedFact[]> {
  const rows = await tx
    .selectFrom('fact')
    .select(['position', 'name', 'on', 'about', 'says', 'further', 'recorded_at', 'recorded_by'])
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({
    position: row.position,
    name: row.name,
    on: row.on as Day,
    about: row.about,
    says: row.says as Record<string, unknown>,
    further: row.further,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }))
}
