import type { ComponentChildren } from 'preact'

/** What is there for the eye alone: screen readers have the title, the links and the list. */
export function Scenery({ children }: { children: ComponentChildren }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG takes no focus
  return <g aria-hidden="true">{children}</g>
}
