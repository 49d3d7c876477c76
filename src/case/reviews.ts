import type { Day } from '../kernel/day.ts'
import type { FurtherFactName } from '../record/further-facts.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, hasPlan, inLegalOrder, isStillOpen } from './case.ts'
import { deathOf } from './death.ts'
import {
  type Attendance,
  actionsOf,
  attendanceOf,
  type PhaseTransfer,
  type ReviewAction,
  type Told,
  told,
  transferFor,
} from './review-parts.ts'

/** What has become of a review; `ended` when the plan ended before anything was decided. */
export type ReviewState = 'due' | 'planned' | 'held' | 'reported' | 'decided' | 'closed' | 'ended'

/** One review of a plan, from the invitation to what follows from it. */
export interface Review {
  /** How its facts are tied: `review:2`. A record from elsewhere may tie them to nothing. */
  about: string | null
  number: number
  state: ReviewState
  /** The last day on which the law wants it completed. */
  dueOn: Day | null
  listed: Told<'review.listed'> | null
  planned: SettledFact | null
  meetingOn: Day | null
  arranged: Told<'review.arranged'> | null
  invited: SettledFact | null
  asked: Told<'review.asked'> | null
  advice: readonly Told<'review.advice-received'>[]
  /** The day on which the papers went out for the meeting as it is planned now. */
  papers: SettledFact | null
  circulated: Told<'review.circulated'> | null
  held: SettledFact | null
  record: Told<'review.recorded'> | null
  reported: SettledFact | null
  report: Told<'review.report-filed'> | null
  decided: SettledFact | null
  decision: Told<'review.reasoned'> | null
  /** The fact of law that the letter is; under EHC law the decision itself. */
  notified: SettledFact | null
  letter: Told<'review.letter-sent'> | null
  actions: readonly ReviewAction[]
  attendance: readonly Attendance[]
  transfer: PhaseTransfer | null
}

/** Every review on the record, oldest first; one that nothing has happened to yet is not among them. */
export function reviewsOf(theCase: Case): Review[] {
  return groupsOf(theCase).map(group => reviewFrom(theCase, group))
}

/** The review under way, or the next to come; null where no plan is in force, or the child has died. */
export function reviewNow(theCase: Case): Review | null {
  if (!hasPlan(theCase) || deathOf(theCase) !== null) return null
  const reviews = reviewsOf(theCase)
  const last = reviews.at(-1)
  if (last !== undefined && last.state !== 'closed' && last.state !== 'ended') return last
  return reviewFrom(theCase, emptyGroup(nextNumber(reviews)))
}

/** The review that was closed last. */
export function reviewBefore(theCase: Case): Review | null {
  return reviewsOf(theCase).findLast(review => review.decided !== null && review.state === 'closed') ?? null
}

/** A review by its number, or the one to come by the number it will have. */
export function reviewNumbered(theCase: Case, number: number): Review | null {
  const now = reviewNow(theCase)
  return reviewsOf(theCase).find(review => review.number === number) ?? (now?.number === number ? now : null)
}

/** Facts of one piece of work, as they were recorded. */
interface Group {
  about: string | null
  number: number
  facts: SettledFact[]
}

function emptyGroup(number: number): Group {
  return { about: `review:${number}`, number, facts: [] }
}

function groupsOf(theCase: Case): Group[] {
  const groups: Group[] = []
  let loose: Group | null = null
  const last = () => groups.reduce((most, group) => Math.max(most, group.number), 0)
  for (const fact of inLegalOrder(theCase.facts)) {
    const number = numberOf(fact.about)
    if (number !== null) {
      const group = groups.findLast(g => g.number === number && (g.about !== null || !isDecided(g)))
      if (group === undefined) groups.push({ about: fact.about, number, facts: [fact] })
      else group.facts.push(fact)
    } else if (fact.about === null && fact.name.startsWith('review.') && !ofNoReview.includes(fact.name)) {
      // What is tied to nothing belongs to one review until it is decided; its letter still belongs to it.
      if (loose === null || (isDecided(loose) && !afterDecision.includes(fact.name))) {
        loose = { about: null, number: last() + 1, facts: [] }
        groups.push(loose)
      }
      loose.facts.push(fact)
    }
  }
  return groups
}

function isDecided(group: Group): boolean {
  return group.facts.some(fact => fact.name === 'review.decided')
}

/** Told of the case, not of one of its reviews. */
const ofNoReview: readonly string[] = ['review.informal-held', 'review.marked-complex', 'review.unmarked']

const afterDecision: readonly string[] = ['review.notified', 'review.letter-sent', 'review.reasoned']

function numberOf(about: string | null): number | null {
  const found = about === null ? null : /^review:(\d{1,4})$/.exec(about)
  return found === null ? null : Number(found[1])
}

function nextNumber(reviews: readonly Review[]): number {
  return reviews.reduce((most, review) => Math.max(most, review.number), 0) + 1
}

function reviewFrom(theCase: Case, group: Group): Review {
  const last = (name: string) => group.facts.findLast(fact => fact.name === name) ?? null
  const lastTold = <N extends FurtherFactName>(name: N) => {
    const fact = last(name)
    return fact === null ? null : told(fact, name)
  }
  const planned = last('review.planned')
  const decided = last('review.decided')
  const held = last('review.held')
  const reported = last('review.reported')
  const awaitsPapers = theCase.derived.deadlines.some(
    d => d.id === 'send-review-papers' && d.about === group.about && isStillOpen(d),
  )
  const review = {
    about: group.about,
    number: group.number,
    dueOn: dueDay(theCase, decided),
    listed: lastTold('review.listed'),
    planned,
    meetingOn: planned === null ? null : (planned.says.meetingOn as Day),
    arranged: lastTold('review.arranged'),
    invited: last('review.invited'),
    asked: lastTold('review.asked'),
    advice: group.facts
      .filter(fact => fact.name === 'review.advice-received')
      .map(fact => told(fact, 'review.advice-received')),
    papers: awaitsPapers ? null : last('review.papers-sent'),
    circulated: lastTold('review.circulated'),
    held,
    record: lastTold('review.recorded'),
    reported,
    report: lastTold('review.report-filed'),
    decided,
    decision: lastTold('review.reasoned'),
    notified: theCase.law === 'england-ehc-2014' ? decided : last('review.notified'),
    letter: lastTold('review.letter-sent'),
    actions: actionsOf(theCase, group.facts),
    attendance: attendanceOf(group.facts),
    transfer: transferFor(theCase, decided),
  }
  return { ...review, state: stateOf(theCase, group, review) }
}

function stateOf(theCase: Case, group: Group, review: Omit<Review, 'state'>): ReviewState {
  const { decided } = review
  if (decided !== null) {
    const letterDue = theCase.derived.deadlines.some(
      d => d.id === 'notify-review-decision' && d.startedBy === decided.position && isStillOpen(d),
    )
    return letterDue ? 'decided' : 'closed'
  }
  const since = group.facts.at(-1)?.on
  const over = theCase.facts.some(
    fact =>
      (fact.name === 'plan.ceased' || fact.name === 'plan.transferred-out') && since !== undefined && fact.on >= since,
  )
  if (over) return 'ended'
  if (review.reported !== null) return 'reported'
  if (review.held !== null) return 'held'
  return review.planned === null ? 'due' : 'planned'
}

/** The day of the duty that the decision met; while nothing is decided, of the one that is open. */
function dueDay(theCase: Case, decided: SettledFact | null): Day | null {
  const days = theCase.derived.deadlines
    .filter(d => reviewDuties.includes(d.id))
    .filter(d => (decided === null ? isStillOpen(d) : d.metBy === decided.position))
    .map(d => d.dueOn)
    .sort()
  return days[0] ?? null
}

const reviewDuties: readonly string[] = ['review-plan', 'review-transferred-plan']
