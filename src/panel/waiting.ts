import { sql } from 'kysely'
import type { Profile } from '../authority/profile.ts'
import { rewriteDerived } from '../case/derived.ts'
import { lockCase } from '../case/load.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'

/**
 * Brings the tasks of the cases that wait for a panel up to its sittings, after one was planned, moved or cancelled. From here
 * to its end the transaction is the program's own: a restricted case waits for its panel like any other.
 */
export async function refreshWaiting(tx: Tx, profile: Profile, panel: string, today: Day): Promise<void> {
  await sql`select set_config('sencase.user', 'system:panels', true)`.execute(tx)
  const waiting = await sql<{ case_id: string }>`
    select s.case_id from case_summary s
    where s.open and s.stage in ('notified', 'considering') and exists (
      select from fact f where f.case_id = s.case_id and f.name = 'request.routed' and f.says ->> 'panel' = ${panel})
    order by s.case_id`.execute(tx)
  for (const { case_id } of waiting.rows) {
    const theCase = await lockCase(tx, case_id, profile, today)
    if (theCase !== null) await rewriteDerived(tx, theCase, profile, today)
  }
}
