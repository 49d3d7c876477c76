import type { ComponentChildren } from 'preact'
import { type Attributes, extra, joined } from './options.ts'

export interface ErrorMessageOptions {
  text?: ComponentChildren
  children?: ComponentChildren
  /** Said before the message to those who cannot see that it is red; `''` for nothing. */
  visuallyHiddenText?: string | undefined
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function ErrorMessage({ text, children, visuallyHiddenText, id, classes, attributes }: ErrorMessageOptions) {
  const before = visuallyHiddenText ?? 'Error'
  return (
    <p {...extra(attributes)} {...(id && { id })} class={joined('govuk-error-message', classes)}>
      {before && (
        <>
          <span class="govuk-visually-hidden">{before}:</span>{' '}
        </>
      )}
      {children ?? text}
    </p>
  )
}
