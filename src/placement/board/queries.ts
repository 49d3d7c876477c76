import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'
import type { Day } from '../../kernel/day.ts'

export interface BoardSetting {
  settingId: string
  name: string
  kind: string
  places: number | null
  lowAge: number | null
  highAge: number | null
  ours: boolean
}

/** The provisions whose places are watched: those of the area, and others where a child of ours is, or is to be. */
export async function boardSettings(tx: Tx, authority: string, kind: string, on: Day): Promise<BoardSetting[]> {
  const found = await sql<BoardSetting>`
    select s.setting_id as "settingId", s.name, s.kind,
      case when s.kind in ('special', 'independent-special') then coalesce(s.places, s.capacity) else s.places end as places,
      s.low_age as "lowAge", s.high_age as "highAge", coalesce(s.la_code = ${authority}, false) as ours
    from setting s
    where s.kind in ('resource-base', 'unit', 'special', 'independent-special')
      and (${kind} = '' or s.kind = ${kind})
      and coalesce(s.status, 'Open') not like 'Closed%'
      and (s.la_code = ${authority}
        or exists (select from placement p where p.setting_id = s.setting_id and p.state not in ('ended', 'not-begun'))
        or exists (select from attendance a where a.setting_id = s.setting_id and a.period @> ${on}::date))
    order by array_position(array['resource-base', 'unit', 'special', 'independent-special'], s.kind), s.name collate "en-x-icu"
    limit 200`.execute(tx)
  return found.rows
}

/** Children of one school year who have a place for the same time. */
export interface Stay {
  settingId: string
  cohort: number | null
  since: Day
  /** The first day after; null where it has no end. */
  until: Day | null
  named: boolean
  children: number
}

export async function staysOver(tx: Tx, settings: readonly string[], from: Day, until: Day): Promise<Stay[]> {
  if (settings.length === 0) return []
  const found = await sql<Stay>`
    select setting_id as "settingId", cohort, since, until, named, children
    from places_over(${[...settings]}::text[], ${from}::date, ${until}::date)`.execute(tx)
  return found.rows
}

export interface WaitingChild {
  settingId: string
  caseId: string
  childName: string
  bornOn: Day | null
  state: 'consulted' | 'proposed' | 'named'
  since: Day
}

/** The children who wait for a place or are named to one, of the cases the asker may see. */
export async function waitingChildren(tx: Tx, settings: readonly string[]): Promise<WaitingChild[]> {
  if (settings.length === 0) return []
  const found = await sql<WaitingChild>`
    select p.setting_id as "settingId", p.case_id as "caseId", c.child_name as "childName", c.born_on as "bornOn",
      p.state, lower(p.period) as since
    from placement p join case_summary c using (case_id)
    where p.setting_id = any (${[...settings]}::text[]) and p.state in ('consulted', 'proposed', 'named')
    order by array_position(array['named', 'proposed', 'consulted'], p.state), lower(p.period), c.sort_name
    limit 500`.execute(tx)
  return found.rows
}
