import { academicYearOf } from '../authority/school-age.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import { financialYear, proRata } from '../kernel/money.ts'
import type { Weighed } from './options.ts'

/** What an option costs from a day on, in whole pence and by the day. */
export interface OptionCost {
  yearly: number
  /** Up to the end of the financial year. */
  thisYear: number
  yearEnds: Day
  /** Up to the day the pupil leaves for age; null where the setting's ages, or the birthday, are not known. */
  stay: { until: Day; sum: number } | null
}

export function costOf(
  costs: NonNullable<Weighed['costs']>,
  from: Day,
  child: { bornOn: Day | null; highAge: number | null },
): OptionCost {
  const yearly = costs.place + costs.topUp + costs.therapy + costs.travel
  const { until: yearEnds } = financialYear(from)
  const leaves = child.bornOn === null || child.highAge === null ? null : leavesOn(child.bornOn, child.highAge)
  return {
    yearly,
    thisYear: proRata(yearly, from, yearEnds),
    yearEnds,
    stay: leaves === null || leaves <= from ? null : { until: leaves, sum: proRata(yearly, from, leaves) },
  }
}

/** The first day after the school year in which the pupil reaches the setting's highest age. */
export function leavesOn(bornOn: Day, highAge: number): Day {
  return dayOf(academicYearOf(bornOn) + highAge + 1, 9, 1)
}
