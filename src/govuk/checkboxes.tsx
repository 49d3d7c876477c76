import type { ComponentChildren } from 'preact'
import type { ErrorMessageOptions } from './error-message.tsx'
import { Fieldset, type FieldsetOptions } from './fieldset.tsx'
import { describedByHintAndError, FormGroup, HintAndError, type SetGroupOptions } from './form-group.tsx'
import { Hint, type HintOptions } from './hint.tsx'
import { Label, type LabelOptions } from './label.tsx'
import { type Attributes, describedBy, extra, joined, type Maybe, present, type Words, worded } from './options.ts'
import type { ItemDivider } from './radios.tsx'

export interface CheckboxItem {
  divider?: undefined
  text: ComponentChildren
  value: string | number
  id?: string | undefined
  name?: string | undefined
  hint?: Words<Omit<HintOptions, 'id'>> | undefined
  label?: Pick<LabelOptions, 'classes' | 'attributes'> | undefined
  /** Left out: checked when its value is among the values of the checkboxes. */
  checked?: boolean | undefined
  disabled?: boolean | undefined
  /** "None of these": unchecks the others. */
  behaviour?: 'exclusive' | undefined
  /** Shown only while this item is checked. */
  conditional?: ComponentChildren
  attributes?: Attributes | undefined
}

export interface CheckboxesProps {
  name: string
  items: readonly Maybe<CheckboxItem | ItemDivider>[]
  values?: readonly (string | number)[] | undefined
  layout?: 'small' | undefined
  fieldset?: FieldsetOptions | undefined
  hint?: Words<Omit<HintOptions, 'id'>> | undefined
  errorMessage?: Words<Omit<ErrorMessageOptions, 'id'>> | undefined
  describedBy?: string | undefined
  formGroup?: SetGroupOptions | undefined
  idPrefix?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Checkboxes(props: CheckboxesProps) {
  const { name, items, values, layout, fieldset, hint, errorMessage, formGroup, classes, attributes } = props
  const idPrefix = props.idPrefix || name
  const described = describedByHintAndError(idPrefix, props, fieldset?.describedBy || props.describedBy)
  const checkboxes = (
    <>
      <HintAndError id={idPrefix} hint={hint} errorMessage={errorMessage} />
      <div
        {...extra(attributes)}
        class={joined('govuk-checkboxes', layout && `govuk-checkboxes--${layout}`, classes)}
        data-module="govuk-checkboxes"
      >
        {formGroup?.beforeInputs}
        {present(items).map(({ item, place }) =>
          item.divider === undefined ? (
            <Checkbox
              key={place}
              name={item.name || name}
              item={item}
              id={item.id || (place > 1 ? `${idPrefix}-${place}` : idPrefix)}
              checked={item.checked ?? isAmong(values, item.value)}
              // Without a fieldset nothing else carries what describes the whole set.
              described={fieldset ? undefined : described}
            />
          ) : (
            <div key={place} class="govuk-checkboxes__divider">
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
        <Fieldset {...fieldset} describedBy={described}>
          {checkboxes}
        </Fieldset>
      ) : (
        checkboxes
      )}
    </FormGroup>
  )
}

// A form sends words where the page wrote numbers.
function isAmong(values: CheckboxesProps['values'], value: string | number): boolean {
  return values?.some(each => String(each) === String(value)) ?? false
}

interface CheckboxProps {
  name: string
  item: CheckboxItem
  id: string
  checked: boolean
  described: string | undefined
}

function Checkbox({ name, item, id, checked, described }: CheckboxProps) {
  const { label, conditional, behaviour } = item
  const hint: HintOptions | undefined = worded(item.hint)
  const about = describedBy(described, Boolean(hint?.text) && `${id}-item-hint`)
  return (
    <>
      <div class="govuk-checkboxes__item">
        <input
          {...extra(item.attributes)}
          class="govuk-checkboxes__input"
          id={id}
          name={name}
          type="checkbox"
          value={item.value}
          {...(checked && { checked })}
          {...(item.disabled && { disabled: true })}
          {...(conditional && { 'data-aria-controls': `conditional-${id}` })}
          {...(behaviour && { 'data-behaviour': behaviour })}
          {...(about && { 'aria-describedby': about })}
        />
        <Label
          text={item.text}
          for={id}
          classes={joined('govuk-checkboxes__label', label?.classes)}
          attributes={label?.attributes}
        />
        {hint?.text && (
          <Hint {...hint} id={`${id}-item-hint`} classes={joined('govuk-checkboxes__hint', hint.classes)} />
        )}
      </div>
      {conditional && (
        <div
          class={joined('govuk-checkboxes__conditional', !checked && 'govuk-checkboxes__conditional--hidden')}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  )
}
