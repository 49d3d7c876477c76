import type { Case } from '../../case/case.ts'
import type { Decision } from '../../case/handle.ts'
import { type Review, reviewNow, reviewsOf } from '../../case/reviews.ts'
import { type Day, longDay } from '../../kernel/day.ts'
import { refuse } from '../../kernel/result.ts'
import type { Officer } from '../planner/queries.ts'

/** The review whose meeting is attended: the one under way, else the last whose meeting was held. */
export function attendedReview(theCase: Case): Review | null {
  const now = reviewNow(theCase)
  if (now?.meetingOn) return now
  return reviewsOf(theCase).findLast(review => review.meetingOn !== null) ?? null
}

/** Somebody of the section goes to the meeting. */
export function decideSend(theCase: Case, officer: Pick<Officer, 'account_id' | 'name'>, today: Day): Decision {
  const review = reviewNow(theCase)
  if (review?.meetingOn == null) return refuse('No meeting is arranged for this review')
  if (review.held !== null || review.meetingOn < today) {
    return refuse(`The meeting was on ${longDay(review.meetingOn)}: say who attended instead`)
  }
  if (review.attendance.some(a => a.account === officer.account_id && a.state === 'to attend')) {
    return refuse(`${officer.name} is down for this meeting already`)
  }
  return {
    record: [
      {
        name: 'attendance.planned',
        on: today,
        ...tied(review),
        says: { account: officer.account_id, name: officer.name, meetingOn: review.meetingOn },
      },
    ],
  }
}

/** Somebody who was to go will not. */
export function decideStay(theCase: Case, account: string, because: string, today: Day): Decision {
  const review = attendedReview(theCase)
  const down = review?.attendance.find(a => a.account === account && a.state === 'to attend')
  if (review === null || down === undefined) return refuse('This person is not down for the meeting', 'account')
  return {
    record: [{ name: 'attendance.dropped', on: today, ...tied(review), says: { account, name: down.name, because } }],
  }
}

export interface Noted {
  officer: Pick<Officer, 'account_id' | 'name'>
  attended: boolean
  advised: string | null
  because: string | null
}

/** Who of the section was there, and what they told the school and the parents. */
export function decideNoted(theCase: Case, noted: Noted, today: Day): Decision {
  const review = attendedReview(theCase)
  if (review?.meetingOn == null) return refuse('No meeting of this review is on the record')
  if (review.meetingOn > today) {
    return refuse(`The meeting is on ${longDay(review.meetingOn)}: record who attended after it`)
  }
  if (noted.attended && noted.advised === null) {
    return refuse('Say what was advised, or that nothing was asked', 'advised')
  }
  if (!noted.attended && noted.because === null) return refuse('Say why the meeting was not attended', 'because')
  return {
    record: [
      {
        name: 'attendance.noted',
        on: today,
        ...tied(review),
        says: {
          account: noted.officer.account_id,
          name: noted.officer.name,
          attended: noted.attended,
          ...(noted.advised !== null && { advised: noted.advised }),
          ...(noted.because !== null && { because: noted.because }),
        },
      },
    ],
  }
}

function tied(review: Review) {
  return review.about === null ? {} : { about: review.about }
}
