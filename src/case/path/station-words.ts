import type { CasePath, Station } from './path.ts'
import { round, type Scale, width } from './scale.ts'
import { type Anchor, boldWidth, isFree, plainWidth, type Span, spanOf } from './text.ts'

/** The two lines above a station, and the level they stand on: 0 is the lowest. */
export interface StationWords {
  station: Station
  x: number
  textX: number
  anchor: Anchor
  level: number
  span: Span
}

/** The filled box over the next duty. */
export interface Call {
  x: number
  wide: number
  station: { x: number }
}

export interface StationLayout {
  words: StationWords[]
  call: Call | null
  levels: number
}

const gap = 12
const overhang = 11
/** The box is higher than one level of words. */
const levelsOfCall = 2

/**
 * Places the words of the stations: in the middle, else from its start, else to its end, on the first level where they leave 12px
 * to all that stand there. A station to come gives up its words first; what has happened never does.
 */
export function placeStationWords(path: CasePath, scale: Scale): StationLayout {
  const call = callOf(path, scale)
  const taken: Span[][] = []
  if (call) for (let level = 0; level < levelsOfCall; level++) taken[level] = [{ from: call.x, to: call.x + call.wide }]
  const stations = path.stations
    .filter(station => station.id !== path.next?.station)
    .map(station => ({ station, x: scale.at(station.on), wide: wideOf(station) }))
    .sort((a, b) => a.x - b.x)
  const words: StationWords[] = []
  const happened = stations.filter(s => s.station.state !== 'to-come')
  happened.forEach((s, index) => {
    words.push(placed(s, anchorsOf(happened, index), taken, Number.POSITIVE_INFINITY) as StationWords)
  })
  for (const s of stations.filter(s => s.station.state === 'to-come')) {
    const found = placed(s, ['middle', 'start', 'end'], taken, 1)
    if (found) words.push(found)
  }
  return { words, call, levels: Math.max(1, ...words.map(w => w.level + 1)) }
}

interface Wanting {
  station: Station
  x: number
  wide: number
}

function placed(wanting: Wanting, anchors: Anchor[], taken: Span[][], levels: number): StationWords | null {
  const { station, x, wide } = wanting
  for (let level = 0; level < levels; level++) {
    const spans = taken[level] ?? []
    for (const anchor of anchors) {
      const textX = anchor === 'start' ? x - overhang : anchor === 'end' ? x + overhang : x
      const span = spanOf(textX, wide, anchor)
      if (span.from < 0 || span.to > width || !isFree(span, spans, gap)) continue
      taken[level] = [...spans, span]
      return { station, x, textX: round(textX), anchor, level, span }
    }
  }
  return null
}

/** Two neighbours that are too near for both: the first ends at its station and the second starts at its own. */
function anchorsOf(stations: readonly Wanting[], index: number): Anchor[] {
  const [here, before, after] = [stations[index], stations[index - 1], stations[index + 1]]
  if (index === 0 || here === undefined) return ['start', 'middle', 'end']
  const near = (a: Wanting, b: Wanting) => b.x - a.x < (a.wide + b.wide) / 2 + gap
  if (after && near(here, after)) return ['end', 'middle', 'start']
  if (before && near(before, here)) return ['start', 'middle', 'end']
  return ['middle', 'start', 'end']
}

function callOf(path: CasePath, scale: Scale): Call | null {
  const station = path.stations.find(s => s.id === path.next?.station)
  if (!path.next || !station) return null
  const [what, by, left] = path.next.lines
  const wide = round(Math.max(176, boldWidth(what) + 20, by.length * 7.3 + 20, left.length * 7.3 + 20))
  const x = scale.at(station.on)
  return { x: round(Math.max(0, Math.min(x - wide / 2, width - wide))), wide, station: { x } }
}

function wideOf(station: Station): number {
  return Math.max(boldWidth(station.name), plainWidth(station.note))
}
