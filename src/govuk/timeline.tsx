import type { ComponentChildren } from 'preact'
import { type Maybe, present } from './options.ts'

export interface TimelineEntry {
  /** Names the entry in the address, so that others can link to it. */
  id?: string | undefined
  /** ISO 8601, for programs: `2026-03-16` or `2026-03-16T10:05Z`. */
  at: string
  /** The same in words: "16 March 2026". */
  atText: ComponentChildren
  title: ComponentChildren
  /** Who it was. */
  by?: ComponentChildren
  /** What else there is to say. */
  children?: ComponentChildren
}

export interface TimelineProps {
  items: readonly Maybe<TimelineEntry>[]
  /** The level of the titles, where entries are long enough to be found by heading; otherwise they are bold. */
  headingLevel?: 2 | 3 | 4 | undefined
}

/** What happened, entry by entry, in the order given (after the timeline of the MOJ). */
export function Timeline({ items, headingLevel }: TimelineProps) {
  return (
    <ol class="sc-log">
      {present(items).map(({ item, place }) => (
        <Entry key={item.id ?? place} entry={item} headingLevel={headingLevel} />
      ))}
    </ol>
  )
}

function Entry({ entry, headingLevel }: { entry: TimelineEntry; headingLevel: TimelineProps['headingLevel'] }) {
  const { id, at, atText, title, by, children } = entry
  const Title = headingLevel === undefined ? 'strong' : (`h${headingLevel}` as const)
  return (
    <li {...(id && { id })}>
      <time class="soft num" dateTime={at}>
        {atText}
      </time>
      <div>
        <Title>{title}</Title>
        {by && (
          <>
            {' '}
            <span class="soft">{by}</span>
          </>
        )}
        {children && <div>{children}</div>}
      </div>
    </li>
  )
}
