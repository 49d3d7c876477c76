import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'

/** The piece of advice that a row of work waits for or asks to be chased: what it is about. Null for other work. */
export function adviceOf(taskId: string): string | null {
  return (
    /^law:give-advice:(.+):\d+$/.exec(taskId)?.[1] ?? /^target:chase-advice(?:-again)?:(.+)$/.exec(taskId)?.[1] ?? null
  )
}

/** The advice among chosen rows that is still missing, each as `K7Q4MX:12`: its case and the entry that asked for it. */
export async function adviceToChase(tx: Tx, chosen: readonly { caseId: string; taskId: string }[]): Promise<string[]> {
  const pieces = chosen.flatMap(row => {
    const about = adviceOf(row.taskId)
    return about === null ? [] : [{ caseId: row.caseId, about }]
  })
  if (pieces.length === 0) return []
  const found = await sql<{ case_id: string; started_by: number }>`
    select distinct d.case_id, d.started_by
    from deadline d
    join unnest(${pieces.map(p => p.caseId)}::text[], ${pieces.map(p => p.about)}::text[]) as wanted (case_id, about)
      on wanted.case_id = d.case_id and wanted.about = d.about
    where d.id = 'give-advice' and d.met_on is null and not d.taken_away
    order by d.case_id, d.started_by`.execute(tx)
  return found.rows.map(row => `${row.case_id}:${row.started_by}`)
}
