import type { DifferencePolicy, DiffersWith, SettlingStep } from '../authority/difference-policy.ts'
import type { Day } from '../kernel/day.ts'
import type { FurtherSays } from '../record/further-facts.ts'
import type { SettledFact } from '../record/settle.ts'
import type { Case } from './case.ts'
import { deathOf } from './death.ts'

/** A point on which somebody and the section do not agree, and what was done about it. */
export interface Difference {
  number: number
  /** `difference:2` */
  about: string
  /** The fact that raised it; `on` is since when. */
  raised: SettledFact
  says: FurtherSays<'difference.raised'>
  steps: DifferenceStep[]
  offers: SettledFact[]
  /** Everything about it, as it was recorded. */
  facts: SettledFact[]
  /** The day somebody last did something about it; an arranged day that lies ahead counts from that day. */
  actedOn: Day
  certificate: SettledFact | null
  settled: { on: Day; position: number; says: FurtherSays<'difference.settled'> } | null
}

export interface DifferenceStep {
  step: SettlingStep
  asked: { on: Day; position: number; by: 'them' | 'us' } | null
  arranged: { on: Day; position: number; says: FurtherSays<'difference.step-arranged'> } | null
  held: { on: Day; position: number; says: FurtherSays<'difference.step-held'> } | null
}

/** Every difference of the record in the order of their numbers: the one reading of them. */
export function differencesOf(theCase: Pick<Case, 'facts'>): Difference[] {
  const found = new Map<string, Difference>()
  for (const fact of theCase.facts) {
    if (fact.about === null || !fact.about.startsWith('difference:')) continue
    if (fact.name === 'difference.raised') {
      found.set(fact.about, raisedAs(fact))
      continue
    }
    const difference = found.get(fact.about)
    if (difference !== undefined) happens(difference, fact)
  }
  return [...found.values()].sort((a, b) => a.number - b.number)
}

export function openDifferences(theCase: Pick<Case, 'facts'>): Difference[] {
  return differencesOf(theCase).filter(difference => difference.settled === null)
}

/** Open differences that a panel takes by the policy: an unresolved dispute with the parents or another agency. */
export function openDisputes(theCase: Pick<Case, 'facts'>, policy: DifferencePolicy): Difference[] {
  return openDifferences(theCase).filter(difference => policy.panelWith.includes(difference.says.with))
}

/** With whom there are unresolved disputes, as a placement proposal names them. */
export function disputesWith(theCase: Pick<Case, 'facts'>, policy: DifferencePolicy): ('parents' | 'agency')[] {
  const kinds = new Set(openDisputes(theCase, policy).map(d => (isFamily(d.says.with) ? 'parents' : 'agency')))
  return (['parents', 'agency'] as const).filter(kind => kinds.has(kind))
}

/** Why a panel discusses what is disputed, in its policy's words. */
export function disputeReasons(disputes: readonly ('parents' | 'agency')[]): string[] {
  return [
    ...(disputes.includes('parents') ? ['unresolved dispute with the parents'] : []),
    ...(disputes.includes('agency') ? ['unresolved dispute with another agency'] : []),
  ]
}

export function isFamily(differs: DiffersWith): boolean {
  return differs === 'parents' || differs === 'young-person'
}

/** Whether anybody still disagrees: such a case asks for work whatever its stage. */
export function isDisputed(theCase: Pick<Case, 'facts'>): boolean {
  return (
    openDifferences(theCase).length > 0 ||
    theCase.facts.some(fact => fact.name === 'appeal.lodged' && endOfAppeal(theCase, fact) === null)
  )
}

/** What everyone who opens the case must know: with whom there is a difference, and that an appeal is under way. */
export function disputeAlerts(theCase: Pick<Case, 'facts'>): string[] {
  if (deathOf(theCase) !== null) return []
  const open = openDifferences(theCase)
  const appeal = theCase.facts.some(f => f.name === 'appeal.lodged' && endOfAppeal(theCase, f) === null)
  return [
    ...(open.some(d => isFamily(d.says.with)) ? ['Difference with the family'] : []),
    ...(open.some(d => !isFamily(d.says.with)) ? ['Difference with others'] : []),
    ...(appeal ? ['Appeal to the Tribunal'] : []),
  ]
}

/**
 * The fact that ended an appeal, if one did: its story, while the fact of the law just before it stands; taken back, the appeal is
 * open again. One that was entered without a story ends with what the law knows of it.
 */
export function endOfAppeal(theCase: Pick<Case, 'facts'>, lodged: SettledFact): SettledFact | null {
  const later = theCase.facts.filter(f => f.about === lodged.about && f.position > lodged.position)
  if (lodged.about === null) return later.find(f => lawEnds.includes(f.name)) ?? null
  return (
    later.find(f => f.name === 'appeal.ended' && outcomeBehind(theCase, f) !== null) ??
    later.find(f => f.name === 'appeal.withdrawn') ??
    null
  )
}

/** The fact of the law that an end tells the story of: recorded with it, just before it. */
export function outcomeBehind(theCase: Pick<Case, 'facts'>, ended: SettledFact): SettledFact | null {
  if (ended.name !== 'appeal.ended') return ended
  return theCase.facts.find(f => f.position === ended.position - 1 && lawEnds.includes(f.name)) ?? null
}

const lawEnds: readonly string[] = ['appeal.decided', 'appeal.conceded', 'appeal.withdrawn']

/** What is asked or offered and not yet held; the last one of each kind. */
export function stepsUnderWay(difference: Difference): DifferenceStep[] {
  return difference.steps.filter(step => step.held === null)
}

/** The number the next difference (or appeal, or direction) gets: one that was taken back is not given twice. */
export function nextNumber(theCase: Pick<Case, 'record'>, kind: 'difference' | 'appeal' | 'direction'): number {
  const numbers = theCase.record.flatMap(fact =>
    fact.about?.startsWith(`${kind}:`) ? [Number(fact.about.slice(kind.length + 1))] : [],
  )
  return Math.max(0, ...numbers) + 1
}

function raisedAs(fact: SettledFact): Difference {
  return {
    number: Number(String(fact.about).slice('difference:'.length)),
    about: String(fact.about),
    raised: fact,
    says: fact.says as FurtherSays<'difference.raised'>,
    steps: [],
    offers: [],
    facts: [fact],
    actedOn: fact.on,
    certificate: null,
    settled: null,
  }
}

function happens(difference: Difference, fact: SettledFact): void {
  difference.facts.push(fact)
  if (fact.on > difference.actedOn) difference.actedOn = fact.on
  const { on, position } = fact
  switch (fact.name) {
    case 'difference.offered':
      difference.offers.push(fact)
      break
    case 'difference.step-asked': {
      const { step, by } = fact.says as FurtherSays<'difference.step-asked'>
      under(difference, step).asked ??= { on, position, by }
      break
    }
    case 'difference.step-arranged': {
      const says = fact.says as FurtherSays<'difference.step-arranged'>
      under(difference, says.step).arranged = { on, position, says }
      if (says.happensOn > difference.actedOn) difference.actedOn = says.happensOn as Day
      break
    }
    case 'difference.step-held': {
      const says = fact.says as FurtherSays<'difference.step-held'>
      under(difference, says.step).held = { on, position, says }
      // What was held earlier than planned, or not at all, no longer lies ahead.
      difference.actedOn = lastActOf(difference)
      break
    }
    case 'mediation.certificate-issued':
      difference.certificate = fact
      break
    case 'difference.settled':
      difference.settled = { on, position, says: fact.says as FurtherSays<'difference.settled'> }
      break
    case 'difference.reopened':
      difference.settled = null
  }
}

/** The step of that kind under way, or a new one. */
function under(difference: Difference, step: SettlingStep): DifferenceStep {
  const last = difference.steps.findLast(s => s.step === step && s.held === null)
  if (last !== undefined) return last
  const begun: DifferenceStep = { step, asked: null, arranged: null, held: null }
  difference.steps.push(begun)
  return begun
}

function lastActOf(difference: Difference): Day {
  const ahead = difference.steps.flatMap(step =>
    step.held === null && step.arranged !== null ? [step.arranged.says.happensOn as Day] : [],
  )
  return [...difference.facts.map(fact => fact.on), ...ahead].reduce((a, b) => (a > b ? a : b))
}
