import { yearGroupOf } from '../authority/school-age.ts'
import { adviceName } from '../case/fact-words.ts'
import type { At, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { TableHead } from '../govuk/table-head.tsx'
import { type Day, daysFrom, plainDay, shortDay } from '../kernel/day.ts'
import { count } from '../kernel/words.ts'
import type { MissingAdvice, UnaskedAdvice } from './queries.ts'

/** What was asked for and is not here; each row can be chosen. */
export function MissingTable(props: {
  rows: readonly MissingAdvice[]
  program: Program
  at: At
  all: boolean
  chosen: readonly string[]
}) {
  const { rows, program, at, all, chosen } = props
  return (
    <table class="govuk-table sc-work sc-missing sc-stack" id="chosen">
      <caption class="govuk-visually-hidden">Advice that is missing</caption>
      <colgroup>
        {['choose', 'child', 'school', 'advice', 'since', 'due', 'chased'].map(column => (
          <col key={column} class={`is-${column}`} />
        ))}
      </colgroup>
      <TableHead
        columns={[{ text: 'Choose', hidden: true }, ...['Child', 'School', 'Advice', 'Missing since', 'Due', 'Chased']]}
      />
      <tbody>
        {rows.map(row => {
          const value = `${row.caseId}:${row.askedBy}`
          const late = row.dueOn < at.today
          const name = adviceName(row.source, program.profile)
          return (
            <tr key={value}>
              <td class="govuk-table__cell">
                <input
                  class="sc-tick"
                  type="checkbox"
                  name="chosen"
                  value={value}
                  aria-label={`Choose ${name} for ${row.childName}`}
                  {...(chosen.includes(value) && { checked: true })}
                />
              </td>
              <td class="govuk-table__cell">
                <Link class="govuk-link who" href={`/cases/${row.caseId}/advice#advice-${row.askedBy}`}>
                  {row.childName}
                </Link>
                <span class="two">
                  {row.caseId}
                  {row.bornOn !== null && ` · ${yearGroupOf(row.bornOn, at.today)}`}
                </span>
              </td>
              <td class="govuk-table__cell">
                {row.settingName ?? 'No setting yet'}
                {all && <span class="two">{row.managerName ?? 'Nobody manages it'}</span>}
              </td>
              <td class="govuk-table__cell">
                {name}
                <span class="two">{row.to ?? 'Adviser not named'}</span>
              </td>
              <td class="govuk-table__cell" data-label="Missing since">
                {shortDay(row.askedOn, at.today)}
                <span class="two">{count(daysFrom(row.askedOn, at.today), 'day')}</span>
              </td>
              <td class="govuk-table__cell" data-label="Due">
                <span class={late ? 'late' : undefined}>
                  <strong>{shortDay(row.dueOn, at.today)}</strong>
                  <span class={`two${late ? ' late' : ''}`}>
                    {late
                      ? `▲ ${count(daysFrom(row.dueOn, at.today), 'day')} overdue`
                      : row.dueOn === at.today
                        ? 'today'
                        : `in ${count(daysFrom(at.today, row.dueOn), 'day')}`}
                  </span>
                </span>
              </td>
              <td class="govuk-table__cell" data-label="Chased">
                {row.chasedOn === null ? 'Not yet' : shortDay(row.chasedOn, at.today)}
                {row.chasers > 1 && <span class="two">{row.chasers} times</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Cases in which somebody has not been asked yet. */
export function Unasked({ rows, today }: { rows: readonly UnaskedAdvice[]; today: Day }) {
  if (rows.length === 0) return null
  return (
    <section class="sc-apart" aria-labelledby="unasked">
      <h2 id="unasked">Not asked for yet</h2>
      <table class="govuk-table sc-stack">
        <caption class="govuk-visually-hidden">Advice that was not asked for yet</caption>
        <TableHead columns={['Child', 'To do', 'By']} />
        <tbody>
          {rows.map(row => (
            <tr key={row.caseId}>
              <td class="govuk-table__cell">
                <Link href={`/cases/${row.caseId}/advice`}>{row.childName}</Link> <span class="soft">{row.caseId}</span>
              </td>
              <td class="govuk-table__cell">
                <Link href={row.path}>{row.title}</Link>
                <span class="soft small sc-second">{row.rule}</span>
              </td>
              <td class="govuk-table__cell" data-label="By">
                {row.actBy < today ? (
                  <strong class="late">
                    {plainDay(row.actBy)}, ▲ {count(daysFrom(row.actBy, today), 'day')} overdue
                  </strong>
                ) : (
                  plainDay(row.actBy)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
