import type { FactName, Ground, LawId } from '../record/facts.ts'
import type { Division } from './bank-holidays.ts'
import type { Citation, Stage } from './law.ts'
import type { Period } from './period.ts'

/**
 * A law, as data. A pack is literal: it has no loop and no condition, and the engine (`derive.ts`) knows no law. Rows stand in
 * the order in which deadlines of the same day are listed.
 */
export interface LawPack {
  id: LawId
  /** "Statements (England)" */
  name: string
  division: Division
  /** Facts before this day are not this law's. */
  coversFrom: string
  /** What the reader must be told when a fact is dated on or after a day. */
  notices: readonly { from: string; says: string }[]
  duties: readonly Duty[]
  windows: readonly WindowRule[]
  takings: readonly Taking[]
  /** The refusals that a Tribunal may overturn: what follows from its order belongs to what was refused last. */
  refusals: readonly FactName[]
  answering: Answering
  grounds: readonly GroundRule[]
  stages: readonly StageRule[]
  words: LawWords
  /** The path from the request to the final plan. */
  legs: { weeks: number; duties: readonly Leg[] }
}

/** One leg of the path: the duty that ends it and the week by which it ends when every step takes its whole time. */
export interface Leg {
  duty: string
  /** The verb on the drawing: "Decide", "Assess". */
  name: string
  weeks: number
  byWeek: number
}

export type Saying = { readonly [word: string]: readonly string[] }

/** How long, counted from the day of the fact unless a word of it says otherwise. */
export interface Limit {
  within: Period
  /** The words whose day the period counts from: the first that the fact says. */
  counting?: readonly string[]
  /** The later of the two counts. */
  orLater?: Limit
  orEarlier?: 'the end of term'
}

export interface Duty {
  id: string
  /** In plain words, from the point of view of whoever owes it. */
  title: string
  owner: Owner
  within?: Period
  counting?: readonly string[]
  orLater?: Limit
  orEarlier?: 'the end of term'
  starts: FactName | readonly Start[]
  /** The facts that meet it: one named here must answer something. What a Tribunal's order requires stands with its start. */
  met: readonly FactName[]
  /** These meet it too, while a plan is in force. */
  metWithPlanInForce?: readonly FactName[]
  takenAwayBy?: readonly FactName[]
  notBefore?: NotBefore
  /** What it is part of: what becomes of the whole becomes of it. */
  belongsTo: 'request' | 'reassessment' | 'assessment' | 'advice' | 'order' | 'ordered-plan' | 'mediation' | 'plan'
  /** It is the plan's own, whatever piece of work the fact that starts it is about. */
  carriesNoAbout?: true
  /** A decision on requests answers all of them. */
  metAllAtOnce?: true
  cites: readonly Citation[]
  citesWithPlanInForce?: readonly Citation[]
}

/** `adviser`: who gives the advice owes it, as the pack's words say. */
export type Owner = 'authority' | 'school' | 'adviser'

export interface Start {
  fact: FactName
  saying?: Saying
  unlessSaying?: Saying
  /** Only facts from this day on, or before it. */
  from?: string
  before?: string
  /** Not when a duty of one of these ids is open. */
  unlessDue?: readonly string[]
  /** Not when the fact meets nothing and a duty of this id is open: that clock runs on. */
  runsOnWhileDue?: string
  /** It counts from the fact that started the duty of this id which the fact has just met: the oldest, if it met several. */
  countingFromStartOf?: string
  unlessItMeets?: string
  within?: Period
  counting?: readonly string[]
  orLater?: Limit
  /** What a Tribunal's order requires. */
  met?: readonly FactName[]
  /** Nothing need be done: the order itself does it. */
  metAtOnce?: true
  belongsTo?: 'proposal' | 'reassessment'
  owner?: Owner
  cites?: readonly Citation[]
}

/** The law forbids acting before the day after a period that belongs to the family. */
export interface NotBefore {
  fact: FactName
  /** The family has this long. */
  leaving: Period
  /** Which of the open duties of this id: those tied by `about` as in meeting, all of them, or the one the fact starts. */
  on: 'tied' | 'all' | 'the one it starts'
  exceptStartedBy?: { fact: FactName; saying: Saying }
  /** This fact, between the start of the duty and the day it is met, lifts it. */
  liftedBy?: FactName
  /** These are never too early. */
  neverTooEarly?: readonly FactName[]
  cites: readonly Citation[]
}

export interface WindowRule {
  id: string
  title: string
  opens: readonly Opening[]
  within: Period
  upTo?: 'the first working day after'
  /** The window of the latest notice before this fact closes no earlier than this. */
  orLater?: { fact: FactName; within: Period }
  /** A day from 25 December to 1 January or in August moves past it; another day that is no working day moves to the next. */
  protects?: 'Christmas and August'
  cites: readonly Citation[]
}

export interface Opening {
  fact: FactName
  saying?: Saying
  from?: string
  /** Only where somebody's request was open until then; the authority's own proposal is no request. */
  whereRequestWasOpen?: true
  /** Only where it meets a duty of this id that such a fact started. */
  itMeets?: { duty: string; startedBy: FactName; saying?: Saying; orWouldHaveMet?: true }
}

/** What a fact takes away besides the column of each duty. */
export type Taking =
  | { facts: readonly FactName[]; takesEvery: readonly string[]; whenItMeets?: string }
  | { facts: readonly FactName[]; takesRequest: 'the oldest open, or else the re-assessment' }
  | { facts: readonly FactName[]; takesRequest: 'every'; but: readonly Duty['belongsTo'][] }
  | { facts: readonly FactName[]; takesAllBut: readonly ('requests' | Duty['belongsTo'])[] }
  | { facts: readonly FactName[]; takesWhatTheOneBeforeStarted: readonly string[] }

/** When a fact that could meet something may meet nothing. */
export interface Answering {
  always: readonly FactName[]
  /** A second one for what is met already. */
  again: readonly FactName[]
  whileDue: readonly { fact: FactName; duty: string }[]
  whileOrdered: readonly { fact: FactName; order: string }[]
  afterOrder: readonly { fact: FactName; order: string }[]
}

export interface GroundRule {
  ground: Ground
  excuses: readonly string[]
  /** Only where one of these gives the advice. */
  owners?: readonly string[]
  /** Days away, both days counted. */
  daysAway?: number
  /** Advice asked of education while the school was about to shut, or was shut, for so many days. */
  closure?: { days: number; askedFrom: Period; askedUpTo: Period }
  /** The ground stands from this long after the day that was asked for. */
  waited?: Period
  cites: readonly Citation[]
}

export interface StageRule {
  fact: FactName
  saying?: Saying
  /** Left out: the stage stays as it is. */
  to?: Stage
  /** Only with no plan in force. */
  noPlanInForce?: true
  /** Only when no request or proposal is being decided or assessed. */
  unlessUnderWay?: true
  unlessStage?: readonly Stage[]
  onlyStage?: readonly Stage[]
  /** Only when it took a request away and no other is left open. */
  whenLastRequestGoes?: true
  whenRequestGoes?: true
  /** Only when no agreement to assess is being carried out. */
  beforeAgreement?: true
  /** Whether an agreement to assess is being carried out from now on. */
  agreement?: boolean
  planInForce?: boolean
}

/** The words people read. */
export interface LawWords {
  /** "statement", "EHC plan" */
  document: string
  final: string
  proposed: string
  refusal: string
  parts: readonly { id: string; title: string }[]
  appendices: readonly { id: string; title: string }[]
  owners: { readonly [owner: string]: string }
  /** Who owes the advice asked of each source. */
  advisers: { readonly [from: string]: string }
  stages: { readonly [stage in Stage]: string }
  windows: { readonly [id: string]: string }
  /** "when …": what happened, in the words of a reason; by what the fact says where that matters. */
  facts: {
    readonly [name in FactName]: string | { word: string; says: { readonly [value: string]: string }; else: string }
  }
  /** "when …" for the days a fact names. */
  days: { readonly [word: string]: string }
  grounds: { readonly [ground in Ground]: string }
  /** What a Tribunal orders: "to assess". */
  orders: { readonly [order: string]: string }
}
