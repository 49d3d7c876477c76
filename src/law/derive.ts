import { type Day, dayNumber } from '../kernel/day.ts'
import { type Standing, standingCorrections, standingFacts } from '../record/corrections.ts'
import type { Fact, LawId } from '../record/facts.ts'
import { formOf } from '../record/well-formed.ts'
import { answer } from './answer.ts'
import { type Closure, closuresCounted, lastWorkingDayUpTo } from './calendar.ts'
import { type Compiled, compiled } from './compile.ts'
import { excuse } from './grounds.ts'
import type { Deadline, Derived } from './law.ts'
import type { LawPack } from './pack.ts'
import { packs } from './packs/packs.ts'
import { type Before, type Happened, oldestOpenRequest, type Problem, type Run, type Running } from './run.ts'
import { moveStage } from './stage.ts'
import { start } from './start.ts'
import { lawWindow, openWindows } from './windows.ts'
import { dayOfNumber, longDayOf } from './written.ts'

export type { Problem } from './run.ts'

/** A case as the law sees it. */
export interface LawRecord {
  law: LawId
  child?: { bornOn?: string }
  closures?: readonly Closure[]
  /** In the order in which they were recorded. */
  facts: readonly Fact[]
}

export type Outcome = { ok: Derived } | { problems: Problem[] }

/**
 * Everything that follows from a record under its law: stage, notices, deadlines and windows; or what is wrong with it, by
 * position. Nothing in it depends on today: ask `stateOf` for that.
 */
export function derive(record: LawRecord, pack: LawPack = packs[record.law]): Outcome {
  const malformed = problemsOfForm(record)
  if (malformed.length > 0) return { problems: malformed }
  const law = compiled(pack)
  const happened = inLegalOrder(standingFacts(record.facts))
  const run = newRun(record, law, happened)
  for (const one of happened) read(run, one)
  for (const one of inLegalOrder(standingCorrections(record.facts))) checkCoverage(run, one)
  if (run.problems.length > 0) return { problems: run.problems.sort((a, b) => a.position - b.position) }
  return { ok: derived(run, happened) }
}

function problemsOfForm({ facts, law }: LawRecord): Problem[] {
  const problems: Problem[] = []
  for (let index = 0; index < facts.length; index++) {
    for (const because of formOf(facts[index], law, index + 1)) problems.push({ position: index + 1, because })
  }
  return problems
}

/** By the day they happened, and within a day by their place in the list. */
function inLegalOrder(standing: readonly Standing[]): Happened[] {
  let sorted = true
  const happened = standing.map(({ fact, position, correctedAt }, index): Happened => {
    const before = standing[index - 1]
    if (before !== undefined && before.fact.on > fact.on) sorted = false
    return {
      fact,
      name: fact.name,
      on: dayNumber(fact.on as Day),
      about: fact.about ?? adviceOf(fact),
      position,
      correctedAt,
    }
  })
  return sorted ? happened : happened.sort((a, b) => a.on - b.on || a.position - b.position)
}

/** Advice that names no piece of work is about the adviser it is asked of. */
function adviceOf({ name, says }: Fact): string | null {
  return name === 'advice.requested' || name === 'advice.received' ? `advice:${says?.from}` : null
}

function newRun(record: LawRecord, law: Compiled, happened: readonly Happened[]): Run {
  return {
    law: record.law,
    compiled: law,
    place: { division: law.pack.division, closures: closuresCounted(record.closures) },
    all: [],
    open: [],
    chains: [],
    refusedLast: null,
    reassessment: { kind: 'reassessment', open: 0 },
    unclaimed: { kind: 'unclaimed', open: 0 },
    windows: [],
    stage: 'nothing-asked',
    planInForce: false,
    agreed: false,
    youngPersonAsked: false,
    ordersMade: [],
    lifted: [],
    educationAsked: happened
      .filter(({ name, fact }) => name === 'advice.requested' && fact.says?.from === 'education')
      .map(({ on }) => on),
    problems: [],
  }
}

function read(run: Run, happened: Happened): void {
  const rules = run.compiled.facts.get(happened.name)
  if (rules === undefined) return
  const problemsBefore = run.problems.length
  checkCoverage(run, happened)
  const before = standsBefore(run)
  const answered = answer(run, rules, happened)
  start(run, rules, happened, answered)
  openWindows(run, rules, happened, answered, before)
  moveStage(run, rules, happened, answered, before)
  if (rules.lifts) run.lifted.push(happened.on)
  note(run, happened)
  if (happened.correctedAt === undefined) return
  for (const problem of run.problems.slice(problemsBefore)) {
    problem.because = `as corrected at position ${happened.correctedAt}: ${problem.because}`
  }
}

/** How the case stood before a fact. */
function standsBefore(run: Run): Before {
  return {
    requestWasOpen: oldestOpenRequest(run) !== null,
    wasUnderWay: run.open.some(isDecidingOrAssessing),
  }
}

function isDecidingOrAssessing({ row, chain }: Running): boolean {
  const { belongsTo } = row.duty
  return (belongsTo === 'request' || belongsTo === 'assessment') && chain?.kind !== 'reassessment'
}

function checkCoverage(run: Run, { name, on, position }: Happened): void {
  if (on >= run.compiled.coversFrom) return
  const from = longDayOf(run.compiled.coversFrom)
  const because = `${name} is on ${longDayOf(on)}, before ${run.law} begins; expected ${from} or later`
  run.problems.push({ position, because })
}

/** What later facts need to know of this one. */
function note(run: Run, happened: Happened): void {
  const { name, fact } = happened
  switch (name) {
    case 'delay.excused':
      excuse(run, happened)
      return
    case 'assessment.requested':
    case 'reassessment.requested':
      run.youngPersonAsked = fact.says?.by === 'young-person'
      return
    case 'appeal.decided':
    case 'appeal.conceded':
      run.ordersMade.push(String(fact.says?.order))
      return
  }
}

function derived(run: Run, happened: readonly Happened[]): Derived {
  const notices = run.compiled.notices
    .filter(({ from }) => happened.some(({ on }) => on >= from))
    .map(({ says }) => says)
  // Sorting is stable: duties of one row and one day stay in the order in which they started.
  const running = run.all.sort((a, b) => a.startedOn - b.startedOn || a.row.index - b.row.index)
  return {
    stage: run.stage,
    notices,
    deadlines: running.map(one => deadline(run, one)),
    windows: run.windows.map(opened => lawWindow(opened, run)),
  }
}

function deadline(run: Run, running: Running): Deadline {
  const { row, start } = running
  const notBefore = isLifted(run, running) ? null : running.notBefore
  const from = running.from.fact.says?.from
  const one: Deadline = {
    id: row.id,
    about: running.about,
    owner: start.owner === 'adviser' ? String(from) : start.owner,
    startedOn: running.from.fact.on as Day,
    dueOn: dayOfNumber(running.dueOn),
    actBy: dayOfNumber(lastWorkingDayUpTo(running.dueOn, run.place.division)),
    metOn: running.state === 'met' ? dayOfNumber(running.closedOn) : null,
    takenAway: running.state === 'taken-away',
    excusedBy: running.excusedBy,
    cites: running.citesWithPlanInForce ? start.citesWithPlanInForce : start.cites,
    why: running.why,
    startedBy: running.from.position,
    metBy: running.metBy,
  }
  if (notBefore !== null) {
    one.notBefore = dayOfNumber(notBefore)
    if (running.tooEarly) one.tooEarly = true
  }
  return one
}

function isLifted(run: Run, { row, notBefore, startedOn, state, closedOn }: Running): boolean {
  if (notBefore === null || row.notBefore?.liftedBy === undefined) return false
  return run.lifted.some(on => on >= startedOn && (state !== 'met' || on <= closedOn))
}
