import { type Day, dayFromNumber, dayNumber, longDay } from '../kernel/day.ts'
import type { CompiledGround, Row } from './compile.ts'
import { lastDay } from './period.ts'
import { type Happened, isTied, type Run, type Running } from './run.ts'

/** Lets a recorded ground cover its deadline, or notes why it does not apply. */
export function excuse(run: Run, happened: Happened): void {
  const id = String(happened.fact.says?.deadline)
  const ground = String(happened.fact.says?.ground)
  const covered = coveredBy(id, ground, run, happened)
  if (typeof covered === 'string') run.problems.push({ position: happened.position, because: covered })
  else covered.excusedBy = ground
}

/** The duty that a ground covers, or why it covers none. */
function coveredBy(id: string, ground: string, run: Run, happened: Happened): Running | string {
  const row = run.compiled.rowsById.get(id)
  if (row === undefined) {
    return `"${id}" is not a deadline of ${run.law}; expected one of ${[...run.compiled.rowsById.keys()].join(', ')}`
  }
  const allowed = run.compiled.grounds.filter(one => one.ground === ground && one.excuses.includes(id))
  if (allowed.length === 0) {
    return `the ground ${ground} never excuses ${id} under ${run.law}; expected ${groundsFor(run, id)}`
  }
  const covered = openOrLatest(run, row, happened.about)
  if (covered === null) {
    const about = happened.about === null ? '' : ` about ${happened.about}`
    return `no ${id}${about} had started when the ground was recorded; expected one that had`
  }
  for (const rule of allowed) {
    const wanting = wants(rule, covered, run, happened)
    if (wanting !== null) return wanting
  }
  return covered
}

function groundsFor(run: Run, id: string): string {
  const names = new Set(run.compiled.grounds.filter(one => one.excuses.includes(id)).map(one => one.ground))
  return names.size === 0 ? 'no ground, since the law gives none' : `one of ${[...names].join(', ')}`
}

/** The oldest open duty of that id, else the latest that had started, taken in legal order. */
function openOrLatest(run: Run, row: Row, about: string | null): Running | null {
  const ofRow = run.all.filter(running => running.row === row && isTied(running, about))
  const same = ofRow.filter(running => running.about === about)
  const loose = ofRow.filter(running => running.about !== about)
  const isOpen = (running: Running) => running.state === 'open'
  return same.find(isOpen) ?? loose.find(isOpen) ?? same.at(-1) ?? loose.at(-1) ?? null
}

/** What a ground still needs, or null when it applies. */
function wants(rule: CompiledGround, covered: Running, run: Run, happened: Happened): string | null {
  const { ground } = rule
  if (rule.owners !== undefined) {
    const from = covered.from.fact.says?.from
    if (typeof from !== 'string' || !rule.owners.includes(from)) {
      return `the ground ${ground} excuses advice from ${rule.owners.join(' or ')} only; this advice is from ${String(from)}`
    }
  }
  if (rule.daysAway !== undefined) {
    const away = said(happened, 'to') - said(happened, 'from') + 1
    if (away < rule.daysAway) {
      return `the absence lasts ${away === 1 ? '1 day' : `${Math.max(away, 0)} days`}, both counted; expected ${rule.daysAway} or more to excuse ${covered.row.id}`
    }
  }
  if (rule.waiting !== undefined) {
    const until = lastDay(rule.waiting, said(happened, 'askedOn'), run.place)
    if (happened.on < until) {
      return `consent had been awaited for less than two weeks; expected the ground to be recorded on ${longDay(dayFromNumber(until))} or later`
    }
  }
  if (rule.asked !== undefined && !askedAroundClosure(rule.asked, covered, run, happened)) {
    return (
      `the school's closure does not excuse ${covered.row.id}; expected advice asked of education on or after ` +
      `${longDay(dayFromNumber(covered.startedOn))} and by ${longDay(dayFromNumber(happened.on))}, from 7 days before a closure of ` +
      `${rule.asked.days} days or more to 7 days before the school reopens`
    )
  }
  return null
}

function askedAroundClosure(
  rule: NonNullable<CompiledGround['asked']>,
  covered: Running,
  run: Run,
  happened: Happened,
): boolean {
  return run.educationAsked.some(
    asked =>
      asked >= covered.startedOn &&
      asked <= happened.on &&
      run.place.closures.some(
        ({ from, reopens }) =>
          reopens - from >= rule.days &&
          asked >= lastDay(rule.from, from, run.place) &&
          asked <= lastDay(rule.upTo, reopens, run.place),
      ),
  )
}

function said(happened: Happened, word: string): number {
  return dayNumber(happened.fact.says?.[word] as Day)
}
