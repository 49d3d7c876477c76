import type { ComponentChildren } from 'preact'
import { Link } from './link.tsx'
import { type Attributes, extra, joined, type Maybe, present, type Words, worded } from './options.ts'

export interface SummaryListAction {
  text: ComponentChildren
  href: string
  /** What the action is about: "Change" needs "the date of birth". */
  visuallyHiddenText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface SummaryListActions {
  items?: readonly SummaryListAction[] | undefined
  classes?: string | undefined
}

interface Cell {
  text?: ComponentChildren
  classes?: string | undefined
}

export interface SummaryListRow {
  key: Words<Cell>
  value?: Words<Cell> | undefined
  actions?: SummaryListActions | undefined
  classes?: string | undefined
}

export interface SummaryCard {
  title?: Words<CardTitle> | undefined
  actions?: SummaryListActions | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

interface CardTitle extends Cell {
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
}

export interface SummaryListProps {
  rows: readonly Maybe<SummaryListRow>[]
  card?: SummaryCard | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function SummaryList({ rows, card, classes, attributes }: SummaryListProps) {
  const title = worded<CardTitle>(card?.title)
  const anyHasActions = present(rows).some(({ item }) => item.actions?.items?.length)
  const list = (
    <dl {...extra(attributes)} class={joined('govuk-summary-list', classes)}>
      {present(rows).map(({ item, place }) => (
        <Row key={place} row={item} cardTitle={title} othersHaveActions={anyHasActions} />
      ))}
    </dl>
  )
  return card ? (
    <Card card={card} title={title}>
      {list}
    </Card>
  ) : (
    list
  )
}

function Row(props: { row: SummaryListRow; cardTitle: Cell | undefined; othersHaveActions: boolean }) {
  const { row, cardTitle, othersHaveActions } = props
  const key: Cell = worded(row.key) ?? {}
  const value: Cell = worded(row.value) ?? {}
  const [first, ...others] = row.actions?.items ?? []
  const withoutActions = othersHaveActions && !row.actions?.items
  return (
    <div
      class={joined('govuk-summary-list__row', withoutActions && 'govuk-summary-list__row--no-actions', row.classes)}
    >
      <dt class={joined('govuk-summary-list__key', key.classes)}>{key.text}</dt>
      <dd class={joined('govuk-summary-list__value', value.classes)}>{value.text}</dd>
      {first && (
        <dd class={joined('govuk-summary-list__actions', row.actions?.classes)}>
          {others.length === 0 ? (
            <ActionLink action={first} cardTitle={cardTitle} />
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {[first, ...others].map(action => (
                <li key={action.href} class="govuk-summary-list__actions-list-item">
                  <ActionLink action={action} cardTitle={cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  )
}

function Card(props: { card: SummaryCard; title: CardTitle | undefined; children: ComponentChildren }) {
  const { card, title, children } = props
  const Heading = `h${title?.headingLevel ?? 2}` as const
  const [first, ...others] = card.actions?.items ?? []
  const actionClasses = joined('govuk-summary-card__actions', card.actions?.classes)
  return (
    <div {...extra(card.attributes)} class={joined('govuk-summary-card', card.classes)}>
      <div class="govuk-summary-card__title-wrapper">
        {title && <Heading class={joined('govuk-summary-card__title', title.classes)}>{title.text}</Heading>}
        {first && others.length === 0 && (
          <div class={actionClasses}>
            <ActionLink action={first} cardTitle={title} />
          </div>
        )}
        {first && others.length > 0 && (
          <ul class={actionClasses}>
            {[first, ...others].map(action => (
              <li key={action.href} class="govuk-summary-card__action">
                <ActionLink action={action} cardTitle={title} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

function ActionLink({ action, cardTitle }: { action: SummaryListAction; cardTitle: Cell | undefined }) {
  const { text, href, visuallyHiddenText, classes, attributes } = action
  return (
    <Link attributes={attributes} class={joined('govuk-link', classes)} href={href}>
      {text}
      {(visuallyHiddenText || cardTitle) && (
        <span class="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {cardTitle && <> ({cardTitle.text})</>}
        </span>
      )}
    </Link>
  )
}
