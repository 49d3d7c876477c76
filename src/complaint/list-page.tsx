import { sql } from 'kysely'
import { roleTitle } from '../authority/role-title.ts'
import type { At, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { Link } from '../govuk/index.ts'
import { type Day, daysFrom, distance, shortDay } from '../kernel/day.ts'
import { count } from '../kernel/words.ts'
import type { Shown } from '../web/app.ts'

interface OpenComplaint {
  case_id: string
  child_name: string
  manager_name: string | null
  due_on: Day
  unacknowledged: boolean
}

const most = 200

/** Every complaint that waits for an answer, the one due first at the top. */
export async function complaintListPage(program: Program, at: At): Promise<Shown> {
  const manager = roleTitle(program.profile, 'case-manager')
  const rows = await at.work(openComplaints)
  return {
    title: 'Complaints',
    section: 'differences',
    look: 'wide',
    back: { href: '/differences', text: 'Differences' },
    body: (
      <>
        <h1>Complaints</h1>
        <p class="govuk-body sc-measure">
          Complaints that wait for an answer, ours and the Ombudsman’s. <Link href="/delays">The longest delays</Link>{' '}
          show what is likely to be complained of next.
        </p>
        {rows.length === 0 ? (
          <p class="govuk-body">
            <strong>No complaint waits for an answer.</strong>
          </p>
        ) : (
          <table class="govuk-table sc-stack">
            <caption class="govuk-visually-hidden">Complaints that wait for an answer</caption>
            <thead class="govuk-table__head">
              <tr>
                {['Child', manager, 'Answer by', 'Acknowledged'].map(text => (
                  <th key={text} scope="col" class="govuk-table__header">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, place) => (
                <tr key={place}>
                  <td class="govuk-table__cell">
                    <Link href={`/cases/${row.case_id}/complaints`}>{row.child_name}</Link>
                    <span class="two">{row.case_id}</span>
                  </td>
                  <td class="govuk-table__cell" data-label={manager}>
                    {row.manager_name ?? 'Nobody yet'}
                  </td>
                  <td class="govuk-table__cell num" data-label="Answer by">
                    <span class={row.due_on < at.today ? 'late' : undefined}>
                      {row.due_on < at.today
                        ? `▲ ${shortDay(row.due_on, at.today)}, ${count(daysFrom(row.due_on, at.today), 'day')} overdue`
                        : `${shortDay(row.due_on, at.today)}, ${distance(row.due_on, at.today)}`}
                    </span>
                  </td>
                  <td class="govuk-table__cell" data-label="Acknowledged">
                    {row.unacknowledged ? 'Not yet' : 'Yes'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {rows.length === most && <p class="govuk-body">The first {most} are shown.</p>}
      </>
    ),
  }
}

async function openComplaints(tx: Tx): Promise<OpenComplaint[]> {
  const found = await sql<OpenComplaint>`
    select s.case_id, s.child_name, a.name as manager_name, t.due_on,
      exists (select from task k where k.case_id = t.case_id and k.task_id like 'target:acknowledge-complaint%') as unacknowledged
    from task t
    join case_summary s on s.case_id = t.case_id
    left join account a on a.account_id = s.manager_id
    where t.task_id like 'silence:watch:complaint-not-answered:%:0'
    order by t.due_on, s.sort_name, s.case_id
    limit ${most}`.execute(tx)
  return found.rows
}
