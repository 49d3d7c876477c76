import type { ComponentChildren } from 'preact'
import { type Attributes, extra, joined } from './options.ts'

export interface WarningTextProps {
  text?: ComponentChildren
  children?: ComponentChildren
  /** What the exclamation mark says aloud. */
  iconFallbackText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function WarningText({ text, children, iconFallbackText, classes, attributes }: WarningTextProps) {
  return (
    <div {...extra(attributes)} class={joined('govuk-warning-text', classes)}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconFallbackText || 'Warning'}</span> {children ?? text}
      </strong>
    </div>
  )
}
