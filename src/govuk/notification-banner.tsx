import type { ComponentChildren } from 'preact'
import { type Attributes, extra, joined } from './options.ts'

export interface NotificationBannerProps {
  /** One line; for more, `children`. */
  text?: string | undefined
  children?: ComponentChildren
  titleText?: ComponentChildren
  titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  titleId?: string | undefined
  type?: 'success' | undefined
  role?: 'alert' | 'region' | undefined
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function NotificationBanner(props: NotificationBannerProps) {
  const { text, children, titleText, titleHeadingLevel, type, role, disableAutoFocus, classes, attributes } = props
  const success = type === 'success'
  const titleId = props.titleId || 'govuk-notification-banner-title'
  const Heading = `h${titleHeadingLevel || 2}` as const
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is always alert or region
    <div
      {...extra(attributes)}
      class={joined('govuk-notification-banner', success && 'govuk-notification-banner--success', classes)}
      role={role ?? (success ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      {...(disableAutoFocus !== undefined && { 'data-disable-auto-focus': String(disableAutoFocus) })}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {titleText || (success ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {children ?? (text && <p class="govuk-notification-banner__heading">{text}</p>)}
      </div>
    </div>
  )
}
