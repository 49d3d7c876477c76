import { type CeasingGround, type CeasingPolicy, groundAllowsFrom } from '../authority/ceasing-policy.ts'
import type { Profile } from '../authority/profile.ts'
import { addDays, type Day } from '../kernel/day.ts'
import type { FurtherSays } from '../record/further-facts.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, inLegalOrder } from './case.ts'

/** The policy on ceasing that holds on a day; for a day before the first, the first. */
export function ceasingPolicy({ ceasing }: Pick<Profile, 'ceasing'>, on: Day): CeasingPolicy {
  const chosen =
    ceasing.findLast(p => p.inForce.from <= on && (p.inForce.until === undefined || on <= p.inForce.until)) ??
    ceasing[0]
  if (chosen === undefined) throw new Error('The profile has no policy on ceasing')
  return chosen
}

/** A ground by its id, in whichever version of the policy named it; null for an exit that is no ground, such as an order. */
export function groundOf({ ceasing }: Pick<Profile, 'ceasing'>, id: string | null): CeasingGround | null {
  if (id === null) return null
  return ceasing.flatMap(policy => policy.grounds).findLast(ground => ground.id === id) ?? null
}

/** Where ceasing stands since the plan in force began. */
export interface Ceasing {
  state: 'none' | 'review-says' | 'proposed' | 'decided' | 'kept' | 'upheld' | 'ended'
  ground: string | null
  /** What the last of these facts is; null where it did not come to that. */
  review: SettledFact | null
  proposed: SettledFact | null
  decided: SettledFact | null
  kept: SettledFact | null
  order: SettledFact | null
  ended: SettledFact | null
  considered: (FurtherSays<'cease.considered'> & { position: number }) | null
  reasoned: FurtherSays<'cease.reasoned'> | null
  /** The latest of each point. */
  evidence: ReadonlyMap<string, { words: string; position: number; documents: readonly string[] }>
  answers: readonly (FurtherSays<'cease.answered'> & { position: number; on: Day })[]
}

export function ceasingOf(theCase: Case): Ceasing {
  let now = nothing
  for (const fact of inLegalOrder(theCase.facts)) now = next(now, fact)
  return now
}

const nothing: Ceasing = {
  state: 'none',
  ground: null,
  review: null,
  proposed: null,
  decided: null,
  kept: null,
  order: null,
  ended: null,
  considered: null,
  reasoned: null,
  evidence: new Map(),
  answers: [],
}

function next(now: Ceasing, fact: SettledFact): Ceasing {
  const s = fact.says
  switch (fact.name) {
    case 'plan.finalised':
    case 'plan.brought-forward':
    case 'plan.transferred-in':
    case 'plan.transferred-out':
      return nothing
    case 'review.decided':
      if (s.outcome === 'cease') return { ...nothing, state: 'review-says', review: fact }
      return now.state === 'ended' || now.state === 'decided' ? now : nothing
    case 'cease.proposed':
      return { ...nothing, state: 'proposed', review: now.review, proposed: fact, ground: textOf(s.ground) }
    case 'cease.considered': {
      const considered = s as FurtherSays<'cease.considered'>
      const evidence = considered.evidence.map(
        ({ point, words }) => [point, { words, position: fact.position, documents: [] }] as const,
      )
      return {
        ...now,
        ground: considered.ground,
        considered: { ...considered, position: fact.position },
        evidence: new Map(evidence),
      }
    }
    case 'cease.evidenced': {
      const { point, words, documents = [] } = s as FurtherSays<'cease.evidenced'>
      return { ...now, evidence: new Map([...now.evidence, [point, { words, documents, position: fact.position }]]) }
    }
    case 'cease.answered':
      return {
        ...now,
        answers: [...now.answers, { ...(s as FurtherSays<'cease.answered'>), position: fact.position, on: fact.on }],
      }
    case 'cease.decided':
      return {
        ...now,
        state: 'decided',
        decided: fact,
        kept: null,
        order: null,
        ground: textOf(s.ground) ?? now.ground,
      }
    case 'cease.reasoned':
      return { ...now, reasoned: s as FurtherSays<'cease.reasoned'> }
    case 'cease.kept':
      return { ...now, state: 'kept', kept: fact }
    case 'appeal.decided':
    case 'appeal.conceded':
      if (now.state !== 'decided') return now
      if (s.order === 'maintain' || s.order === 'maintain-and-amend') return { ...now, state: 'upheld', order: fact }
      return { ...now, order: fact }
    case 'plan.ceased':
      return { ...now, state: 'ended', ended: fact, ground: textOf(s.ground) ?? now.ground }
    default:
      return now
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** A proposal or a decision is under way, and the family waits to hear. */
export function isCeasing({ state }: Ceasing): boolean {
  return state === 'proposed' || state === 'decided' || state === 'review-says'
}

/** "Emine Kaya, mother"; whose name says it already is not said twice: "Head teacher, Bellhouse School". */
export function askedWords({ name, role }: { name: string; role: string }): string {
  return name.toLowerCase().startsWith(role.toLowerCase()) ? name : `${name}, ${role}`
}

/** Who was consulted and has not answered. */
export function unanswered({ considered, answers }: Ceasing): readonly { name: string; role: string }[] {
  return (considered?.consults ?? []).filter(asked => !answers.some(answer => answer.who === asked.name))
}

/** The points of the ground for which nothing is recorded. */
export function missingEvidence(now: Ceasing, profile: Pick<Profile, 'ceasing'>) {
  return (groundOf(profile, now.ground)?.evidence ?? []).filter(point => !now.evidence.has(point.id))
}

/** The first day on which the plan may be ended, and why then; or what it waits for. */
export type MayEnd = { from: Day; because: string } | { waits: string }

/**
 * The plan is kept until the time to appeal is over or the appeal is decided, and longer where the ground keeps it or what
 * it provides.
 */
export function mayEnd(theCase: Case, profile: Pick<Profile, 'ceasing'>): MayEnd {
  const now = ceasingOf(theCase)
  const { decided, order } = now
  if (decided === null) return { waits: 'Nobody has decided to cease yet' }
  if (now.state === 'upheld') return { waits: 'The Tribunal ordered that it is maintained' }
  const appealed = openAppeal(theCase, decided)
  if (appealed !== null) return { waits: 'An appeal is under way: it is kept until the appeal is decided' }
  const bounds: { from: Day; because: string }[] = []
  const withdrawn = latestAfter(theCase, decided, 'appeal.withdrawn')
  if (order?.says.order === 'dismissed') {
    bounds.push({ from: order.on, because: 'the Tribunal dismissed the appeal' })
  } else {
    const window = theCase.derived.windows.findLast(w => w.id === 'appeal' && w.opensOn === decided.on)
    if (window !== undefined) bounds.push({ from: addDays(window.closesOn, 1), because: 'the time to appeal is over' })
    else bounds.push({ from: addDays(decided.on, 1), because: 'the decision was given' })
    if (withdrawn !== null) bounds.push({ from: withdrawn.on, because: 'the appeal was withdrawn' })
  }
  const ground = groundOf(profile, now.ground)
  const allows = ground === null ? null : groundAllowsFrom(ground, theCase.child.bornOn)
  if (allows !== null)
    bounds.push({
      from: allows,
      because:
        ground?.notBefore === 'compulsory-school-age'
          ? 'the child is past compulsory school age'
          : 'the birthday has come',
    })
  const kept = now.reasoned?.provisionUntil ?? now.considered?.provisionUntil
  if (kept !== undefined) bounds.push({ from: addDays(kept as Day, 1), because: 'the academic year is over' })
  return bounds.reduce((last, bound) => (bound.from > last.from ? bound : last))
}

/** An appeal that was lodged since the decision and is neither decided nor withdrawn. */
function openAppeal(theCase: Case, decided: SettledFact): SettledFact | null {
  let open: SettledFact | null = null
  for (const fact of since(theCase, decided)) {
    if (fact.name === 'appeal.lodged') open = fact
    if (fact.name === 'appeal.withdrawn' || fact.name === 'appeal.decided' || fact.name === 'appeal.conceded')
      open = null
  }
  return open
}

function latestAfter(theCase: Case, decided: SettledFact, name: string): SettledFact | null {
  return since(theCase, decided).findLast(fact => fact.name === name) ?? null
}

function since(theCase: Case, decided: SettledFact): SettledFact[] {
  const ordered = inLegalOrder(theCase.facts)
  return ordered.slice(ordered.findIndex(fact => fact.position === decided.position) + 1)
}

/** A move that was heard of and has neither happened nor been called off. */
export function moveUnderWay(theCase: Case): SettledFact | null {
  let move: SettledFact | null = null
  for (const fact of theCase.facts) {
    if (fact.name === 'move.heard') move = fact
    if (['move.cancelled', 'transfer.sent', 'plan.transferred-out', 'plan.transferred-in'].includes(fact.name))
      move = null
  }
  return move
}
