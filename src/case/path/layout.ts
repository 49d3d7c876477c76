import {
  type PlacedClosure,
  type PlacedMeeting,
  type PlacedWindow,
  placeClosures,
  placeMeetings,
  placeWindows,
} from './bands.ts'
import type { CasePath } from './path.ts'
import { placeRulers, type Ruler } from './rulers.ts'
import { type Scale, scaleOf } from './scale.ts'
import { placeStationWords, type StationLayout } from './station-words.ts'

/** Where everything on the drawing stands. A lane with nothing in it is not drawn. */
export interface Layout {
  scale: Scale
  stations: StationLayout
  rulers: Ruler[]
  meetings: PlacedMeeting[]
  windows: PlacedWindow[]
  closures: PlacedClosure[]
  /** The line of the path. */
  lineY: number
  /** The first level of what the law allows; null when it sets nothing. */
  lawY: number | null
  adviceY: number | null
  adviceTop: number
  meetingsY: number | null
  windowsY: number | null
  closuresY: number | null
  axisY: number
  height: number
  /** The rules between the lanes. */
  cuts: number[]
  lanes: { y: number; name: string }[]
}

const levelOfWords = 40
const levelOfRulers = 26
export const rowOfWindows = 28

export function layOut(path: CasePath): Layout {
  const scale = scaleOf(path)
  const stations = placeStationWords(path, scale)
  const rulers = placeRulers(path, scale)
  const windows = placeWindows(path, scale)
  const meetings = placeMeetings(path, scale)
  const closures = placeClosures(path, scale)
  const lineY = stations.levels === 1 ? 122 : 96 + levelOfWords * (stations.levels - 1)
  const cuts = [lineY + 21]
  const lanes = [{ y: lineY, name: 'The path' }]
  let bottom = lineY + 21
  const lane = (name: string, height: number, present: boolean): number | null => {
    if (!present) return null
    const y = bottom + height / 2
    lanes.push({ y, name })
    bottom += height
    cuts.push(bottom)
    return y
  }
  const rulerLevels = Math.max(...rulers.map(r => r.level + 1))
  const law = lane('The law allows', 3 + levelOfRulers * rulerLevels, rulers.length > 0)
  const lawY = law === null ? null : law - (levelOfRulers / 2) * (rulerLevels - 1)
  const adviceTop = bottom
  const adviceY = lane('Advice', 30, path.advice !== null)
  const meetingsY = lane('Meetings', 28, meetings.length > 0)
  const rows = Math.max(0, ...windows.map(w => w.row + 1))
  const windowsLane = lane(nameOfFamily(path), 6 + rowOfWindows * rows, rows > 0)
  const closuresY = lane('School closed', 26, closures.length > 0)
  const axisY = bottom + 14
  lanes.push({ y: axisY + 8, name: 'Weeks' })
  return {
    scale,
    stations,
    rulers,
    meetings,
    windows,
    closures,
    lineY,
    lawY,
    adviceY,
    adviceTop,
    meetingsY,
    windowsY: windowsLane === null ? null : windowsLane - (rowOfWindows / 2) * (rows - 1),
    closuresY,
    axisY,
    height: axisY + 36,
    cuts,
    lanes,
  }
}

function nameOfFamily(path: CasePath): string {
  const whose = new Set(path.windows.map(w => w.of))
  return whose.size > 1 ? 'Family’s time' : whose.has('young-person') ? 'Young person' : 'Parents’ time'
}
