import { addDays, type Day, daysFrom, parseDay } from '../../kernel/day.ts'
import { count, listed } from '../../kernel/words.ts'
import type { Deadline, LawWindow } from '../../law/law.ts'
import { factAt } from './chain.ts'
import type { PathInput } from './course.ts'
import { latestOf } from './days.ts'
import type { AdviceLane, Meeting, PathWindow } from './path.ts'
import { left } from './phrases.ts'

/** Advice that was asked for on this path: six weeks each, when each came, what is missing. */
export function adviceLane(input: PathInput, asked: readonly Deadline[]): AdviceLane | null {
  const [first] = asked
  if (first === undefined) return null
  const { today } = input
  const dueOn = latestOf(first.dueOn, ...asked.map(d => d.dueOn))
  const came = asked.flatMap(d => {
    if (d.metOn === null) return []
    const state = d.metOn <= d.dueOn ? 'met' : d.excusedBy === null ? 'late' : 'excused'
    const href = d.metBy === null ? null : input.link(d.metBy)
    return [{ on: d.metOn, state: state as 'met' | 'late' | 'excused', href, name: adviceName(input, d) }]
  })
  const missing = asked.filter(d => d.metOn === null && d.dueOn < today)
  const overdue = missing.filter(d => d.excusedBy === null)
  return {
    askedOn: first.startedOn,
    dueOn,
    asked: asked.length,
    came: came.sort((a, b) => daysFrom(b.on, a.on)),
    missingSince: overdue[0]?.dueOn ?? null,
    words: adviceWords(input, asked, came, overdue),
  }
}

/** The advice requests of this path that still count. */
export function adviceAsked(input: PathInput, from: Day): Deadline[] {
  return input.deadlines.filter(d => d.id === 'give-advice' && d.startedOn >= from && !d.takenAway)
}

/** "psychology", "parents" */
export function adviceName(input: PathInput, deadline: Deadline): string {
  return input.words.advice[adviceFrom(input, deadline)]?.staff ?? adviceFrom(input, deadline)
}

/** Who was asked: the fact's own word, else what the piece of work is called. */
export function adviceFrom(input: PathInput, deadline: Deadline): string {
  const from = factAt(input.facts, deadline.startedBy)?.says?.from
  return typeof from === 'string' ? from : (deadline.about?.split(':')[1] ?? deadline.owner)
}

/** Meetings that were held, and a review's meeting that is arranged and still to come. */
export function meetingsOf(input: PathInput, from: Day): Meeting[] {
  const { words, today } = input
  return input.facts.flatMap((fact, index): Meeting[] => {
    const href = input.link(fact.position)
    if (fact.name === 'meeting.held' || fact.name === 'review.held') {
      const said = words.meetings[fact.name === 'review.held' ? 'review' : String(fact.says?.kind ?? '')]
      return said && fact.on >= from ? [{ on: fact.on, said, href }] : []
    }
    const on = fact.name === 'review.planned' ? parseDay(String(fact.says?.meetingOn ?? '')) : null
    const replaced = input.facts.slice(index + 1).some(f => f.name === 'review.planned' && f.about === fact.about)
    const said = words.meetings['review-planned']
    return on !== null && on > today && !replaced && said ? [{ on, said, href }] : []
  })
}

/** The family's time on this path, and how much of it is left. */
export function windowsOf(input: PathInput, from: Day, notBefore: Day | null): PathWindow[] {
  const { today } = input
  return input.windows
    .filter(w => w.opensOn >= from && w.id in input.words.windows)
    .map(w => {
      const open = w.opensOn <= today && today <= w.closesOn
      const before = notBefore !== null && open && addDays(w.closesOn, 1) === notBefore
      const wait = notBefore === addDays(today, 1) ? 'tomorrow' : 'it closes'
      return {
        opensOn: w.opensOn,
        closesOn: w.closesOn,
        inside: input.words.windows[w.id]?.inside ?? '',
        open,
        words: open ? `${closing(w, today)}${before ? `; no decision before ${wait}` : ''}` : null,
        of: w.who,
      }
    })
}

/** "closes tomorrow", "8 days left" */
export function closing(window: LawWindow, today: Day): string {
  const days = left(today, window.closesOn)
  return days.endsWith('left') ? days : `closes ${days}`
}

function adviceWords(
  input: PathInput,
  asked: readonly Deadline[],
  came: AdviceLane['came'],
  overdue: readonly Deadline[],
): string {
  const late = came.filter(c => c.state === 'late').length
  const lateWords = late === 0 ? '' : late === came.length && late > 1 ? ', all of them late' : `, ${late} of them late`
  const all = came.length === asked.length
  const have = all ? `${came.length} in${lateWords}` : `${came.length} of ${asked.length} in${lateWords}`
  const [worst] = overdue
  if (worst === undefined) return have
  const names = listed(overdue.map(d => adviceName(input, d)))
  const named = names.length > 30 ? count(overdue.length, 'piece') : names
  return `${have}; ${named} ${count(daysFrom(worst.dueOn, input.today), 'day')} late`
}
