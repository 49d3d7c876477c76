import type { BackwardStep, ReviewPlanning } from '../../authority/review-planning.ts'
import { addDays, type Day, dayFromNumber, dayNumber } from '../../kernel/day.ts'
import type { Division } from '../../law/bank-holidays.ts'
import { type Closure, closuresCounted, isSchoolDay, isWorkingDay, lastWorkingDayUpTo } from '../../law/calendar.ts'

/** A step with the last sensible day on which it can be done. */
export interface BackDay {
  step: Pick<BackwardStep, 'id' | 'title' | 'because'>
  by: Day
}

export interface Calendar {
  closures: readonly Closure[]
  division: Division
  /** When the placement panel sits. */
  sittings: readonly Day[]
}

/**
 * From the last lawful day of a transfer back to the last sensible day for the review meeting, last step first. Null where a
 * sitting of the panel that is needed is not planned.
 */
export function backwardsFrom(
  settleBy: Day,
  planning: Pick<ReviewPlanning, 'backwards'>,
  calendar: Calendar,
  toPanel: boolean,
): BackDay[] | null {
  const send = dayFromNumber(lastWorkingDayUpTo(dayNumber(settleBy), calendar.division))
  const days: BackDay[] = [
    {
      step: {
        id: 'settle',
        title: 'Send the amended document that names the next school',
        because: 'the last working day in law',
      },
      by: send,
    },
  ]
  let next = send
  for (const step of planning.backwards) {
    if (step.onlyForPanel && !toPanel) continue
    const by = dayBefore(step, next, calendar)
    if (by === null) return null
    days.push({ step, by })
    next = by
  }
  return days
}

/** What must be done before a meeting on a day, the earliest last. */
export function beforeMeeting(meetingOn: Day, planning: Pick<ReviewPlanning, 'before'>, calendar: Calendar): BackDay[] {
  return planning.before.flatMap(step => {
    const by = dayBefore(step, meetingOn, calendar)
    return by === null ? [] : [{ step, by }]
  })
}

/** The last day for a meeting whose decision is due: the same steps, from the decision back. */
export function lastMeetingForDecision(
  decideBy: Day,
  planning: Pick<ReviewPlanning, 'backwards'>,
  calendar: Calendar,
): Day | null {
  const from = planning.backwards.findIndex(step => step.id === 'decide')
  let next = dayFromNumber(lastWorkingDayUpTo(dayNumber(decideBy), calendar.division))
  for (const step of planning.backwards.slice(from + 1)) {
    const by = dayBefore(step, next, calendar)
    if (by === null) return null
    next = by
  }
  return next
}

/** The last day that leaves so long before another; work is done on working days, a meeting held on a school day. */
function dayBefore({ id, leaves }: BackwardStep, next: Day, calendar: Calendar): Day | null {
  const shut = closuresCounted(calendar.closures)
  const working = (number: number) => isWorkingDay(number, calendar.division)
  const atSchool = (number: number) => isSchoolDay(number, shut, calendar.division)
  if ('sitting' in leaves) return calendar.sittings.filter(sitting => sitting <= next).at(-1) ?? null
  const fits = id === 'meet' ? atSchool : working
  if ('days' in leaves) return lastOf(fits, dayNumber(addDays(next, -leaves.days)))
  const [counts, count] =
    'schoolDays' in leaves ? ([atSchool, leaves.schoolDays] as const) : ([working, leaves.workingDays] as const)
  let day = dayNumber(next)
  for (let left = count; left > 0; day--) if (counts(day)) left--
  return lastOf(fits, day)
}

function lastOf(fits: (number: number) => boolean, from: number): Day {
  let day = from
  while (!fits(day)) day--
  return dayFromNumber(day)
}
