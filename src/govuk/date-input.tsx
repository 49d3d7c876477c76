import type { ErrorMessageOptions } from './error-message.tsx'
import { Fieldset, type FieldsetOptions } from './fieldset.tsx'
import { describedByHintAndError, FormGroup, HintAndError, type SetGroupOptions } from './form-group.tsx'
import type { HintOptions } from './hint.tsx'
import { Input, type InputProps } from './input.tsx'
import { type Attributes, extra, joined, type Maybe, present, type Words } from './options.ts'

type Value = string | number | undefined

export interface DatePart {
  /** `day`, `month` or `year`, unless the form calls it something else. */
  name?: string | undefined
  id?: string | undefined
  label?: string | undefined
  value?: Value
  /** Which part is wrong; when none says so, an error message marks them all. */
  error?: boolean | undefined
  inputmode?: InputProps['inputmode']
  autocomplete?: string | undefined
  pattern?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface DateInputProps {
  id: string
  namePrefix?: string | undefined
  /** What was typed, by the whole name of each part. */
  values?: Readonly<Record<string, Value>> | undefined
  /** `false` leaves the part out. */
  day?: DatePart | false | undefined
  month?: DatePart | false | undefined
  year?: DatePart | false | undefined
  /** Other parts, or another order, than day, month and year. */
  items?: readonly Maybe<DatePart>[] | undefined
  fieldset?: FieldsetOptions | undefined
  hint?: Words<Omit<HintOptions, 'id'>> | undefined
  errorMessage?: Words<Omit<ErrorMessageOptions, 'id'>> | undefined
  formGroup?: SetGroupOptions | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function DateInput(props: DateInputProps) {
  const { id, fieldset, hint, errorMessage, formGroup, classes, attributes } = props
  const parts = partsOf(props)
  const inputs = (
    <>
      <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
      <div {...extra(attributes)} class={joined('govuk-date-input', classes)} {...(id && { id })}>
        {formGroup?.beforeInputs}
        {parts.map(part => (
          <div key={part.name} class="govuk-date-input__item">
            <Input {...part} type="text" />
          </div>
        ))}
        {formGroup?.afterInputs}
      </div>
    </>
  )
  return (
    <FormGroup formGroup={formGroup} wrong={Boolean(errorMessage)}>
      {fieldset ? (
        // Some screen readers announce the description of a set of text inputs only when it has this role.
        <Fieldset {...fieldset} role="group" describedBy={describedByHintAndError(id, props, fieldset.describedBy)}>
          {inputs}
        </Fieldset>
      ) : (
        inputs
      )}
    </FormGroup>
  )
}

const kinds = ['day', 'month', 'year'] as const

function partsOf(props: DateInputProps): InputProps[] {
  const items = props.items?.length ? props.items : kinds.map(kind => props[kind] ?? { name: kind })
  const parts = present(items)
  const someAreMarked = parts.some(({ item }) => isMarked(item))
  return parts.map(({ item }) => partInput(props, item, someAreMarked))
}

function partInput(props: DateInputProps, item: DatePart, someAreMarked: boolean): InputProps {
  const { namePrefix, values, errorMessage } = props
  const kind = kinds.find(
    each => props[each] === item || (item.name && [each, nameOf(props, each)].includes(item.name)),
  )
  const name = item.name ?? kind ?? ''
  const fullName = namePrefix ? `${namePrefix}-${name}` : name
  const given = kind && props[kind]
  const wrong = isMarked(item) || (item.error !== false && Boolean(errorMessage) && !someAreMarked)
  return {
    name: fullName,
    id: item.id || `${props.id}-${name}`,
    label: { text: item.label || capital(name), classes: 'govuk-date-input__label' },
    value: item.value ?? (given ? given.value : undefined) ?? values?.[fullName],
    classes: joined(
      'govuk-date-input__input',
      wrong && !has(item, 'govuk-input--error') && 'govuk-input--error',
      !has(item, 'govuk-input--width-') && `govuk-input--width-${kind === 'year' ? 4 : 2}`,
      item.classes,
    ),
    inputmode: item.inputmode ?? 'numeric',
    autocomplete: item.autocomplete,
    pattern: item.pattern,
    attributes: item.attributes,
  }
}

function nameOf(props: DateInputProps, kind: (typeof kinds)[number]): string | undefined {
  return (props[kind] || undefined)?.name
}

function isMarked(item: DatePart): boolean {
  return item.error === true || has(item, 'govuk-input--error')
}

function has(item: DatePart, part: string): boolean {
  return item.classes?.includes(part) ?? false
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}
