import type { ComponentChildren } from 'preact'
import { describedByHintAndError, type FieldProps, fieldId, LabelledField } from './form-group.tsx'
import { type Attributes, extra, joined, type Words, worded } from './options.ts'

export interface InputProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'password' | undefined
  value?: string | number | null | undefined
  prefix?: Words<AffixOptions> | undefined
  suffix?: Words<AffixOptions> | undefined
  inputWrapper?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined
  inputmode?: 'none' | 'text' | 'decimal' | 'numeric' | 'tel' | 'search' | 'email' | 'url' | undefined
  autocomplete?: string | undefined
  autocapitalize?: 'off' | 'none' | 'on' | 'sentences' | 'words' | 'characters' | undefined
  pattern?: string | undefined
  spellcheck?: boolean | undefined
}

export interface AffixOptions {
  text?: ComponentChildren
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Input(props: InputProps) {
  const { prefix, suffix, inputWrapper } = props
  const { beforeInput, afterInput } = props.formGroup ?? {}
  const input = <InputElement {...props} />
  return (
    <LabelledField field={props}>
      {prefix || suffix || beforeInput || afterInput ? (
        <div {...extra(inputWrapper?.attributes)} class={joined('govuk-input__wrapper', inputWrapper?.classes)}>
          {beforeInput}
          {prefix && <Affix {...worded(prefix)} side="prefix" />}
          {input}
          {suffix && <Affix {...worded(suffix)} side="suffix" />}
          {afterInput}
        </div>
      ) : (
        input
      )}
    </LabelledField>
  )
}

function InputElement(field: InputProps) {
  const { name, type, value, disabled, autocomplete, autocapitalize, pattern, inputmode, spellcheck } = field
  const id = fieldId(field)
  return (
    <input
      {...extra(field.attributes)}
      class={joined('govuk-input', field.classes, field.errorMessage && 'govuk-input--error')}
      id={id}
      name={name}
      aria-describedby={describedByHintAndError(id, field, field.describedBy)}
      {...written({ type: type ?? 'text', value, disabled, autocomplete, autocapitalize, pattern, inputmode })}
      {...(spellcheck !== undefined && { spellcheck })}
    />
  )
}

function Affix({ side, text, classes, attributes }: AffixOptions & { side: 'prefix' | 'suffix' }) {
  if (!text) return null
  return (
    <div {...extra(attributes)} class={joined(`govuk-input__${side}`, classes)} aria-hidden="true">
      {text}
    </div>
  )
}

// What is not given must not cover an attribute of the same name that the page added itself.
function written(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value != null && value !== false))
}
