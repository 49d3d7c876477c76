import type { ComponentChildren } from 'preact'
import { type Attributes, extra, joined, type Words, worded } from './options.ts'

export interface LegendOptions {
  text?: ComponentChildren
  isPageHeading?: boolean | undefined
  classes?: string | undefined
}

export interface FieldsetOptions {
  legend?: Words<LegendOptions> | undefined
  describedBy?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface FieldsetProps extends FieldsetOptions {
  role?: 'group' | 'radiogroup' | undefined
  children?: ComponentChildren
}

export function Fieldset({ legend, describedBy, role, classes, attributes, children }: FieldsetProps) {
  return (
    <fieldset
      {...extra(attributes)}
      class={joined('govuk-fieldset', classes)}
      {...(role && { role })}
      {...(describedBy && { 'aria-describedby': describedBy })}
    >
      <Legend {...worded(legend)} />
      {children}
    </fieldset>
  )
}

function Legend({ text, isPageHeading, classes }: LegendOptions) {
  if (!text) return null
  return (
    <legend class={joined('govuk-fieldset__legend', classes)}>
      {isPageHeading ? <h1 class="govuk-fieldset__heading">{text}</h1> : text}
    </legend>
  )
}
