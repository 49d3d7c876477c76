import { type ComponentChildren, isValidElement, type VNode } from 'preact'
import { safeHref } from './safe-href.ts'

/** Attributes put on an element as they are. `true` writes the name alone; null and undefined write nothing. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** An option that is mostly just words: `hint="As on the letter"` means `hint={{ text: 'As on the letter' }}`. */
export type Words<Options> = string | number | VNode | Options

/** An entry of a list that a page may leave out: `items={[canRefuse && { … }]}`. */
export type Maybe<Item> = Item | false | null | undefined | ''

/** Text and markup inside the box of a form field. */
export interface FormGroupOptions {
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** Takes the short form of an option to its full form. */
export function worded<Options extends { text?: ComponentChildren }>(
  option: Words<Options> | undefined,
): Options | { text: ComponentChildren } | undefined {
  if (typeof option !== 'object') return option === undefined ? undefined : { text: option }
  return isValidElement(option) ? { text: option } : (option as Options)
}

/** Class names, or ids, with a space between them; what is empty is left out. */
export function joined(...parts: readonly (string | number | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}

/** The `aria-describedby` of a field: undefined when nothing describes it. */
export function describedBy(...ids: readonly (string | false | null | undefined)[]): string | undefined {
  return joined(...ids) || undefined
}

/** The entries of a list that are there, each with its place counted from 1, the absent ones included. */
export function present<Item>(items: readonly Maybe<Item>[] | undefined): { item: Item; place: number }[] {
  return (items ?? []).flatMap((item, index) => (item ? [{ item, place: index + 1 }] : []))
}

/**
 * Attributes from a page, checked: no event handlers and no markup, which the content security policy would stop anyway,
 * and no address that runs a script. Throws, since attributes are written in the source and not typed by a user.
 */
export function extra(attributes: Attributes | undefined): Record<string, unknown> {
  const checked: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (/^on|^dangerouslySetInnerHTML$|^children$|^srcdoc$/i.test(name)) throw new Error(`${name} is not an attribute`)
    checked[name] = addresses.test(name) ? safeHref(String(value)) : value
  }
  return checked
}

const addresses = /^(xlink:?href|href|src|action|formaction|poster|ping)$/i

/** Translations read by GOV.UK Frontend's own script: one message, or one for each plural rule. */
export function translations(
  key: string,
  message: string | Readonly<Record<string, string>> | undefined,
): Record<string, string> {
  if (message === undefined || message === '') return {}
  if (typeof message === 'string') return { [`data-i18n.${key}`]: message }
  return Object.fromEntries(Object.entries(message).map(([rule, words]) => [`data-i18n.${key}.${rule}`, words]))
}
