import type { ComponentChildren } from 'preact'
import { type Attributes, extra, joined } from './options.ts'

export interface LabelOptions {
  text?: ComponentChildren
  children?: ComponentChildren
  /** The id of the field that is labelled. */
  for?: string | undefined
  isPageHeading?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** Nothing at all when there are no words. */
export function Label({ text, children, for: field, isPageHeading, classes, attributes }: LabelOptions) {
  const words = children ?? text
  if (!words) return null
  const label = (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is beside it, named by `for`
    <label {...extra(attributes)} {...(field && { for: field })} class={joined('govuk-label', classes)}>
      {words}
    </label>
  )
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
