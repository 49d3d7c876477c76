import type { ComponentChildren } from 'preact'
import { Link } from './link.tsx'
import { type Maybe, present } from './options.ts'

export interface SubNavigationItem {
  text: ComponentChildren
  href: string
  current?: boolean | undefined
}

export interface SubNavigationProps {
  /** What the pages belong to, for those who cannot see it: "Pages of this case". */
  label: string
  items: readonly Maybe<SubNavigationItem>[]
}

/** The pages of one thing, one below the other on a phone (after the sub navigation of the MOJ). */
export function SubNavigation({ label, items }: SubNavigationProps) {
  return (
    <nav aria-label={label}>
      <ul class="sc-tabs">
        {present(items).map(({ item, place }) => (
          <li key={place}>
            <Link
              href={item.href}
              class="govuk-link--no-visited-state"
              aria-current={item.current ? 'page' : undefined}
            >
              {item.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
