import type { ComponentChildren } from 'preact'
import { type Maybe, present } from './options.ts'
import { StateTag, type StateTagProps } from './state-tag.tsx'

export interface IdentityDetail {
  term: string
  text: ComponentChildren
}

export interface IdentityAlert {
  text: ComponentChildren
  tone?: StateTagProps['tone']
}

export interface IdentityBarProps {
  /** The heading of the page. */
  name: ComponentChildren
  reference?: ComponentChildren
  details?: readonly Maybe<IdentityDetail>[] | undefined
  /** What must be known before anything is done, such as an address that is confidential. */
  alerts?: readonly Maybe<IdentityAlert>[] | undefined
  children?: ComponentChildren
}

/** Whose page this is, the same on every page about one person (after the identity bar of the MOJ). */
export function IdentityBar({ name, reference, details, alerts, children }: IdentityBarProps) {
  const known = present(details)
  const warned = present(alerts)
  return (
    <div class="sc-id">
      <h1>{name}</h1>
      {reference && <span class="soft num">{reference}</span>}
      {known.length > 0 && (
        <dl>
          {known.map(({ item, place }) => (
            <div key={place}>
              <dt>{item.term}</dt>
              <dd>{item.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {warned.length > 0 && (
        <p class="alerts">
          {warned.map(({ item, place }) => (
            <StateTag key={place} tone={item.tone}>
              {item.text}
            </StateTag>
          ))}
        </p>
      )}
      {children}
    </div>
  )
}
