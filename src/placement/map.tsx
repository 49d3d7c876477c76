import { type GridPoint, wardOutlines } from '../authority/geography.ts'
import type { Home } from '../case/home.ts'
import { awayWords } from './add-routes.tsx'
import type { Ordered } from './options.ts'
import type { SettingFacts } from './queries.ts'

interface HomeMapProps {
  home: Home
  ordered: readonly Ordered[]
  settings: readonly SettingFacts[]
}

/** The home and the options on the wards of the area, with the same in words; what lies further away is only said. */
export function HomeMap({ home, ordered, settings }: HomeMapProps) {
  const places = ordered.map(({ option }, place) => ({
    number: place + 1,
    name: option.name,
    setting: settings.find(s => s.settingId === option.settingId),
  }))
  const frame = frameOf()
  const drawn = places.filter(p => p.setting?.point != null && inside(frame, p.setting.point))
  return (
    <section class="sc-map" aria-labelledby="map">
      <h2 id="map">Distance from home</h2>
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label="The wards of the area, with the home and the options; the list below says the same"
      >
        {wardOutlines().map(({ ward, rings }) => (
          <path
            key={ward.code}
            class="ward"
            d={rings.map(ring => `M${ring.map(point => `${x(frame, point)} ${y(frame, point)}`).join('L')}Z`).join('')}
          />
        ))}
        {drawn.map(({ number, setting }) =>
          home.point !== null && setting?.point != null && inside(frame, home.point) ? (
            <line
              key={number}
              class="way"
              x1={x(frame, home.point)}
              y1={y(frame, home.point)}
              x2={x(frame, setting.point)}
              y2={y(frame, setting.point)}
            />
          ) : null,
        )}
        {drawn.map(({ number, setting }) =>
          setting?.point == null ? null : (
            <g key={number}>
              <circle class="option" cx={x(frame, setting.point)} cy={y(frame, setting.point)} r="22" />
              <text class="number" x={x(frame, setting.point)} y={y(frame, setting.point) + 10} text-anchor="middle">
                {number}
              </text>
            </g>
          ),
        )}
        {home.point !== null && inside(frame, home.point) && (
          <rect class="home" x={x(frame, home.point) - 16} y={y(frame, home.point) - 16} width="32" height="32" />
        )}
      </svg>
      <p class="govuk-body small">
        The square is the home: {home.words}. Distances are straight lines; the way on foot or by road is longer.
      </p>
      <ol class="govuk-list govuk-list--number small">
        {places.map(({ name, setting }) => (
          <li key={name}>
            {name}: {awayWords(setting, home).toLowerCase()}
            {setting?.point != null && !inside(frame, setting.point) && ', off this map'}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface Frame {
  west: number
  north: number
  width: number
  height: number
  scale: number
}

/** The box around the wards with a margin, 800 units wide. */
function frameOf(): Frame {
  const points = wardOutlines().flatMap(({ rings }) => rings.flat())
  const margin = 400
  const west = Math.min(...points.map(p => p.easting)) - margin
  const east = Math.max(...points.map(p => p.easting)) + margin
  const south = Math.min(...points.map(p => p.northing)) - margin
  const north = Math.max(...points.map(p => p.northing)) + margin
  const scale = 800 / (east - west)
  return { west, north, width: 800, height: Math.round((north - south) * scale), scale }
}

function x(frame: Frame, point: GridPoint): number {
  return Math.round((point.easting - frame.west) * frame.scale)
}

function y(frame: Frame, point: GridPoint): number {
  return Math.round((frame.north - point.northing) * frame.scale)
}

function inside(frame: Frame, point: GridPoint): boolean {
  return (
    x(frame, point) >= 0 && x(frame, point) <= frame.width && y(frame, point) >= 0 && y(frame, point) <= frame.height
  )
}
