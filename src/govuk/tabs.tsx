import type { ComponentChildren } from 'preact'
import { Link } from './link.tsx'
import { type Attributes, extra, joined, type Maybe, present } from './options.ts'

export interface Tab {
  label: string
  id?: string | undefined
  /** One paragraph as `text`; anything else as `children`. */
  panel: { text?: string | undefined; children?: ComponentChildren; attributes?: Attributes | undefined }
  attributes?: Attributes | undefined
}

export interface TabsProps {
  items?: readonly Maybe<Tab>[] | undefined
  title?: string | undefined
  id?: string | undefined
  /** Needed when a tab has no id of its own. */
  idPrefix?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Tabs({ items, title = 'Contents', id, idPrefix, classes, attributes }: TabsProps) {
  const tabs = present(items).map(({ item, place }) => ({
    item,
    place,
    panelId: item.id || `${idPrefix ?? ''}-${place}`,
  }))
  return (
    <div {...extra(attributes)} {...(id && { id })} class={joined('govuk-tabs', classes)} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title}</h2>
      {items && items.length > 0 && (
        <ul class="govuk-tabs__list">
          {tabs.map(({ item, place, panelId }) => (
            <li key={panelId} class={joined('govuk-tabs__list-item', place === 1 && 'govuk-tabs__list-item--selected')}>
              <Link attributes={item.attributes} class="govuk-tabs__tab" href={`#${panelId}`}>
                {item.label}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {tabs.map(({ item: { panel }, place, panelId }) => (
        <div
          key={panelId}
          {...extra(panel.attributes)}
          class={joined('govuk-tabs__panel', place > 1 && 'govuk-tabs__panel--hidden')}
          id={panelId}
        >
          {panel.children ?? (panel.text && <p class="govuk-body">{panel.text}</p>)}
        </div>
      ))}
    </div>
  )
}
