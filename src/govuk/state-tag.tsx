import type { ComponentChildren } from 'preact'
import { joined } from './options.ts'

export interface StateTagProps {
  /** The words carry the state; the tone only repeats it. `sand` is the family's time. */
  tone?: 'late' | 'sand' | 'now' | 'done' | undefined
  children: ComponentChildren
}

/** How something stands, in a few words: "22 days left", "✓ 20 Oct, 3 days early". */
export function StateTag({ tone, children }: StateTagProps) {
  return <span class={joined('sc-tag', tone && `sc-tag--${tone}`)}>{children}</span>
}
