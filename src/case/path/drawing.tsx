import { shortDay } from '../../kernel/day.ts'
import { Axis } from './drawing-axis.tsx'
import { AdviceLane, ClosuresLane, MeetingsLane, RulersLane, WindowsLane } from './drawing-lanes.tsx'
import { LegsOnLine, Stations } from './drawing-line.tsx'
import { layOut } from './layout.ts'
import type { CasePath } from './path.ts'
import { width } from './scale.ts'
import { Scenery } from './scenery.tsx'
import { Hatches } from './shapes.tsx'

/**
 * The path as a drawing, for windows that are wide enough. Its scenery is hidden from screen readers: they have the sentence in
 * its title, the stations as links, and the list beside it. `id` must be the only one of its kind on the page.
 */
export function PathDrawing({ path, id = 'path' }: { path: CasePath; id?: string }) {
  const layout = layOut(path)
  const { scale, axisY, height } = layout
  const todayX = scale.at(path.today)
  const flagX = Math.min(Math.max(todayX, 66), width - 66)
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG cannot be a fieldset
    <svg class="sc-path-wide" viewBox={`0 0 ${width} ${height}`} role="group" aria-labelledby={`${id}-title`}>
      <title id={`${id}-title`}>{path.title}</title>
      <Hatches id={id} />
      <Scenery>
        {layout.lanes.map(lane => (
          <text key={lane.name} x="0" y={lane.y + 5} class="p-gut">
            {lane.name}
          </text>
        ))}
        {layout.cuts.map(y => (
          <path key={y} class="p-lane" d={`M0 ${y}H${width}`} />
        ))}
        <ClosuresLane layout={layout} id={id} />
        <Axis path={path} layout={layout} />
        <RulersLane layout={layout} id={id} part="lines" />
        <path class="p-today" d={`M${todayX} 22V${axisY}`} />
        <RulersLane layout={layout} id={id} part="words" />
        <LegsOnLine path={path} layout={layout} id={id} />
      </Scenery>
      <Stations layout={layout} path={path} />
      <Scenery>
        <AdviceLane path={path} layout={layout} id={id} />
        <MeetingsLane layout={layout} />
        <WindowsLane layout={layout} />
        <path class="p-flag" d={`M${flagX - 66} 2h132v20h-132z`} />
        <text x={flagX} y="16.5" class="p-flagt" text-anchor="middle">
          Today, {shortDay(path.today)}
        </text>
      </Scenery>
    </svg>
  )
}
