import type { ComponentChildren } from 'preact'
import { type Attributes, extra, joined } from './options.ts'

export interface DetailsProps {
  summaryText: ComponentChildren
  text?: ComponentChildren
  children?: ComponentChildren
  open?: boolean | undefined
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Details({ summaryText, text, children, open, id, classes, attributes }: DetailsProps) {
  return (
    <details
      {...extra(attributes)}
      {...(id && { id })}
      class={joined('govuk-details', classes)}
      {...(open && { open })}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summaryText}</span>
      </summary>
      <div class="govuk-details__text">{children ?? text}</div>
    </details>
  )
}
