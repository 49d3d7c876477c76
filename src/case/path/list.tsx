import { Link } from '../../govuk/link.tsx'
import type { CasePath, TwinItem } from './path.ts'
import { Shape } from './shapes.tsx'

/**
 * The path in words, from top to bottom: for narrow windows, as the drawing's twin, and for a family in a family's words. A
 * family's list has no links and names no provision.
 */
export function PathList({ path, voice = 'staff' }: { path: CasePath; voice?: 'staff' | 'family' }) {
  return (
    <ol class="sc-path-tall">
      {path.twin.map((item, index) => (
        <PathItem key={`${item.kind}-${item.on}-${index}`} item={item} voice={voice} />
      ))}
    </ol>
  )
}

function PathItem({ item, voice }: { item: TwinItem; voice: 'staff' | 'family' }) {
  const words = item[voice]
  if (words === null) return null
  const look = [`is-${lookOf(item)}`, item.kind === 'open-window' && 'is-open', item.future && 'is-future']
  return (
    <li class={look.filter(Boolean).join(' ')} aria-current={item.next ? 'step' : undefined}>
      <Mark item={item} />
      <div>
        <strong>
          {item.href !== null && voice === 'staff' ? (
            <Link class="govuk-link govuk-link--no-visited-state" href={item.href}>
              {words.name}
            </Link>
          ) : (
            words.name
          )}
        </strong>
        {words.when !== null && <span>{words.when}</span>}
        {words.more !== null && <span class="m">{words.more}</span>}
      </div>
    </li>
  )
}

function lookOf(item: TwinItem): string {
  if (item.kind === 'open-window') return 'window'
  if (item.kind !== 'station') return item.kind
  return item.next && item.state !== 'next' ? `next is-${item.state}` : String(item.state)
}

function Mark({ item }: { item: TwinItem }) {
  if (item.kind === 'window' || item.kind === 'open-window' || item.kind === 'not-needed') return null
  return (
    <svg class="sc-mark" viewBox="0 0 32 32" aria-hidden="true">
      {item.kind === 'today' ? (
        <path class="p-flag" d="M2 8h28v16H2z" />
      ) : item.kind === 'advice' ? (
        <Shape of="met" x={16} y={16} size={7} />
      ) : (
        <Shape of={item.kind === 'meeting' ? 'meeting' : (item.state ?? 'to-come')} x={16} y={16} />
      )}
    </svg>
  )
}
