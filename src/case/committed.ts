import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'

/** What is committed alike for some children; whose it is is not said. */
export interface Committed {
  kind: string
  level: string | null
  yearly: number | null
  education: number
  from: Day
  until: Day | null
  children: number
}

/** All commitments of the caseload that touch a time, in one query. */
export async function committedBetween(tx: Tx, from: Day, until: Day): Promise<Committed[]> {
  const found = await sql<Committed>`
    select kind, level, yearly, education, since as "from", until, children
    from committed_between(${from}::date, ${until}::date)`.execute(tx)
  return found.rows
}
