import { sql } from 'kysely'
import type { Term } from '../../authority/terms.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'

export interface TermSetting {
  setting_id: string
  name: string
  head_name: string | null
  children: number
  listed: number
  changing: number
}

/** How many reviews each setting has in a term, and for how many its head teacher was told. */
export async function termSettings(tx: Tx, term: Term): Promise<TermSetting[]> {
  const found = await sql<TermSetting>`
    select r.setting_id, st.name, st.head_name, count(*)::int as children,
      (count(*) filter (where r.listed_for = ${term.id}))::int as listed,
      (count(*) filter (where r.transfers_on is not null))::int as changing
    from review r join setting st on st.setting_id = r.setting_id
    where r.decided_on is null and r.due_on between ${term.from}::date and ${term.until}::date
    group by r.setting_id, st.name, st.head_name
    order by (count(*) filter (where r.listed_for = ${term.id})) = count(*), st.name collate "en-x-icu"`.execute(tx)
  return found.rows
}

export interface ListedChild {
  case_id: string
  child_name: string
  born_on: Day | null
  due_on: Day
  meeting_on: Day | null
  transfers_to: string | null
  settle_by: Day | null
  travel: boolean
  listed_for: string | null
}

/** The children of a setting whose reviews fall due in a term, by day. */
export async function listOfTerm(tx: Tx, term: Term, setting: string): Promise<ListedChild[]> {
  const found = await sql<ListedChild>`
    select r.case_id, s.child_name, s.born_on, r.due_on, r.meeting_on, r.transfers_to, r.settle_by, r.travel, r.listed_for
    from review r join case_summary s on s.case_id = r.case_id
    where r.setting_id = ${setting} and r.decided_on is null and r.due_on between ${term.from}::date and ${term.until}::date
    order by r.due_on, s.sort_name, r.case_id`.execute(tx)
  return found.rows
}

export async function settingOf(tx: Tx, settingId: string) {
  return tx
    .selectFrom('setting')
    .select(['setting_id', 'name', 'head_name', 'head_job'])
    .where('setting_id', '=', settingId)
    .executeTakeFirst()
}
