import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import type { SentFile } from '../web/form.ts'
import { kindOfFile } from './file-kind.ts'

/** Stores a file that came with a form, for its sender only, until the form goes through. */
export async function keepUpload(
  program: Program,
  work: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>,
  accountId: string,
  file: { name: string; stream: NodeJS.ReadableStream },
): Promise<SentFile | { refused: string }> {
  const fileName = safeName(file.name)
  const kept = await program.files.keep(file.stream, async arrived => {
    if ((file.stream as { truncated?: boolean }).truncated) return { refused: `“${fileName}” is larger than 50 MB` }
    if (arrived.bytes === 0) return { refused: `“${fileName}” is empty` }
    return kindOfFile(fileName, arrived)
  })
  if ('refused' in kept) return kept
  const upload = {
    upload_id: randomUUID(),
    account_id: accountId,
    file_name: fileName,
    media_type: kept.mediaType,
    bytes: kept.bytes,
    sha256: kept.sha256,
  }
  await work(async tx => {
    // A form that was given up leaves its files behind; a day is enough to come back to it.
    await sql`delete from upload where account_id = ${accountId} and sent_at < now() - interval '1 day'`.execute(tx)
    await tx.insertInto('upload').values(upload).execute()
  })
  return { uploadId: upload.upload_id, fileName, mediaType: kept.mediaType, bytes: kept.bytes, sha256: kept.sha256 }
}

/** The sender's own earlier uploads, by their ids. */
export async function findUploads(tx: Tx, ids: readonly string[]): Promise<SentFile[]> {
  const wanted = ids.filter(id => /^[0-9a-f-]{36}$/.test(id)).slice(0, 20)
  if (wanted.length === 0) return []
  const rows = await tx.selectFrom('upload').selectAll().where('upload_id', 'in', wanted).execute()
  return rows.map(row => ({
    uploadId: row.upload_id,
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
  }))
}

/** The last part of the name, without what could mislead: controls, direction marks, quotes; at most 120 characters. */
export function safeName(name: string): string {
  // Browsers write quotes and line breaks in a name as these.
  const last = (name.split(/[\\/]/).at(-1) ?? '').replace(/%(?:22|0D|0A)/gi, '')
  const plain = [...last.normalize('NFC')]
    .filter(c => !/[\p{Cc}\p{Cf}"<>|:*?]/u.test(c))
    .join('')
    .trim()
  const [stem, extension] = [plain.replace(/\.[^.]*$/, ''), /\.[^.]{1,10}$/.exec(plain)?.[0] ?? '']
  const short = [...stem].slice(0, 120 - extension.length).join('')
  return short === '' ? `file${extension}` : `${short}${extension}`
}
