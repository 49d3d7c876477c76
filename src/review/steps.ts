import { type Case, openDeadline } from '../case/case.ts'
import { reviewAbout } from '../case/review-about.ts'
import type { Review } from '../case/reviews.ts'
import { hasTravel, travelReviewed } from '../case/travel.ts'
import type { Day } from '../kernel/day.ts'
import { count } from '../kernel/words.ts'
import type { SettledFact } from '../record/settle.ts'
import { notHeardFrom } from './lacking.ts'

/** One step of a review. */
export interface Step {
  id: 'plan' | 'invite' | 'advice' | 'papers' | 'record' | 'report' | 'travel' | 'decide' | 'notice'
  title: string
  /** `passed`: it was not done, and the review has gone on. */
  state: 'done' | 'next' | 'later' | 'passed'
  done: SettledFact | null
  /** What the law, or what was asked, allows at most. */
  dueOn: Day | null
  /** Who does it, where it is not the section. */
  whose: 'school' | null
  more: string | null
  /** After `/cases/K…`. */
  path: string
}

/** The path of a review, in order, the first that is not done being the next. */
export function stepsOf(theCase: Case, review: Review, today: Day): Step[] {
  const ehc = theCase.law === 'england-ehc-2014'
  const due = (id: string) => openDeadline(theCase, id, review.about)?.dueOn ?? null
  const asked = review.asked?.says.who.length ?? 0
  const heard = asked - notHeardFrom(review).length
  const allHeard = asked > 0 && heard === asked
  const last = review.advice.at(-1)?.fact ?? null
  const at = reviewAbout(review)
  const travel = hasTravel(theCase, today)
  const proforma = travel ? theCase.facts.findLast(f => f.name === 'travel.reviewed' && f.about === at) : undefined
  const steps: Omit<Step, 'state'>[] = [
    step('plan', 'Plan the meeting', review.planned, { path: '/reviews/plan' }),
    step(
      'invite',
      'Invite everyone',
      due('invite-to-review') === null ? (review.invited ?? review.asked?.fact ?? null) : null,
      {
        dueOn: due('invite-to-review'),
        whose: 'school',
        path: '/reviews/invite',
      },
    ),
    step('advice', 'Collect advice', allHeard || review.papers !== null ? last : null, {
      dueOn: (review.asked?.says.dueOn as Day | undefined) ?? null,
      more: asked === 0 ? null : `${heard} of ${count(asked, 'answer')} in`,
      path: '/reviews/advice',
    }),
    step('papers', 'Send the papers', review.papers, {
      dueOn: due('send-review-papers'),
      whose: 'school',
      path: '/reviews/papers',
    }),
    step('record', 'Record the meeting', review.held, { dueOn: review.meetingOn, path: '/reviews/record' }),
    step('report', 'The head teacher’s report', review.reported, {
      dueOn: due('report-review'),
      whose: 'school',
      path: '/reviews/report',
    }),
    ...(travel
      ? [
          step(
            'travel',
            'Look at travel again: the Transport Annual Review proforma',
            travelReviewed(theCase, at) ? (proforma ?? null) : null,
            {
              path: '/travel/review',
            },
          ),
        ]
      : []),
    step('decide', ehc ? 'Decide, and tell the parents' : 'Decide', review.decided, {
      dueOn: due('decide-after-review') ?? (review.decided === null ? review.dueOn : null),
      path: '/reviews/decide',
    }),
    ...(ehc
      ? []
      : [
          step('notice', 'Send the decision', review.notified, {
            dueOn: due('notify-review-decision'),
            path: '/reviews/notice',
          }),
        ]),
  ]
  return inOrder(steps)
}

/** What was not done before the meeting, or before the decision, is not asked for after it. */
function inOrder(steps: readonly Omit<Step, 'state'>[]): Step[] {
  const reached = steps.findLastIndex(step => step.done !== null && overtakes.includes(step.id))
  const next = steps.findIndex((step, place) => step.done === null && place > reached)
  return steps.map((step, place) => ({
    ...step,
    state: step.done !== null ? 'done' : place < reached ? 'passed' : place === next ? 'next' : 'later',
  }))
}

const overtakes: readonly Step['id'][] = ['record', 'decide', 'notice']

function step(id: Step['id'], title: string, done: SettledFact | null, more: Partial<Step>): Omit<Step, 'state'> {
  return { id, title, done, dueOn: null, whose: null, more: null, path: '/reviews', ...more }
}
