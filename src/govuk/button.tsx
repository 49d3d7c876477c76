import type { ComponentChildren } from 'preact'
import { type Attributes, extra, joined } from './options.ts'
import { safeHref } from './safe-href.ts'

interface ButtonLook {
  text?: ComponentChildren
  children?: ComponentChildren
  variant?: 'secondary' | 'warning' | 'inverse' | undefined
  isStartButton?: boolean | undefined
  classes?: string | undefined
  id?: string | undefined
  attributes?: Attributes | undefined
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export interface ButtonLinkProps extends ButtonLook {
  href: string
}

export interface PushButtonProps extends ButtonLook {
  href?: undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  preventDoubleClick?: boolean | undefined
}

export type ButtonProps = ButtonLinkProps | PushButtonProps

export function Button(props: ButtonProps) {
  const { text, children, variant, isStartButton, classes, id, attributes } = props
  const common = {
    ...extra(attributes),
    ...(id && { id }),
    class: joined(
      'govuk-button',
      variant && `govuk-button--${variant}`,
      classes,
      isStartButton && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
  }
  // Start buttons are flex boxes, which drop the spaces between elements: markup needs one element around it.
  const words = children === undefined ? text : isStartButton ? <span>{children}</span> : children
  if (props.href) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: it leads somewhere; GOV.UK Frontend's script makes the space bar work
      <a {...common} href={safeHref(props.href)} role="button" draggable={false}>
        {words}
        {isStartButton && <StartIcon />}
      </a>
    )
  }
  const { type, name, value, disabled, preventDoubleClick } = props as PushButtonProps
  return (
    <button
      {...common}
      type={type ?? 'submit'}
      {...(value && { value })}
      {...(name && { name })}
      {...(disabled && { disabled: true, 'aria-disabled': 'true' })}
      {...(preventDoubleClick !== undefined && { 'data-prevent-double-click': String(preventDoubleClick) })}
    >
      {words}
      {isStartButton && <StartIcon />}
    </button>
  )
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}
