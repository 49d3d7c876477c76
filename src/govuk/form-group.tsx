import type { ComponentChildren } from 'preact'
import { ErrorMessage, type ErrorMessageOptions } from './error-message.tsx'
import { Hint, type HintOptions } from './hint.tsx'
import { Label, type LabelOptions } from './label.tsx'
import { type Attributes, describedBy, extra, type FormGroupOptions, joined, type Words, worded } from './options.ts'

/** What every field that is one element has: input, textarea, select, file upload. */
export interface FieldProps {
  name: string
  /** The name, unless two fields of a page have the same. */
  id?: string | undefined
  label: Words<Omit<LabelOptions, 'for'>>
  hint?: Words<Omit<HintOptions, 'id'>> | undefined
  errorMessage?: Words<Omit<ErrorMessageOptions, 'id'>> | undefined
  formGroup?: FieldGroupOptions | undefined
  describedBy?: string | undefined
  disabled?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface FieldGroupOptions extends FormGroupOptions {
  beforeInput?: ComponentChildren
  afterInput?: ComponentChildren
}

/** The same around a field that is several elements: radios, checkboxes, date input. */
export interface SetGroupOptions extends FormGroupOptions {
  beforeInputs?: ComponentChildren
  afterInputs?: ComponentChildren
}

/** The box around a field, with a red edge when something is wrong with it. */
export function FormGroup(props: {
  formGroup: FormGroupOptions | undefined
  wrong: boolean
  children: ComponentChildren
}) {
  const { formGroup, wrong, children } = props
  return (
    <div
      {...extra(formGroup?.attributes)}
      class={joined('govuk-form-group', wrong && 'govuk-form-group--error', formGroup?.classes)}
    >
      {children}
    </div>
  )
}

/** A field's box with its label, hint and error message; `children` is the input. */
export function LabelledField({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const id = fieldId(field)
  return (
    <FormGroup formGroup={field.formGroup} wrong={Boolean(field.errorMessage)}>
      <Label {...worded(field.label)} for={id} />
      <HintAndError id={id} hint={field.hint} errorMessage={field.errorMessage} />
      {children}
    </FormGroup>
  )
}

interface Described {
  hint?: Words<HintOptions> | undefined
  errorMessage?: Words<ErrorMessageOptions> | undefined
}

/** The hint and the error message of a field, with the ids that `describedByHintAndError` tells. */
export function HintAndError({ id, hint, errorMessage }: Described & { id: string }) {
  return (
    <>
      {hint && <Hint {...worded(hint)} id={`${id}-hint`} />}
      {errorMessage && <ErrorMessage {...worded(errorMessage)} id={`${id}-error`} />}
    </>
  )
}

export function describedByHintAndError(id: string, field: Described, also: string | undefined): string | undefined {
  return describedBy(also, Boolean(field.hint) && `${id}-hint`, Boolean(field.errorMessage) && `${id}-error`)
}

export function fieldId(field: { name: string; id?: string | undefined }): string {
  return field.id || field.name
}
