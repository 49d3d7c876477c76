import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'

export interface PlannedRow {
  case_id: string
  child_name: string
  born_on: Day | null
  setting_id: string | null
  setting_name: string | null
  setting_kind: string | null
  easting: number | null
  northing: number | null
  due_on: Day
  meeting_on: Day | null
  meeting_at: string | null
  minutes: number | null
  held_on: Day | null
  transfers_to: string | null
  settle_by: Day | null
  complex: string | null
  attends: string[]
}

/**
 * Every review to be held up to a day: those of children who change school and are not settled yet, and those that fall due by
 * then. One query; a review whose meeting was held is past planning, and so is a change of school that one in the half year
 * before its last day has prepared.
 */
export async function reviewsToPlan(tx: Tx, until: Day): Promise<PlannedRow[]> {
  const found = await sql<PlannedRow>`
    select r.case_id, s.child_name, s.born_on, r.setting_id, st.name as setting_name, st.kind as setting_kind, st.easting,
      st.northing, r.due_on, r.meeting_on, r.meeting_at, r.minutes, r.held_on, r.transfers_to,
      case when ${unprepared} then r.settle_by end as settle_by, r.complex, r.attends
    from review r
    join case_summary s on s.case_id = r.case_id
    left join setting st on st.setting_id = r.setting_id
    where r.held_on is null and r.decided_on is null
      and (r.due_on <= ${until}::date or (${unprepared} and r.settle_by <= ${until}::date + 92))
    order by r.case_id`.execute(tx)
  return found.rows
}

/** A change of school that is not settled, and that no review has prepared yet. */
const unprepared = sql`(r.settle_by is not null and r.settled_on is null
  and coalesce(r.last_held_on, '-infinity') < r.settle_by - 183)`

export interface Officer {
  account_id: string
  name: string
  role: string
}

/** Who attends reviews for the authority: the review officers, first the manager. */
export async function reviewOfficers(tx: Tx): Promise<Officer[]> {
  const found = await sql<Officer>`
    select account_id, name, role from account
    where kind = 'staff' and disabled_at is null and role in ('annual-review-manager', 'annual-review-assistant')
    order by array_position(array['annual-review-manager', 'annual-review-assistant'], role), place, name`.execute(tx)
  return found.rows
}

/** The days on which a panel that decides on placements sits. */
export async function placementSittings(tx: Tx, panels: readonly string[], until: Day): Promise<Day[]> {
  if (panels.length === 0) return []
  const found = await sql<{ sits_on: Day }>`
    select sits_on from sitting where panel = any (${[...panels]}::text[]) and state <> 'cancelled' and sits_on <= ${until}::date
    order by sits_on`.execute(tx)
  return found.rows.map(row => row.sits_on)
}
