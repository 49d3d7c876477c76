import type { NotFound, Sent } from '../web/app.ts'
import { notFound } from '../web/app.ts'
import { logOutsideView } from './outside.ts'
import type { At, Program } from './program.ts'

/** A document as an attachment that cannot run, for whoever the database lets see it; the view is logged first. */
export async function sentDocument(program: Program, at: At): Promise<Sent | NotFound> {
  return at.work(async tx => {
    const found = await tx
      .selectFrom('document')
      .select(['document_id', 'file_name', 'media_type', 'sha256', 'bytes'])
      .where('document_id', '=', at.params.document ?? '')
      .where('case_id', '=', at.params.case ?? '')
      .executeTakeFirst()
    if (found === undefined) return notFound
    await logOutsideView(tx, at, at.params.case ?? '', `document ${found.document_id}`)
    return {
      type: found.media_type,
      body: program.files.read(found.sha256),
      headers: {
        'content-disposition': attachment(found.file_name),
        'content-length': String(found.bytes),
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-store',
      },
    }
  })
}

/** RFC 6266: a plain name for old programs, and the whole name in UTF-8. */
export function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
