import { type Case, hasPlan, openDeadline, openDeadlines } from '../case/case.ts'
import { moveUnderWay } from '../case/ending.ts'
import type { Decision } from '../case/handle.ts'
import { addDays, addMonths, type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { NewFact } from '../record/append.ts'

export interface MoveHeard {
  on: Day
  movesOn: Day
  to: string
  authority: string | null
  from: string
  words: string | null
}

/** We heard that the child moves. Under EHC law this starts our own duty to transfer; everywhere somebody must send the papers. */
export function decideMoveHeard(theCase: Case, given: MoveHeard): Decision {
  if (moveUnderWay(theCase) !== null)
    return refuse('A move is on the record already. Call it off first if the day is another')
  if (theCase.derived.stage === 'transferred-out') return refuse('The case has passed to another authority already')
  const { on, movesOn, to, authority, from, words } = given
  const learned: NewFact[] =
    theCase.law === 'england-ehc-2014' && hasPlan(theCase) && openDeadline(theCase, 'transfer-plan') === null
      ? [{ name: 'move.learned', on, says: { movesOn } }]
      : []
  return {
    record: [
      ...learned,
      {
        name: 'move.heard',
        on,
        says: {
          movesOn,
          to,
          from,
          ...(authority === null ? {} : { authority }),
          ...(words === null ? {} : { words }),
        },
      },
    ],
  }
}

/** The family stays. What the law counts from the day we heard is taken back as an entry that turned out wrong. */
export function decideMoveCancelled(theCase: Case, given: { on: Day; because: string }): Decision {
  const move = moveUnderWay(theCase)
  if (move === null) return refuse('No move is under way')
  if (given.on < move.on) return refuse(`We heard of it on ${longDay(move.on)}`, 'on')
  const open = openDeadline(theCase, 'transfer-plan')
  return {
    record: [
      { name: 'move.cancelled', on: given.on, says: { because: given.because } },
      ...(open === null
        ? []
        : [
            {
              name: 'fact.corrected',
              on: given.on,
              says: { position: open.startedBy, because: `The family does not move: ${given.because}`, fact: null },
            },
          ]),
    ],
  }
}

export interface MovedOut {
  on: Day
  where: 'authority' | 'nowhere'
  to: string
  contact: string | null
  how: string
  with: string
}

/**
 * The plan passes to the new authority; or the child leaves for where no authority takes it over, and it ends without notice.
 * An assessment does not pass: the new authority begins its own, and what was asked of us is answered by the move.
 */
export function decideMovedOut(theCase: Case, given: MovedOut): Decision {
  const { on, to, how, contact } = given
  const asked = openDeadlines(theCase).some(d => d.owner === 'authority')
  if (!hasPlan(theCase) && !asked && moveUnderWay(theCase) === null)
    return refuse('Nothing is open on this case that could pass to another authority')
  const sent: NewFact = {
    name: 'transfer.sent',
    on,
    says: { to, how, with: given.with, ...(contact === null ? {} : { contact }) },
  }
  return { record: [...passing(theCase, given, asked), sent] }
}

function passing(theCase: Case, { on, where, to }: MovedOut, asked: boolean): NewFact[] {
  if (hasPlan(theCase)) {
    return [
      where === 'authority'
        ? { name: 'plan.transferred-out', on }
        : { name: 'plan.ceased', on, says: { ground: 'moved-away' } },
    ]
  }
  return asked
    ? [
        { name: 'request.withdrawn', on },
        { name: 'withdrawal.explained', on, says: { by: 'the family’s move', because: `The child moved to ${to}` } },
      ]
    : []
}

export interface ParentsTold {
  on: Day
  to: readonly string[]
  how: string
  assesses: 'will' | 'will-not'
  because: string
  reviewBy: Day
}

/** The parents of a child who moved in are told three things: the plan is ours, whether we assess, and when we review. */
export function decideParentsTold(theCase: Case, given: ParentsTold): Decision {
  if (openDeadline(theCase, 'tell-parent-of-transfer') === null)
    return refuse('The parents have been told already, or nothing has passed to us')
  const review = openDeadline(theCase, 'review-transferred-plan')
  if (review !== null && given.reviewBy > review.dueOn)
    return refuse(`The review is due by ${longDay(review.dueOn)}: promise that day or an earlier one`, 'reviewBy')
  if (given.to.length === 0) return refuse('Choose who is told', 'to')
  const { on, to, how, assesses, because, reviewBy } = given
  return {
    record: [
      { name: 'transfer.parent-told', on },
      { name: 'transfer.explained', on, says: { to: [...to], how, assesses, because, reviewBy } },
    ],
  }
}

/** The last day for the review that the parents are promised: the law's, or a year from the last one. */
export function reviewDayToPromise(theCase: Case, today: Day): Day {
  return openDeadline(theCase, 'review-transferred-plan')?.dueOn ?? addDays(addMonths(today, 3), -1)
}
