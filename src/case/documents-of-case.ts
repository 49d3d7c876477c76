import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import { type Choice, choice, choices, type Field } from '../web/form.ts'
import { type Case, factsNamed } from './case.ts'

export interface DocumentOnCase {
  documentId: string
  title: string
  kind: string
  fileName: string
  bytes: number
  seenBy: readonly string[]
  addedBy: string
  addedAt: Date
  /** From the fact that added it: the day on the document, whom it is from, where it stands on the timeline. */
  on: Day | null
  from: string | null
  position: number | null
}

/** What a document is, as it is asked for and listed. */
export const documentKinds: readonly { value: string; text: string }[] = [
  { value: 'request', text: 'Request or referral' },
  { value: 'advice', text: 'Advice' },
  { value: 'report', text: 'Report' },
  { value: 'letter', text: 'Letter or e-mail' },
  { value: 'view', text: 'Views of the child or the parents' },
  { value: 'other', text: 'Something else' },
]

/** The documents of a case that the asker may see, the newest first. */
export async function documentsOf(tx: Tx, theCase: Case): Promise<DocumentOnCase[]> {
  const rows = await tx
    .selectFrom('document as d')
    .innerJoin('account as a', 'a.account_id', 'd.added_by')
    .select(['d.document_id', 'd.title', 'd.kind', 'd.file_name', 'd.bytes', 'd.seen_by', 'd.added_at', 'a.name'])
    .where('d.case_id', '=', theCase.caseId)
    .orderBy('d.added_at', 'desc')
    .orderBy('d.document_id')
    .execute()
  const facts = new Map(factsNamed(theCase, 'document.added').map(f => [f.says.document, f]))
  return rows.map(row => {
    const fact = facts.get(row.document_id)
    return {
      documentId: row.document_id,
      title: row.title,
      kind: row.kind,
      fileName: row.file_name,
      bytes: Number(row.bytes),
      seenBy: row.seen_by,
      addedBy: row.name,
      addedAt: row.added_at,
      on: fact?.on ?? null,
      from: (fact?.says.from as string | undefined) ?? null,
      position: fact?.position ?? null,
    }
  })
}

/** A document that is on the case already, instead of a file. */
export function existingDocumentField(documents: readonly DocumentOnCase[], label: string): Field<string | null> {
  const listed: Choice[] = documents.map(d => ({ value: d.documentId, text: d.title }))
  return choice({ label, choices: listed, look: { as: 'select' } })
}

/** Who outside the section may read a document; staff of the section always may. */
export const seenByField = choices({
  label: 'Who else may read it',
  hint: 'Staff of the section always may. Choose nobody if it says where somebody lives that others must not know.',
  choices: [
    { value: 'family', text: 'The family may see it' },
    { value: 'setting', text: 'The school may see it' },
  ],
})

/** "1.2 MB", "340 KB" */
export function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return bytes >= 1_000 ? `${Math.round(bytes / 1_000)} KB` : `${bytes} bytes`
}
