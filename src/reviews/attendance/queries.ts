import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'
import { addDays, type Day } from '../../kernel/day.ts'

export interface AttendedRow {
  case_id: string
  child_name: string
  born_on: Day | null
  setting_id: string | null
  setting_name: string | null
  easting: number | null
  northing: number | null
  place: string | null
  online: boolean
  meeting_on: Day
  meeting_at: string | null
  minutes: number | null
  transfers_to: string | null
  complex: string | null
  attends: string[]
  attended: string[]
}

/** The meetings of some days that somebody of the section attends or should, in one query. */
export async function meetingsToAttend(tx: Tx, from: Day, until: Day): Promise<AttendedRow[]> {
  const found = await sql<AttendedRow>`
    select r.case_id, s.child_name, s.born_on, r.setting_id, st.name as setting_name, st.easting, st.northing, r.place,
      r.online, r.meeting_on, r.meeting_at, r.minutes, case when r.settled_on is null then r.transfers_to end as transfers_to,
      r.complex, r.attends, r.attended
    from review r
    join case_summary s on s.case_id = r.case_id
    left join setting st on st.setting_id = r.setting_id
    where r.meeting_on between ${from}::date and ${until}::date
      and (r.attends <> '{}' or r.attended <> '{}' or r.complex is not null
        or (r.transfers_on is not null and r.settled_on is null))
    order by r.meeting_on, r.meeting_at, r.case_id
    limit 1000`.execute(tx)
  return found.rows
}

/** Meetings of the last eight weeks that somebody was to attend, with nothing said of whether they did. */
export async function unnoted(tx: Tx, today: Day): Promise<AttendedRow[]> {
  const rows = await meetingsToAttend(tx, addDays(today, -56), addDays(today, -1))
  return rows.filter(row => row.attends.length > 0)
}
