import { joined } from './options.ts'

/** A heading that needs more than its words. */
export interface Column {
  text: string
  /** Said aloud only, where the cells speak for themselves to the eye. */
  hidden?: boolean
  sorted?: 'ascending' | 'descending' | undefined
  classes?: string
}

/** The headings of a table whose rows a page makes itself, such as those that stack on a narrow screen. */
export function TableHead({ columns }: { columns: readonly (string | Column)[] }) {
  return (
    <thead class="govuk-table__head">
      <tr>
        {columns.map((column, place) => {
          const { text, hidden, sorted, classes }: Column = typeof column === 'string' ? { text: column } : column
          return (
            <th
              key={place}
              scope="col"
              class={joined('govuk-table__header', classes)}
              {...(sorted !== undefined && { 'aria-sort': sorted })}
            >
              {hidden === true ? <span class="govuk-visually-hidden">{text}</span> : text}
              {sorted !== undefined && <span aria-hidden="true">{sorted === 'ascending' ? ' ▲' : ' ▼'}</span>}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
