import type { ComponentChildren } from 'preact'
import { type Attributes, extra, joined, type Maybe, present, type Words, worded } from './options.ts'

export interface TableCell {
  text?: ComponentChildren
  format?: 'numeric' | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface TableProps {
  caption?: ComponentChildren
  captionClasses?: string | undefined
  head?: readonly Words<TableCell>[] | undefined
  rows: readonly Maybe<readonly Words<TableCell>[]>[]
  firstCellIsHeader?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Table(props: TableProps) {
  const { caption, captionClasses, head, rows, firstCellIsHeader, classes, attributes } = props
  return (
    <table {...extra(attributes)} class={joined('govuk-table', classes)}>
      {caption && <caption class={joined('govuk-table__caption', captionClasses)}>{caption}</caption>}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map((cell, place) => (
              <Cell key={place} cell={cell} as="column" />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {present(rows).map(({ item: row, place }) => (
          <tr key={place} class="govuk-table__row">
            {row.map((cell, column) => (
              <Cell key={column} cell={cell} as={firstCellIsHeader && column === 0 ? 'row' : 'cell'} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ cell, as }: { cell: Words<TableCell>; as: 'column' | 'row' | 'cell' }) {
  const { text, format, colspan, rowspan, classes, attributes }: TableCell = worded(cell) ?? {}
  const common = {
    ...extra(attributes),
    ...(colspan && { colspan }),
    ...(rowspan && { rowspan }),
  }
  switch (as) {
    case 'column':
      return (
        <th
          {...common}
          scope="col"
          class={joined('govuk-table__header', format && `govuk-table__header--${format}`, classes)}
        >
          {text}
        </th>
      )
    case 'row':
      return (
        <th {...common} scope="row" class={joined('govuk-table__header', classes)}>
          {text}
        </th>
      )
    case 'cell':
      return (
        <td {...common} class={joined('govuk-table__cell', format && `govuk-table__cell--${format}`, classes)}>
          {text}
        </td>
      )
  }
}
