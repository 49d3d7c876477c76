import { longDay, parseDay } from '../kernel/day.ts'
import type { Refused } from '../kernel/result.ts'
import type { Tried } from '../web/app.ts'
import type { Filled } from '../web/fields.tsx'
import { dayParts, type Field, type Form, many, one, type Typed } from '../web/form.ts'

/** A form of what the tables hold goes out with what they held, so that a second writer is told what a first has changed. */
export function madeFrom(now: Filled, tried: Tried | undefined): string {
  const sent = tried?.typed._was
  // Refused for another reason, the form is still the one that was opened first; told of a change, it is made from the new.
  if (tried !== undefined && tried.meanwhile === undefined && typeof sent === 'string' && readWas(sent) !== null)
    return sent
  return Buffer.from(JSON.stringify(now)).toString('base64url')
}

/** Why a form is not saved: what it was made from is not so any more. Null where it still is, or nothing was sent along. */
export function changedMeanwhile(
  was: string | undefined,
  now: Filled,
  form: Form,
): (Refused & { meanwhile: ReturnType<typeof MeanwhileChanged> }) | null {
  const before = was === undefined ? null : readWas(was)
  const changed = before === null ? [] : changesBetween(before, now, form)
  if (changed.length === 0) return null
  return {
    refused: [
      { because: 'Somebody changed this while you were writing. Read what is different, then save yours again.' },
    ],
    meanwhile: <MeanwhileChanged changed={changed} />,
  }
}

/** What was typed, and for each question that the second writer had left as it was, what stands there now. */
export function typedOver(tried: Tried, now: Filled, form: Form): Tried {
  const was = typeof tried.typed._was === 'string' ? readWas(tried.typed._was) : null
  if (was === null || tried.meanwhile === undefined) return tried
  const typed: Record<string, string | readonly string[] | undefined> = { ...tried.typed }
  for (const [name, field] of Object.entries(form.fields)) {
    const own = inputsOf(name, field)
    if (!own.every(input => same(tried.typed[input], was[input]))) continue
    for (const input of own) typed[input] = now[input]
  }
  return { ...tried, typed }
}

interface Changed {
  what: string
  was: string
  is: string
}

function changesBetween(was: Filled, now: Filled, form: Form): Changed[] {
  const asked = Object.entries(form.fields).flatMap(([name, field]): Changed[] =>
    inputsOf(name, field).every(input => same(was[input], now[input]))
      ? []
      : [{ what: field.label, was: inWords(name, field, was), is: inWords(name, field, now) }],
  )
  const inputs = new Set(Object.entries(form.fields).flatMap(([name, field]) => inputsOf(name, field)))
  const others = [...new Set([...Object.keys(was), ...Object.keys(now)])]
    .filter(name => !inputs.has(name) && !same(was[name], now[name]))
    .map(name => ({ what: name, was: one(was[name]), is: one(now[name]) }))
  return [...asked, ...others]
}

function MeanwhileChanged({ changed }: { changed: readonly Changed[] }) {
  return (
    <div class="govuk-inset-text">
      <h2 class="govuk-heading-m">Changed while you were writing</h2>
      <ul class="govuk-list govuk-list--bullet">
        {changed.map(({ what, was, is }) => (
          <li key={what}>
            {what}: {is === '' ? 'now empty' : `now “${is}”`}
            {was === '' ? '' : `, was “${was}”`}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        Nothing of yours is saved yet. What you typed is below; where you had changed nothing, it shows what is there
        now.
      </p>
    </div>
  )
}

function inputsOf(name: string, field: Field<unknown>): string[] {
  return field.kind === 'day' ? dayParts(name) : [name]
}

function inWords(name: string, field: Field<unknown>, filled: Filled): string {
  const told = (value: string) => field.shown?.choices?.find(c => c.value === value)?.text ?? value
  if (field.kind !== 'day') return many(filled[name]).map(told).join(', ')
  const [date = '', month = '', year = ''] = dayParts(name).map(input => one(filled[input]))
  const day = parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  return day === null ? '' : longDay(day)
}

function same(a: Typed[string], b: Typed[string]): boolean {
  const given = (value: Typed[string]) =>
    many(value)
      .filter(v => v !== '')
      .join('\n')
      .replaceAll('\r\n', '\n')
      .trim()
  return given(a) === given(b)
}

/** What a form says it was made from; null where that is not what a form of ours says. */
function readWas(sent: string): Filled | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(sent, 'base64url').toString())
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null
    const isText = (v: unknown) =>
      typeof v === 'string' || (Array.isArray(v) && v.every(one => typeof one === 'string'))
    return Object.values(read).every(isText) ? (read as Filled) : null
  } catch {
    return null
  }
}
