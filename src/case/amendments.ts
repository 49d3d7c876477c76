import type { Day } from '../kernel/day.ts'
import type { Deadline } from '../law/law.ts'
import type { FurtherSays } from '../record/further-facts.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, factsNamed, hasPlan, latest, openDeadline, openDeadlines } from './case.ts'

export type AmendmentBecause = FurtherSays<'amendment.begun'>['because']

/** A change of the plan in force that was begun or proposed and neither sent nor dropped. */
export interface Amendment {
  /** Empty where the record begins with the notice. */
  begun: SettledFact | null
  proposed: SettledFact | null
  /** The piece of work it follows from: `review:2`. */
  about: string | null
  /** The eight weeks, from the day of the notice. */
  due: Deadline | null
}

export function amendmentUnderWay(theCase: Case): Amendment | null {
  if (!hasPlan(theCase)) return null
  const due = openDeadline(theCase, 'finalise-amendment')
  const proposed = due === null ? null : (theCase.facts.find(f => f.position === due.startedBy) ?? null)
  const begun = lastBegun(theCase, proposed)
  if (begun === null && proposed === null) return null
  return { begun, proposed, about: proposed === null ? (begun?.about ?? null) : proposed.about, due }
}

/** The beginning that a notice followed, or the one that nothing has followed yet. */
function lastBegun(theCase: Case, proposed: SettledFact | null): SettledFact | null {
  let begun: SettledFact | null = null
  for (const fact of theCase.facts) {
    if (proposed !== null && fact.position >= proposed.position) break
    if (fact.name === 'amendment.begun') begun = fact
    else if (ends.includes(fact.name)) begun = null
  }
  return begun
}

const ends: readonly string[] = [
  'amendment.proposed',
  'plan.amended',
  'amendment.dropped',
  'amendment.set-aside',
  'plan.finalised',
  'plan.brought-forward',
  'plan.transferred-in',
]

/** What a change followed from: of a change that is sent, or of the one under way. */
export function begunBefore(theCase: Case, sent: SettledFact): SettledFact | null {
  const begun = factsNamed(theCase, 'amendment.begun').findLast(f => f.position < sent.position) ?? null
  if (begun === null) return null
  const between = theCase.facts.some(
    f =>
      ['plan.amended', 'amendment.dropped', 'amendment.set-aside'].includes(f.name) &&
      f.position > begun.position &&
      f.position < sent.position,
  )
  return between ? null : begun
}

/** What on this record calls for a change of the plan and has had none begun since. */
export interface CallForChange {
  because: AmendmentBecause
  fact: SettledFact
  about: string | null
  /** The duty that the change is to meet. */
  due: Deadline | null
}

export function callsForChange(theCase: Case): CallForChange[] {
  if (!hasPlan(theCase)) return []
  const taken = new Set(
    factsNamed(theCase, 'amendment.begun')
      .filter(begun => !isSetAside(theCase, begun))
      .map(begun => begun.says.follows),
  )
  const amendedAfter = (fact: SettledFact) =>
    theCase.facts.some(f => f.name === 'amendment.proposed' && f.on >= fact.on && f.position > fact.position)
  const calls: CallForChange[] = []
  const call = (because: AmendmentBecause, fact: SettledFact | null | undefined, due: Deadline | null) => {
    if (fact == null || taken.has(fact.position)) return
    calls.push({ because, fact, about: fact.about, due })
  }
  const review = latest(theCase, 'review.decided')
  if (review?.says.outcome === 'amend' && !amendedAfter(review)) {
    call('review', review, openDeadline(theCase, 'propose-amendment'))
  }
  for (const due of openDeadlines(theCase).filter(d => d.id === 'comply-with-order')) {
    const order = theCase.facts.find(f => f.position === due.startedBy)
    if (ordersAmendment.includes(String(order?.says.order))) call('order', order, due)
  }
  const transfer = openDeadline(theCase, 'name-next-setting')
  call(
    'transfer',
    theCase.facts.find(f => f.position === transfer?.startedBy),
    transfer,
  )
  const change = latest(theCase, 'school-change.decided')
  if (change?.says.outcome === 'agreed' && !amendedAfter(change)) call('school-change', change, null)
  const reassessed = openDeadline(theCase, 'propose-or-refuse-plan')
  call(
    'reassessment',
    theCase.facts.find(f => f.position === reassessed?.startedBy),
    reassessed,
  )
  return calls
}

function isSetAside(theCase: Case, begun: SettledFact): boolean {
  const next = theCase.facts.find(f => f.position > begun.position && ends.includes(f.name))
  return next?.name === 'amendment.set-aside'
}

const ordersAmendment = ['amend', 'maintain-and-amend', 'name-setting']

/** Some orders are carried out by sending the plan itself; the others begin with a notice. */
export function isOrderedAtOnce(theCase: Case, { about, begun }: Amendment): boolean {
  if (begun?.says.because !== 'order') return false
  return openDeadlines(theCase)
    .filter(d => d.id === 'comply-with-order' && d.about === about)
    .some(d => {
      const order = String(theCase.facts.find(f => f.position === d.startedBy)?.says.order)
      return order === 'name-setting' || (theCase.law === 'england-ehc-2014' && ordersAmendment.includes(order))
    })
}

/** What the family wrote about the proposed change, as far as it came after the notice was served. */
export function isOnAmendment(theCase: Case, comment: { on: Day; position: number }): boolean {
  const proposed = amendmentUnderWay(theCase)?.proposed ?? null
  return proposed !== null && comment.on >= proposed.on && comment.position > proposed.position
}

/** A re-assessment under EHC law ends in a plan of its own, drafted and sent like the first; under statements, in a change. */
export function isRenewing(theCase: Case): boolean {
  return hasPlan(theCase) && openDeadline(theCase, 'finalise-reassessment') !== null
}
