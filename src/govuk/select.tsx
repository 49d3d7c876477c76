import { describedByHintAndError, type FieldProps, fieldId, LabelledField } from './form-group.tsx'
import { type Attributes, extra, joined, type Maybe, present } from './options.ts'

export interface SelectItem {
  text: string
  /** The text itself, when left out. */
  value?: string | number | undefined
  selected?: boolean | undefined
  disabled?: boolean | undefined
  attributes?: Attributes | undefined
}

export interface SelectProps extends FieldProps {
  items: readonly Maybe<SelectItem>[]
  /** The value of the item that is chosen, unless the item says otherwise itself. */
  value?: string | number | null | undefined
}

export function Select(props: SelectProps) {
  const { name, items, value, disabled, formGroup } = props
  const id = fieldId(props)
  return (
    <LabelledField field={props}>
      {formGroup?.beforeInput}
      <select
        {...extra(props.attributes)}
        class={joined('govuk-select', props.classes, props.errorMessage && 'govuk-select--error')}
        id={id}
        name={name}
        aria-describedby={describedByHintAndError(id, props, props.describedBy)}
        {...(disabled && { disabled })}
      >
        {present(items).map(({ item, place }) => (
          <option
            key={place}
            {...extra(item.attributes)}
            {...(item.value !== undefined && { value: String(item.value) })}
            selected={item.selected ?? isValue(item, value)}
            {...(item.disabled && { disabled: true })}
          >
            {item.text}
          </option>
        ))}
      </select>
      {formGroup?.afterInput}
    </LabelledField>
  )
}

function isValue(item: SelectItem, value: string | number | null | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && String(item.value ?? item.text) === String(value)
}
