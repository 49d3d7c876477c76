import { asSystem } from '../src/database/transaction.ts'
import type { TestProgram } from './a-program.ts'

/** What is to be done about a case, in the order in which it shows: whose it is, and from when to when. */
export async function tasksOf(t: TestProgram, caseId: string) {
  const rows = await asSystem(t.database.app, 'test', tx =>
    tx
      .selectFrom('task')
      .select(['title', 'role', 'shown_from', 'due_on', 'path'])
      .where('case_id', '=', caseId)
      .orderBy('shown_from')
      .execute(),
  )
  return rows.map(row => ({
    title: row.title,
    owner: row.role ?? 'manager',
    shown: row.shown_from,
    due: row.due_on,
    path: row.path,
  }))
}

/** What is on the record of a case, in order. */
export async function factsOf(t: TestProgram, caseId: string) {
  const rows = await asSystem(t.database.app, 'test', tx =>
    tx
      .selectFrom('fact')
      .select(['position', 'name', 'says'])
      .where('case_id', '=', caseId)
      .orderBy('position')
      .execute(),
  )
  return rows.map(row => ({ ...row, says: row.says as Record<string, unknown> }))
}

/** Each duty that was met, and when. */
export async function deadlinesOf(t: TestProgram, caseId: string) {
  const rows = await asSystem(t.database.app, 'test', tx =>
    tx.selectFrom('deadline').select(['id', 'met_on']).where('case_id', '=', caseId).execute(),
  )
  return new Map(rows.map(row => [row.id, row.met_on]))
}
