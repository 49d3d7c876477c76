import { type Case, openDeadline } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { ofReview } from '../case/review-about.ts'
import type { Review } from '../case/reviews.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { type Refused, refuse } from '../kernel/result.ts'
import type { NewFact } from '../record/append.ts'
import type { FurtherSays } from '../record/further-facts.ts'
import type { Invited } from './invitees.ts'
import { notHeardFrom } from './lacking.ts'
import { warningsAbout } from './warnings.ts'

export interface Planning {
  on: Day
  meetingOn: Day
  at: string
  how: 'place' | 'online'
  place: string
  minutes: number
  chair: string
  kind: FurtherSays<'review.arranged'>['kind']
  although: string | null
}

/** The meeting is arranged, or arranged anew: what was done for the earlier day stays. */
export function decidePlanned(theCase: Case, review: Review, v: Planning): Decision {
  const over = whyOver(review)
  if (over !== null) return over
  const warnings = warningsAbout(theCase, review, v.meetingOn, v.on)
  if (warnings.length > 0 && v.although === null) {
    return {
      refused: [
        ...warnings.map(because => ({ field: 'meetingOn', because })),
        { field: 'although', because: 'Choose another day, or write down why it must be this one' },
      ],
    }
  }
  const { meetingOn, at, place, minutes, chair, kind } = v
  return {
    record: [
      ofReview(review, { name: 'review.planned', on: v.on, says: { meetingOn } }),
      ofReview(review, {
        name: 'review.arranged',
        on: v.on,
        says: {
          meetingOn,
          at,
          place,
          online: v.how === 'online',
          minutes,
          chair,
          kind,
          ...(warnings.length > 0 && v.although !== null && { although: v.although }),
        },
      }),
    ],
  }
}

export interface Inviting {
  on: Day
  how: string
  dueOn: Day
  who: readonly Invited[]
}

/** Everyone is invited, each with what they are asked for; whoever is invited later is added to the list. */
export function decideInvited(theCase: Case, review: Review, { on, how, dueOn, who }: Inviting): Decision {
  const over = whyOver(review)
  if (over !== null) return over
  if (review.meetingOn === null) return refuse('Plan the meeting first: an invitation says when and where it is')
  if (dueOn > review.meetingOn)
    return refuse(`The meeting is on ${longDay(review.meetingOn)}: what they send must come before it`, 'dueOn')
  if (new Set(who.map(one => one.name.toLowerCase())).size < who.length)
    return refuse('Somebody is on the list twice', 'who')
  // Under EHC law a second invitation answers no duty, and is told by the program's own fact alone.
  const answers = theCase.law !== 'england-ehc-2014' || isDue(theCase, 'invite-to-review', review)
  return {
    record: [
      ...(answers ? [ofReview(review, { name: 'review.invited', on })] : []),
      ofReview(review, { name: 'review.asked', on, says: { who: [...who], dueOn, how } }),
    ],
  }
}

export interface AdviceReceived {
  on: Day
  from: string
  role: string
  words: string | null
  documents: readonly string[]
}

export function decideAdviceReceived(review: Review, { on, from, role, words, documents }: AdviceReceived): Decision {
  if (review.decided !== null) return refuse(decidedAlready)
  if (words === null && documents.length === 0) return refuse('Add the advice, or write down what was said', 'words')
  return {
    record: [
      ofReview(review, {
        name: 'review.advice-received',
        on,
        says: {
          from,
          role,
          ...(words !== null && { words }),
          ...(documents.length > 0 && { documents: [...documents] }),
        },
      }),
    ],
  }
}

export interface Circulating {
  on: Day
  to: readonly string[]
  how: string
  without: string | null
}

/** The papers go to everyone who is invited; what is missing from them is named. */
export function decideCirculated(theCase: Case, review: Review, { on, to, how, without }: Circulating): Decision {
  if (review.decided !== null) return refuse(decidedAlready)
  if (review.meetingOn === null) return refuse('Plan the meeting first')
  if (to.length === 0) return refuse('Choose to whom the papers went', 'to')
  const missing = notHeardFrom(review)
  if (missing.length > 0 && without === null) return refuse('Say what is missing from the papers', 'without')
  const record: NewFact[] = isDue(theCase, 'send-review-papers', review)
    ? [ofReview(review, { name: 'review.papers-sent', on })]
    : []
  return {
    record: [
      ...record,
      ofReview(review, {
        name: 'review.circulated',
        on,
        says: { to: [...to], how, ...(without !== null && { without }) },
      }),
    ],
  }
}

const decidedAlready = 'This review is decided: send the decision, then the next one begins'

function isDue(theCase: Case, id: string, review: Review): boolean {
  return openDeadline(theCase, id, review.about) !== null
}

/** A meeting that was held is neither arranged nor invited to again. */
function whyOver(review: Review): Refused | null {
  return review.held === null
    ? null
    : refuse(`The meeting of this review was held on ${longDay(review.held.on)}`, 'meetingOn')
}
