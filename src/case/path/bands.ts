import { addDays } from '../../kernel/day.ts'
import type { CasePath, Closure, Meeting, PathWindow } from './path.ts'
import { dayBrief, dayMonth } from './phrases.ts'
import { plotTo, type Scale, width } from './scale.ts'
import { boldWidth, isFree, plainWidth, type Span, spanOf } from './text.ts'

/** Words beside a mark: on the side where there is room, or nowhere. */
export interface Beside {
  x: number
  text: string
  anchor: 'start' | 'end'
}

export interface PlacedMeeting {
  meeting: Meeting
  x: number
  beside: Beside | null
}

export interface PlacedWindow {
  window: PathWindow
  from: number
  to: number
  row: number
  inside: string | null
  beside: Beside | null
}

export interface PlacedClosure {
  closure: Closure
  from: number
  to: number
  beside: Beside | null
}

const gutter = 118
const gap = 8

export function placeMeetings(path: CasePath, scale: Scale): PlacedMeeting[] {
  const placed = path.meetings.map(meeting => ({ meeting, x: scale.at(meeting.on) }))
  const taken: Span[] = placed.map(({ x }) => ({ from: x - 9, to: x + 9 }))
  return placed.map(({ meeting, x }) => {
    const text = `${meeting.said.staff} ${dayBrief(meeting.on, path.today)}`
    return { meeting, x, beside: besideOf(text, plainWidth(text), [x - 13, x + 13], ['end', 'start'], taken) }
  })
}

/** The family's time, in as many rows as overlap; what an open one says stands beside it. */
export function placeWindows(path: CasePath, scale: Scale): PlacedWindow[] {
  const rows: Span[][] = []
  const placed = path.windows.map(window => {
    const from = scale.startOf(window.opensOn)
    const to = scale.endOf(window.closesOn)
    let row = 0
    while (!isFree({ from, to }, rows[row] ?? [], 4)) row++
    rows[row] = [...(rows[row] ?? []), { from, to }]
    return { window, from, to, row }
  })
  return placed.map(band => {
    const fits = plainWidth(band.window.inside) + 12 < band.to - band.from
    const text = [fits ? null : band.window.inside, band.window.words].filter(words => words !== null).join(', ')
    const taken = rows[band.row] ?? []
    const beside =
      text === '' ? null : besideOf(text, boldWidth(text), [band.from - gap, band.to + gap], ['start', 'end'], taken)
    return { ...band, inside: fits ? band.window.inside : null, beside }
  })
}

export function placeClosures(path: CasePath, scale: Scale): PlacedClosure[] {
  const bands = path.closures.flatMap(closure => {
    const from = Math.max(scale.startOf(closure.from), scale.startOf(scale.from))
    const to = Math.min(scale.endOf(addDays(closure.reopens, -1)), plotTo + 3)
    const inCut = scale.cut && closure.from >= scale.cut.from && closure.reopens <= scale.cut.to
    return to > from && !inCut ? [{ closure, from, to }] : []
  })
  const taken: Span[] = bands.map(({ from, to }) => ({ from, to }))
  return bands.map(band => {
    const { from, reopens } = band.closure
    const last = addDays(reopens, -1)
    const start = from.slice(0, 4) === last.slice(0, 4) ? dayMonth(from) : dayBrief(from, path.today)
    const text = `${start} to ${dayBrief(last, path.today)}`
    return {
      ...band,
      beside: besideOf(text, plainWidth(text), [band.from - gap, band.to + gap], ['start', 'end'], taken),
    }
  })
}

/** Takes the room it finds. `edges` are the places before and after the mark. */
function besideOf(
  text: string,
  wide: number,
  edges: [before: number, after: number],
  sides: ('start' | 'end')[],
  taken: Span[],
): Beside | null {
  for (const anchor of sides) {
    const x = anchor === 'start' ? edges[1] : edges[0]
    const span = spanOf(x, wide, anchor)
    if (span.from < gutter || span.to > width || !isFree(span, taken, 2)) continue
    taken.push(span)
    return { x: Math.round(x * 10) / 10, text, anchor }
  }
  return null
}
