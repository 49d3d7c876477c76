import type { ComponentChildren } from 'preact'
import type { ErrorMessageOptions } from './error-message.tsx'
import { Fieldset, type FieldsetOptions } from './fieldset.tsx'
import { describedByHintAndError, FormGroup, HintAndError, type SetGroupOptions } from './form-group.tsx'
import { Hint, type HintOptions } from './hint.tsx'
import { Label, type LabelOptions } from './label.tsx'
import { type Attributes, extra, joined, type Maybe, present, type Words, worded } from './options.ts'

export interface RadioItem {
  divider?: undefined
  text: ComponentChildren
  value: string
  id?: string | undefined
  hint?: Words<Omit<HintOptions, 'id'>> | undefined
  label?: Pick<LabelOptions, 'classes' | 'attributes'> | undefined
  /** Left out: checked when its value is the value of the radios. */
  checked?: boolean | undefined
  disabled?: boolean | undefined
  /** Shown only while this item is checked. */
  conditional?: ComponentChildren
  attributes?: Attributes | undefined
}

/** A word between items, such as "or". */
export interface ItemDivider {
  divider: string
}

export interface RadiosProps {
  name: string
  items: readonly Maybe<RadioItem | ItemDivider>[]
  value?: string | null | undefined
  layout?: 'inline' | 'small' | undefined
  fieldset?: FieldsetOptions | undefined
  hint?: Words<Omit<HintOptions, 'id'>> | undefined
  errorMessage?: Words<Omit<ErrorMessageOptions, 'id'>> | undefined
  formGroup?: SetGroupOptions | undefined
  idPrefix?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Radios(props: RadiosProps) {
  const { name, items, value, layout, fieldset, hint, errorMessage, formGroup, classes, attributes } = props
  const idPrefix = props.idPrefix || name
  const radios = (
    <>
      <HintAndError id={idPrefix} hint={hint} errorMessage={errorMessage} />
      <div
        {...extra(attributes)}
        class={joined('govuk-radios', layout && `govuk-radios--${layout}`, classes)}
        data-module="govuk-radios"
      >
        {formGroup?.beforeInputs}
        {present(items).map(({ item, place }) =>
          item.divider === undefined ? (
            <Radio
              key={place}
              name={name}
              item={item}
              id={item.id || (place > 1 ? `${idPrefix}-${place}` : idPrefix)}
              checked={item.checked ?? (Boolean(value) && item.value === value)}
            />
          ) : (
            <div key={place} class="govuk-radios__divider">
              {item.divider}
            </div>
          ),
        )}
        {formGroup?.afterInputs}
      </div>
    </>
  )
  return (
    <FormGroup formGroup={formGroup} wrong={Boolean(errorMessage)}>
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={describedByHintAndError(idPrefix, props, fieldset.describedBy)}>
          {radios}
        </Fieldset>
      ) : (
        radios
      )}
    </FormGroup>
  )
}

function Radio(props: { name: string; item: RadioItem; id: string; checked: boolean }) {
  const { name, item, id, checked } = props
  const { label, conditional } = item
  const hint: HintOptions | undefined = worded(item.hint)
  return (
    <>
      <div class="govuk-radios__item">
        <input
          {...extra(item.attributes)}
          class="govuk-radios__input"
          id={id}
          name={name}
          type="radio"
          value={item.value}
          {...(checked && { checked })}
          {...(item.disabled && { disabled: true })}
          {...(conditional && { 'data-aria-controls': `conditional-${id}` })}
          {...(hint?.text && { 'aria-describedby': `${id}-item-hint` })}
        />
        <Label
          text={item.text}
          for={id}
          classes={joined('govuk-radios__label', label?.classes)}
          attributes={label?.attributes}
        />
        {hint?.text && <Hint {...hint} id={`${id}-item-hint`} classes={joined('govuk-radios__hint', hint.classes)} />}
      </div>
      {conditional && (
        <div
          class={joined('govuk-radios__conditional', !checked && 'govuk-radios__conditional--hidden')}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  )
}
