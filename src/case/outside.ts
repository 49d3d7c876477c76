import { sql } from 'kysely'
import { accountOf } from '../access/visitor.ts'
import type { Tx } from '../database/transaction.ts'
import type { OutsideView } from './outside-view.ts'
import type { At } from './program.ts'

/** The views made for the asker's kind, of the cases in whose audience they are: the database gives no others. */
export async function viewsForMe(tx: Tx): Promise<OutsideView[]> {
  const rows = await sql<{ view: OutsideView }>`
    select v.view from unnest((select my_cases())) as mine(case_id) join outside_view v using (case_id)
    order by v.view -> 'child' ->> 'fullName' collate "en-x-icu"`.execute(tx)
  return rows.rows.map(row => row.view)
}

export async function viewForMe(tx: Tx, caseId: string): Promise<OutsideView | null> {
  const row = await tx.selectFrom('outside_view').select('view').where('case_id', '=', caseId).executeTakeFirst()
  return row === undefined ? null : (row.view as OutsideView)
}

/** Who looked from outside: written in the same transaction as what is shown. */
export async function logOutsideView(tx: Tx, at: At, caseId: string, page: string): Promise<void> {
  await tx
    .insertInto('view_log')
    .values({
      viewed_at: at.now,
      account_id: accountOf(at.visitor),
      case_id: caseId,
      page,
      because: at.visitor.role === 'family' ? 'Parental responsibility' : 'The child attends the setting',
    })
    .execute()
}
