import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'

/** A piece of advice that was asked for and is not here, of one case among all. */
export interface MissingAdvice {
  caseId: string
  childName: string
  bornOn: Day | null
  settingName: string | null
  managerName: string | null
  /** Position of the request on the record: with the case, the name of the piece. */
  askedBy: number
  source: string
  to: string | null
  askedOn: Day
  dueOn: Day
  chasedOn: Day | null
  chasers: number
}

export interface MissingAsked {
  /** One manager's cases, or everybody's. */
  of: string | null
  source: string | null
  most: number
  from: number
}

/** Everything that was asked for and is not here, the longest missing first. One query, whatever the number of cases. */
export async function missingAdvice(tx: Tx, asked: MissingAsked): Promise<MissingAdvice[]> {
  const found = await sql<MissingAdvice>`
    select d.case_id as "caseId", s.child_name as "childName", s.born_on as "bornOn", g.name as "settingName",
      m.name as "managerName", d.started_by as "askedBy", src.source, told.to as "to", d.started_on as "askedOn",
      d.due_on as "dueOn", told.chased_on as "chasedOn", told.chasers
    from deadline d
    join case_summary s on s.case_id = d.case_id
    left join setting g on g.setting_id = s.setting_id
    left join account m on m.account_id = s.manager_id
    cross join lateral (
      -- Advice is about "advice:medical", or "advice:other:2"; imported advice may be about something else.
      select case when d.about like 'advice:%' then split_part(d.about, ':', 2) else d.owner end as source
    ) src
    cross join lateral (
      select max(f.says ->> 'to') filter (where f.name = 'advice.addressed') as "to",
        max(f."on") filter (where f.name = 'advice.chased') as chased_on,
        (count(*) filter (where f.name = 'advice.chased'))::int as chasers,
        bool_or(f.name = 'advice.declined') as declined
      from fact f
      where f.case_id = d.case_id and f.about = d.about and f.position >= d.started_by
        and f.name in ('advice.addressed', 'advice.chased', 'advice.declined')
    ) told
    where d.id = 'give-advice' and d.met_on is null and not d.taken_away and told.declined is not true
      and (${asked.of}::text is null or s.manager_id = ${asked.of})
      and (${asked.source}::text is null or src.source = ${asked.source})
    order by d.started_on, s.sort_name, d.case_id, d.place
    limit ${asked.most} offset ${asked.from}`.execute(tx)
  return found.rows
}

/** Who has not been asked yet, of cases in which advice is being gathered. */
export interface UnaskedAdvice {
  caseId: string
  childName: string
  title: string
  rule: string
  actBy: Day
  path: string
}

export async function unaskedAdvice(tx: Tx, of: string | null, most: number): Promise<UnaskedAdvice[]> {
  const found = await sql<UnaskedAdvice>`
    select t.case_id as "caseId", s.child_name as "childName", t.title, t.rule, t.act_by as "actBy", t.path
    from task t
    join case_summary s on s.case_id = t.case_id
    where t.task_id in ('silence:unasked', 'target:ask-for-advice') and (${of}::text is null or s.manager_id = ${of})
    order by t.act_by, s.sort_name
    limit ${most}`.execute(tx)
  return found.rows
}
