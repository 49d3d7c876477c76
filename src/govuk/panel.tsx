import { type ComponentChildren, Fragment } from 'preact'
import { Button, type PushButtonProps } from './button.tsx'
import { Link } from './link.tsx'
import { type Attributes, extra, joined } from './options.ts'

export interface PanelAction {
  text: ComponentChildren
  /** With an address it is a link, unless `type` says that it looks like a button. */
  href?: string | undefined
  type?: PushButtonProps['type']
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface PanelProps {
  titleText: ComponentChildren
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  text?: ComponentChildren
  children?: ComponentChildren
  /** Shown by a panel that interrupts: `classes="govuk-panel--interruption"`. */
  actions?:
    | {
        items?: readonly PanelAction[] | undefined
        classes?: string | undefined
        attributes?: Attributes | undefined
      }
    | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Panel({ titleText, headingLevel, text, children, actions, classes, attributes }: PanelProps) {
  const interrupts = classes?.includes('govuk-panel--interruption') ?? false
  const Heading = `h${headingLevel || 1}` as const
  const body = children ?? text
  return (
    <div {...extra(attributes)} class={joined('govuk-panel', !interrupts && 'govuk-panel--confirmation', classes)}>
      <Heading class="govuk-panel__title">{titleText}</Heading>
      {body && <div class="govuk-panel__body">{body}</div>}
      {interrupts && actions && (
        <div {...extra(actions.attributes)} class={joined('govuk-panel__actions', actions.classes)}>
          {actions.items && actions.items.length > 0 && (
            <div class="govuk-button-group">
              {actions.items.map((action, place) => (
                <Fragment key={place}>
                  {place > 0 && ' '}
                  <Action {...action} />
                </Fragment>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  )
}

function Action({ text, href, type, classes, attributes }: PanelAction) {
  if (href && type !== 'button') {
    return (
      <Link attributes={attributes} class={joined('govuk-link govuk-link--inverse', classes)} href={href}>
        {text}
      </Link>
    )
  }
  const look = { variant: 'inverse', text, classes, attributes } as const
  return href ? <Button {...look} href={href} /> : <Button {...look} type={type ?? 'button'} />
}
