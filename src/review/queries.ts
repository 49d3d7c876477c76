import type { Tx } from '../database/transaction.ts'

/** Everyone of the section, for what is to be done after a review. */
export async function section(tx: Tx): Promise<{ accountId: string; name: string }[]> {
  const rows = await tx
    .selectFrom('account')
    .select(['account_id', 'name'])
    .where('kind', '=', 'staff')
    .where('disabled_at', 'is', null)
    .orderBy('place')
    .orderBy('name')
    .execute()
  return rows.map(row => ({ accountId: row.account_id, name: row.name }))
}
