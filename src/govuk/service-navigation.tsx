import type { ComponentChildren } from 'preact'
import { Link } from './link.tsx'
import { type Attributes, extra, joined, type Maybe, present } from './options.ts'

export interface ServiceNavigationItem {
  text: ComponentChildren
  /** Left out for words that lead nowhere. */
  href?: string | undefined
  /** This very page. */
  current?: boolean | undefined
  /** A page inside this part of the site. */
  active?: boolean | undefined
  attributes?: Attributes | undefined
}

export interface ServiceNavigationProps {
  serviceName?: string | undefined
  serviceUrl?: string | undefined
  navigation?: readonly Maybe<ServiceNavigationItem>[] | undefined
  navigationLabel?: string | undefined
  navigationId?: string | undefined
  navigationClasses?: string | undefined
  collapseNavigationOnMobile?: boolean | undefined
  menuButtonText?: string | undefined
  menuButtonLabel?: string | undefined
  ariaLabel?: string | undefined
  slots?: ServiceNavigationSlots | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface ServiceNavigationSlots {
  start?: ComponentChildren
  /** At the end, below the navigation, or on its line. */
  end?: ComponentChildren
  endAlign?: 'inline' | undefined
  /** List items before and after those of the navigation. */
  navigationStart?: ComponentChildren
  navigationEnd?: ComponentChildren
}

export function ServiceNavigation(props: ServiceNavigationProps) {
  const { serviceName, serviceUrl, slots = {}, classes, attributes } = props
  const common = {
    ...extra(attributes),
    class: joined('govuk-service-navigation', classes),
    'data-module': 'govuk-service-navigation',
  }
  const inside = (
    <div
      class={joined(
        'govuk-width-container',
        slots.endAlign === 'inline' && 'govuk-service-navigation__inlining-container',
      )}
    >
      {slots.start}
      <div class="govuk-service-navigation__container">
        {serviceName && (
          <span class="govuk-service-navigation__service-name">
            {serviceUrl ? (
              <Link href={serviceUrl} class="govuk-service-navigation__link">
                {serviceName}
              </Link>
            ) : (
              <span class="govuk-service-navigation__text">{serviceName}</span>
            )}
          </span>
        )}
        <Navigation {...props} />
      </div>
      {slots.end}
    </div>
  )
  // With more than the navigation in it, it is a landmark of its own.
  return serviceName || slots.start || slots.end ? (
    <section aria-label={props.ariaLabel ?? 'Service information'} {...common}>
      {inside}
    </section>
  ) : (
    <div {...common}>{inside}</div>
  )
}

function Navigation(props: ServiceNavigationProps) {
  const { navigationLabel, navigationClasses, menuButtonLabel, slots } = props
  const items = present(props.navigation)
  if (items.length === 0 && !slots?.navigationStart && !slots?.navigationEnd) return null
  const menuButtonText = props.menuButtonText || 'Menu'
  const navigationId = props.navigationId || 'navigation'
  return (
    <nav
      aria-label={navigationLabel || menuButtonText}
      class={joined('govuk-service-navigation__wrapper', navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? items.length > 1) && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden until GOV.UK Frontend's script shows it and takes both away
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={navigationId}
          {...(menuButtonLabel && menuButtonLabel !== menuButtonText && { 'aria-label': menuButtonLabel })}
          hidden
          aria-hidden="true"
        >
          {menuButtonText}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={navigationId}>
        {slots?.navigationStart}
        {items.map(({ item, place }) => (
          <NavigationItem key={place} item={item} />
        ))}
        {slots?.navigationEnd}
      </ul>
    </nav>
  )
}

function NavigationItem({ item }: { item: ServiceNavigationItem }) {
  const { text, href, current, active, attributes } = item
  const here = current || active
  const ariaCurrent = here ? ({ 'aria-current': current ? 'page' : 'true' } as const) : {}
  // Bold survives when people replace the colours of a page, and the bar that marks the place does not.
  const words = here ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text
  return (
    <li class={joined('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      {href && (
        <Link attributes={attributes} class="govuk-service-navigation__link" href={href} {...ariaCurrent}>
          {words}
        </Link>
      )}
      {!href && text && (
        <span class="govuk-service-navigation__text" {...ariaCurrent}>
          {words}
        </span>
      )}
    </li>
  )
}
