import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'

/** Takes a case off every agenda that is still to come. */
export async function stopSittings(tx: Tx, caseId: string): Promise<void> {
  await sql`update sitting_item i set state = 'postponed'
    from sitting s where s.sitting_id = i.sitting_id and i.case_id = ${caseId} and i.state = 'listed'`.execute(tx)
}
