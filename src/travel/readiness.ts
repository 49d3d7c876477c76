import { sql } from 'kysely'
import type { Closure } from '../authority/school-calendar.ts'
import { type Term, termsOf } from '../authority/terms.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'

/** What keeps a child from travelling on the first day, the worst first. */
export const lacking = ['nothing', 'late', 'undecided', 'vehicle', 'escort', 'asks', 'ready'] as const
export type Lacking = (typeof lacking)[number]

export const lackingWords: Readonly<Record<Lacking, string>> = {
  nothing: 'Nothing in place',
  late: 'Begins after the first day',
  undecided: 'Not decided yet',
  vehicle: 'No vehicle known',
  escort: 'No escort known',
  asks: 'Something changed',
  ready: 'Ready',
}

export interface ReadinessFilter {
  term: Term
  terms: readonly Term[]
  show: Lacking | 'missing' | 'all'
  manager: string
  page: number
}

const perPage = 100

/** The filter as an address says it; what it does not say is usual: the next term, and what is missing. */
export function readReadiness(
  query: Readonly<Record<string, string | undefined>>,
  closures: readonly Closure[],
  today: Day,
): ReadinessFilter | null {
  const terms = termsOf(closures).filter(t => t.until >= today)
  const term = terms.find(t => t.id === query.term) ?? terms.find(t => t.from > today) ?? terms[0]
  if (term === undefined) return null
  const shows: readonly string[] = [...lacking, 'missing', 'all']
  return {
    term,
    terms: terms.slice(0, 4),
    show: shows.includes(query.show ?? '') ? (query.show as Lacking) : 'missing',
    manager: query.manager ?? '',
    page: Math.min(1000, Math.max(1, Math.trunc(Number(query.page ?? 1)) || 1)),
  }
}

export function readinessAddress(filter: ReadinessFilter, change: Partial<ReadinessFilter>): string {
  const { term, show, manager, page } = { ...filter, page: 1, ...change }
  const query = new URLSearchParams({
    term: term.id,
    show,
    ...(manager !== '' && { manager }),
    ...(page > 1 && { page: String(page) }),
  })
  return `/travel/readiness?${query}`
}

export interface ReadinessRow {
  caseId: string
  childName: string
  bornOn: Day | null
  school: string | null
  manager: string | null
  state: string
  lacks: Lacking
  questions: string[]
  mode: string | null
  vehicle: string | null
  escort: boolean | null
  escortName: string | null
  from: Day | null
  /** The first day on which it no longer holds. */
  until: Day | null
  /** The last day of what was provided before the first day of the term, where nothing holds on it. */
  ended: Day | null
  decideBy: Day | null
}

// What holds on the first day; else what begins next, so that a late beginning is seen.
const readiness = (first: Day) => sql`
  select case_id, s.child_name, s.sort_name, s.born_on, st.name as school, s.manager_id, t.state, t.questions, t.decide_by,
    p.mode, p.vehicle, p.escort, p.escort_name, lower(p.period) as p_from, upper(p.period) as p_until, p.position is null as bare,
    case
      when p.position is null and t.state = 'waits' then 'undecided'
      when p.position is null then 'nothing'
      when not p.period @> ${first}::date then 'late'
      when 'vehicle' = any (p.lacks) then 'vehicle'
      when 'escort' = any (p.lacks) then 'escort'
      when t.asks_from <= ${first}::date then 'asks'
      else 'ready'
    end as lacks
  from travel t
  join case_summary s using (case_id)
  left join setting st on st.setting_id = s.setting_id
  left join (
    select distinct on (v.case_id) v.case_id, v.position, v.mode, v.vehicle, v.escort, v.escort_name, v.lacks, v.period
    from travel_provision v
    where upper(v.period) > ${first}::date
    order by v.case_id, not v.period @> ${first}::date, lower(v.period), v.position desc
  ) p using (case_id)
  where s.open and (t.state in ('waits', 'agreed', 'in-plan') or t.in_plan or p.position is not null)`

const rank = sql`array_position(array['nothing', 'late', 'undecided', 'vehicle', 'escort', 'asks', 'ready'], lacks)`

export interface Readiness {
  rows: ReadinessRow[]
  /** There are more than are shown. */
  more: boolean
  /** How many children stand how on the first day. */
  counts: ReadonlyMap<string, number>
}

/** The children of a page and the counts of them all, read in one go: how each stands is worked out once. */
export async function readinessOf(tx: Tx, { term, show, manager, page }: ReadinessFilter): Promise<Readiness> {
  const found = await sql<{ rows: ReadinessRow[]; counts: Record<string, number> }>`
    with stands as materialized (${readiness(term.from)}),
    theirs as (select * from stands where ${manager} = '' or manager_id = ${manager}),
    shown as (
      select * from theirs
      where ${show} = 'all' or ${show} = lacks or ${show} = 'missing' and lacks <> 'ready'
      order by ${rank}, sort_name, case_id
      limit ${perPage + 1} offset ${(page - 1) * perPage}
    )
    select
      (select coalesce(json_object_agg(lacks, children), '{}')
        from (select lacks, count(*)::int as children from theirs group by lacks) counted) as counts,
      (select coalesce(json_agg(json_build_object('caseId', r.case_id, 'childName', r.child_name, 'bornOn', r.born_on,
          'school', r.school, 'manager', a.name, 'state', r.state, 'lacks', r.lacks, 'questions', r.questions,
          'mode', r.mode, 'vehicle', r.vehicle, 'escort', r.escort, 'escortName', r.escort_name, 'from', r.p_from,
          'until', r.p_until, 'decideBy', r.decide_by, 'ended',
          case when r.bare then (select max(upper(v.period)) - 1 from travel_provision v where v.case_id = r.case_id) end
        ) order by ${rank}, r.sort_name, r.case_id), '[]')
        from shown r left join account a on a.account_id = r.manager_id) as rows`.execute(tx)
  const { rows = [], counts = {} } = found.rows[0] ?? {}
  return { rows: rows.slice(0, perPage), more: rows.length > perPage, counts: new Map(Object.entries(counts)) }
}

export async function managersOfCases(tx: Tx): Promise<{ value: string; text: string }[]> {
  const found = await sql<{ value: string; text: string }>`
    select account_id as value, name as text from account
    where kind = 'staff' and account_id in (select account_id from management union select account_id from quadrant_management)
    order by name`.execute(tx)
  return found.rows
}
