import type { Profile } from '../authority/profile.ts'
import type { Case } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { reviewAbout } from '../case/review-about.ts'
import { complexOf } from '../case/review-complex.ts'
import type { ReviewAction } from '../case/review-parts.ts'
import type { Review } from '../case/reviews.ts'
import type { Awaited } from '../case/watches.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'

export interface Agreeing {
  what: string
  by: Day
  owner: { accountId: string; name: string } | null
  who: string | null
}

/** What somebody is to do after a review: a task until it is done. */
export function decideAction(review: Review, { what, by, owner, who }: Agreeing, on: Day): Decision {
  if (owner === null && who === null) return refuse('Say who does it', 'who')
  if (by < on) return refuse(`Choose a day from ${longDay(on)} on`, 'by')
  return {
    record: [
      {
        name: 'action.agreed',
        on,
        about: reviewAbout(review),
        says: { what, by, ...(owner !== null && { owner: owner.accountId }), who: owner?.name ?? who ?? '' },
      },
    ],
  }
}

export function decideActionDone(
  action: ReviewAction | null,
  { on, words }: { on: Day; words: string | null },
): Decision {
  if (action === null) return refuse('There is no such action')
  if (action.done !== null) return refuse(`It was done on ${longDay(action.done.fact.on)}`)
  if (on < action.fact.on) return refuse(`It was agreed on ${longDay(action.fact.on)}`, 'on')
  return {
    record: [
      {
        name: 'action.done',
        on,
        ...(action.fact.about !== null && { about: action.fact.about }),
        says: { action: action.fact.position, ...(words !== null && { words }) },
      },
    ],
  }
}

export interface Chasing {
  on: Day
  to: string
  how: string
  words: string | null
}

/** Somebody was chased about what is awaited; the next rung of its ladder asks again. */
export function decideChased(awaited: Awaited | null, { on, to, how, words }: Chasing): Decision {
  if (awaited === null) return refuse('This is no longer awaited')
  return {
    record: [
      {
        name: 'duty.chased',
        on,
        ...(awaited.about !== null && { about: awaited.about }),
        says: { watch: awaited.watch.id, to, how, ...(words !== null && { words }) },
      },
    ],
  }
}

export function decideComplex(
  theCase: Case,
  profile: Profile,
  { complex, because }: { complex: 'yes' | 'no'; because: string },
  on: Day,
): Decision {
  const now = complexOf(theCase, profile)
  if (complex === 'yes' && now?.by === 'person') return refuse('It is marked already', 'complex')
  if (complex === 'no' && now === null) return refuse('It is not marked, and the rule does not ask for it', 'complex')
  return { record: [{ name: complex === 'yes' ? 'review.marked-complex' : 'review.unmarked', on, says: { because } }] }
}

export function decideInformal({ on, with: whom, words }: { on: Day; with: string; words: string }): Decision {
  return { record: [{ name: 'review.informal-held', on, says: { with: whom, words } }] }
}
