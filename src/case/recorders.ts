import type { Tx } from '../database/transaction.ts'
import type { Case } from './case.ts'

/** The names of those who recorded the facts of a case, by account. */
export async function recorderNames(tx: Tx, theCase: Case): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(theCase.record.map(fact => fact.recordedBy))]
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('account').select(['account_id', 'name']).where('account_id', 'in', ids).execute()
  return new Map(rows.map(row => [row.account_id, row.name]))
}
