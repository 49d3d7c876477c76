import { type Day, dayNumber } from '../kernel/day.ts'
import type { Fact } from '../record/facts.ts'
import type { Citation } from './law.ts'
import type {
  Duty,
  GroundRule,
  LawPack,
  Limit,
  NotBefore,
  Opening,
  Owner,
  Saying,
  StageRule,
  Start,
  Taking,
  WindowRule,
} from './pack.ts'
import { type Counted, counted, type Period } from './period.ts'

/** A pack made ready: for each fact, what it does, so that deriving a case looks at nothing else. */
export interface Compiled {
  pack: LawPack
  coversFrom: number
  rows: readonly Row[]
  rowsById: ReadonlyMap<string, Row>
  facts: ReadonlyMap<string, FactRules>
  grounds: readonly CompiledGround[]
  notices: readonly { from: number; says: string }[]
}

export interface Row {
  index: number
  id: string
  duty: Duty
  notBefore?: NotBefore & { counted: Counted }
}

export interface CompiledStart {
  row: Row
  start: Start
  limit: CompiledLimit
  owner: Owner
  cites: readonly Citation[]
  citesWithPlanInForce: readonly Citation[]
}

export interface CompiledLimit {
  period: Counted
  counting: readonly string[]
  orLater?: CompiledLimit
  orEarlier?: 'the end of term'
}

export interface FactRules {
  /** Named in a "met by" column: it must answer something. */
  mustAnswer: boolean
  /** A refusal, which a Tribunal may overturn. */
  refuses: boolean
  /** It lifts a time before which nothing may be decided. */
  lifts: boolean
  meets: readonly Row[]
  meetsWithPlanInForce: readonly Row[]
  /** Rows whose starts say for themselves what meets them: a Tribunal's orders. */
  meetsOrders: readonly Row[]
  takes: readonly Row[]
  takings: readonly Taking[]
  starts: readonly CompiledStart[]
  notBefore: readonly Row[]
  opens: readonly CompiledWindow[]
  extends: readonly { window: CompiledWindow['rule']; period: Counted }[]
  stages: readonly StageRule[]
}

export interface CompiledWindow {
  rule: WindowRule
  opening: Opening
  period: Counted
}

export type CompiledGround = GroundRule & {
  asked?: { days: number; from: Counted; upTo: Counted }
  waiting?: Counted
}

const compiledPacks = new WeakMap<LawPack, Compiled>()

export function compiled(pack: LawPack): Compiled {
  const known = compiledPacks.get(pack)
  if (known !== undefined) return known
  const made = compile(pack)
  compiledPacks.set(pack, made)
  return made
}

function compile(pack: LawPack): Compiled {
  const rows = pack.duties.map((duty, index): Row => {
    const row = { index, id: duty.id, duty }
    return duty.notBefore === undefined
      ? row
      : { ...row, notBefore: { ...duty.notBefore, counted: counted(duty.notBefore.leaving) } }
  })
  const facts = new Map<string, FactRules>()
  for (const name of Object.keys(pack.words.facts)) facts.set(name, rulesOf(name, pack, rows))
  return {
    pack,
    coversFrom: dayNumber(pack.coversFrom as Day),
    rows,
    rowsById: new Map(rows.map(row => [row.id, row])),
    facts,
    grounds: pack.grounds.map(ground => ({
      ...ground,
      ...(ground.closure && {
        asked: {
          days: ground.closure.days,
          from: counted(ground.closure.askedFrom),
          upTo: counted(ground.closure.askedUpTo),
        },
      }),
      ...(ground.waited && { waiting: counted(ground.waited) }),
    })),
    notices: pack.notices.map(({ from, says }) => ({ from: dayNumber(from as Day), says })),
  }
}

function rulesOf(name: string, pack: LawPack, rows: readonly Row[]): FactRules {
  const includes = (names: readonly string[] | undefined) => names?.includes(name) === true
  const meets = rows.filter(row => includes(row.duty.met))
  const meetsWithPlanInForce = rows.filter(row => includes(row.duty.metWithPlanInForce))
  const windows = pack.windows.map(rule => ({ rule, period: counted(rule.within) }))
  return {
    refuses: includes(pack.refusals),
    lifts: rows.some(row => row.duty.notBefore?.liftedBy === name),
    mustAnswer: meets.length + meetsWithPlanInForce.length > 0,
    meets,
    meetsWithPlanInForce,
    meetsOrders: rows.filter(row => startsOf(row.duty).some(start => includes(start.met))),
    takes: rows.filter(row => includes(row.duty.takenAwayBy)),
    takings: pack.takings.filter(taking => includes(taking.facts)),
    starts: rows.flatMap(row =>
      startsOf(row.duty)
        .filter(start => start.fact === name)
        .map(start => compiledStart(row, start)),
    ),
    notBefore: rows.filter(row => row.notBefore?.fact === name),
    opens: windows.flatMap(({ rule, period }) =>
      rule.opens.filter(opening => opening.fact === name).map(opening => ({ rule, opening, period })),
    ),
    extends: windows.flatMap(({ rule }) =>
      rule.orLater?.fact === name ? [{ window: rule, period: counted(rule.orLater.within) }] : [],
    ),
    stages: pack.stages.filter(rule => rule.fact === name),
  }
}

export function startsOf(duty: Duty): readonly Start[] {
  return typeof duty.starts === 'string' ? [{ fact: duty.starts }] : duty.starts
}

function compiledStart(row: Row, start: Start): CompiledStart {
  const { duty } = row
  const cites = start.cites ?? duty.cites
  return {
    row,
    start,
    limit: compiledLimit(limitOf(duty, start)),
    owner: start.owner ?? duty.owner,
    cites,
    citesWithPlanInForce: duty.citesWithPlanInForce ?? cites,
  }
}

/** The limit of one start of a duty: its own words, else those of the duty. */
export function limitOf(duty: Duty, start: Start): Limit {
  const within = start.within ?? duty.within
  if (within === undefined) throw new Error(`${duty.id} has a start without a period`)
  const counting = start.counting ?? duty.counting
  const orLater = start.orLater ?? duty.orLater
  return {
    within,
    ...(counting && { counting }),
    ...(orLater && { orLater }),
    ...(duty.orEarlier && { orEarlier: duty.orEarlier }),
  }
}

const periods = new Map<Period, Counted>()

function compiledLimit(limit: Limit): CompiledLimit {
  let period = periods.get(limit.within)
  if (period === undefined) {
    period = counted(limit.within)
    periods.set(limit.within, period)
  }
  return {
    period,
    counting: limit.counting ?? [],
    ...(limit.orLater && { orLater: compiledLimit(limit.orLater) }),
    ...(limit.orEarlier && { orEarlier: limit.orEarlier }),
  }
}

/** Whether a fact says what a rule asks for. */
export function says(fact: Fact, saying: Saying | undefined): boolean {
  if (saying === undefined) return true
  for (const word in saying) {
    const said = fact.says?.[word]
    if (typeof said !== 'string' || saying[word]?.includes(said) !== true) return false
  }
  return true
}
