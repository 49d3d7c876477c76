import type { ComponentChildren } from 'preact'
import { type Attributes, extra, joined } from './options.ts'

export interface HintOptions {
  text?: ComponentChildren
  children?: ComponentChildren
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Hint({ text, children, id, classes, attributes }: HintOptions) {
  return (
    <div {...extra(attributes)} {...(id && { id })} class={joined('govuk-hint', classes)}>
      {children ?? text}
    </div>
  )
}
