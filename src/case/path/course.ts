import { type Day, daysFrom, shortDay } from '../../kernel/day.ts'
import type { Deadline, LawWindow } from '../../law/law.ts'
import type { PathFact } from './chain.ts'
import type { Closure, Leg, NextDuty, Station, StationState, TwinItem, TwinWords } from './path.ts'
import {
  capital,
  count,
  dayBrief,
  dayInFull,
  dayShort,
  left,
  punctuality,
  punctualityForFamily,
  weekdayDay,
  weekOf,
} from './phrases.ts'
import type { PathWords, Said } from './words.ts'

export interface PathInput {
  words: PathWords
  /** The facts that count, in the order of the record. */
  facts: readonly PathFact[]
  deadlines: readonly Deadline[]
  windows: readonly LawWindow[]
  /** When the child's school is shut, if the reader may know where that is. */
  closures: readonly Closure[]
  today: Day
  childName: string
  /** Who the family's words speak to. */
  reader?: 'parent' | 'young-person'
  /** "from her mother", when the case knows more than the record's word. */
  askedBy?: string
  /** Where a fact can be read; null when the reader has no such page. */
  link: (position: number) => string | null
}

/** A course as it stands on a day, before the lanes and the words around it are added. */
export interface Course {
  startedOn: Day
  weeks: number
  marks: readonly number[]
  heading: string
  stops: Stop[]
  legs: Leg[]
  next: NextDuty | null
  /** Items of the list that are not drawn. */
  asides: TwinItem[]
  /** What may be expected afterwards is said only while the path still runs. */
  running: boolean
}

/** A station with what the list says of it. */
export interface Stop {
  station: Station
  staff: TwinWords
  family: TwinWords
}

/** The first station: what began it all. */
export function startStop(input: PathInput, fact: PathFact | null, on: Day, said: Said | undefined): Stop {
  const by = String(fact?.says?.by ?? fact?.says?.from ?? '')
  const asker = input.words.askers[by]
  const from = input.askedBy ?? asker?.staff
  const you = by !== '' && by === (input.reader ?? 'parent')
  const name = said?.staff ?? 'Begun'
  const fill = (words: string) =>
    capital(
      words
        .replace('{asker}', you ? 'You' : (asker?.family ?? 'Someone'))
        .replaceAll('{child}', input.reader === 'young-person' ? 'you' : input.childName),
    )
  return {
    station: {
      id: 'start',
      state: 'met',
      on,
      dueOn: null,
      name,
      note: [dayShort(on, input.today), from].filter(Boolean).join(', '),
      href: fact === null ? null : input.link(fact.position),
      inTitle: `${inSentence(name.replace(' received', ''))} ${dayInFull(on, input.today)}`,
    },
    staff: { name, when: from ?? null, more: null },
    family: { name: fill(said?.family ?? 'It began'), when: null, more: null },
  }
}

/** A station where a duty was done, in time or not. */
export function metStop(input: PathInput, id: string, deadline: Deadline, on: Day, said: Said): Stop {
  const late = daysFrom(deadline.dueOn, on) > 0
  const excused = late && deadline.excusedBy !== null
  const how = `${punctuality(on, deadline.dueOn)}${excused ? ', excused' : ''}`
  const ground = deadline.excusedBy === null ? undefined : input.words.grounds[deadline.excusedBy]
  return {
    station: {
      id,
      state: excused ? 'excused' : late ? 'late' : 'met',
      on,
      dueOn: deadline.dueOn,
      name: said.staff,
      note: `${dayShort(on, input.today)} · ${how}`,
      href: deadline.metBy === null ? null : input.link(deadline.metBy),
      inTitle: `${inSentence(said.staff)} ${dayInFull(on, input.today)} (${how})`,
    },
    staff: { name: said.staff, when: how, more: excused && ground ? `Ground: ${ground.staff}` : null },
    family: {
      name: said.family,
      when: punctualityForFamily(on, deadline.dueOn, deadline.owner),
      more: excused && ground ? forChild(input, ground.family) : null,
    },
  }
}

/** A station that has no duty of its own to be early or late for. */
export function plainStop(
  input: PathInput,
  course: { id: string; state: 'passed' | 'ended'; startedOn: Day },
  fact: PathFact,
  said: Said,
): Stop {
  const week = `in week ${weekOf(course.startedOn, fact.on)}`
  return {
    station: {
      id: course.id,
      state: course.state,
      on: fact.on,
      dueOn: null,
      name: said.staff,
      note: `${dayShort(fact.on, input.today)} · ${week}`,
      href: input.link(fact.position),
      inTitle: `${inSentence(said.staff)} ${dayInFull(fact.on, input.today)}`,
    },
    staff: { name: said.staff, when: week, more: null },
    family: { name: forChild(input, said.family), when: null, more: null },
  }
}

/** A station where a duty is due, or would be at the latest. */
export function dueStop(
  input: PathInput,
  id: string,
  dueOn: Day,
  open: { deadline: Deadline | null; first: boolean; said: Said; duty: string },
): Stop {
  const { today } = input
  const { deadline, said } = open
  const state = stateOfOpen(deadline, open.first, today)
  const past = dueOn < today
  const ours = deadline?.owner !== 'school'
  const by = deadline === null ? 'at the latest' : past ? 'was due' : 'by'
  const ground = state === 'waived' && deadline?.excusedBy ? (input.words.grounds[deadline.excusedBy] ?? null) : null
  const withoutDuty = past && deadline === null ? 'the law’s day was' : by
  return {
    station: {
      id,
      state,
      on: dueOn,
      dueOn,
      name: said.staff,
      note: `${withoutDuty} ${dayBrief(dueOn, today)}`,
      href: deadline === null ? null : input.link(deadline.startedBy),
      inTitle: `${inSentence(said.staff)} ${withoutDuty} ${dayInFull(dueOn, today)}`,
    },
    staff: {
      name: open.first ? `${state === 'overdue' ? 'Overdue' : 'Next'}: ${open.duty}` : said.staff,
      when: withoutDuty,
      more: staffMore({ first: open.first, deadline, state, ground }, today),
    },
    family: {
      name: said.family,
      when: past && deadline !== null ? (ours ? 'We should have done this by' : 'This was due by') : withoutDuty,
      more:
        state === 'overdue'
          ? `${ours ? 'We are' : 'It is'} ${count(daysFrom(dueOn, today), 'day')} late.`
          : ground === null
            ? null
            : forChild(input, ground.family),
    },
  }
}

function staffMore(
  open: { first: boolean; deadline: Deadline | null; state: StationState; ground: Said | null },
  today: Day,
): string | null {
  const { deadline, ground } = open
  if (deadline === null || !(open.first || open.state === 'overdue')) return null
  if (ground !== null) return `${count(daysFrom(deadline.dueOn, today), 'day')} past, excused: ${ground.staff}`
  const { notBefore } = deadline
  const early = notBefore !== undefined && notBefore > today ? `; not before ${weekdayDay(notBefore)}` : ''
  return `${howLong(deadline, today)}${early}`
}

/** How long is left of a duty, and its last lawful day when the last working day is an earlier one. */
export function howLong(deadline: Deadline, today: Day): string {
  const { actBy, dueOn } = deadline
  if (today > dueOn) {
    const past = count(daysFrom(dueOn, today), 'day')
    return deadline.excusedBy === null ? `${past} overdue` : `${past} past, excused`
  }
  if (actBy === dueOn || today > actBy) return left(today, dueOn)
  return `${left(today, actBy)}; last lawful day ${shortDay(dueOn)}`
}

/** The box over the next duty. */
export function nextDuty(deadline: Deadline, station: string, duty: string, today: Day): NextDuty {
  const past = today > deadline.dueOn
  const overdue = past && deadline.excusedBy === null
  const day = past || today > deadline.actBy ? deadline.dueOn : deadline.actBy
  const year = Math.abs(daysFrom(today, day)) > 183 ? ` ${day.slice(0, 4)}` : ''
  return {
    station,
    overdue,
    lines: [
      `${overdue ? 'Overdue' : 'Next'}: ${duty}`,
      `${past ? 'was due' : 'by'} ${weekdayDay(day)}${year}`,
      howLong(deadline, today),
    ],
    notBefore: deadline.notBefore !== undefined && deadline.notBefore > today ? deadline.notBefore : null,
  }
}

function stateOfOpen(deadline: Deadline | null, first: boolean, today: Day): StationState {
  if (deadline === null || deadline.dueOn >= today) return first && deadline !== null ? 'next' : 'to-come'
  return deadline.excusedBy === null ? 'overdue' : 'waived'
}

function forChild(input: PathInput, words: string): string {
  return words.replaceAll('{child}', input.reader === 'young-person' ? 'you' : input.childName)
}

function inSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name) && !name.startsWith('Tribunal') ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
