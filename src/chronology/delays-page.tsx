import { sql } from 'kysely'
import { roleTitle } from '../authority/role-title.ts'
import { dutyTitle } from '../case/fact-words.ts'
import type { At, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { Filter, Link, Select } from '../govuk/index.ts'
import { addDays, addMonths, type Day, monthName, parseDay } from '../kernel/day.ts'
import type { LawId } from '../law/law.ts'
import type { Shown } from '../web/app.ts'

interface Worst {
  case_id: string
  child_name: string
  setting_name: string | null
  manager_name: string | null
  law: LawId
  days: number
  duties: { id: string; days: number }[]
}

interface Month {
  from: Day
  until: Day
}

/** The ten cases in which a month saw the longest delay of our own duties, for the head of service. */
export async function delaysPage(program: Program, at: At): Promise<Shown> {
  const months = lastMonths(at.today, 13)
  const asked = parseDay(`${at.query.month ?? ''}-01`)
  const month = months.find(m => m.from === asked) ?? months[0]
  if (month === undefined) throw new Error('There are no months')
  const until = month.until < at.today ? month.until : at.today
  const { rows, whole } = await at.work(async tx => ({
    rows: await worstOf(tx, { from: month.from, until }),
    whole: await delayOf(tx, { from: month.from, until }),
  }))
  return {
    title: 'The longest delays',
    section: 'differences',
    look: 'wide',
    back: { href: '/complaints', text: 'Complaints' },
    body: (
      <>
        <h1>
          The longest delays of {monthWords(month.from)}
          {month.until > at.today && ', so far'}
        </h1>
        <p class="govuk-body sc-measure">
          The ten cases in which our own duties were late for most days of the month, whether they were done later or
          are still open. A day for which a ground for delay is recorded does not count. Each leads to its chronology.
        </p>
        <Filter action="/delays" label="Which month">
          <Select
            id="month"
            name="month"
            label={{ text: 'Month' }}
            items={months.map(m => ({ value: m.from.slice(0, 7), text: monthWords(m.from) }))}
            value={month.from.slice(0, 7)}
          />
        </Filter>
        {rows.length === 0 ? (
          <p class="govuk-body">
            <strong>No duty of ours was late on any day of this month.</strong>
          </p>
        ) : (
          <>
            <p class="govuk-body">
              In all {whole.cases.toLocaleString('en-GB')} {whole.cases === 1 ? 'case' : 'cases'}, with{' '}
              {whole.duties.toLocaleString('en-GB')} {whole.duties === 1 ? 'duty' : 'duties'} late for{' '}
              {whole.days.toLocaleString('en-GB')} {whole.days === 1 ? 'day' : 'days'} together.
            </p>
            <table class="govuk-table sc-stack">
              <caption class="govuk-visually-hidden">Ten cases with the longest delay</caption>
              <thead class="govuk-table__head">
                <tr>
                  {['Child', 'School', roleTitle(program.profile, 'case-manager'), 'Days late', 'Which duties'].map(
                    text => (
                      <th key={text} scope="col" class="govuk-table__header">
                        {text}
                      </th>
                    ),
                  )}
                </tr>
              </thead>
              <tbody>
                {rows.map(row => (
                  <tr key={row.case_id}>
                    <td class="govuk-table__cell">
                      <Link href={`/cases/${row.case_id}/chronology`}>{row.child_name}</Link>
                      <span class="two">{row.case_id}</span>
                    </td>
                    <td class="govuk-table__cell" data-label="School">
                      {row.setting_name ?? 'None'}
                    </td>
                    <td class="govuk-table__cell" data-label={roleTitle(program.profile, 'case-manager')}>
                      {row.manager_name ?? 'Nobody yet'}
                    </td>
                    <td class="govuk-table__cell num" data-label="Days late">
                      {row.days}
                    </td>
                    <td class="govuk-table__cell" data-label="Which duties">
                      <ul class="govuk-list">
                        {row.duties.map(duty => (
                          <li key={duty.id}>
                            {dutyTitle(duty.id, row.law)}: {duty.days}
                          </li>
                        ))}
                      </ul>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </>
    ),
  }
}

// A duty is late on each day after its last lawful day, up to and not including the day it was done.
const lateDays = (month: Month) => sql`
  select d.case_id, d.id,
    (least(coalesce(d.met_on, ${addDays(month.until, 1)}::date), ${addDays(month.until, 1)}::date)
      - greatest(d.due_on + 1, ${month.from}::date))::int as days
  from deadline d
  where d.owner = 'authority' and not d.taken_away and d.excused_by is null
    and (d.met_on is null or d.met_on > d.due_on)
    and d.due_on < ${month.until}::date and (d.met_on is null or d.met_on > ${month.from}::date)`

async function worstOf(tx: Tx, month: Month): Promise<Worst[]> {
  const found = await sql<Worst>`
    with late as (${lateDays(month)}),
    worst as (
      select case_id, sum(days)::int as days from late where days > 0 group by case_id
      order by sum(days) desc, case_id limit 10
    )
    select w.case_id, s.child_name, st.name as setting_name, a.name as manager_name, s.law, w.days,
      (select json_agg(json_build_object('id', g.id, 'days', g.days) order by g.days desc, g.id)
        from (select l.id, sum(l.days)::int as days from late l where l.case_id = w.case_id and l.days > 0 group by l.id) g) as duties
    from worst w
    join case_summary s on s.case_id = w.case_id
    left join setting st on st.setting_id = s.setting_id
    left join account a on a.account_id = s.manager_id
    order by w.days desc, w.case_id`.execute(tx)
  return found.rows
}

async function delayOf(tx: Tx, month: Month): Promise<{ cases: number; duties: number; days: number }> {
  const found = await sql<{ cases: number; duties: number; days: number }>`
    with late as (${lateDays(month)})
    select count(distinct case_id)::int as cases, count(*)::int as duties, coalesce(sum(days), 0)::int as days
    from late where days > 0`.execute(tx)
  return found.rows[0] ?? { cases: 0, duties: 0, days: 0 }
}

function lastMonths(today: Day, count: number): Month[] {
  const first = `${today.slice(0, 8)}01` as Day
  return Array.from({ length: count }, (_, n) => {
    const from = addMonths(first, -n)
    return { from, until: addDays(addMonths(from, 1), -1) }
  })
}

function monthWords(from: Day): string {
  return `${monthName(from)} ${from.slice(0, 4)}`
}
