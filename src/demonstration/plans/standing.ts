import { between, type Random } from '../random.ts'
import type { ReviewTold } from './review-acts.ts'

/** Where the next review of a plan stands today. */
export type PlanStanding =
  | 'review-ahead'
  | 'review-next'
  | 'meeting-arranged'
  | 'meeting-held'
  | 'report-in'
  | 'decided'
  | 'amending'
  | 'amended'
  | 'nobody-planned'
  | 'overdue'
  | 'nobody-invited'
  | 'papers-missing'
  | 'not-recorded'
  | 'report-missing'
  | 'decision-missing'
  | 'letter-missing'
  | 'amendment-missing'

/** `meeting` from today; `due` from the meeting, or from today where there is none. */
export interface StandingDays {
  meeting: number | null
  due: number
  outcome: 'maintain' | 'amend'
  stopsBefore?: ReviewTold['stopsBefore']
}

export function daysOf(standing: PlanStanding, random: Random): StandingDays {
  const inside = (from: number, to: number) => between(random, from, to)
  const none = (from: number, to: number): StandingDays => ({
    meeting: null,
    due: inside(from, to),
    outcome: 'maintain',
  })
  const met = (
    from: number,
    to: number,
    stopsBefore?: ReviewTold['stopsBefore'],
    outcome: 'maintain' | 'amend' = 'maintain',
  ): StandingDays => ({
    meeting: inside(from, to),
    due: inside(28, 48),
    outcome,
    ...(stopsBefore !== undefined && { stopsBefore }),
  })
  switch (standing) {
    case 'review-ahead':
      return none(120, 335)
    case 'review-next':
      return none(50, 115)
    case 'meeting-arranged':
      return met(3, 52)
    case 'meeting-held':
      return met(-8, -2)
    case 'report-in':
      return met(-16, -13, 'decision')
    case 'decided':
      return met(-130, -22)
    case 'amending':
      return met(-44, -32, undefined, 'amend')
    case 'amended':
      return met(-170, -85, undefined, 'amend')
    case 'nobody-planned':
      return none(9, 26)
    case 'overdue':
      return none(-60, -6)
    case 'nobody-invited':
      return met(6, 11, 'invitations')
    case 'papers-missing':
      return met(4, 9, 'papers')
    case 'not-recorded':
      return met(-13, -4, 'record')
    case 'report-missing':
      return met(-42, -24, 'report')
    case 'decision-missing':
      return met(-58, -40, 'decision')
    case 'letter-missing':
      return met(-36, -30, 'letter')
    case 'amendment-missing':
      return met(-110, -92, 'amended', 'amend')
  }
}
