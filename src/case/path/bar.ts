import { type Day, daysFrom } from '../../kernel/day.ts'
import { capital, count } from '../../kernel/words.ts'
import type { Deadline } from '../../law/law.ts'
import { type Chain, chainsOf, currentChain } from './chain.ts'
import type { PathInput } from './course.ts'
import { weekOf } from './phrases.ts'
import { reviewItself, yearOf } from './review.ts'

/** What a list keeps of a case's path: days only, so that nothing in it goes stale. */
export interface StoredBar {
  startedOn: Day
  /** "Week 17 of 26", "Review year, week 51", or a week with nothing asked for. */
  of: 'path' | 'review' | 'notification'
  weeks: number
  /** Weeks that are marked on the line. */
  marks: number[]
  stops: { on: Day; state: 'met' | 'late' | 'excused' }[]
  /** Duties that are open, the one due first before the others. */
  duties: BarDuty[]
  /** When and how the path ended, if it has. */
  ended: { on: Day; words: string } | null
}

export interface BarDuty {
  dueOn: Day
  /** "Assessment" */
  name: string
  /** "Assessing" */
  doing: string
  excused?: true
}

/** The bar of a case, to be stored with it and drawn on any day: `PathBar`. Null when nothing begins a path. */
export function barOf(input: Pick<PathInput, 'words' | 'facts' | 'deadlines'>): StoredBar | null {
  const chain = currentChain(chainsOf(input, input.words))
  if (chain?.running) return barOfChain(input, chain)
  const year = yearOf(input)
  if (year && (chain === null || year.deadline.startedOn >= chain.startedOn)) return barOfYear(input, year)
  if (chain) return barOfChain(input, chain)
  const notified = input.facts.filter(f => f.name === 'notification.received').at(-1)
  if (notified === undefined) return null
  const [course] = input.words.courses
  const weeks = course?.weeks ?? 26
  return {
    startedOn: notified.on,
    of: 'notification',
    weeks,
    marks: inner(course?.marks ?? [], weeks),
    stops: [],
    duties: [],
    ended: null,
  }
}

/** "Week 17 of 26. Assessment overdue since week 16" */
export function barLabel(bar: StoredBar, today: Day, duty: BarDuty | null): string {
  const week = weekOf(bar.startedOn, today)
  if (bar.ended) return `${bar.ended.words} in week ${weekOf(bar.startedOn, bar.ended.on)}`
  const place =
    bar.of === 'path'
      ? `Week ${week} of ${bar.weeks}`
      : bar.of === 'review'
        ? `Review year, week ${week}`
        : `Week ${week}`
  return duty ? `${place}. ${capital(duty.name)} ${dueIn(bar, duty, today)}` : place
}

/** "Assessing, week 17" */
export function barWords(bar: StoredBar, today: Day): string {
  if (bar.ended) return `${bar.ended.words}, week ${weekOf(bar.startedOn, bar.ended.on)}`
  const doing =
    bar.of === 'notification' ? 'Notified' : (bar.duties[0]?.doing ?? (bar.of === 'review' ? 'Review' : 'Under way'))
  return `${doing}, week ${weekOf(bar.startedOn, today)}`
}

function dueIn(bar: StoredBar, duty: BarDuty, today: Day): string {
  const days = daysFrom(today, duty.dueOn)
  if (days < 0 && duty.excused) return `${count(-days, 'day')} past its day, excused`
  if (days < 0) return `overdue since week ${weekOf(bar.startedOn, duty.dueOn)}`
  return days === 0 ? 'due today' : days === 1 ? 'due tomorrow' : `due in ${days} days`
}

function barOfChain(input: Pick<PathInput, 'words'>, chain: Chain): StoredBar {
  const last = chain.steps.at(-1)
  const finished = !chain.running && last?.end?.fact ? last.end : null
  const said = finished?.fact && last?.leg.ends[finished.fact.name]?.last ? last.leg.ends[finished.fact.name] : null
  const ended = chain.endedBy
    ? { on: chain.endedBy.on, words: input.words.endings[chain.endedBy.name]?.staff ?? 'Ended' }
    : finished && said
      ? { on: finished.on, words: said.staff }
      : null
  return {
    startedOn: chain.startedOn,
    of: 'path',
    weeks: chain.course.weeks,
    marks: inner(chain.course.marks, chain.course.weeks),
    stops: chain.steps.flatMap(({ deadline, end }) =>
      end === null ? [] : [{ on: end.on, state: end.how === 'passed' ? ('met' as const) : stateMet(deadline, end.on) }],
    ),
    duties:
      chain.running && last
        ? [
            {
              dueOn: last.deadline.dueOn,
              name: last.leg.expected,
              doing: last.leg.bar,
              ...(last.deadline.excusedBy === null ? {} : { excused: true as const }),
            },
          ]
        : [],
    ended,
  }
}

function barOfYear(input: Pick<PathInput, 'words'>, year: NonNullable<ReturnType<typeof yearOf>>): StoredBar {
  const { review } = input.words
  const all = [...year.duties, year.deadline].filter(d => !d.takenAway)
  const open = all.filter(d => d.metOn === null).sort((a, b) => daysFrom(b.dueOn, a.dueOn))
  return {
    startedOn: year.deadline.startedOn,
    of: 'review',
    weeks: 52,
    marks: [],
    stops: all.flatMap(d => (d.metOn === null ? [] : [{ on: d.metOn, state: stateMet(d, d.metOn) }])),
    duties: open.map(d => {
      const words = review.duties[d.id] ?? reviewItself(review)
      return {
        dueOn: d.dueOn,
        name: words.expected,
        doing: words.bar,
        ...(d.excusedBy === null ? {} : { excused: true as const }),
      }
    }),
    ended: null,
  }
}

function stateMet(deadline: Deadline, on: Day): 'met' | 'late' | 'excused' {
  if (on <= deadline.dueOn) return 'met'
  return deadline.excusedBy === null ? 'late' : 'excused'
}

function inner(marks: readonly number[], weeks: number): number[] {
  return marks.filter(week => week > 0 && week < weeks)
}
