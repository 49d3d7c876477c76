import { type Day, dayNumber } from '../kernel/day.ts'
import { type Answered, isDue } from './answer.ts'
import { endOfTerm } from './calendar.ts'
import { type CompiledLimit, type CompiledStart, type FactRules, says } from './compile.ts'
import { lastDay } from './period.ts'
import {
  allTied,
  type Chain,
  type Happened,
  meet,
  oldestChain,
  oldestOpenRequest,
  type Run,
  type Running,
} from './run.ts'
import { reason } from './why.ts'

/** Starts every duty that a fact starts. */
export function start(run: Run, rules: FactRules, happened: Happened, answered: Answered): void {
  for (const one of rules.starts) {
    const from = startedFrom(one, run, happened, answered)
    if (from !== null) begin(run, one, from, happened, answered)
  }
  for (const row of rules.notBefore) {
    const rule = row.notBefore
    if (rule === undefined) continue
    const forbidden = lastDay(rule.counted, happened.on, run.place) + 1
    for (const running of concerned(run, row, rule, happened)) running.notBefore = forbidden
  }
}

/** The fact from which a duty counts, or null where it does not start. */
function startedFrom(one: CompiledStart, run: Run, happened: Happened, answered: Answered): Happened | null {
  const { start } = one
  const { fact } = happened
  if (!says(fact, start.saying) || (start.unlessSaying !== undefined && says(fact, start.unlessSaying))) return null
  if ((start.from !== undefined && fact.on < start.from) || (start.before !== undefined && fact.on >= start.before)) {
    return null
  }
  const { unlessDue, unlessItMeets, runsOnWhileDue, countingFromStartOf } = start
  if (unlessDue !== undefined && run.open.some(({ row }) => unlessDue.includes(row.id))) return null
  if (unlessItMeets !== undefined && answered.met.some(({ row }) => row.id === unlessItMeets)) return null
  if (runsOnWhileDue !== undefined && answered.met.length === 0 && isDue(run, runsOnWhileDue)) return null
  if (countingFromStartOf === undefined) return happened
  return oldest(answered.met, countingFromStartOf)?.from ?? null
}

function oldest(met: readonly Running[], id: string): Running | null {
  let found: Running | null = null
  for (const running of met) {
    if (running.row.id === id && (found === null || running.startedOn < found.startedOn)) found = running
  }
  return found
}

function begin(run: Run, one: CompiledStart, from: Happened, happened: Happened, answered: Answered): void {
  const { row } = one
  const days = counting(one.limit, from)
  const running: Running = {
    row,
    start: one,
    about: row.duty.carriesNoAbout ? null : from.about,
    startedOn: from.on,
    dueOn: due(one.limit, days, from, run),
    why: '',
    from,
    chain: chainOf(run, one, answered),
    citesWithPlanInForce: run.planInForce,
    state: 'open',
    closedOn: 0,
    metBy: null,
    notBefore: null,
    tooEarly: false,
    excusedBy: null,
  }
  running.why = reason(run, running)
  run.all.push(running)
  run.open.push(running)
  if (running.chain !== null && row.duty.belongsTo !== 'advice') running.chain.open++
  if (one.start.metAtOnce) meet(run, running, happened)
}

/** The day a limit counts from: the first of its words that the fact says, else the day of the fact. */
export function counting(limit: CompiledLimit, from: Happened): number {
  for (const word of limit.counting) {
    const said = from.fact.says?.[word]
    if (typeof said === 'string') return dayNumber(said as Day)
  }
  return from.on
}

function due(limit: CompiledLimit, base: number, from: Happened, run: Run): number {
  const last = lastDay(limit.period, base, run.place)
  if (limit.orLater !== undefined) {
    return Math.max(last, due(limit.orLater, counting(limit.orLater, from), from, run))
  }
  if (limit.orEarlier === undefined) return last
  const term = endOfTerm(base, run.place.closures, run.place.division)
  return term === null ? last : Math.min(last, term)
}

function chainOf(run: Run, one: CompiledStart, answered: Answered): Chain | null {
  switch (one.start.belongsTo ?? one.row.duty.belongsTo) {
    case 'request':
      return newChain(run, 'request')
    case 'proposal':
      return newChain(run, 'proposal')
    case 'reassessment':
      return run.reassessment
    case 'advice':
      return oldestOpenRequest(run) ?? run.reassessment
    case 'assessment':
      return oldestChain(answered.met) ?? answered.wouldHaveMet?.chain ?? run.refusedLast ?? newChain(run, 'request')
    case 'ordered-plan':
      return orderedChain(run)
    case 'order':
    case 'mediation':
    case 'plan':
      return null
  }
}

/** What an order is about: what was refused last, else the oldest request that is open. */
function orderedChain(run: Run): Chain {
  return run.refusedLast ?? oldestOpenRequest(run) ?? run.unclaimed
}

function newChain(run: Run, kind: 'request' | 'proposal'): Chain {
  const chain: Chain = { kind, open: 0 }
  run.chains.push(chain)
  return chain
}

function concerned(
  run: Run,
  row: Running['row'],
  rule: NonNullable<Running['row']['notBefore']>,
  happened: Happened,
): readonly Running[] {
  switch (rule.on) {
    case 'tied':
      return allTied(run, row, happened.about)
    case 'the one it starts':
      return run.open.filter(running => running.row === row && running.from === happened)
    case 'all': {
      const except = rule.exceptStartedBy
      return run.open.filter(
        running =>
          running.row === row &&
          (except === undefined || running.from.name !== except.fact || !says(running.from.fact, except.saying)),
      )
    }
  }
}
