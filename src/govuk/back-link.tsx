import type { ComponentChildren } from 'preact'
import { Link } from './link.tsx'
import { type Attributes, joined } from './options.ts'

export interface BackLinkProps {
  href?: string | undefined
  text?: ComponentChildren
  children?: ComponentChildren
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function BackLink({ href, text, children, classes, attributes }: BackLinkProps) {
  return (
    <Link attributes={attributes} href={href || '#'} class={joined('govuk-back-link', classes)}>
      {children ?? (text || 'Back')}
    </Link>
  )
}
