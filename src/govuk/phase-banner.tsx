import type { ComponentChildren } from 'preact'
import { type Attributes, extra, joined, type Words, worded } from './options.ts'
import { Tag, type TagProps } from './tag.tsx'

export interface PhaseBannerProps {
  tag: Words<Pick<TagProps, 'text' | 'classes'>>
  text?: ComponentChildren
  children?: ComponentChildren
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function PhaseBanner({ tag, text, children, classes, attributes }: PhaseBannerProps) {
  const { text: phase, classes: tagClasses }: Pick<TagProps, 'text' | 'classes'> = worded(tag) ?? {}
  return (
    <div {...extra(attributes)} class={joined('govuk-phase-banner govuk-width-container', classes)}>
      <p class="govuk-phase-banner__content">
        <Tag text={phase} classes={joined('govuk-phase-banner__content__tag', tagClasses)} />{' '}
        <span class="govuk-phase-banner__text">{children ?? text}</span>
      </p>
    </div>
  )
}
