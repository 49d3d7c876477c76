import type { Next } from '../case/difference-next.ts'
import { StateTag } from '../govuk/state-tag.tsx'
import { type Day, distance, plainDay } from '../kernel/day.ts'

/** "Next: Mediation, 12 January 2027, in 9 days" */
export function NextTag({ next, today }: { next: Next | null; today: Day }) {
  if (next === null) return <StateTag tone="done">✓ Nothing more is due</StateTag>
  const late = next.on < today
  return (
    <StateTag tone={late ? 'late' : next.whose === 'family' ? 'sand' : 'now'}>
      {late ? '! ' : 'Next: '}
      {next.what}
      {next.whose === 'family' && ', the family’s'}
      {late ? ', was due ' : ', '}
      {plainDay(next.on)}, {distance(next.on, today)}
    </StateTag>
  )
}
