import type { Day } from '../kernel/day.ts'
import type { Deadline, DeadlineState } from './law.ts'

/** How a deadline stands on a day. Store the dates, never this. */
export function stateOf(
  { metOn, dueOn, takenAway, excusedBy }: Pick<Deadline, 'metOn' | 'dueOn' | 'takenAway' | 'excusedBy'>,
  today: Day,
): DeadlineState {
  if (takenAway) return 'not-needed'
  if (metOn !== null) {
    if (metOn <= dueOn) return 'met'
    return excusedBy === null ? 'met-late' : 'excused'
  }
  if (today <= dueOn) return 'open'
  return excusedBy === null ? 'overdue' : 'excused'
}
