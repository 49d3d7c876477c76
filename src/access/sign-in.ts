import { hash, verify } from '@node-rs/argon2'
import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'

/** Ten tries an account or an address in fifteen minutes: then the door waits, and says the same whoever is there. */
const mostTries = 10
const window = 15 * 60_000

// A hash of nothing anyone knows, so that a name that is not there takes as long as one that is.
const nobody = hash('nobody has this password')

export type SignIn = { accountId: string } | { refused: 'wrong' | 'too-many' }

/** Whether e-mail and password belong together; says no more than that, in words, status and time. */
export async function signIn(tx: Tx, email: string, password: string, now: Date): Promise<SignIn> {
  const key = `account:${email.toLowerCase()}`
  // One after the other for each account: tries sent all at once are counted like any others.
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
  const tries = await sql<{
    count: number
  }>`select sign_in_tries(${key}, ${new Date(now.getTime() - window)}) as count`.execute(tx)
  if ((tries.rows[0]?.count ?? 0) >= mostTries) return { refused: 'too-many' }
  const found = await sql<{
    account_id: string
    password_hash: string
  }>`select * from sign_in_lookup(${email})`.execute(tx)
  const account = found.rows[0]
  const right = await verify(account?.password_hash ?? (await nobody), password)
  if (account === undefined || !right) {
    await sql`select sign_in_tried(${key}, ${now})`.execute(tx)
    return { refused: 'wrong' }
  }
  await sql`select sign_in_forgive(${key})`.execute(tx)
  return { accountId: account.account_id }
}

export async function startSession(tx: Tx, tokenHash: Buffer, accountId: string, now: Date): Promise<void> {
  await sql`select session_start(${tokenHash}, ${accountId}, ${now})`.execute(tx)
}

export async function endSession(tx: Tx, tokenHash: Buffer, everywhere: boolean): Promise<void> {
  await (everywhere ? sql`select session_end_all(${tokenHash})` : sql`select session_end(${tokenHash})`).execute(tx)
}

export async function setPassword(tx: Tx, accountId: string, password: string): Promise<void> {
  await sql`select credential_set(${accountId}, ${await hash(password)})`.execute(tx)
}
