import type { StationState } from './path.ts'
import { Hatches, Shape } from './shapes.tsx'

const shapes: readonly (readonly [StationState, string])[] = [
  ['met', 'in time'],
  ['excused', 'late, excused'],
  ['late', 'late'],
  ['overdue', 'overdue'],
  ['next', 'next duty'],
  ['to-come', 'to come'],
]

/** What each shape of the drawing means. */
export function PathKey({ id = 'path-key' }: { id?: string }) {
  return (
    <p class="sc-key">
      {shapes.map(([state, words]) => (
        <span key={state}>
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <Shape of={state} x={16} y={16} />
          </svg>
          {words}
        </span>
      ))}
      <span>
        <svg viewBox="0 0 48 32" class="w2" aria-hidden="true">
          <path class="p-win open" d="M2 5h44v22h-44z" />
          <path class="p-brk" d="M7 5h-5v22h5M41 5h5v22h-5" />
        </svg>
        the family’s time
      </span>
      <span>
        <svg viewBox="0 0 48 32" class="w2" aria-hidden="true">
          <Hatches id={id} />
          <rect x="2" y="9" width="44" height="14" fill={`url(#${id}-over)`} class="p-overbar" />
        </svg>
        over the limit
      </span>
    </p>
  )
}
