import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { FileStore } from '../web/file-store.ts'

/**
 * Takes away, every night, files that were sent with a form that never went through: they are of people, and belong to
 * nothing. A day is left to come back to a form. Gives how many files it removed.
 */
export async function sweepFiles(
  work: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>,
  files: FileStore,
  now: Date,
): Promise<number> {
  const before = new Date(now.getTime() - 24 * 60 * 60 * 1000)
  await work(tx => tx.deleteFrom('upload').where('sent_at', '<', before).execute())
  return files.sweep(before, hashes => work(tx => namedBy(tx, hashes)))
}

/** Those of some files that a document, a frozen pack or a form still under way names. */
async function namedBy(tx: Tx, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await sql<{ sha256: string }>`
    select d.sha256 from document d where d.sha256 = any (${[...hashes]})
    union
    select u.sha256 from upload u where u.sha256 = any (${[...hashes]})
    union
    select p.pdf_sha256 from pack p where p.pdf_sha256 = any (${[...hashes]})
    union
    select w.sha256 from pack_paper w where w.sha256 = any (${[...hashes]})`.execute(tx)
  return new Set(rows.rows.map(row => row.sha256))
}
