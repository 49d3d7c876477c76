import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { Link } from './link.tsx'
import { type Maybe, present } from './options.ts'
import { safeHref } from './safe-href.ts'

export interface FilterProps {
  /** Where the list is; the form asks for it again with what was chosen in the query. */
  action: string
  label: string
  /** Labelled fields: `Input`, `Select`. Those in an element of class `opt` are left out on a phone. */
  children: ComponentChildren
  submitText?: string | undefined
  /** Where a phone finds the fields it leaves out. */
  moreHref?: string | undefined
  chosen?: readonly Maybe<ChosenFilter>[] | undefined
  clearHref?: string | undefined
  saved?: readonly Maybe<SavedFilter>[] | undefined
}

export interface ChosenFilter {
  /** "School: Fernbank Primary". */
  text: string
  /** The same list without it. */
  removeHref: string
}

export interface SavedFilter {
  text: ComponentChildren
  href: string
  current?: boolean | undefined
}

/** What a list shows, kept in its address so that it can be saved and sent (after the filter of the MOJ). */
export function Filter(props: FilterProps) {
  const { action, label, children, submitText = 'Show', moreHref, chosen, clearHref, saved } = props
  return (
    <>
      <form class="sc-filter" action={safeHref(action)} method="get" aria-label={label}>
        {children}
        <Button text={submitText} />
        {moreHref && (
          <Link href={moreHref} class="govuk-link small sc-only-narrow">
            More filters
          </Link>
        )}
      </form>
      <Chosen chosen={present(chosen).map(({ item }) => item)} clearHref={clearHref} />
      <Saved saved={present(saved).map(({ item }) => item)} />
    </>
  )
}

function Chosen({ chosen, clearHref }: { chosen: ChosenFilter[]; clearHref: string | undefined }) {
  if (chosen.length === 0) return null
  return (
    <ul class="sc-saved" aria-label="Chosen filters">
      {chosen.map(({ text, removeHref }) => (
        <li key={removeHref}>
          <Link href={removeHref} class="">
            <span aria-hidden="true">✕ </span>
            <span class="govuk-visually-hidden">Remove </span>
            {text}
          </Link>
        </li>
      ))}
      {clearHref && (
        <li>
          <Link href={clearHref} class="">
            Clear all
          </Link>
        </li>
      )}
    </ul>
  )
}

function Saved({ saved }: { saved: SavedFilter[] }) {
  if (saved.length === 0) return null
  return (
    <ul class="sc-saved" aria-label="Saved filters">
      {saved.map(({ text, href, current }) => (
        <li key={href}>
          <Link href={href} class="" aria-current={current ? 'true' : undefined}>
            {text}
          </Link>
        </li>
      ))}
    </ul>
  )
}
