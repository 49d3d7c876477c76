import type { ComponentChildren } from 'preact'
import { Link } from './link.tsx'
import { type Attributes, joined } from './options.ts'

export interface SkipLinkProps {
  text?: ComponentChildren
  children?: ComponentChildren
  /** `#` and the id of the main content. */
  href?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function SkipLink({ text, children, href, classes, attributes }: SkipLinkProps) {
  return (
    <Link
      attributes={attributes}
      href={href || '#content'}
      class={joined('govuk-skip-link', classes)}
      data-module="govuk-skip-link"
    >
      {children ?? text}
    </Link>
  )
}
