import type { StationState } from './path.ts'
import { round } from './scale.ts'

/** One shape for each state: no state is told by colour alone. `size` is the radius of a disc. */
export function Shape({ of, x, y, size = 11 }: { of: StationState | 'meeting'; x: number; y: number; size?: number }) {
  const k = size
  switch (of) {
    case 'met':
    case 'passed':
      return (
        <g class="p-met">
          <circle cx={x} cy={y} r={k} />
          <path d={`M${round(x - k * 0.45)} ${y}l${tick(k * 0.35, k * 0.38, k * 0.58, k * -0.74)}`} />
        </g>
      )
    case 'ended':
      return (
        <g class="p-met">
          <circle cx={x} cy={y} r={k} />
          <path d={`M${round(x - k * 0.45)} ${y}h${round(k * 0.9)}`} />
        </g>
      )
    case 'late':
      return (
        <g class="p-late">
          <path class="b" d={diamond(x, y, k)} />
          <path d={exclamation(x, round(y - k * 0.5), k * 0.55, k * 0.35)} />
        </g>
      )
    case 'excused':
      return (
        <g class="p-exc">
          <path class="b" d={diamond(x, y, k)} />
          <path d={`M${round(x - k * 0.4)} ${y}l${tick(k * 0.3, k * 0.34, k * 0.5, k * -0.64)}`} />
        </g>
      )
    case 'waived':
      return (
        <g class="p-exc">
          <path class="b" d={diamond(x, y, k)} />
          <circle class="dot" cx={x} cy={y} r={round(k * 0.35)} />
        </g>
      )
    case 'overdue':
      return (
        <g class="p-over">
          <path class="b" d={`M${x} ${y - k - 3}l${k + 3} ${2 * k + 3}h${-2 * k - 6}z`} />
          <path d={exclamation(x, round(y - k * 0.45), k * 0.65, k * 0.32)} />
        </g>
      )
    case 'next':
      return (
        <g class="p-next">
          <circle cx={x} cy={y} r={k + 3} />
          <circle class="dot" cx={x} cy={y} r={round(k * 0.4)} />
        </g>
      )
    case 'to-come':
      return <circle class="p-open" cx={x} cy={y} r={k} />
    case 'meeting':
      return (
        <rect
          class="p-meet"
          x={round(x - k * 0.7)}
          y={round(y - k * 0.7)}
          width={round(k * 1.4)}
          height={round(k * 1.4)}
        />
      )
  }
}

/** The hatch of what is over a limit, and of a school that is shut. */
export function Hatches({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-over`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" class="pt-bg" />
        <path d="M0 0v6" class="pt-late" />
      </pattern>
      <pattern id={`${id}-shut`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <path d="M0 0v7" class="pt-shut" />
      </pattern>
    </defs>
  )
}

function tick(...[right, down, across, up]: [number, number, number, number]): string {
  return `${round(right)} ${round(down)} ${round(across)} ${round(up)}`
}

function diamond(x: number, y: number, k: number): string {
  return `M${x} ${round(y - k - 2)}l${k + 2} ${k + 2}-${k + 2} ${k + 2}-${k + 2}-${k + 2}z`
}

function exclamation(x: number, from: number, stroke: number, space: number): string {
  return `M${x} ${from}v${round(stroke)}m0 ${round(space)}v1`
}
