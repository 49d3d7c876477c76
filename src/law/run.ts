import type { Fact, LawId } from '../record/facts.ts'
import type { Compiled, CompiledStart, CompiledWindow, Row } from './compile.ts'
import type { Stage } from './law.ts'
import type { Place } from './period.ts'

/** A fact in legal order, with its day counted. */
export interface Happened {
  fact: Fact
  name: string
  on: number
  about: string | null
  position: number
  correctedAt: number | undefined
}

/** A request (or the authority's own proposal) and all that follows from it up to the final plan, or the re-assessment. */
export interface Chain {
  kind: 'request' | 'proposal' | 'reassessment' | 'unclaimed'
  /** How many of its duties are open; advice does not count. */
  open: number
}

/** One duty while the facts are read. Days are numbers; 0 days since 1970 is no day of this law, so null is never needed. */
export interface Running {
  row: Row
  start: CompiledStart
  about: string | null
  startedOn: number
  dueOn: number
  why: string
  /** The fact it counts from. */
  from: Happened
  chain: Chain | null
  citesWithPlanInForce: boolean
  state: 'open' | 'met' | 'taken-away'
  /** The day it was met or taken away. */
  closedOn: number
  metBy: number | null
  notBefore: number | null
  tooEarly: boolean
  excusedBy: string | null
}

export interface OpenedWindow {
  window: CompiledWindow
  by: Happened
  who: 'parent' | 'young-person'
  /** The last day before any moving to a working day. */
  lastDay: number
}

/** What is known of a case while its facts are read, one after another, in legal order. */
export interface Run {
  law: LawId
  compiled: Compiled
  place: Place
  all: Running[]
  open: Running[]
  /** Every request and proposal, in legal order. */
  chains: Chain[]
  /** The request (or re-assessment) that was refused last: what an order is about. */
  refusedLast: Chain | null
  reassessment: Chain
  /** What an order started where nobody’s request is on the record. */
  unclaimed: Chain
  windows: OpenedWindow[]
  stage: Stage
  planInForce: boolean
  /** An agreement to assess is being carried out. */
  agreed: boolean
  youngPersonAsked: boolean
  ordersMade: string[]
  /** Days on which a fact lifted a "not before". */
  lifted: number[]
  /** Days on which education was asked for advice, in the whole record. */
  educationAsked: readonly number[]
  problems: Problem[]
}

/** How a case stood before a fact. */
export interface Before {
  requestWasOpen: boolean
  wasUnderWay: boolean
}

export interface Problem {
  /** The place of the fact on the record, from 1. */
  position: number
  /** What is wrong; what was expected. */
  because: string
}

/**
 * The open duty of a row that a fact about `about` concerns: the oldest about the same, else the oldest about nothing. Null when
 * there is none.
 */
export function oldestTied(run: Run, row: Row, about: string | null, met?: string): Running | null {
  let same: Running | null = null
  let loose: Running | null = null
  for (const running of run.open) {
    if (running.row !== row || (met !== undefined && running.start.start.met?.includes(met as never) !== true)) continue
    if (running.about === about) {
      if (same === null || running.startedOn < same.startedOn) same = running
    } else if (running.about === null && (loose === null || running.startedOn < loose.startedOn)) {
      loose = running
    }
  }
  return same ?? loose
}

/** All open duties of a row that a fact about `about` concerns: those about the same and those about nothing. */
export function allTied(run: Run, row: Row, about: string | null): Running[] {
  return run.open.filter(running => running.row === row && isTied(running, about))
}

export function isTied(running: Running, about: string | null): boolean {
  return running.about === about || running.about === null
}

export function meet(run: Run, running: Running, by: Happened): void {
  close(run, running, 'met', by.on)
  running.metBy = by.position
  const rule = running.row.notBefore
  if (running.notBefore !== null && by.on < running.notBefore) {
    running.tooEarly = rule?.neverTooEarly?.includes(by.name as never) !== true
  }
}

export function takeAway(run: Run, running: Running, by: Happened): void {
  close(run, running, 'taken-away', by.on)
}

function close(run: Run, running: Running, state: 'met' | 'taken-away', on: number): void {
  running.state = state
  running.closedOn = on
  run.open.splice(run.open.indexOf(running), 1)
  if (running.chain !== null && running.row.duty.belongsTo !== 'advice') running.chain.open--
}

/** The oldest request of which something is still due. */
export function oldestOpenRequest(run: Run): Chain | null {
  for (const chain of run.chains) if (chain.open > 0 && chain.kind === 'request') return chain
  return null
}

/** What follows a decision on several belongs to the oldest request among them, before any proposal. */
export function oldestChain(met: readonly Running[]): Chain | null {
  let found: Running | null = null
  for (const running of met) {
    if (running.chain === null || running.row.duty.belongsTo === 'advice') continue
    if (found === null || comesBefore(running, found)) found = running
  }
  return found?.chain ?? null
}

function comesBefore(running: Running, other: Running): boolean {
  const isRequest = running.chain?.kind === 'request'
  if (isRequest !== (other.chain?.kind === 'request')) return isRequest
  return running.startedOn < other.startedOn
}
