import type { Tx } from '../database/transaction.ts'
import type { NotFound, Sent } from '../web/app.ts'
import { notFound } from '../web/app.ts'
import { logOutsideView } from './outside.ts'
import type { At, Program } from './program.ts'

/** A document to somebody outside the section, if the database lets them see it; the view is logged first. */
export async function sentDocument(program: Program, at: At): Promise<Sent | NotFound> {
  return at.work(async tx => {
    const found = await documentAsked(tx, at)
    if (found === null) return notFound
    await logOutsideView(tx, at, at.params.case ?? '', `document ${found.document_id}`)
    return asAttachment(program, found)
  })
}

/** The document that an address names, by its case too; null when it is not there or not the asker's. */
export async function documentAsked(tx: Tx, at: At): Promise<StoredDocument | null> {
  const found = await tx
    .selectFrom('document')
    .select(['document_id', 'file_name', 'media_type', 'sha256', 'bytes'])
    .where('document_id', '=', at.params.document ?? '')
    .where('case_id', '=', at.params.case ?? '')
    .executeTakeFirst()
  return found ?? null
}

export interface StoredDocument {
  document_id: string
  file_name: string
  media_type: string
  sha256: string
  bytes: number
}

/** A file as an attachment that cannot run in a browser, whatever is in it. */
export function asAttachment(program: Program, document: StoredDocument): Sent {
  return {
    type: document.media_type,
    body: program.files.read(document.sha256),
    headers: {
      'content-disposition': attachment(document.file_name),
      'content-length': String(document.bytes),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  }
}

/** RFC 6266: a plain name for old programs, and the whole name in UTF-8. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
