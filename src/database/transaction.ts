import { sql, type Transaction } from 'kysely'
import type { Db } from './connect.ts'
import type { Database } from './tables.ts'

export type Tx = Transaction<Database>

/** One transaction as a signed-in account: what it reads and writes is held to what that account may. */
export function asUser<T>(db: Db, accountId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async tx => {
    // Local to the transaction, so that the next one on this connection starts as nobody.
    await sql`select set_config('sencase.user', ${accountId}, true)`.execute(tx)
    return work(tx)
  })
}

/** One transaction as a named part of the program, such as `jobs` or `import`: the account `system:jobs`. */
export function asSystem<T>(db: Db, party: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asUser(db, `system:${party}`, work)
}
