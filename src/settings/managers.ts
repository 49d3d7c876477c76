import { sql } from 'kysely'
import type { Profile } from '../authority/profile.ts'
import { rewriteDerived } from '../case/derived.ts'
import { loadCase } from '../case/load.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'

/**
 * Brings what lists keep of each case up to the managers and schools of a day: after a move, and each night for moves that
 * were planned. Returns the references of the cases that changed. The transaction must be the program's own, since a
 * restricted case changes hands too.
 */
export async function refreshManagers(tx: Tx, profile: Profile, today: Day): Promise<string[]> {
  const changed = await sql<{ case_id: string }>`
    select s.case_id
    from case_summary s
    join (
      select f.case_id, a.setting_id, coalesce(sm.account_id, qm.account_id) as manager_id
      from case_file f
      join person p on p.person_id = f.child_id
      left join attendance a on a.person_id = p.person_id and a.part = 'main' and a.period @> ${today}::date
      left join setting st on st.setting_id = a.setting_id
      left join management sm on sm.setting_id = a.setting_id and sm.period @> ${today}::date
      left join quadrant_management qm on (a.setting_id is null or st.la_code <> ${profile.localAuthorityCode})
        and qm.quadrant = p.quadrant and qm.period @> ${today}::date
    ) at on at.case_id = s.case_id
    where s.manager_id is distinct from at.manager_id or s.setting_id is distinct from at.setting_id
    order by s.case_id`.execute(tx)
  const ids = changed.rows.map(row => row.case_id)
  if (ids.length === 0) return []
  // Whoever writes to one of these cases now is waited for, and writes after this with the new manager.
  await sql`select case_id from case_file where case_id = any (${ids}) order by case_id for update`.execute(tx)
  for (const caseId of ids) {
    const theCase = await loadCase(tx, caseId, profile, today)
    if (theCase !== null) await rewriteDerived(tx, theCase, profile, today)
  }
  return ids
}

/** From here to its end the transaction is the program's own: cases that its person may not see change hands with the others. */
export async function goOnAsSystem(tx: Tx, party: string): Promise<void> {
  await sql`select set_config('sencase.user', ${`system:${party}`}, true)`.execute(tx)
}
