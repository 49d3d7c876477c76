import { Link } from '../../govuk/link.tsx'
import { longDay } from '../../kernel/day.ts'
import type { Layout } from './layout.ts'
import type { CasePath, Leg, Station } from './path.ts'
import { round } from './scale.ts'
import { Scenery } from './scenery.tsx'
import { Shape } from './shapes.tsx'
import type { StationWords } from './station-words.ts'

/** What has passed of each leg, what is left of it, what it ran over, and what has not begun. */
export function LegsOnLine({ path, layout, id }: { path: CasePath; layout: Layout; id: string }) {
  const { scale, lineY } = layout
  return (
    <>
      {path.legs.length === 0 && (
        <path class="p-latr" d={`M${scale.at(path.startedOn)} ${lineY}H${scale.at(path.today)}`} />
      )}
      {path.legs
        .filter(leg => leg.onLine)
        .map(leg => (
          <LegOnLine key={`${leg.verb}-${leg.from}`} leg={leg} path={path} layout={layout} id={id} />
        ))}
      {scale.cut && <Break x={scale.cut.x} y={lineY} />}
    </>
  )
}

function LegOnLine({ leg, path, layout, id }: { leg: Leg; path: CasePath; layout: Layout; id: string }) {
  const { scale, lineY } = layout
  const from = scale.at(leg.from)
  const due = scale.at(leg.dueOn)
  if (leg.state === 'later') return due > from ? <path class="p-latr" d={`M${from} ${lineY}H${due}`} /> : null
  const end = leg.endedOn ?? (leg.state === 'running' ? path.today : leg.from)
  const to = scale.at(end)
  return (
    <>
      {leg.endedOn === null && due > from && (
        <rect class="p-todo" x={from} y={lineY - 5} width={round(due - from)} height="10" />
      )}
      <rect class="p-done" x={from} y={lineY - 6} width={round(Math.max(0, to - from))} height="12" />
      {end > leg.dueOn && (
        <rect x={due} y={lineY - 6} width={round(to - due)} height="12" fill={`url(#${id}-over)`} class="p-overbar" />
      )}
    </>
  )
}

/** A stretch left out: two slashes. */
function Break({ x, y }: { x: number; y: number }) {
  return (
    <>
      <path class="p-gap" d={`M${round(x - 9)} ${y + 11}l8 -22h10l-8 22z`} />
      <path class="p-break" d={`M${round(x - 9)} ${y + 11}l8 -22M${round(x + 1)} ${y + 11}l8 -22`} />
    </>
  )
}

/** The stations with their words; each is a link to its fact. */
export function Stations({ path, layout }: { path: CasePath; layout: Layout }) {
  const { words } = layout.stations
  return (
    <>
      <Scenery>
        {words.map(({ station, x, level }) => {
          const from = layout.lineY - 34 - 40 * level
          return <path key={station.id} class="p-lead" d={`M${x} ${from}V${layout.lineY - 12}`} />
        })}
      </Scenery>
      {path.stations.map(station => (
        <StationMark
          key={station.id}
          station={station}
          words={words.find(w => w.station === station) ?? null}
          path={path}
          layout={layout}
        />
      ))}
    </>
  )
}

function StationMark({ station, words, path, layout }: StationProps) {
  const x = layout.scale.at(station.on)
  const y = layout.lineY
  const isNext = station.id === path.next?.station
  const drawn = (
    <>
      <rect class="p-hit" x={round(x - 14)} y={y - 14} width="28" height="28" />
      {words && <TwoLines station={station} words={words} y={y} />}
      <Shape of={station.state} x={x} y={y} />
      {isNext && <NextBox path={path} layout={layout} />}
    </>
  )
  if (station.href === null) return <Scenery>{drawn}</Scenery>
  const unsaid = words === null && !isNext
  return (
    <Link
      class=""
      href={station.href}
      aria-label={unsaid ? `${station.name}, ${longDay(station.on)}, ${stateInWords[station.state]}` : undefined}
    >
      {drawn}
    </Link>
  )
}

interface StationProps {
  station: Station
  words: StationWords | null
  path: CasePath
  layout: Layout
}

function TwoLines({ station, words, y }: { station: Station; words: StationWords; y: number }) {
  const up = 40 * words.level
  const late = station.state === 'late' || station.state === 'overdue'
  return (
    <>
      <text x={words.textX} y={y - 58 - up} class="p-b halo" text-anchor={words.anchor}>
        {station.name}
      </text>{' '}
      <text x={words.textX} y={y - 41 - up} class={late ? 'p-m halo p-latet' : 'p-m halo'} text-anchor={words.anchor}>
        {station.note}
      </text>
    </>
  )
}

const stateInWords: Record<Station['state'], string> = {
  met: 'done',
  late: 'done late',
  excused: 'done late, excused',
  overdue: 'overdue',
  waived: 'past its day, excused',
  next: 'the next duty',
  'to-come': 'to come',
  passed: 'done',
  ended: 'the end of the path',
}

/** One filled box over the next duty: what, by which day, how long. */
function NextBox({ path, layout }: { path: CasePath; layout: Layout }) {
  const { call } = layout.stations
  if (!call || !path.next) return null
  const { x, wide, station } = call
  const top = layout.lineY - 88
  const [what, by, left] = path.next.lines
  const tip = Math.min(Math.max(station.x, x + 8), x + wide - 8)
  return (
    <g class={path.next.overdue ? 'p-call over' : 'p-call'}>
      <path d={`M${x} ${top}h${wide}v58H${round(tip + 8)}l-8 11-8-11H${x}z`} />
      <text x={x + 10} y={top + 17} class="p-b">
        {what}
      </text>{' '}
      <text x={x + 10} y={top + 34} class="p-m">
        {by}
      </text>{' '}
      <text x={x + 10} y={top + 50} class="p-m">
        {left}
      </text>
    </g>
  )
}
