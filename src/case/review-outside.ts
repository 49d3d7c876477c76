import { addDays, type Day } from '../kernel/day.ts'
import type { Case } from './case.ts'
import { type Review, reviewBefore, reviewNow } from './reviews.ts'

/** What a family or a school sees of reviews: the meeting to come, what is asked of them, and what was decided last. */
export interface OutsideReview {
  /** By when the review under way, or the next, must be completed. */
  dueOn: Day | null
  /** A meeting that is still to be held. */
  meeting: { on: Day; at: string | null; place: string | null; minutes: number | null } | null
  comes: readonly string[]
  /** Until they have told us. */
  asked: { asks: readonly string[]; by: Day } | null
  /** The school’s own: when the papers go out at the latest. */
  papersBy: Day | null
  /** Told to them: never before the decision was sent. */
  decided: { on: Day; outcome: 'maintain' | 'amend' | 'cease'; reasons: string | null } | null
}

export function outsideReview(theCase: Case, reader: 'family' | 'setting'): OutsideReview | null {
  const now = reviewNow(theCase)
  if (now === null) return null
  const meetingOn = now.held === null ? now.meetingOn : null
  return {
    dueOn: now.decided === null ? now.dueOn : null,
    meeting:
      meetingOn === null
        ? null
        : {
            on: meetingOn,
            at: now.arranged?.says.at ?? null,
            place: now.arranged?.says.place ?? null,
            minutes: now.arranged?.says.minutes ?? null,
          },
    comes: meetingOn === null ? [] : comesTo(theCase, now, reader),
    asked: meetingOn === null ? null : askedOf(theCase, now, reader),
    papersBy: reader === 'setting' && meetingOn !== null && now.papers === null ? addDays(meetingOn, -14) : null,
    decided: toldLast(theCase, now, reader),
  }
}

/** Parents who are kept apart do not read of one another here. */
function comesTo(theCase: Case, review: Review, reader: 'family' | 'setting'): string[] {
  const parents = theCase.people.filter(p => p.until === null && p.parentalResponsibility)
  const hidden = reader === 'family' && parents.some(p => p.keptApart) ? parents.map(p => p.name) : []
  return (review.asked?.says.who ?? []).map(who => who.name).filter(name => !hidden.includes(name))
}

function askedOf(theCase: Case, review: Review, reader: 'family' | 'setting'): OutsideReview['asked'] {
  if (review.asked === null) return null
  const parents = theCase.people.filter(p => p.parentalResponsibility).map(p => p.name)
  const theirs = review.asked.says.who.filter(who =>
    reader === 'family' ? parents.includes(who.name) : who.name === theCase.setting?.name,
  )
  const asks = [...new Set(theirs.map(who => who.asks))]
  const heard = review.advice.some(advice => theirs.some(who => who.name === advice.says.from))
  return asks.length === 0 || heard ? null : { asks, by: review.asked.says.dueOn as Day }
}

function toldLast(theCase: Case, now: Review, reader: 'family' | 'setting'): OutsideReview['decided'] {
  const told = now.notified === null ? reviewBefore(theCase) : now
  if (told === null || told.notified === null || told.decided === null) return null
  return {
    on: told.notified.on,
    outcome: told.decided.says.outcome as 'maintain' | 'amend' | 'cease',
    reasons: reader === 'family' ? (told.decision?.says.reasons ?? null) : null,
  }
}
