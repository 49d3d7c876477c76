import { addDays, type Day, dayNumber, daysFrom } from '../../kernel/day.ts'
import { latestOf } from './days.ts'
import type { CasePath } from './path.ts'

export const width = 1216
export const plotFrom = 130
export const plotTo = 1158

/** Days to places: linear, but for one stretch that may be cut. */
export interface Scale {
  from: Day
  to: Day
  /** A fact or a due date: where its day stands. */
  at: (day: Day) => number
  /** A band: from the start of its first day … */
  startOf: (day: Day) => number
  /** … to the end of its last. */
  endOf: (day: Day) => number
  pixelsADay: number
  cut: Cut | null
}

/** A stretch in which nothing stands, drawn short. */
export interface Cut {
  from: Day
  to: Day
  x: number
  weeks: number
}

const longestUncut = 60 * 7
const cutWidth = 40
/** Room that is left between a cut and what stands beside it. */
const margin = 10

export function scaleOf(path: CasePath): Scale {
  const { startedOn: from, today } = path
  const stands = standingDays(path)
  const to = latestOf(addDays(from, path.weeks * 7), today, ...stands)
  const length = daysFrom(from, to)
  const gap = length > longestUncut ? longestGap([from, ...stands, to]) : null
  const cutDays = gap ? daysFrom(gap.from, gap.to) : 0
  const pixelsADay = (plotTo - plotFrom - (gap ? cutWidth : 0)) / (length - cutDays)
  const cutAt = gap ? daysFrom(from, gap.from) : Number.POSITIVE_INFINITY
  const place = (days: number) => {
    if (days <= cutAt) return plotFrom + days * pixelsADay
    if (days < cutAt + cutDays) return plotFrom + cutAt * pixelsADay + ((days - cutAt) / cutDays) * cutWidth
    return plotFrom + (days - cutDays) * pixelsADay + cutWidth
  }
  const at = (day: Day, shift = 0) => round(place(daysFrom(from, day) + shift))
  return {
    from,
    to,
    at: day => at(day),
    startOf: day => at(day, -0.5),
    endOf: day => at(day, 0.5),
    pixelsADay,
    cut: gap
      ? { ...gap, x: round(plotFrom + cutAt * pixelsADay + cutWidth / 2), weeks: Math.round(cutDays / 7) }
      : null,
  }
}

export function round(number: number): number {
  return Math.round(number * 10) / 10
}

function standingDays(path: CasePath): Day[] {
  return [
    path.today,
    ...path.stations.map(s => s.on),
    ...path.legs.flatMap(l => [l.from, l.dueOn, l.endedOn ?? l.dueOn]),
    ...path.windows.flatMap(w => [w.opensOn, w.closesOn]),
    ...path.meetings.map(m => m.on),
    ...(path.advice ? [path.advice.askedOn, path.advice.dueOn, ...path.advice.came.map(c => c.on)] : []),
  ].filter(day => day >= path.startedOn)
}

function longestGap(days: readonly Day[]): { from: Day; to: Day } | null {
  const sorted = [...new Set(days)].sort((a, b) => dayNumber(a) - dayNumber(b))
  const gaps = sorted.slice(1).map((to, index) => ({ from: sorted[index] ?? to, to }))
  const longest = gaps.reduce((best, gap) => (daysFrom(gap.from, gap.to) > daysFrom(best.from, best.to) ? gap : best))
  return daysFrom(longest.from, longest.to) > 10 * margin
    ? { from: addDays(longest.from, margin), to: addDays(longest.to, -margin) }
    : null
}
