import { PathBar } from '../case/path/bar.tsx'
import { Link, TableHead } from '../govuk/index.ts'
import { type Day, shortDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { folded, most, type WorkRow } from './queries.ts'
import { addressOf, everyone, type Order, type WorkFilter, writeFilter } from './work-filter.ts'
import { type Part, parts, weekUpTo } from './work-sql.ts'
import { actByWords, childLine, settingWords } from './work-words.ts'

const partTitles = { overdue: 'Overdue', week: 'This week', later: 'Later', waiting: 'Waiting for others' } as const
const partIds = { overdue: 'overdue', week: 'this-week', later: 'later', waiting: 'waiting' } as const

interface WorkTableProps {
  rows: readonly WorkRow[]
  filter: WorkFilter
  today: Day
  /** Whose each row is, where the list holds the work of several. */
  withManager: boolean
}

/** The work, grouped by when it is due: two lines a row. Choosing a row is for the buttons under the table. */
export function WorkTable({ rows, filter, today, withManager }: WorkTableProps) {
  return (
    <table class="govuk-table sc-work sc-stack">
      <caption class="govuk-visually-hidden">Work, by when it is due</caption>
      <colgroup>
        <col />
        <col />
        <col />
        <col />
        <col />
        <col />
      </colgroup>
      <TableHead
        columns={[
          { text: 'Choose', hidden: true },
          { text: 'Child', sorted: filter.order === 'child' ? 'ascending' : undefined },
          { text: 'School', sorted: filter.order === 'school' ? 'ascending' : undefined },
          'What is due, and the rule',
          { text: 'Act by', sorted: byDay(filter.order) },
          'Path',
        ]}
      />
      {parts.map(part => {
        const here = rows.filter(row => row.part === part)
        return here.length === 0 ? null : (
          <PartRows key={part} part={part} rows={here} filter={filter} today={today} withManager={withManager} />
        )
      })}
    </table>
  )
}

function byDay(order: Order): 'ascending' | 'descending' | undefined {
  return order === 'act-by' ? 'ascending' : order === 'act-by-last' ? 'descending' : undefined
}

function PartRows(props: WorkTableProps & { part: Part }) {
  const { part, rows, filter, today, withManager } = props
  const of = rows[0]?.of ?? 0
  return (
    <tbody id={partIds[part]}>
      <tr class={part === 'overdue' ? 'grp is-late' : 'grp'}>
        <th colspan={6} scope="rowgroup">
          {part === 'overdue' && <span aria-hidden="true">▲ </span>}
          {partTitles[part]} <span class="num">{of}</span>
          {part === 'week' && <span class="upto"> to {shortDay(weekUpTo(today), today)}</span>}
          <Unfold part={part} shown={rows.length} of={of} filter={filter} />
        </th>
      </tr>
      {rows.map(row => (
        <Row key={`${row.case_id} ${row.task_id}`} row={row} today={today} withManager={withManager} />
      ))}
    </tbody>
  )
}

function Unfold({ part, shown, of, filter }: { part: Part; shown: number; of: number; filter: WorkFilter }) {
  if ((part !== 'later' && part !== 'waiting') || filter.of === everyone) {
    return shown < of ? <span class="upto"> the first {most} are shown</span> : null
  }
  const to = (show: WorkFilter['show']) => `${addressOf('/work', writeFilter(filter, { show }))}#${partIds[part]}`
  if (shown < of) return <Link href={to(part)}>Show all {of}</Link>
  return filter.show === part && of > folded ? <Link href={to('')}>Show the first {folded}</Link> : null
}

function Row({ row, today, withManager }: { row: WorkRow; today: Day; withManager: boolean }) {
  const act = actByWords(row, today)
  return (
    <tr data-row>
      <td class="govuk-table__cell">
        <input
          type="checkbox"
          class="sc-tick"
          name={`row.${row.case_id}.${row.task_id}`}
          value="yes"
          aria-label={`Choose ${row.child_name}: ${row.title}`}
        />
      </td>
      <td class="govuk-table__cell">
        <span class="who">
          <Link class="govuk-link govuk-link--no-visited-state" href={`/cases/${row.case_id}`}>
            {row.child_name}
          </Link>
        </span>
        <span class="two">{childLine(row, today)}</span>
      </td>
      <td class="govuk-table__cell">
        {settingWords(row, today)}
        {withManager && <span class="two">{row.manager_name ?? 'No case manager'}</span>}
      </td>
      <td class="govuk-table__cell">
        <Link class="govuk-link govuk-link--text-colour sc-duty" href={row.path}>
          {row.title}
        </Link>
        <span class="two">
          {row.rule}
          {row.waits_for !== null && !row.title.includes(row.waits_for) && `; waiting for ${row.waits_for}`}
        </span>
      </td>
      <td class="govuk-table__cell num" data-label="Act by">
        <span class={act.late ? 'sc-act late' : 'sc-act'}>{act.day}</span>
        <span class={act.late ? 'two late' : 'two'}>{act.far}</span>
      </td>
      <td class="govuk-table__cell">
        <RowPath row={row} today={today} />
      </td>
    </tr>
  )
}

/** The small path; where a case has none yet, its stage in words. */
export function RowPath({
  row,
  today,
}: {
  row: Pick<WorkRow, 'bar' | 'law' | 'stage'> & Partial<WorkRow>
  today: Day
}) {
  if (row.bar === null)
    return <span class="two">{packs[row.law].words.stages[row.stage as 'notified'] ?? row.stage}</span>
  const waiting =
    row.waits_for === null || row.waits_for === undefined || row.due_on === undefined
      ? undefined
      : { dueOn: row.due_on, name: row.title ?? row.waits_for, doing: '' }
  return <PathBar bar={row.bar} today={today} {...(waiting && { waiting })} />
}
