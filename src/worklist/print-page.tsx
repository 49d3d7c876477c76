import { Link, TableHead } from '../govuk/index.ts'
import { type Day, longDay } from '../kernel/day.ts'
import type { WorkRow } from './queries.ts'
import { actByWords, childLine, settingWords } from './work-words.ts'

/** Work on paper: a box to tick on each row, no more. */
export function PrintPage(props: {
  title: string
  rows: readonly WorkRow[]
  chosen: boolean
  today: Day
  back: string
}) {
  const { title, rows, chosen, today, back } = props
  return (
    <>
      <h1>{title}</h1>
      <p class="small soft">
        {longDay(today)}. {rows.length} {rows.length === 1 ? 'row' : 'rows'}
        {chosen ? ', those that were chosen' : ''}. It names children: keep it with you, and shred it after use.
      </p>
      <p class="govuk-body sc-noprint">
        Print this page with Ctrl and P (Command and P on a Mac), or <Link href={back}>go back to the list</Link>.
      </p>
      {rows.length === 0 ? (
        <p class="govuk-body">Nothing waits.</p>
      ) : (
        <table class="govuk-table sc-stack sc-worksheet">
          <caption class="govuk-visually-hidden">Work to print</caption>
          <TableHead columns={['Done', 'Child', 'School', 'What is due, and the rule', 'Act by']} />
          <tbody>
            {rows.map(row => (
              <PrintRow key={`${row.case_id} ${row.task_id}`} row={row} today={today} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function PrintRow({ row, today }: { row: WorkRow; today: Day }) {
  const act = actByWords(row, today)
  return (
    <tr>
      <td class="govuk-table__cell">
        <span class="sc-worksheet-box" role="img" aria-label="A box to tick on paper" />
      </td>
      <td class="govuk-table__cell">
        {row.child_name}
        <span class="two">{childLine(row, today)}</span>
      </td>
      <td class="govuk-table__cell">{settingWords(row, today)}</td>
      <td class="govuk-table__cell">
        {row.title}
        <span class="two">
          {row.rule}
          {row.waits_for !== null && `; waiting for ${row.waits_for}`}
        </span>
      </td>
      <td class="govuk-table__cell num" data-label="Act by">
        {act.day}
        <span class={act.late ? 'two late' : 'two'}>{act.far}</span>
      </td>
    </tr>
  )
}
