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
  select t.case_id, s.child_name, s.sort_name, s.born_on, st.name as school, s.manager_id, t.state, t.questions, t.decide_by,
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
  left join lateral (
    select v.position, v.mode, v.vehicle, v.escort, v.escort_name, v.lacks, v.period from travel_provision v
    where v.case_id = t.case_id and upper(v.period) > ${first}::date
    order by not v.period @> ${first}::date, lower(v.period), v.position desc limit 1
  ) p on true
  where s.open and (t.state in ('waits', 'agreed', 'in-plan') or t.in_plan or p.position is not null)`

const rank = sql`array_position(array['nothing', 'late', 'undecided', 'vehicle', 'escort', 'asks', 'ready'], r.lacks)`

export async function readinessRows(
  tx: Tx,
  { term, show, manager, page }: ReadinessFilter,
): Promise<{ rows: ReadinessRow[]; more: boolean }> {
  const found = await sql<ReadinessRow>`
    select r.case_id as "caseId", r.child_name as "childName", r.born_on as "bornOn", r.school, a.name as manager, r.state,
      r.lacks, r.questions, r.mode, r.vehicle, r.escort, r.escort_name as "escortName", r.p_from as "from", r.p_until as until,
      r.decide_by as "decideBy",
      case when r.bare then (select max(upper(v.period)) - 1 from travel_provision v where v.case_id = r.case_id) end as ended
    from (${readiness(term.from)}) r left join account a on a.account_id = r.manager_id
    where (${show} = 'all' or ${show} = r.lacks or ${show} = 'missing' and r.lacks <> 'ready')
      and (${manager} = '' or r.manager_id = ${manager})
    order by ${rank}, r.sort_name, r.case_id
    limit ${perPage + 1} offset ${(page - 1) * perPage}`.execute(tx)
  return { rows: found.rows.slice(0, perPage), more: found.rows.length > perPage }
}

/** How many children stand how on the first day of a term. */
export async function readinessCounts(tx: Tx, { term, manager }: ReadinessFilter): Promise<Map<string, number>> {
  const found = await sql<{ lacks: string; children: number }>`
    select r.lacks, count(*)::int as children from (${readiness(term.from)}) r
    where (${manager} = '' or r.manager_id = ${manager}) group by r.lacks`.execute(tx)
  return new Map(found.rows.map(row => [row.lacks, row.children]))
}

export async function managersOfCases(tx: Tx): Promise<{ value: string; text: string }[]> {
  const found = await sql<{ value: string; text: string }>`
    select account_id as value, name as text from account
    where kind = 'staff' and account_id in (select account_id from management union select account_id from quadrant_management)
    order by name`.execute(tx)
  return found.rows
}
