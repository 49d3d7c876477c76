import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'

/** The open setting of that name, if there is one and no other; the case of the letters does not matter. */
export async function settingNamed(tx: Tx, name: string): Promise<{ id: string; name: string } | null> {
  const found = await sql<{ setting_id: string; name: string }>`
    select s.setting_id, s.name from setting s
    where lower(s.name) = lower(${name.trim()}) and coalesce(s.status, 'Open') like 'Open%'
    limit 2`.execute(tx)
  const [only, another] = found.rows
  return only === undefined || another !== undefined ? null : { id: only.setting_id, name: only.name }
}
