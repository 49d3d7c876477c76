import type { ComponentChildren } from 'preact'
import { type Attributes, extra, joined } from './options.ts'
import { safeHref } from './safe-href.ts'

export interface LinkProps {
  href: string
  children?: ComponentChildren
  /** Added to the words for those who hear the link alone: "Change" becomes "Change the date of birth". */
  visuallyHiddenText?: string | undefined
  /** Instead of `govuk-link`; `''` for none. */
  class?: string | undefined
  id?: string | undefined
  rel?: string | undefined
  target?: string | undefined
  download?: boolean | string | undefined
  'aria-current'?: 'page' | 'step' | 'location' | 'date' | 'time' | 'true' | undefined
  'aria-label'?: string | undefined
  'aria-describedby'?: string | undefined
  [data: `data-${string}`]: string | number | undefined
  attributes?: Attributes | undefined
}

/** The only way a page makes a link: whatever the address, following it cannot run a script. */
export function Link({ href, children, visuallyHiddenText, class: classes, attributes, ...given }: LinkProps) {
  return (
    <a
      {...extra(attributes)}
      {...extra(given)}
      href={safeHref(href)}
      class={joined(classes ?? 'govuk-link') || undefined}
    >
      {children}
      {visuallyHiddenText && <span class="govuk-visually-hidden"> {visuallyHiddenText}</span>}
    </a>
  )
}
