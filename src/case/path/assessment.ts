import { addDays, type Day, daysFrom } from '../../kernel/day.ts'
import { capital } from '../../kernel/words.ts'
import type { Deadline } from '../../law/law.ts'
import type { Chain, Step } from './chain.ts'
import type { Course, PathInput, Stop } from './course.ts'
import { later } from './days.ts'
import { nextDuty } from './next-duty.ts'
import type { Leg, TwinItem } from './path.ts'
import { period, weekOf } from './phrases.ts'
import { dueStop, metStop, plainStop, startStop } from './stops.ts'
import type { LegWords } from './words.ts'

/** The way from a request to a plan, as it stands on a day. */
export function assessmentCourse(input: PathInput, chain: Chain): Course {
  const { today } = input
  const done = chain.steps.map((step, index) => stepOf(input, chain, step, chain.steps[index - 1]))
  const later = chain.running ? legsToCome(input, chain) : []
  const last = chain.steps.at(-1)
  const running = chain.running && last ? last : null
  const endStop = chain.endedBy
    ? [
        plainStop(
          input,
          { id: 'end', state: 'ended', startedOn: chain.startedOn },
          chain.endedBy,
          input.words.endings[chain.endedBy.name] ?? { staff: 'Ended', family: 'It ended' },
        ),
      ]
    : []
  return {
    startedOn: chain.startedOn,
    weeks: chain.course.weeks,
    marks: chain.course.marks,
    heading: headingOf(input, chain),
    stops: [
      startStop(input, chain.startedBy, chain.startedOn, input.words.starts[chain.startedBy?.name ?? '']),
      ...done.flatMap(step => step.stop ?? []),
      ...later.map(step => step.stop),
      ...endStop,
    ],
    legs: [...done.map(step => step.leg), ...later.map(step => step.leg)],
    next: running ? nextDuty(running.deadline, idOf(running.leg), running.leg.duty, today) : null,
    asides:
      last && !running && last.end === null
        ? [last, ...takenWith(input, chain)].map(taken => notNeeded(taken, chain))
        : [],
    running: chain.running,
  }
}

function stepOf(input: PathInput, chain: Chain, step: Step, before: Step | undefined): { leg: Leg; stop: Stop | null } {
  const { leg, deadline, end } = step
  const from = before?.end?.on ?? chain.startedOn
  const said = end?.fact ? leg.ends[end.fact.name] : undefined
  const name = said ?? { staff: leg.station, family: leg.family }
  return {
    leg: {
      verb: leg.verb,
      allows: allowed(leg, deadline.startedOn, deadline.dueOn),
      from,
      dueOn: deadline.dueOn,
      endedOn: end?.on ?? chain.endedBy?.on ?? null,
      state: end ? 'done' : deadline.takenAway ? 'dropped' : 'running',
      onLine: true,
    },
    stop:
      end === null
        ? deadline.takenAway
          ? null
          : dueStop(input, idOf(leg), deadline.dueOn, {
              deadline,
              first: true,
              said: { staff: leg.station, family: leg.family },
              duty: leg.duty,
            })
        : end.how === 'passed' && end.fact
          ? plainStop(input, { id: idOf(leg), state: 'passed', startedOn: chain.startedOn }, end.fact, name)
          : metStop(input, idOf(leg), deadline, end.on, name),
  }
}

/** Legs not begun: each counted from the end of the one before, at the latest; a late one from today. */
function legsToCome(input: PathInput, chain: Chain): { leg: Leg; stop: Stop }[] {
  const running = chain.steps.at(-1)
  if (!running) return []
  let from = later(running.deadline.dueOn, input.today)
  return chain.course.legs.slice(chain.steps.length).map(leg => {
    const known = laterDeadline(input, chain, leg)
    const dueOn = known?.dueOn ?? addDays(leg.within.of === 'the start' ? chain.startedOn : from, leg.within.weeks * 7)
    const drawn: Leg = {
      verb: leg.verb,
      allows: allowed(leg, leg.within.of === 'the start' ? chain.startedOn : from, dueOn),
      from,
      dueOn,
      endedOn: null,
      state: 'later',
      onLine: true,
    }
    from = later(from, dueOn)
    const said = { staff: leg.station, family: leg.family }
    return {
      leg: drawn,
      stop: dueStop(input, idOf(leg), dueOn, { deadline: known, first: false, said, duty: leg.duty }),
    }
  })
}

/** Under some laws later duties run from the request already while an earlier one is open. */
function laterDeadline(input: PathInput, chain: Chain, leg: LegWords): Deadline | null {
  const begun = begunBy(chain)
  return (
    input.deadlines.find(d => leg.deadlines.includes(d.id) && begun.has(d.startedBy) && !d.takenAway && !d.metOn) ??
    null
  )
}

function allowed(leg: LegWords, from: Day, dueOn: Day): string {
  return leg.within.of === 'the start' ? `to week ${Math.ceil(daysFrom(from, dueOn) / 7)}` : period(from, dueOn)
}

function headingOf(input: PathInput, chain: Chain): string {
  const last = chain.steps.at(-1)
  const of = ` of ${chain.course.weeks}`
  if (chain.running && last) return `Week ${weekOf(chain.startedOn, input.today)}${of}: ${last.leg.doing}`
  const ended = chain.endedBy ?? last?.end?.fact ?? null
  if (ended === null) return `Week ${weekOf(chain.startedOn, input.today)}${of}`
  const said = last?.leg.ends[ended.name] ?? input.words.endings[ended.name]
  const whole = last?.leg === chain.course.legs.at(-1) && chain.endedBy === null
  return `${said?.staff ?? 'Ended'} in week ${weekOf(chain.startedOn, ended.on)}${whole ? of : ''}`
}

/** Later duties that ran already and were taken away with the one that was open. */
function takenWith(input: PathInput, chain: Chain): Pick<Step, 'leg' | 'deadline'>[] {
  const begun = begunBy(chain)
  return chain.course.legs.slice(chain.steps.length).flatMap(leg => {
    const deadline = input.deadlines.find(d => leg.deadlines.includes(d.id) && begun.has(d.startedBy) && d.takenAway)
    return deadline ? [{ leg, deadline }] : []
  })
}

function begunBy(chain: Chain): Set<number> {
  return new Set(chain.steps.flatMap(step => [step.deadline.startedBy, step.end?.fact?.position ?? 0]))
}

function notNeeded(step: Pick<Step, 'leg' | 'deadline'>, chain: Chain): TwinItem {
  return {
    on: chain.endedBy?.on ?? step.deadline.startedOn,
    kind: 'not-needed',
    state: null,
    future: false,
    next: false,
    href: null,
    staff: { name: `Not needed: ${step.leg.station.toLowerCase()}`, when: null, more: capital(step.deadline.why) },
    family: null,
  }
}

function idOf(leg: LegWords): string {
  return leg.deadlines[0] ?? leg.verb
}
