import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'

/** The address to write to one person, for that person's own letter. */
export async function addressFor(tx: Tx, personId: string, today: Day): Promise<string | null> {
  const rows = await sql<{ lines: string; postcode: string | null }>`
    select a.lines, a.postcode from address a where a.person_id = ${personId} and a.period @> ${today}::date`.execute(
    tx,
  )
  const row = rows.rows[0]
  return row === undefined ? null : `${row.lines}${row.postcode === null ? '' : `\n${row.postcode}`}`
}
