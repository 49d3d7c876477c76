import { type Day, longDay, parseDay } from '../kernel/day.ts'
import type { Refusal } from '../kernel/result.ts'

/** What a browser sends for a form: one or several strings a name. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

export interface Choice {
  value: string
  text: string
  hint?: string
}

/** A file that was sent with a form and is stored, but belongs to nothing yet. */
export interface SentFile {
  uploadId: string
  fileName: string
  mediaType: string
  bytes: number
  sha256: string
}

interface Asked {
  label: string
  hint?: string
}

/**
 * One question of a form. `read` takes what was typed under `name` and gives the value, or why not in the user's words.
 * `wrong` lists what must be refused: the generated tests post each of them.
 */
export interface Field<T> extends Asked {
  kind: 'text' | 'long' | 'choice' | 'choices' | 'day' | 'whole' | 'hidden' | 'lines' | 'files'
  optional: boolean
  read(name: string, typed: Typed, files: readonly SentFile[]): { value: T } | { refused: Refusal[] }
  wrong: (name: string) => readonly Typed[]
  shown?: FieldLook
}

export interface FieldLook {
  choices?: readonly Choice[]
  as?: 'radios' | 'inline-radios' | 'select' | 'checkboxes'
  rows?: number
  width?: '2' | '3' | '4' | '5' | '10' | '20' | 'full'
  inputMode?: 'numeric' | 'tel' | 'email' | 'text'
  autocomplete?: string
  columns?: readonly LineColumn[]
  least?: number
  legendSize?: 's' | 'm' | 'l'
  /** A password: never shown, never sent back. */
  secret?: true
}

export interface LineColumn {
  key: string
  label: string
  kind: 'text' | 'long' | 'choice'
  choices?: readonly Choice[]
  required?: string
}

// biome-ignore lint/suspicious/noExplicitAny: a form holds fields of any value; `Values` gives each its own type back
export type Fields = Readonly<Record<string, Field<any>>>
export type Values<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never }

export interface Form<F extends Fields = Fields> {
  fields: F
  /** What only holds between fields: the earlier day first, a reason where one is needed. */
  check?(values: Values<F>): Refusal[]
}

export function form<F extends Fields>(fields: F, check?: (values: Values<F>) => Refusal[]): Form<F> {
  return check === undefined ? { fields } : { fields, check }
}

/** Everything that is wrong with what was typed, or the values. Reads no more than the form asks for. */
export function readForm<F extends Fields>(
  of: Form<F>,
  typed: Typed,
  files: Readonly<Record<string, readonly SentFile[]>> = {},
): { values: Values<F> } | { refused: Refusal[] } {
  const values: Record<string, unknown> = {}
  const refused: Refusal[] = []
  for (const [name, field] of Object.entries(of.fields)) {
    const read = field.read(name, typed, files[name] ?? [])
    if ('refused' in read) refused.push(...read.refused)
    else values[name] = read.value
  }
  if (refused.length > 0) return { refused }
  const between = of.check?.(values as Values<F>) ?? []
  return between.length > 0 ? { refused: between } : { values: values as Values<F> }
}

// The kinds of question --------------------------------------------------------------------------------------------------

interface TextAsked extends Asked {
  /** Said when it is empty; without it the answer may be left out. */
  required?: string
  longest?: number
  check?: (text: string) => string | null
  /** Turns what was typed into how it is kept, before the check. */
  tidy?: (text: string) => string
  wrong?: readonly string[]
  look?: FieldLook
}

export function text(asked: TextAsked & { required: string }): Field<string>
export function text(asked: TextAsked): Field<string | null>
export function text(asked: TextAsked): Field<string | null> {
  return textField('text', asked, asked.longest ?? 200)
}

export function longText(asked: TextAsked & { required: string }): Field<string>
export function longText(asked: TextAsked): Field<string | null>
export function longText(asked: TextAsked): Field<string | null> {
  return textField('long', asked, asked.longest ?? 10_000)
}

function textField(kind: 'text' | 'long', asked: TextAsked, longest: number): Field<string | null> {
  return {
    kind,
    ...asking(asked),
    optional: asked.required === undefined,
    shown: asked.look ?? {},
    read(name, typed) {
      const given = (asked.tidy ?? same)(clean(one(typed[name]), kind))
      if (given === '') return asked.required === undefined ? { value: null } : wrongly(name, asked.required)
      if (given.length > longest)
        return wrongly(name, `${asked.label} must be ${longest.toLocaleString('en-GB')} characters or fewer`)
      const because = asked.check?.(given) ?? null
      return because === null ? { value: given } : wrongly(name, because)
    },
    wrong: name => [
      ...(asked.required === undefined ? [] : [{ [name]: '' }, { [name]: '   ' }]),
      { [name]: 'x'.repeat(longest + 1) },
      ...(asked.wrong ?? []).map(bad => ({ [name]: bad })),
    ],
  }
}

interface ChoiceAsked<V extends string> extends Asked {
  choices: readonly { value: V; text: string; hint?: string }[]
  required?: string
  look?: FieldLook
}

export function choice<V extends string>(asked: ChoiceAsked<V> & { required: string }): Field<V>
export function choice<V extends string>(asked: ChoiceAsked<V>): Field<V | null>
export function choice<V extends string>(asked: ChoiceAsked<V>): Field<V | null> {
  return {
    kind: 'choice',
    ...asking(asked),
    optional: asked.required === undefined,
    shown: { as: asked.choices.length > 7 ? 'select' : 'radios', ...asked.look, choices: asked.choices },
    read(name, typed) {
      const given = one(typed[name])
      if (given === '') return asked.required === undefined ? { value: null } : wrongly(name, asked.required)
      const chosen = asked.choices.find(c => c.value === given)
      return chosen
        ? { value: chosen.value }
        : wrongly(name, asked.required ?? `Choose one of the answers to “${asked.label}”`)
    },
    wrong: name => [...(asked.required === undefined ? [] : [{ [name]: '' }]), { [name]: 'no-such-answer' }],
  }
}

export function choices<V extends string>(asked: ChoiceAsked<V>): Field<V[]> {
  return {
    kind: 'choices',
    ...asking(asked),
    optional: asked.required === undefined,
    shown: { as: 'checkboxes', ...asked.look, choices: asked.choices },
    read(name, typed) {
      const given = many(typed[name])
      const chosen = asked.choices.filter(c => given.includes(c.value)).map(c => c.value)
      if (given.some(g => !asked.choices.some(c => c.value === g)))
        return wrongly(name, `Choose from the answers to “${asked.label}”`)
      if (chosen.length === 0 && asked.required !== undefined) return wrongly(name, asked.required)
      return { value: chosen }
    },
    // With nothing to choose from there is nothing on the page that could be wrong.
    wrong: name =>
      asked.choices.length === 0
        ? []
        : [...(asked.required === undefined ? [] : [{ [name]: '' }]), { [name]: 'no-such-answer' }],
  }
}

interface DayAsked extends Asked {
  required?: string
  /** The days that may be given; each bound says itself why. */
  notBefore?: { day: Day; because?: string }
  notAfter?: { day: Day; because?: string }
}

export function dayField(asked: DayAsked & { required: string }): Field<Day>
export function dayField(asked: DayAsked): Field<Day | null>
export function dayField(asked: DayAsked): Field<Day | null> {
  return {
    kind: 'day',
    ...asking(asked),
    optional: asked.required === undefined,
    read(name, typed) {
      const [date, month, year] = dayParts(name).map(part => one(typed[part])) as [string, string, string]
      if (date === '' && month === '' && year === '') {
        return asked.required === undefined ? { value: null } : wrongly(name, asked.required)
      }
      const missing = [date === '' && 'a day', month === '' && 'a month', year === '' && 'a year'].filter(
        m => m !== false,
      )
      if (missing.length > 0) return wrongly(name, `${asked.label}: add ${missing.join(' and ')}`)
      const numbers = [date, monthNumber(month), year]
      const read = numbers.every(n => /^\d{1,4}$/.test(n))
        ? parseDay(`${year.padStart(4, '0')}-${monthNumber(month).padStart(2, '0')}-${date.padStart(2, '0')}`)
        : null
      if (read === null) return wrongly(name, `${asked.label}: this day does not exist. Write it like 27 3 2026`)
      if (asked.notBefore && read < asked.notBefore.day) {
        return wrongly(
          name,
          asked.notBefore.because ?? `${asked.label}: must be ${longDay(asked.notBefore.day)} or later`,
        )
      }
      if (asked.notAfter && read > asked.notAfter.day) {
        return wrongly(
          name,
          asked.notAfter.because ?? `${asked.label}: must be ${longDay(asked.notAfter.day)} or earlier`,
        )
      }
      return { value: read }
    },
    wrong: name => {
      const typed = (date: string, month: string, year: string): Typed => {
        const [d, m, y] = dayParts(name) as [string, string, string]
        return { [d]: date, [m]: month, [y]: year }
      }
      return [
        ...(asked.required === undefined ? [] : [typed('', '', '')]),
        typed('31', '2', '2026'),
        typed('1', '', '2026'),
        typed('first', 'of', 'May'),
        typed('1', '1', '26'),
        ...(asked.notAfter ? [typed('1', '1', '2199')] : []),
        ...(asked.notBefore ? [typed('1', '1', '1900')] : []),
      ]
    },
  }
}

/** The three inputs of a day. */
export function dayParts(name: string): string[] {
  return [`${name}-day`, `${name}-month`, `${name}-year`]
}

export function whole(asked: Asked & { required: string; least: number; most: number }): Field<number> {
  return {
    kind: 'whole',
    ...asking(asked),
    optional: false,
    shown: { width: '5', inputMode: 'numeric' },
    read(name, typed) {
      const given = one(typed[name])
      if (given === '') return wrongly(name, asked.required)
      const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
      return number >= asked.least && number <= asked.most
        ? { value: number }
        : wrongly(name, `${asked.label} must be a whole number from ${asked.least} to ${asked.most}`)
    },
    wrong: name => [{ [name]: '' }, { [name]: 'many' }, { [name]: String(asked.most + 1) }, { [name]: '1.5' }],
  }
}

/** A value the page itself carries, like the version of what is edited. */
export function hidden(asked: { label: string; check: (text: string) => string | null }): Field<string> {
  return {
    kind: 'hidden',
    label: asked.label,
    optional: false,
    read(name, typed) {
      const given = one(typed[name])
      const because = asked.check(given)
      return because === null ? { value: given } : wrongly(name, because)
    },
    wrong: name => [{ [name]: '' }],
  }
}

export type Line = Readonly<Record<string, string>>

/** Rows of short answers (needs, objectives, provision). Empty rows are left out; a row that is begun must be whole. */
export function lines(
  asked: Asked & { columns: readonly LineColumn[]; required?: string; least?: number },
): Field<Line[]> {
  return {
    kind: 'lines',
    ...asking(asked),
    optional: asked.required === undefined,
    shown: { columns: asked.columns, least: asked.least ?? 1 },
    read(name, typed) {
      const refused: Refusal[] = []
      const rows: Line[] = []
      for (const row of typedRows(name, typed)) {
        const line = Object.fromEntries(
          asked.columns.map(c => [
            c.key,
            clean(one(typed[`${name}.${row}.${c.key}`]), c.kind === 'text' ? 'text' : 'long'),
          ]),
        )
        if (Object.values(line).every(v => v === '')) continue
        for (const column of asked.columns) {
          const at = `${name}.${row}.${column.key}`
          const value = line[column.key] ?? ''
          if (value === '' && column.required !== undefined) refused.push({ field: at, because: column.required })
          if (value.length > 5_000)
            refused.push({ field: at, because: `${column.label} must be 5,000 characters or fewer` })
          if (value !== '' && column.choices && !column.choices.some(c => c.value === value)) {
            refused.push({ field: at, because: `${column.label}: choose one from the list` })
          }
        }
        rows.push(line)
      }
      if (refused.length > 0) return { refused }
      if (rows.length === 0 && asked.required !== undefined) {
        return wrongly(`${name}.0.${asked.columns[0]?.key ?? ''}`, asked.required)
      }
      return { value: rows }
    },
    wrong: name => {
      const first = asked.columns.find(c => c.required !== undefined)
      const other = asked.columns.find(c => c !== first && c.kind !== 'choice')
      return first && other ? [{ [`${name}.0.${other.key}`]: 'begun', [`${name}.0.${first.key}`]: '' }] : []
    },
  }
}

/** The numbers of the rows that were sent, in order. */
export function typedRows(name: string, typed: Typed): number[] {
  const rows = new Set<number>()
  const pattern = new RegExp(`^${name.replaceAll('.', '\\.')}\\.(\\d{1,3})\\.`)
  for (const key of Object.keys(typed)) {
    const found = pattern.exec(key)
    if (found?.[1] !== undefined) rows.add(Number(found[1]))
  }
  return [...rows].sort((a, b) => a - b)
}

export function files(asked: Asked & { required?: string }): Field<readonly SentFile[]> {
  return {
    kind: 'files',
    ...asking(asked),
    optional: asked.required === undefined,
    read(name, _typed, sent) {
      return sent.length === 0 && asked.required !== undefined ? wrongly(name, asked.required) : { value: sent }
    },
    wrong: name => (asked.required === undefined ? [] : [{ [name]: '' }]),
  }
}

/** A field that may be empty, or not, as another says: its label does not call it optional. */
export function depending<T>(field: Field<T>): Field<T> {
  return { ...field, optional: false }
}

// ------------------------------------------------------------------------------------------------------------------------

export function one(typed: string | readonly string[] | undefined): string {
  const first = typeof typed === 'string' ? typed : (typed?.[0] ?? '')
  return first.trim()
}

export function many(typed: string | readonly string[] | undefined): string[] {
  if (typed === undefined || typed === '') return []
  return typeof typed === 'string' ? [typed] : typed.filter(t => t !== '')
}

/**
 * Control characters never reach the record, nor marks that turn round the words written after them; a text area keeps its
 * line breaks, as \n.
 */
function clean(given: string, kind: 'text' | 'long'): string {
  const breaks = given.replace(/\r\n?/g, '\n')
  const plain = [...breaks].map(c => (isControl(c) && !(kind === 'long' && c === '\n') ? ' ' : c)).join('')
  return plain.normalize('NFC').trim()
}

function isControl(character: string): boolean {
  const code = character.charCodeAt(0)
  return (
    code < 32 || (code >= 127 && code < 160) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
  )
}

function same(text: string): string {
  return text
}

function asking(asked: Asked): Asked {
  return asked.hint === undefined ? { label: asked.label } : { label: asked.label, hint: asked.hint }
}

function wrongly(field: string, because: string): { refused: Refusal[] } {
  return { refused: [{ field, because }] }
}

const monthStarts = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "3" or "March" or "Mar": people write months both ways. */
function monthNumber(month: string): string {
  const named = monthStarts.indexOf(month.toLowerCase().slice(0, 3))
  return named >= 0 ? String(named + 1) : month
}
