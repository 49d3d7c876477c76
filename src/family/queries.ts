import type { Tx } from '../database/transaction.ts'
import { dayInLondon, plainDay } from '../kernel/day.ts'

export interface OwnDocument {
  documentId: string
  title: string
  addedOn: string
}

/** The papers of a case that are marked for the family, the newest first. */
export async function familyDocuments(tx: Tx, caseId: string): Promise<OwnDocument[]> {
  const rows = await tx
    .selectFrom('document')
    .select(['document_id', 'title', 'added_at'])
    .where('case_id', '=', caseId)
    .orderBy('added_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(row => ({
    documentId: row.document_id,
    title: row.title,
    addedOn: plainDay(dayInLondon(row.added_at)),
  }))
}
