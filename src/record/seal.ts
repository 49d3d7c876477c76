import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import { rootOf } from './chain.ts'

/** The last fact of a case: its position and its hash, in hex. */
export type Head = readonly [caseId: string, position: number, hash: string]

/** One day's seal: a root over the heads of all chains, and the heads that changed since the seal before. */
export interface Seal {
  sealedOn: Day
  root: string
  changed: readonly Head[]
}

/**
 * Seals the record as it stands: in the database and in a file outside it, one line a seal, so that a last fact or a whole
 * case that is deleted later is found. Sealing twice a day adds the heads that changed in between.
 */
export async function sealRecord(tx: Tx, file: string, today: Day): Promise<Seal> {
  const heads = await readHeads(tx)
  const before = headsOf(await readSeals(file))
  const changed = heads.filter(([caseId, , hash]) => before.get(caseId)?.[2] !== hash)
  const root = rootOf(heads.map(([caseId, position, hash]) => ({ caseId, position, hash: Buffer.from(hash, 'hex') })))
  const seal: Seal = { sealedOn: today, root: root.toString('hex'), changed }
  await sql`insert into seal (sealed_on, root, heads) values (${today}, ${root}, ${JSON.stringify(changed)})
    on conflict (sealed_on) do nothing`.execute(tx)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await appendFile(file, `${JSON.stringify(seal)}\n`, { mode: 0o600, flush: true })
  return seal
}

/** The heads of all chains as they are now, in the order of their references. */
export async function readHeads(tx: Tx): Promise<Head[]> {
  const rows = await sql<{ case_id: string; position: number; hash: Buffer }>`
    select distinct on (case_id) case_id, position, hash from fact order by case_id, position desc`.execute(tx)
  return rows.rows.map(row => [row.case_id, row.position, row.hash.toString('hex')] as const)
}

/** All seals of the file, the oldest first; none when there is no file yet. */
export async function readSeals(file: string): Promise<Seal[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Seal)
}

/** The heads that the seals together say were there. */
export function headsOf(seals: readonly Seal[]): Map<string, Head> {
  const heads = new Map<string, Head>()
  for (const seal of seals) for (const head of seal.changed) heads.set(head[0], head)
  return heads
}
