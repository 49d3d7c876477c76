import { sql } from 'kysely'
import { accountOf } from '../access/visitor.ts'
import type { At, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { Link } from '../govuk/index.ts'
import { type Day, shortDay } from '../kernel/day.ts'
import type { Shown } from '../web/app.ts'

interface HandoverRow {
  case_id: string
  child_name: string
  setting_name: string | null
  manager_name: string | null
  rule: string
  read: string | null
  told: boolean
  since: Day
}

const most = 200

/** Cases that have changed hands and are not yet known to their new officer, or of which the family was not told. */
export async function handoversPage(_program: Program, at: At): Promise<Shown> {
  const all = at.visitor.role !== 'case-manager' && at.query.of !== 'me'
  const rows = await at.work(tx => handovers(tx, all ? null : accountOf(at.visitor)))
  return {
    title: 'Handovers',
    section: 'work',
    look: 'wide',
    body: (
      <>
        <h1>Handovers</h1>
        <p class="govuk-body sc-measure">
          Cases that changed hands within the last half year: what goes with each is read line by line, and the family
          is told the same day.
        </p>
        {at.visitor.role !== 'case-manager' && (
          <p class="govuk-body">
            {all ? (
              <Link href="/handovers?of=me">My cases only</Link>
            ) : (
              <Link href="/handovers">Everybody’s cases</Link>
            )}
          </p>
        )}
        {rows.length === 0 ? (
          <p class="govuk-body">
            <strong>Nothing is left to do.</strong> Every case that changed hands is known to who has it now.
          </p>
        ) : (
          <table class="govuk-table sc-stack">
            <caption class="govuk-visually-hidden">Cases that changed hands</caption>
            <thead class="govuk-table__head">
              <tr>
                {['Child', 'School', 'Now with', 'Since', 'Left to read', 'Family'].map(text => (
                  <th key={text} scope="col" class="govuk-table__header">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr key={row.case_id}>
                  <td class="govuk-table__cell">
                    <Link href={`/cases/${row.case_id}/handover`}>{row.child_name}</Link>
                    <span class="two">{row.case_id}</span>
                  </td>
                  <td class="govuk-table__cell" data-label="School">
                    {row.setting_name ?? 'None'}
                  </td>
                  <td class="govuk-table__cell" data-label="Now with">
                    {row.manager_name ?? <span class="late">! Nobody yet</span>}
                  </td>
                  <td class="govuk-table__cell num" data-label="Since">
                    {shortDay(row.since, at.today)}
                    <span class="two">{row.rule.replace(/ on .*/, '')}</span>
                  </td>
                  <td class="govuk-table__cell" data-label="Left to read">
                    {row.read ?? 'All read'}
                  </td>
                  <td class="govuk-table__cell" data-label="Family">
                    {row.told ? 'Told' : <span class="late">! Not told</span>}
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

async function handovers(tx: Tx, account: string | null): Promise<HandoverRow[]> {
  const found = await sql<HandoverRow>`
    select s.case_id, s.child_name, st.name as setting_name, a.name as manager_name, min(t.rule) as rule,
      substring(min(t.title) filter (where t.task_id like 'silence:handover:%') from '[0-9]+ lines?') as read,
      count(*) filter (where t.task_id like 'silence:handover-told:%') = 0 as told, min(t.shown_from) as since
    from task t
    join case_summary s on s.case_id = t.case_id
    left join setting st on st.setting_id = s.setting_id
    left join account a on a.account_id = s.manager_id
    where t.task_id like 'silence:handover%' and ${account === null ? sql`true` : sql`s.manager_id = ${account}`}
    group by s.case_id, s.child_name, s.sort_name, st.name, a.name
    order by min(t.shown_from), s.sort_name, s.case_id
    limit ${most}`.execute(tx)
  return found.rows
}
