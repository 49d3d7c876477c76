import { addDays, type Day } from '../kernel/day.ts'
import type { FurtherFactName, FurtherSays } from '../record/further-facts.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, factsNamed, inLegalOrder } from './case.ts'
import { type Question, questionsOf } from './travel-questions.ts'
import { type Training, trainingsOf } from './travel-training.ts'

/** A fact of a known name, with what it says. */
export interface Said<N extends FurtherFactName> {
  fact: SettledFact
  says: FurtherSays<N>
}

/** Everything that is on the record about a child's travel to school: the one reading of it. */
export interface Travel {
  /** In the order in which they came. */
  applications: readonly Application[]
  /** How the question stands: what was last decided, on an application or on an appeal. */
  decision: TravelDecision | null
  /** What is or will be provided, and what was; in the order in which it was recorded. */
  provisions: readonly Provision[]
  /** The route as last measured; it no longer counts once home or school changed. */
  measured: (Said<'travel.measured'> & { counts: boolean }) | null
  proformas: readonly Said<'travel.reviewed'>[]
  trainings: readonly Training[]
  /** What a change of home, school or age asks, and nobody has looked at. */
  questions: readonly Question[]
  /** What the statement or plan itself says of travel. */
  inPlan: string | null
  inPlanSince: Day | null
}

export interface Application {
  /** "travel:1": ties together what the application leads to. */
  about: string
  fact: SettledFact
  says: FurtherSays<'travel.applied'>
  state: 'waits' | 'withdrawn' | 'agreed' | 'refused' | 'stopped'
  decision: TravelDecision | null
  appeals: readonly Appeal[]
}

export interface TravelDecision {
  about: string
  outcome: 'agreed' | 'refused' | 'stopped'
  fact: SettledFact
  /** The first day for which travel was agreed, or the last day of what stops. */
  day: Day | null
  reasons: string
  /** The letter of this decision, with the way to appeal. */
  letter: Said<'travel.letter-sent'> | null
}

export interface Appeal {
  stage: 1 | 2
  fact: SettledFact
  says: FurtherSays<'travel.appealed'>
  answer: Said<'travel.appeal-answered'> | null
  /** The letter of the answer. */
  letter: Said<'travel.letter-sent'> | null
}

export interface Provision {
  position: number
  about: string
  says: FurtherSays<'travel.provided'>
  from: Day
  /** The first day on which it no longer holds. */
  until: Day
  endedBecause: string | null
  vehicle: string | null
  escortName: string | null
}

export function travelOf(theCase: Case): Travel {
  const decision = decisionsOf(theCase).at(-1) ?? null
  const inPlan = inPlanOf(theCase)
  return {
    applications: factsNamed(theCase, 'travel.applied').map(fact => applicationOf(theCase, fact)),
    decision,
    provisions: provisionsOf(theCase),
    measured: measuredOf(theCase),
    proformas: factsNamed(theCase, 'travel.reviewed').map(asSaid<'travel.reviewed'>),
    trainings: trainingsOf(theCase),
    questions: questionsOf(theCase, decision),
    inPlan: inPlan === null ? null : String(inPlan.says.words),
    inPlanSince: inPlan?.on ?? null,
  }
}

/** Whether travel is agreed for a child, provided on a day or later, or part of the statement itself. */
export function hasTravel(theCase: Case, today: Day): boolean {
  if (inPlanOf(theCase) !== null) return true
  const decision = decisionsOf(theCase).at(-1)
  if (decision?.outcome === 'agreed') return true
  return provisionsOf(theCase).some(p => p.until > today)
}

/** Whether the Transport Annual Review proforma of a review, `review:2`, is on the record. */
export function travelReviewed(theCase: Case, about: string): boolean {
  return factsNamed(theCase, 'travel.reviewed').some(fact => fact.about === about)
}

/** The application that is not decided yet. */
export function applicationWaiting(travel: Travel): Application | null {
  return travel.applications.findLast(a => a.state === 'waits') ?? null
}

/** The appeal that waits for an answer. */
export function appealWaiting(travel: Travel): { application: Application; appeal: Appeal } | null {
  for (const application of travel.applications) {
    const appeal = application.appeals.find(a => a.answer === null)
    if (appeal !== undefined) return { application, appeal }
  }
  return null
}

/** What the next application is tied by. */
export function nextTravel(theCase: Case): string {
  const numbers = theCase.facts.map(f => Number(/^travel:(\d{1,4})$/.exec(f.about ?? '')?.[1] ?? 0))
  return `travel:${Math.max(0, ...numbers) + 1}`
}

/** The appeals against the decision that holds now; what was answered before it is settled. */
export function appealsNow(travel: Travel): readonly Appeal[] {
  const { decision, applications } = travel
  if (decision === null) return []
  const appeals = applications.find(a => a.about === decision.about)?.appeals ?? []
  return appeals.filter(a => a.fact.position > decision.fact.position)
}

/** What is provided on a day. */
export function providedOn(travel: Travel, on: Day): Provision[] {
  return travel.provisions.filter(p => p.from <= on && on < p.until)
}

/** Every decision in legal order; an appeal that is agreed is a decision too, recorded as one beside its answer. */
export function decisionsOf(theCase: Case): TravelDecision[] {
  return inLegalOrder(factsNamed(theCase, 'travel.agreed', 'travel.refused', 'travel.stopped')).map(fact => {
    const answered = factsNamed(theCase, 'travel.appeal-answered').find(
      f => f.about === fact.about && f.position > fact.position,
    )
    const letter = factsNamed(theCase, 'travel.letter-sent').findLast(
      f =>
        f.about === fact.about &&
        f.position > fact.position &&
        f.position < (answered?.position ?? Number.POSITIVE_INFINITY),
    )
    return {
      about: fact.about ?? '',
      outcome: fact.name === 'travel.agreed' ? 'agreed' : fact.name === 'travel.refused' ? 'refused' : 'stopped',
      fact,
      day: (fact.says.from ?? fact.says.lastDay ?? null) as Day | null,
      reasons: String(fact.says.reasons),
      letter: letter === undefined ? null : asSaid<'travel.letter-sent'>(letter),
    }
  })
}

export function asSaid<N extends FurtherFactName>(fact: SettledFact): Said<N> {
  return { fact, says: fact.says as FurtherSays<N> }
}

function applicationOf(theCase: Case, fact: SettledFact): Application {
  const about = fact.about ?? ''
  const decision = decisionsOf(theCase).findLast(d => d.about === about) ?? null
  const withdrawn = factsNamed(theCase, 'travel.withdrawn').some(f => f.about === about)
  return {
    about,
    fact,
    says: fact.says as FurtherSays<'travel.applied'>,
    state: decision?.outcome ?? (withdrawn ? 'withdrawn' : 'waits'),
    decision,
    appeals: factsNamed(theCase, 'travel.appealed')
      .filter(f => f.about === about)
      .map(appeal => appealOf(theCase, appeal)),
  }
}

function appealOf(theCase: Case, fact: SettledFact): Appeal {
  const says = fact.says as FurtherSays<'travel.appealed'>
  const answer = factsNamed(theCase, 'travel.appeal-answered').find(
    f => f.about === fact.about && f.position > fact.position && f.says.stage === says.stage,
  )
  const next = factsNamed(theCase, 'travel.appealed').find(f => f.about === fact.about && f.position > fact.position)
  const letter = factsNamed(theCase, 'travel.letter-sent').findLast(
    f =>
      answer !== undefined &&
      f.about === fact.about &&
      f.position > answer.position &&
      f.position < (next?.position ?? Number.POSITIVE_INFINITY),
  )
  return {
    stage: says.stage,
    fact,
    says,
    answer: answer === undefined ? null : asSaid<'travel.appeal-answered'>(answer),
    letter: letter === undefined ? null : asSaid<'travel.letter-sent'>(letter),
  }
}

function provisionsOf(theCase: Case): Provision[] {
  const provisions = new Map<number, Provision>()
  for (const fact of theCase.facts) {
    if (fact.name === 'travel.provided') {
      const says = fact.says as FurtherSays<'travel.provided'>
      provisions.set(fact.position, {
        position: fact.position,
        about: fact.about ?? '',
        says,
        from: says.from as Day,
        until: addDays(says.lastDay as Day, 1),
        endedBecause: null,
        vehicle: says.vehicle ?? null,
        escortName: says.escortName ?? null,
      })
    }
    const provision = provisions.get(Number(fact.says.provision))
    if (provision === undefined) continue
    if (fact.name === 'travel.arranged') {
      const says = fact.says as FurtherSays<'travel.arranged'>
      provision.vehicle = says.vehicle ?? provision.vehicle
      provision.escortName = says.escortName ?? provision.escortName
    }
    if (fact.name === 'travel.ended') {
      provision.until = addDays(fact.says.lastDay as Day, 1)
      provision.endedBecause = String(fact.says.because)
    }
  }
  return [...provisions.values()]
}

function measuredOf(theCase: Case): Travel['measured'] {
  const fact = factsNamed(theCase, 'travel.measured').at(-1)
  if (fact === undefined) return null
  const moved = [theCase.setting?.since, theCase.homeSince].some(since => since != null && since > fact.on)
  return { ...asSaid<'travel.measured'>(fact), counts: !moved }
}

function inPlanOf(theCase: Case): SettledFact | null {
  const last = inLegalOrder(factsNamed(theCase, 'travel.in-plan', 'travel.not-in-plan')).at(-1)
  return last?.name === 'travel.in-plan' ? last : null
}
