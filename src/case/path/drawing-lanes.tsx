import type { Beside } from './bands.ts'
import { type Layout, rowOfWindows } from './layout.ts'
import type { CasePath } from './path.ts'
import { round, width } from './scale.ts'
import { Shape } from './shapes.tsx'
import { plainWidth } from './text.ts'

const levelOfRulers = 26

/** What the law allows for each leg; drawn in two parts, so that today's line runs over the lines and under the words. */
export function RulersLane({ layout, id, part }: { layout: Layout; id: string; part: 'lines' | 'words' }) {
  const { lawY } = layout
  if (lawY === null) return null
  return (
    <>
      {layout.rulers.map(({ leg, from, to, overTo, level, word }) => {
        const y = lawY + levelOfRulers * level
        const key = `${leg.verb}-${leg.from}-${leg.dueOn}`
        if (part === 'words') {
          return (
            word && (
              <text key={key} x={word.x} y={y + 4.5} class={word.class} text-anchor={word.anchor}>
                {word.text}
              </text>
            )
          )
        }
        const half = word?.anchor === 'middle' ? plainWidth(word.text) / 2 + 5 : 0
        return (
          <g key={key}>
            <path
              class={leg.state === 'later' ? 'p-rule later' : 'p-rule'}
              d={`M${from} ${y - 5}v10M${from} ${y}H${to}M${to} ${y - 7}v14`}
            />
            {overTo !== null && (
              <rect
                x={to}
                y={y - 4}
                width={round(overTo - to)}
                height="8"
                fill={`url(#${id}-over)`}
                class="p-overbar"
              />
            )}
            {word && half > 0 && (
              <rect class="p-gap" x={round(word.x - half)} y={y - 3} width={round(2 * half)} height="6" />
            )}
          </g>
        )
      })}
    </>
  )
}

/** Six weeks as a ruler, small marks when each piece came, hatch while one is missing. */
export function AdviceLane({ path, layout, id }: { path: CasePath; layout: Layout; id: string }) {
  const { advice } = path
  const { scale, adviceY: y } = layout
  if (advice === null || y === null) return null
  const from = scale.at(advice.askedOn)
  const due = scale.at(advice.dueOn)
  const lastCame = advice.came.at(-1)?.on ?? null
  const last =
    advice.missingSince !== null ? path.today : lastCame !== null && lastCame > advice.dueOn ? lastCame : null
  const over = advice.missingSince ? scale.at(advice.missingSince) : due
  const end = Math.max(due, last === null ? 0 : scale.at(last)) + 14
  const fitsAfter = end + plainWidth(advice.words) <= width
  const asked = fitsAfter ? `${advice.asked} asked` : `${advice.asked} asked: ${advice.words}`
  return (
    <>
      <path class="p-rule" d={`M${from} ${y - 6}v12M${from} ${y}H${due}M${due} ${y - 8}v16`} />
      <text x={round(from - 8)} y={y + 4.5} class="p-m halo" text-anchor="end">
        {fitsAfter || from - 8 - plainWidth(asked) > 60 ? asked : `${advice.asked} asked`}
      </text>
      {last !== null && (
        <rect
          x={over}
          y={y - 3}
          width={round(scale.at(last) - over)}
          height="6"
          fill={`url(#${id}-over)`}
          class="p-overbar"
        />
      )}
      {advice.came.map(({ name, on, state }) => (
        <Shape key={`${name}-${on}`} of={state} x={scale.at(on)} y={y} size={6} />
      ))}
      {advice.missingSince !== null && <Shape of="overdue" x={over} y={y} size={6} />}
      {fitsAfter && (
        <text x={round(end)} y={y + 4.5} class="p-m halo">
          {advice.words}
        </text>
      )}
    </>
  )
}

export function MeetingsLane({ layout }: { layout: Layout }) {
  const { meetingsY: y } = layout
  if (y === null) return null
  return (
    <>
      {layout.meetings.map(({ meeting, x, beside }) => (
        <g key={`${meeting.said.staff}-${meeting.on}`}>
          <Shape of="meeting" x={x} y={y} />
          <BesideWords beside={beside} y={y} class="p-m halo" />
        </g>
      ))}
    </>
  )
}

/** The family's time: bands with bracket ends, filled while they are open. */
export function WindowsLane({ layout }: { layout: Layout }) {
  const { windowsY } = layout
  if (windowsY === null) return null
  return (
    <>
      {layout.windows.map(({ window, from, to, row, inside, beside }) => {
        const y = windowsY + rowOfWindows * row
        return (
          <g key={`${window.opensOn}-${window.closesOn}-${row}`}>
            <path class={window.open ? 'p-win open' : 'p-win'} d={`M${from} ${y - 11}H${to}V${y + 11}H${from}z`} />
            <path class="p-brk" d={`M${round(from + 5)} ${y - 11}h-5v22h5M${round(to - 5)} ${y - 11}h5v22h-5`} />
            {inside !== null && (
              <text x={round((from + to) / 2)} y={y + 4.5} class="p-wt" text-anchor="middle">
                {inside}
              </text>
            )}
            <BesideWords beside={beside} y={y} class={window.open ? 'p-b halo' : 'p-m halo'} />
          </g>
        )
      })}
    </>
  )
}

/** School closed: hatch in a lane of its own, and a tint behind the advice. */
export function ClosuresLane({ layout, id }: { layout: Layout; id: string }) {
  const { closuresY: y, adviceY, adviceTop } = layout
  if (y === null) return null
  return (
    <>
      {layout.closures.map(({ closure, from, to, beside }) => (
        <g key={closure.from}>
          {adviceY !== null && <rect class="p-shutbg" x={from} y={adviceTop} width={round(to - from)} height="30" />}
          <rect x={from} y={y - 6} width={round(to - from)} height="12" fill={`url(#${id}-shut)`} />
          <BesideWords beside={beside} y={y} class="p-m halo" />
        </g>
      ))}
    </>
  )
}

function BesideWords({ beside, y, class: look }: { beside: Beside | null; y: number; class: string }) {
  return beside === null ? null : (
    <text x={beside.x} y={y + 4.5} class={look} text-anchor={beside.anchor}>
      {beside.text}
    </text>
  )
}
