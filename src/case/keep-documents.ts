import { randomUUID } from 'node:crypto'
import { accountOf } from '../access/visitor.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import type { NewFact } from '../record/append.ts'
import type { SentFile } from '../web/form.ts'
import type { At } from './program.ts'

/** A file on its way into a case, with the name that its document will have. */
export interface ArrivingDocument extends SentFile {
  documentId: string
  title: string
}

/** Gives files that came with a form their documents' ids, before anything is decided about them. */
export function arriving(files: readonly SentFile[], title?: string): ArrivingDocument[] {
  return files.map(file => ({
    ...file,
    documentId: randomUUID(),
    title: title !== undefined && files.length === 1 ? title : file.fileName.replace(/\.[^.]+$/, ''),
  }))
}

/** One fact for each document. */
export function documentFacts(
  documents: readonly ArrivingDocument[],
  on: Day,
  kind: string,
  from: string | null,
): NewFact[] {
  return documents.map(({ documentId, title }) => ({
    name: 'document.added',
    on,
    says: { document: documentId, title, kind, ...(from === null ? {} : { from }) },
  }))
}

/** Makes the documents of a case out of the uploads, in the transaction of the decision that took them in. */
export async function keepDocuments(
  tx: Tx,
  at: At,
  caseId: string,
  documents: readonly ArrivingDocument[],
  kind: string,
  seenBy: readonly string[] = [],
): Promise<void> {
  if (documents.length === 0) return
  await tx
    .insertInto('document')
    .values(
      documents.map(d => ({
        document_id: d.documentId,
        case_id: caseId,
        title: d.title,
        kind,
        file_name: d.fileName,
        media_type: d.mediaType,
        bytes: d.bytes,
        sha256: d.sha256,
        seen_by: [...seenBy],
        added_at: at.now,
        added_by: accountOf(at.visitor),
      })),
    )
    .execute()
  await tx
    .deleteFrom('upload')
    .where(
      'upload_id',
      'in',
      documents.map(d => d.uploadId),
    )
    .execute()
}
