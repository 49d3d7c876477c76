import { type Day, daysFrom } from '../../kernel/day.ts'
import { capital, count } from '../../kernel/words.ts'
import type { Deadline } from '../../law/law.ts'
import type { PathFact } from './chain.ts'
import type { PathInput, Stop } from './course.ts'
import { howLong } from './next-duty.ts'
import type { StationState } from './path.ts'
import { dayBrief, dayInFull, dayShort, punctuality, punctualityForFamily, weekdayDay, weekOf } from './phrases.ts'
import type { Said } from './words.ts'

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
