import type { Profile } from '../../authority/profile.ts'
import { type Term, termsOf } from '../../authority/terms.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import { type BackDay, backwardsFrom, type Calendar, lastMeetingForDecision } from './backwards.ts'
import { type Planned, proposeMeetings, type ReviewToPlan, type Span } from './propose.ts'
import type { PlannedRow } from './queries.ts'

/** A review with what stands behind its last day, and what becomes of it. */
export interface PlannedReview {
  row: PlannedRow
  planned: Planned
  lastDay: Day | null
  /** Why the meeting cannot be later, in a sentence. */
  because: string
}

export interface TermPlan {
  reviews: PlannedReview[]
  /** The steps back from each last lawful day that occurs, first without the panel, then with it. */
  chains: { settleBy: Day; toPanel: boolean; days: BackDay[] | null }[]
}

const panelKinds: readonly string[] = ['special', 'independent-special', 'resource-base', 'unit', 'independent']

/** All reviews of a term at once: how late each can be, which are arranged too late, and days for the rest. */
export function planTerm(
  rows: readonly PlannedRow[],
  profile: Profile,
  given: { term: Term; today: Day; sittings: readonly Day[]; officers: readonly string[] },
): TermPlan {
  const { reviewPlanning: planning } = profile
  const calendar: Calendar = {
    closures: profile.closures,
    division: profile.law === 'northern-ireland-2005' ? 'northern-ireland' : 'england-and-wales',
    sittings: given.sittings,
  }
  const chains = new Map<string, TermPlan['chains'][number]>()
  const chainOf = (settleBy: Day, toPanel: boolean) => {
    const key = `${settleBy} ${toPanel}`
    const known = chains.get(key)
    if (known !== undefined) return known
    const chain = { settleBy, toPanel, days: backwardsFrom(settleBy, planning, calendar, toPanel) }
    chains.set(key, chain)
    return chain
  }
  const lastByDue = new Map<Day, Day | null>()
  const lastForDue = (dueOn: Day) => {
    const known = lastByDue.get(dueOn)
    if (known !== undefined) return known
    const last = lastMeetingForDecision(dueOn, planning, calendar)
    lastByDue.set(dueOn, last)
    return last
  }
  const hasPanel = profile.panels.some(panel => panel.kind === 'placement')
  const whys = rows.map(row => whyBy(row, lastForDue(row.due_on), chainOf, hasPanel))
  const span = spanOf(profile, given.term, given.today)
  const planned = proposeMeetings(
    rows.map((row, place) => toPlan(row, whys[place]?.lastDay ?? null)),
    given.officers,
    planning,
    calendar,
    span,
  )
  const reviews = rows.map((row, place) => ({
    row,
    planned: planned[place] as Planned,
    lastDay: whys[place]?.lastDay ?? null,
    because: whys[place]?.because ?? '',
  }))
  return { reviews, chains: [...chains.values()].sort(bySettling) }
}

/**
 * The days for which a meeting can still be planned: usually with the weeks that those invited are given, in haste with the two
 * that the papers need, and what is too late for its term at the beginning of the next.
 */
function spanOf({ reviewPlanning: { before }, closures }: Profile, term: Term, today: Day): Span {
  const weeks = before.map(step => ('days' in step.leaves ? step.leaves.days : 0))
  const later = (days: number) => {
    const on = addDays(today, days)
    return on > term.from ? on : term.from
  }
  const next = termsOf(closures).find(other => other.from > term.until)
  return {
    usually: later(Math.max(0, ...weeks)),
    from: later(Math.min(...(weeks.length === 0 ? [0] : weeks))),
    until: next?.until ?? term.until,
  }
}

function toPlan(row: PlannedRow, lastDay: Day | null): ReviewToPlan {
  const transfer = row.settle_by !== null
  const complex = row.complex !== null
  return {
    caseId: row.case_id,
    setting: row.setting_id,
    point: row.easting === null || row.northing === null ? null : { easting: row.easting, northing: row.northing },
    lastDay,
    meeting:
      row.meeting_on === null
        ? null
        : { on: row.meeting_on, at: row.meeting_at ?? '09:15', minutes: row.minutes ?? 75 },
    attend: transfer && complex ? 'both' : complex ? 'complex' : transfer ? 'transfer' : 'no',
    officers: row.attends,
  }
}

type ChainOf = (settleBy: Day, toPanel: boolean) => TermPlan['chains'][number]

/** The earlier of the two days that bind a review: that of the year, and that of the change of school. */
function whyBy(
  row: PlannedRow,
  forYear: Day | null,
  chainOf: ChainOf,
  hasPanel: boolean,
): { lastDay: Day | null; because: string } {
  if (row.settle_by !== null) {
    const toPanel = hasPanel && panelKinds.includes(row.setting_kind ?? '')
    const { days } = chainOf(row.settle_by, toPanel)
    if (days === null) return { lastDay: null, because: 'No sitting of the placement panel is planned in time' }
    const meet = days.at(-1)?.by ?? null
    if (meet !== null && (forYear === null || meet <= forYear)) {
      return {
        lastDay: meet,
        because: toPanel ? 'the change of school, with a sitting of the placement panel' : 'the change of school',
      }
    }
  }
  return { lastDay: forYear, because: 'the year of the review ends' }
}

function bySettling(one: TermPlan['chains'][number], other: TermPlan['chains'][number]): number {
  if (one.settleBy !== other.settleBy) return one.settleBy < other.settleBy ? -1 : 1
  return Number(one.toPanel) - Number(other.toPanel)
}
