import type { ComponentChildren } from 'preact'
import { type Attributes, extra, joined } from './options.ts'

export interface InsetTextProps {
  text?: ComponentChildren
  children?: ComponentChildren
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function InsetText({ text, children, id, classes, attributes }: InsetTextProps) {
  return (
    <div {...extra(attributes)} {...(id && { id })} class={joined('govuk-inset-text', classes)}>
      {children ?? text}
    </div>
  )
}
