import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import { addDays, type Day } from '../kernel/day.ts'
import type { SettingPageRows } from './queries.ts'

/** Something that changed at a setting: whom it is about, and the entry of the record that says so, where one does. */
export interface Change {
  on: Day
  what: 'joined' | 'left' | 'named' | 'began' | 'ended' | 'not-begun' | 'manager'
  /** Null for a change of case manager. */
  child: { caseId: string; name: string } | null
  part: boolean
  /** The entry that named or began a placement. */
  position: number | null
  /** When a placement that is named begins. */
  beginsOn: Day | null
  /** The case manager from that day; null for nobody. */
  manager: string | null
}

interface Stay {
  caseId: string
  name: string
  part: 'main' | 'part'
  since: Day
  until: Day | null
}

interface PlacementStay extends Stay {
  state: 'named' | 'started' | 'ended' | 'not-begun'
  position: number
  namedOn: Day | null
}

/** What has changed at a setting up to today, the newest first, in two queries: of children whose cases the asker may see. */
export async function settingChanges(
  tx: Tx,
  settingId: string,
  terms: SettingPageRows['terms'],
  today: Day,
): Promise<Change[]> {
  const stays = await sql<Stay>`
    select c.case_id as "caseId", c.child_name as name, a.part, lower(a.period) as since, upper(a.period) as until
    from attendance a
    join lateral (
      select s.case_id, s.child_name from case_summary s
      where s.child_id = a.person_id order by s.open desc, s.case_id limit 1
    ) c on true
    where a.setting_id = ${settingId}`.execute(tx)
  const placements = await sql<PlacementStay>`
    select c.case_id as "caseId", c.child_name as name, p.part, p.state, p.position, p.named_on as "namedOn",
      lower(p.period) as since, upper(p.period) as until
    from placement p join case_summary c using (case_id)
    where p.setting_id = ${settingId} and p.state in ('named', 'started', 'ended', 'not-begun')`.execute(tx)
  return changesOf(stays.rows, placements.rows, terms).filter(change => change.on <= today)
}

/** The same from rows; a child whose placement begins or ends on the day the roll says so is told of once. */
export function changesOf(
  stays: readonly Stay[],
  placements: readonly PlacementStay[],
  terms: SettingPageRows['terms'],
): Change[] {
  const ofPlacements = placements.flatMap(changesOfPlacement)
  const known = new Set(ofPlacements.map(c => `${c.child?.caseId} ${c.on} ${c.what === 'began' ? 'joined' : 'left'}`))
  const ofRoll = stays
    .flatMap(stay => [
      told(stay, 'joined', stay.since),
      ...(stay.until === null ? [] : [told(stay, 'left', stay.until)]),
    ])
    .filter(change => !known.has(`${change.child?.caseId} ${change.on} ${change.what}`))
  return [...ofPlacements, ...ofRoll, ...changesOfManager(terms)].sort(newestFirst)
}

function changesOfPlacement(stay: PlacementStay): Change[] {
  const { state, position, namedOn, since, until } = stay
  const named = namedOn === null ? [] : [{ ...told(stay, 'named', namedOn), position }]
  switch (state) {
    case 'named':
      return named.map(change => ({ ...change, beginsOn: since }))
    case 'started':
      return [...named, { ...told(stay, 'began', since), position }]
    case 'ended':
      return [
        ...named,
        { ...told(stay, 'began', since), position },
        ...(until === null ? [] : [{ ...told(stay, 'ended', until), position }]),
      ]
    case 'not-begun':
      // Its row ends after the day on which its place was free again.
      return [...named, ...(until === null ? [] : [{ ...told(stay, 'not-begun', addDays(until, -1)), position }])]
  }
}

/** Who took it over on each day, and when nobody did. */
function changesOfManager(terms: SettingPageRows['terms']): Change[] {
  const began = terms.map(term => managed(term.since, term.name))
  const stopped = terms.flatMap(({ until }) =>
    until === null || terms.some(next => next.since === until) ? [] : [managed(until, null)],
  )
  return [...began, ...stopped]
}

function managed(on: Day, manager: string | null): Change {
  return { on, what: 'manager', child: null, part: false, position: null, beginsOn: null, manager }
}

function told({ caseId, name, part }: Stay, what: Change['what'], on: Day): Change {
  return {
    on,
    what,
    child: { caseId, name },
    part: part === 'part',
    position: null,
    beginsOn: null,
    manager: null,
  }
}

function newestFirst(a: Change, b: Change): number {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1
  return (a.child?.name ?? '').localeCompare(b.child?.name ?? '', 'en') || (b.position ?? 0) - (a.position ?? 0)
}
