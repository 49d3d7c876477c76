import { dayFromNumber, longDay } from '../kernel/day.ts'
import type { FactRules, Row } from './compile.ts'
import type { Taking } from './pack.ts'
import {
  type Happened,
  isTied,
  meet,
  oldestChain,
  oldestOpenRequest,
  oldestTied,
  type Run,
  type Running,
  takeAway,
} from './run.ts'

/** What a fact did to the duties that were open. */
export interface Answered {
  met: Running[]
  took: number
  /** Whether something of a request, or of what was ordered about one, was taken away. */
  tookRequest: boolean
  /** What it would have met, had that not been taken away before. */
  wouldHaveMet: Running | null
}

/** Meets and takes away what a fact meets and takes away, and notes a problem when it should answer something and does not. */
export function answer(run: Run, rules: FactRules, happened: Happened): Answered {
  const met = meetings(run, rules, happened)
  for (const running of met) meet(run, running, happened)
  if (rules.refuses) run.refusedLast = oldestChain(met) ?? run.refusedLast
  const answered: Answered = { met, took: 0, tookRequest: false, wouldHaveMet: null }
  takings(run, rules, happened, answered)
  if (!rules.mustAnswer || met.length > 0) return answered
  answered.wouldHaveMet = takenAwayBefore(run, rules, happened)
  if (answered.took === 0 && answered.wouldHaveMet === null && !mayAnswerNothing(run, rules, happened)) {
    run.problems.push({ position: happened.position, because: answersNothing(rules, happened) })
  }
  return answered
}

const none: Running[] = []

function meetings(run: Run, rules: FactRules, happened: Happened): Running[] {
  let met = none
  for (const row of rules.meets) {
    if (row.duty.metAllAtOnce) {
      for (const running of run.open) if (running.row === row) met = withOne(met, running)
    } else met = withOne(met, oldestTied(run, row, happened.about))
  }
  if (run.planInForce) {
    for (const row of rules.meetsWithPlanInForce) met = withOne(met, oldestTied(run, row, happened.about))
  }
  for (const row of rules.meetsOrders) met = withOne(met, oldestTied(run, row, happened.about, happened.name))
  return met
}

// Most facts meet nothing; a list is made for those that do.
function withOne(met: Running[], running: Running | null): Running[] {
  if (running === null) return met
  if (met === none) return [running]
  met.push(running)
  return met
}

function takings(run: Run, rules: FactRules, happened: Happened, answered: Answered): void {
  for (const row of rules.takes) {
    const running = oldestTied(run, row, happened.about)
    if (running !== null) take(run, running, happened, answered)
  }
  for (const taking of rules.takings) {
    const isChosen = chosenBy(taking, run, happened, answered.met)
    for (const running of run.open.filter(isChosen)) take(run, running, happened, answered)
  }
}

function take(run: Run, running: Running, happened: Happened, answered: Answered): void {
  takeAway(run, running, happened)
  answered.took++
  const kind = running.chain?.kind
  if (kind === 'request' || kind === 'unclaimed') answered.tookRequest = true
}

function chosenBy(taking: Taking, run: Run, happened: Happened, met: readonly Running[]): (open: Running) => boolean {
  if ('takesEvery' in taking) {
    const { whenItMeets } = taking
    if (whenItMeets !== undefined && !met.some(({ row }) => row.id === whenItMeets)) return () => false
    return open => taking.takesEvery.includes(open.row.id)
  }
  if ('takesAllBut' in taking) {
    return open =>
      !taking.takesAllBut.includes(open.row.duty.belongsTo) &&
      !(open.chain?.kind === 'request' && taking.takesAllBut.includes('requests'))
  }
  if ('takesWhatTheOneBeforeStarted' in taking) {
    return open =>
      open.from.name === happened.name &&
      open.from.about === happened.about &&
      taking.takesWhatTheOneBeforeStarted.includes(open.row.id)
  }
  if (taking.takesRequest === 'every') {
    return open => open.chain?.kind === 'request' && !taking.but.includes(open.row.duty.belongsTo)
  }
  const chain = oldestOpenRequest(run) ?? run.reassessment
  return open => open.chain === chain || (open.chain === run.unclaimed && chain === run.reassessment)
}

function takenAwayBefore(run: Run, rules: FactRules, happened: Happened): Running | null {
  for (let index = run.all.length - 1; index >= 0; index--) {
    const running = run.all[index]
    if (running?.state === 'taken-away' && couldMeet(run, rules, happened, running)) return running
  }
  return null
}

function couldMeet(run: Run, rules: FactRules, happened: Happened, running: Running): boolean {
  const { row } = running
  if (rules.meets.includes(row)) return row.duty.metAllAtOnce === true || isTied(running, happened.about)
  return run.planInForce && rules.meetsWithPlanInForce.includes(row) && isTied(running, happened.about)
}

function mayAnswerNothing(run: Run, rules: FactRules, happened: Happened): boolean {
  const { answering } = run.compiled.pack
  const { name, about } = happened
  if (answering.always.includes(name as never)) return true
  if (answering.again.includes(name as never)) {
    return run.all.some(running => running.state === 'met' && couldMeet(run, rules, happened, running))
  }
  return (
    answering.whileDue.some(({ fact, duty }) => fact === name && isDue(run, duty)) ||
    answering.whileOrdered.some(({ fact, order }) => fact === name && isOrdered(run, order, about)) ||
    answering.afterOrder.some(({ fact, order }) => fact === name && run.ordersMade.includes(order))
  )
}

/** Whether a duty of this id is open, whatever it is about. */
export function isDue(run: Run, id: string): boolean {
  return run.open.some(running => running.row.id === id)
}

function isOrdered(run: Run, order: string, about: string | null): boolean {
  return run.open.some(
    ({ row, from, ...running }) =>
      row.duty.belongsTo === 'order' &&
      from.fact.says?.order === order &&
      (running.about === about || running.about === null),
  )
}

function answersNothing(rules: FactRules, happened: Happened): string {
  const rows = new Set<Row>([...rules.meets, ...rules.meetsWithPlanInForce, ...rules.meetsOrders])
  const due = [...rows].map(row => `"${row.id}" (${row.duty.title})`).join(' or ')
  const about = happened.about === null ? '' : ` about ${happened.about}`
  return (
    `${happened.name}${about} on ${longDay(dayFromNumber(happened.on))} answers nothing, since nothing that it could ` +
    `answer was due; expected ${due} to be due by then`
  )
}
