import { type Day, daysFrom, shortDay } from '../../kernel/day.ts'
import { count } from '../../kernel/words.ts'
import type { Deadline } from '../../law/law.ts'
import type { NextDuty } from './path.ts'
import { left, weekdayDay } from './phrases.ts'

/** The box over the next duty. */
export function nextDuty(deadline: Deadline, station: string, duty: string, today: Day): NextDuty {
  const past = today > deadline.dueOn
  const overdue = past && deadline.excusedBy === null
  const day = past || today > deadline.actBy ? deadline.dueOn : deadline.actBy
  const year = Math.abs(daysFrom(today, day)) > 183 ? ` ${day.slice(0, 4)}` : ''
  return {
    station,
    overdue,
    lines: [
      `${overdue ? 'Overdue' : 'Next'}: ${duty}`,
      `${past ? 'was due' : 'by'} ${weekdayDay(day)}${year}`,
      howLong(deadline, today),
    ],
    notBefore: deadline.notBefore !== undefined && deadline.notBefore > today ? deadline.notBefore : null,
  }
}

/** How long is left of a duty, and its last lawful day when the last working day is an earlier one. */
export function howLong(deadline: Deadline, today: Day): string {
  const { actBy, dueOn } = deadline
  if (today > dueOn) {
    const past = count(daysFrom(dueOn, today), 'day')
    return deadline.excusedBy === null ? `${past} overdue` : `${past} past, excused`
  }
  if (actBy === dueOn || today > actBy) return left(today, dueOn)
  return `${left(today, actBy)}; last lawful day ${shortDay(dueOn)}`
}
