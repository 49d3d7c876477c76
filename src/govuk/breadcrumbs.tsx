import type { ComponentChildren } from 'preact'
import { Link } from './link.tsx'
import { type Attributes, extra, joined } from './options.ts'

export interface Breadcrumb {
  text: ComponentChildren
  /** Left out for the page itself. */
  href?: string | undefined
  attributes?: Attributes | undefined
}

export interface BreadcrumbsProps {
  items?: readonly Breadcrumb[] | undefined
  collapseOnMobile?: boolean | undefined
  labelText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Breadcrumbs({ items = [], collapseOnMobile, labelText, classes, attributes }: BreadcrumbsProps) {
  return (
    <nav
      {...extra(attributes)}
      class={joined('govuk-breadcrumbs', classes, collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}
      aria-label={labelText ?? 'Breadcrumb'}
    >
      <ol class="govuk-breadcrumbs__list">
        {items.map((item, place) =>
          item.href ? (
            <li key={item.href} class="govuk-breadcrumbs__list-item">
              <Link attributes={item.attributes} class="govuk-breadcrumbs__link" href={item.href}>
                {item.text}
              </Link>
            </li>
          ) : (
            <li key={place} class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
