import type { ComponentChildren } from 'preact'
import { Link } from './link.tsx'
import { type Attributes, describedBy, extra, joined, type Maybe, present, type Words, worded } from './options.ts'
import { Tag, type TagProps } from './tag.tsx'

export interface TaskListItem {
  title: Words<{ text?: ComponentChildren; classes?: string | undefined }>
  hint?: Words<{ text?: ComponentChildren }> | undefined
  status: Words<TaskListStatus>
  /** Left out while the task cannot be started. */
  href?: string | undefined
  classes?: string | undefined
}

export interface TaskListStatus {
  text?: ComponentChildren
  tag?: TagProps | undefined
  classes?: string | undefined
}

export interface TaskListProps {
  items: readonly Maybe<TaskListItem>[]
  idPrefix?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function TaskList({ items, idPrefix, classes, attributes }: TaskListProps) {
  return (
    <ul {...extra(attributes)} class={joined('govuk-task-list', classes)}>
      {present(items).map(({ item, place }) => (
        <Task key={place} item={item} id={`${idPrefix || 'task-list'}-${place}`} />
      ))}
    </ul>
  )
}

function Task({ item, id }: { item: TaskListItem; id: string }) {
  const { href } = item
  const title: { text?: ComponentChildren; classes?: string | undefined } = worded(item.title) ?? {}
  const status: TaskListStatus = worded(item.status) ?? {}
  const hint = worded(item.hint)
  return (
    <li class={joined('govuk-task-list__item', href && 'govuk-task-list__item--with-link', item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {href ? (
          <Link
            class={joined('govuk-link govuk-task-list__link', title.classes)}
            href={href}
            aria-describedby={describedBy(hint && `${id}-hint`, `${id}-status`)}
          >
            {title.text}
          </Link>
        ) : (
          <div {...(title.classes && { class: title.classes })}>{title.text}</div>
        )}
        {hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint.text}
          </div>
        )}
      </div>
      <div class={joined('govuk-task-list__status', status.classes)} id={`${id}-status`}>
        {status.tag ? <Tag {...status.tag} /> : status.text}
      </div>
    </li>
  )
}
