import type { ComponentChildren, VNode } from 'preact'
import { Button } from '../govuk/button.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { FileUpload } from '../govuk/file-upload.tsx'
import { Input } from '../govuk/input.tsx'
import { PasswordInput } from '../govuk/password-input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Select } from '../govuk/select.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import type { Context, Tried } from './app.ts'
import {
  dayParts,
  type Field,
  type Fields,
  type Form,
  type LineColumn,
  many,
  one,
  type Typed,
  typedRows,
} from './form.ts'

/** What stands in a field before anybody has typed: by the same names as the form sends. */
export type Filled = Typed

interface FormViewProps<F extends Fields> {
  at: Pick<Context<unknown, unknown>, 'csrf' | 'path'>
  form: Form<F>
  tried?: Tried | undefined
  filled?: Filled | undefined
  /** The number of facts the page was made from: a change in between is shown before anything is recorded. */
  seen?: number | undefined
  /** What the page was made from where that is no fact: a change of it is shown before anything is saved. */
  was?: string | undefined
  action?: string | undefined
  /** The words of the button; `null` where the page places its own. */
  submit?: string | null | undefined
  /** What follows the button: a link to go back, a sentence on what happens next. */
  after?: ComponentChildren
  /** Lays the fields out itself; without it they follow in the order of the form. */
  children?: (field: (name: keyof F & string) => VNode) => ComponentChildren
}

/** A form with everything it needs: its token, its version, its files, its fields as they were typed, its button. */
export function FormView<F extends Fields>(props: FormViewProps<F>) {
  const { at, form, tried, filled = {}, submit = 'Save', children } = props
  const typed = tried?.typed ?? filled
  const hasFiles = Object.values(form.fields).some(field => field.kind === 'files')
  const view = (name: keyof F & string) => (
    <FieldView key={name} name={name} field={form.fields[name] as Field<unknown>} typed={typed} tried={tried} />
  )
  return (
    <form
      method="post"
      action={props.action ?? at.path}
      noValidate
      {...(hasFiles && { enctype: 'multipart/form-data' })}
    >
      <input type="hidden" name="_csrf" value={at.csrf} />
      {props.seen !== undefined && <input type="hidden" name="_seen" value={String(props.seen)} />}
      {props.was !== undefined && <input type="hidden" name="_was" value={props.was} />}
      {children ? children(view) : Object.keys(form.fields).map(name => view(name as keyof F & string))}
      {submit !== null && <Button text={submit} preventDoubleClick />}
      {props.after}
    </form>
  )
}

interface FieldViewProps {
  name: string
  field: Field<unknown>
  typed: Typed
  tried: Tried | undefined
}

export function FieldView({ name, field, typed, tried }: FieldViewProps) {
  const errorMessage = tried?.refused.find(r => r.field === name)?.because
  const label =
    field.optional && field.kind !== 'choices' && field.kind !== 'lines' ? `${field.label} (optional)` : field.label
  const asked = {
    ...(field.hint !== undefined && { hint: field.hint }),
    ...(errorMessage !== undefined && { errorMessage }),
  }
  const look = field.shown ?? {}
  const legend = { text: label, classes: `govuk-fieldset__legend--${look.legendSize ?? 's'}` }
  switch (field.kind) {
    case 'text':
    case 'whole':
      if (look.secret) {
        return (
          <PasswordInput
            name={name}
            id={name}
            label={{ text: label, classes: 'govuk-label--s' }}
            {...asked}
            autocomplete="current-password"
          />
        )
      }
      return (
        <Input
          name={name}
          id={name}
          label={{ text: label, classes: 'govuk-label--s' }}
          {...asked}
          value={one(typed[name])}
          classes={look.width && look.width !== 'full' ? `govuk-input--width-${look.width}` : undefined}
          inputmode={look.inputMode}
          autocomplete={look.autocomplete ?? 'off'}
        />
      )
    case 'long':
      return (
        <Textarea
          name={name}
          id={name}
          label={{ text: label, classes: 'govuk-label--s' }}
          {...asked}
          value={asTyped(typed[name])}
          rows={look.rows ?? 4}
        />
      )
    case 'choice':
      if (look.as === 'select') {
        return (
          <Select
            name={name}
            id={name}
            label={{ text: label, classes: 'govuk-label--s' }}
            {...asked}
            items={[{ value: '', text: 'Choose' }, ...(look.choices ?? [])]}
            value={one(typed[name])}
          />
        )
      }
      return (
        <Radios
          name={name}
          idPrefix={name}
          fieldset={{ legend }}
          {...asked}
          layout={look.as === 'inline-radios' ? 'inline' : undefined}
          classes="govuk-radios--small"
          items={look.choices ?? []}
          value={one(typed[name]) || undefined}
        />
      )
    case 'choices':
      return (
        <Checkboxes
          name={name}
          idPrefix={name}
          fieldset={{ legend }}
          {...asked}
          classes="govuk-checkboxes--small"
          items={look.choices ?? []}
          values={many(typed[name])}
        />
      )
    case 'day': {
      const [date, month, year] = dayParts(name) as [string, string, string]
      return (
        <DateInput
          id={name}
          namePrefix={name}
          fieldset={{ legend }}
          {...asked}
          values={{ [date]: one(typed[date]), [month]: one(typed[month]), [year]: one(typed[year]) }}
        />
      )
    }
    case 'hidden':
      return <input type="hidden" name={name} value={one(typed[name])} />
    case 'lines':
      return <LinesView name={name} field={field} typed={typed} tried={tried} />
    case 'files': {
      const kept = tried?.files[name] ?? []
      return (
        <>
          {kept.map(file => (
            <p key={file.uploadId} class="govuk-body">
              <input type="hidden" name={`${name}.kept`} value={file.uploadId} />
              Kept: {file.fileName}
            </p>
          ))}
          <FileUpload name={name} id={name} label={{ text: label, classes: 'govuk-label--s' }} {...asked} multiple />
        </>
      )
    }
  }
}

/** Rows of short answers: as many as were typed, and always some empty ones, since the page works without a script. */
function LinesView({ name, field, typed, tried }: FieldViewProps) {
  const columns = field.shown?.columns ?? []
  const rows = typedRows(name, typed).filter(row => columns.some(c => one(typed[`${name}.${row}.${c.key}`]) !== ''))
  const next = (rows.at(-1) ?? -1) + 1
  const spare = Math.max(2, (field.shown?.least ?? 1) - rows.length)
  const all = [...rows, ...Array.from({ length: spare }, (_, i) => next + i)]
  const [first] = columns
  const whole = tried?.refused.find(r => r.field === name || r.field === `${name}.0.${first?.key}`)?.because
  return (
    <fieldset class="govuk-fieldset sc-lines" id={name}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{field.label}</legend>
      {field.hint !== undefined && <div class="govuk-hint">{field.hint}</div>}
      {whole !== undefined && rows.length === 0 && <p class="govuk-error-message">{whole}</p>}
      {all.map((row, place) => (
        <fieldset key={row} class="govuk-fieldset sc-line">
          <legend class="govuk-visually-hidden">{`${field.label}, line ${place + 1}`}</legend>
          {columns.map(column => (
            <LineCell
              key={column.key}
              at={`${name}.${row}.${column.key}`}
              column={column}
              place={place}
              typed={typed}
              tried={tried}
            />
          ))}
        </fieldset>
      ))}
      <p class="govuk-hint">Two empty lines always stand at the end. Save to have more. Empty a line to take it out.</p>
    </fieldset>
  )
}

function LineCell(props: { at: string; column: LineColumn; place: number; typed: Typed; tried: Tried | undefined }) {
  const { at, column, place, typed, tried } = props
  const errorMessage = tried?.refused.find(r => r.field === at)?.because
  const shared = {
    name: at,
    id: at,
    label: { text: column.label, classes: place === 0 ? '' : 'sc-label-again' },
    ...(errorMessage !== undefined && { errorMessage }),
  }
  switch (column.kind) {
    case 'choice':
      return (
        <Select {...shared} items={[{ value: '', text: 'Choose' }, ...(column.choices ?? [])]} value={one(typed[at])} />
      )
    case 'long':
      return <Textarea {...shared} value={asTyped(typed[at])} rows={2} />
    case 'text':
      return <Input {...shared} value={one(typed[at])} autocomplete="off" />
  }
}

/** What is wrong with a form, each linked to its field; and what others recorded in the meantime. */
export function Problems({ tried, form }: { tried: Tried | undefined; form?: Form | undefined }) {
  if (tried === undefined) return null
  return (
    <>
      {tried.meanwhile}
      <ErrorSummary
        descriptionText="Nothing is recorded yet. What you typed is kept."
        errorList={tried.refused.map(({ field, because }) => ({
          text: because,
          ...(field !== undefined && form?.fields[field]?.kind !== 'hidden' && { href: `#${anchor(field, form)}` }),
        }))}
      />
    </>
  )
}

/** The id of the first input of a field. */
function anchor(field: string, form: Form | undefined): string {
  return form?.fields[field]?.kind === 'day' ? `${field}-day` : field
}

/** A day as its three inputs, for a form that is filled in already. */
export function filledDay(name: string, day: string | null): Filled {
  if (day === null) return {}
  const [date, month, year] = dayParts(name) as [string, string, string]
  return { [date]: String(Number(day.slice(8))), [month]: String(Number(day.slice(5, 7))), [year]: day.slice(0, 4) }
}

function asTyped(typed: string | readonly string[] | undefined): string {
  return typeof typed === 'string' ? typed : (typed?.[0] ?? '')
}
