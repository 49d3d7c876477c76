import type { Case } from '../case/case.ts'
import type { Review } from '../case/reviews.ts'
import { addDays, type Day, daysFrom, longDay, weekdayOf } from '../kernel/day.ts'
import { count } from '../kernel/words.ts'
import { bankHolidays } from '../law/bank-holidays.ts'
import { packs } from '../law/packs/packs.ts'

/** What speaks against a day for the meeting, in sentences; it may be that day all the same. */
export function warningsAbout(theCase: Case, review: Review, meetingOn: Day, arrangedOn: Day): string[] {
  const warnings: string[] = []
  if ([0, 6].includes(weekdayOf(meetingOn))) warnings.push(`${longDay(meetingOn)} is at a weekend`)
  const { division } = packs[theCase.law]
  if (bankHolidays(Number(meetingOn.slice(0, 4)), division).includes(meetingOn))
    warnings.push(`${longDay(meetingOn)} is a bank holiday`)
  const shut = theCase.closures.find(closure => closure.from <= meetingOn && meetingOn < closure.reopens)
  if (shut !== undefined) warnings.push(`The schools are shut on that day, until ${longDay(addDays(shut.reopens, -1))}`)
  if (review.dueOn !== null && meetingOn > review.dueOn)
    warnings.push(`The review must be completed by ${longDay(review.dueOn)}: the meeting would be later`)
  const left = daysFrom(arrangedOn, meetingOn)
  if (left >= 0 && left < 14)
    warnings.push(
      `The papers go out two weeks before the meeting, and only ${count(left, 'day')} ${left === 1 ? 'is' : 'are'} left`,
    )
  return warnings
}
