import type { ComponentChildren } from 'preact'
import { Link } from './link.tsx'
import { type Attributes, extra, joined } from './options.ts'

export interface ErrorSummaryItem {
  text: ComponentChildren
  /** `#` and the id of the field. */
  href?: string | undefined
  attributes?: Attributes | undefined
}

export interface ErrorSummaryProps {
  titleText?: ComponentChildren
  descriptionText?: ComponentChildren
  errorList?: readonly ErrorSummaryItem[] | undefined
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function ErrorSummary(props: ErrorSummaryProps) {
  const { titleText = 'There is a problem', descriptionText, errorList = [], disableAutoFocus } = props
  return (
    <div
      {...extra(props.attributes)}
      class={joined('govuk-error-summary', props.classes)}
      {...(disableAutoFocus !== undefined && { 'data-disable-auto-focus': String(disableAutoFocus) })}
      data-module="govuk-error-summary"
    >
      {/* The alert is a child of what takes the focus, or screen readers may cut the message short. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">{titleText}</h2>
        <div class="govuk-error-summary__body">
          {descriptionText && <p>{descriptionText}</p>}
          {errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errorList.map(({ text, href, attributes }, place) => (
                <li key={place}>
                  {href ? (
                    <Link attributes={attributes} href={href} class="">
                      {text}
                    </Link>
                  ) : (
                    text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
