import type { ComponentChildren } from 'preact'
import { Link } from './link.tsx'
import { type Attributes, extra, joined, type Maybe, present } from './options.ts'

export interface PaginationLink {
  href: string
  text?: ComponentChildren
  /** What is on that page; shown only when there are no page numbers. */
  labelText?: string | undefined
  attributes?: Attributes | undefined
}

export interface PaginationPage {
  ellipsis?: false | undefined
  number: number | string
  href: string
  current?: boolean | undefined
  visuallyHiddenText?: string | undefined
  attributes?: Attributes | undefined
}

/** Pages left out between two numbers. */
export interface PaginationEllipsis {
  ellipsis: true
}

export interface PaginationProps {
  previous?: PaginationLink | undefined
  next?: PaginationLink | undefined
  items?: readonly Maybe<PaginationPage | PaginationEllipsis>[] | undefined
  landmarkLabel?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Pagination({ previous, next, items, landmarkLabel, classes, attributes }: PaginationProps) {
  const block = !items && Boolean(next || previous)
  return (
    <nav
      {...extra(attributes)}
      class={joined('govuk-pagination', block && 'govuk-pagination--block', classes)}
      aria-label={landmarkLabel || 'Pagination'}
    >
      {previous?.href && <ArrowLink link={previous} to="prev" block={block} />}
      {items && (
        <ul class="govuk-pagination__list">
          {present(items.filter(isNotEmpty)).map(({ item, place }) => (
            <Page key={place} page={item} />
          ))}
        </ul>
      )}
      {next?.href && <ArrowLink link={next} to="next" block={block} />}
    </nav>
  )
}

function isNotEmpty(item: Maybe<PaginationPage | PaginationEllipsis>): boolean {
  return Boolean(item) && Object.keys(Object(item)).length > 0
}

function Page({ page }: { page: PaginationPage | PaginationEllipsis }) {
  if (page.ellipsis) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  const { number, href, current, visuallyHiddenText, attributes } = page
  return (
    <li class={joined('govuk-pagination__item', current && 'govuk-pagination__item--current')}>
      <Link
        attributes={attributes}
        class="govuk-link govuk-pagination__link"
        href={href}
        aria-label={visuallyHiddenText ?? `Page ${number}`}
        {...(current && { 'aria-current': 'page' })}
      >
        {number}
      </Link>
    </li>
  )
}

function ArrowLink({ link, to, block }: { link: PaginationLink; to: 'prev' | 'next'; block: boolean }) {
  const { href, text, labelText, attributes } = link
  const words = text || (
    <>
      {to === 'prev' ? 'Previous' : 'Next'}
      <span class="govuk-visually-hidden"> page</span>
    </>
  )
  return (
    <div class={`govuk-pagination__${to}`}>
      <Link attributes={attributes} class="govuk-link govuk-pagination__link" href={href} rel={to}>
        {(block || to === 'prev') && <Arrow to={to} />}
        <span
          class={joined(
            'govuk-pagination__link-title',
            block && !labelText && 'govuk-pagination__link-title--decorated',
          )}
        >
          {words}
        </span>
        {labelText && block && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{labelText}</span>
          </>
        )}
        {!block && to === 'next' && <Arrow to={to} />}
      </Link>
    </div>
  )
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function Arrow({ to }: { to: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${to}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[to]} />
    </svg>
  )
}
