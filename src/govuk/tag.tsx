import type { ComponentChildren } from 'preact'
import { type Attributes, extra, joined } from './options.ts'

export interface TagProps {
  text?: ComponentChildren
  children?: ComponentChildren
  colour?: 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow' | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Tag({ text, children, colour, classes, attributes }: TagProps) {
  return (
    <strong {...extra(attributes)} class={joined('govuk-tag', colour && `govuk-tag--${colour}`, classes)}>
      {children ?? text}
    </strong>
  )
}
