import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { type Role, stranger, type Visitor } from './visitor.ts'

/** Staff may be idle for an hour and signed in for a day's work; families for less. */
const idle = '1 hour'
const whole = '12 hours'

/** Who a session belongs to, and what the next page should say to them; the stranger when there is none. */
export async function visitorOf(
  db: Db,
  tokenHash: Buffer | null,
  now: Date,
): Promise<{ visitor: Visitor; flash: string | null }> {
  if (tokenHash === null) return { visitor: stranger, flash: null }
  const found =
    await sql<SessionRow>`select * from session_find(${tokenHash}, ${now}, ${idle}::interval, ${whole}::interval)`.execute(
      db,
    )
  const row = found.rows[0]
  if (row === undefined) return { visitor: stranger, flash: null }
  const role = (row.kind === 'staff' ? row.role : row.kind) as Role
  return {
    visitor: { accountId: row.account_id, role, name: row.name, title: row.title, personId: row.person_id },
    flash: row.flash,
  }
}

export async function sayNext(db: Db, tokenHash: Buffer, words: string | null): Promise<void> {
  await sql`select session_say(${tokenHash}, ${words})`.execute(db)
}

interface SessionRow {
  account_id: string
  kind: string
  role: string | null
  name: string
  title: string
  person_id: string | null
  flash: string | null
}
