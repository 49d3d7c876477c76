import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'

/** How much of a sitting its reader does not see, because it is restricted to named staff: never which cases. */
export interface Hidden {
  /** On the agenda. */
  cases: number
  /** Of these, in no pack yet. */
  unpacked: number
}

/** A case on the agenda that its reader sees and that is in no pack of the sitting. */
export interface Unpacked {
  caseId: string
  childName: string
  restricted: boolean
}

export async function hiddenOf(tx: Tx, sittingId: string): Promise<Hidden> {
  const found = await sql<Hidden>`
    select hidden_items(${sittingId}) as cases, hidden_unpacked(${sittingId}) as unpacked`.execute(tx)
  return found.rows[0] ?? { cases: 0, unpacked: 0 }
}

export async function unpackedOf(tx: Tx, sittingId: string): Promise<Unpacked[]> {
  const found = await sql<Unpacked>`
    select i.case_id as "caseId", s.child_name as "childName", s.restricted
    from sitting_item i join case_summary s using (case_id)
    where i.sitting_id = ${sittingId} and i.state = 'listed'
      and i.sitting_id || ' ' || i.case_id <> all ((select my_interests())::text[])
      and not exists (select from pack_case c join pack p using (pack_no)
        where p.sitting_id = i.sitting_id and c.case_id = i.case_id)
    order by i.place, i.case_id`.execute(tx)
  return found.rows
}

/** "One case on this agenda is …", for those who may not see it. */
export function hiddenWords(cases: number): string {
  return `${cases === 1 ? 'One case on this agenda is' : `${cases} cases on this agenda are`} restricted to named staff, and you are not among them`
}
