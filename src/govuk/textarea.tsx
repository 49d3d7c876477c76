import { describedByHintAndError, type FieldProps, fieldId, LabelledField } from './form-group.tsx'
import { extra, joined } from './options.ts'

export interface TextareaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
  autocomplete?: string | undefined
  spellcheck?: boolean | undefined
}

export function Textarea(props: TextareaProps) {
  const { name, value = '', rows, disabled, autocomplete, spellcheck, formGroup } = props
  const id = fieldId(props)
  return (
    <LabelledField field={props}>
      {formGroup?.beforeInput}
      <textarea
        {...extra(props.attributes)}
        class={joined('govuk-textarea', props.errorMessage && 'govuk-textarea--error', props.classes)}
        id={id}
        name={name}
        rows={rows || 5}
        aria-describedby={describedByHintAndError(id, props, props.describedBy)}
        {...(spellcheck !== undefined && { spellcheck })}
        {...(disabled && { disabled })}
        {...(autocomplete && { autocomplete })}
      >
        {keptFirstLine(value)}
      </textarea>
      {formGroup?.afterInput}
    </LabelledField>
  )
}

// Browsers drop a newline right after <textarea>: one more keeps an empty first line that somebody typed.
function keptFirstLine(value: string): string {
  return value.startsWith('\n') ? `\n${value}` : value
}
