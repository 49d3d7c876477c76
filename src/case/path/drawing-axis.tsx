import { addDays, addMonths, type Day, dayOf, daysFrom, monthName } from '../../kernel/day.ts'
import type { Layout } from './layout.ts'
import type { CasePath } from './path.ts'
import { round, type Scale, width } from './scale.ts'
import { isFree, type Span, spanOf } from './text.ts'

/** Weeks as ticks, those that the law names in bold, months below; what is left out, in words. */
export function Axis({ path, layout }: { path: CasePath; layout: Layout }) {
  const { scale, axisY, height, cuts } = layout
  const taken: Span[] = []
  const left = scale.cut ? `${scale.cut.weeks} weeks left out` : ''
  if (scale.cut) taken.push(spanOf(scale.cut.x, left.length * 6.3, 'middle'))
  return (
    <>
      {monthsOf(scale).map(month => {
        const x = scale.startOf(month)
        const name = monthLabel(month, scale)
        const span = spanOf(round(x + 5), name.length * 6.5, 'start')
        const fits = name !== '' && span.to <= width && isFree(span, taken, 4)
        if (fits) taken.push(span)
        return (
          <g key={month}>
            <path class="p-tick" d={`M${x} ${cuts[0]}V${height - 2}`} />
            {fits && (
              <text x={round(x + 5)} y={height - 5} class="p-s">
                {name}
              </text>
            )}
          </g>
        )
      })}
      {weeksOf(path, scale).map(week => (
        <Week key={week} week={week} path={path} layout={layout} />
      ))}
      {scale.cut && (
        <>
          <path
            class="p-break"
            d={`M${round(scale.cut.x - 8)} ${axisY + 10}l6 -14M${round(scale.cut.x)} ${axisY + 10}l6 -14`}
          />
          <text x={scale.cut.x} y={height - 5} class="p-s" text-anchor="middle">
            {left}
          </text>
        </>
      )}
    </>
  )
}

function Week({ week, path, layout }: { week: number; path: CasePath; layout: Layout }) {
  const x = layout.scale.at(addDays(path.startedOn, week * 7))
  const big = path.marks.includes(week)
  const before = big && numberStandsBefore(week, path, layout.scale)
  return (
    <>
      <path class={big ? 'p-wk big' : 'p-wk'} d={`M${x} ${layout.axisY}v${big ? 9 : 5}`} />
      {big && (
        <text
          x={round(before ? x - 5 : x + 5)}
          y={layout.axisY + 12}
          class="p-n halo"
          text-anchor={before ? 'end' : 'start'}
        >
          {week === path.weeks ? `week ${week}` : week}
        </text>
      )}
    </>
  )
}

/** The last number stands before its tick, and so does the one before it where the two would meet. */
function numberStandsBefore(week: number, path: CasePath, scale: Scale): boolean {
  if (week === path.weeks) return true
  const next = path.marks.find(mark => mark > week)
  const room = next === path.weeks ? 80 : 22
  return week > 0 && next !== undefined && (next - week) * 7 * scale.pixelsADay < room
}

/** Every week, unless they are too many to tell apart; none inside a cut. */
function weeksOf(path: CasePath, scale: Scale): number[] {
  const all = Array.from({ length: Math.floor(daysFrom(scale.from, scale.to) / 7) + 1 }, (_, week) => week)
  return all.filter(week => {
    const day = addDays(scale.from, week * 7)
    if (scale.cut && day > scale.cut.from && day < scale.cut.to) return false
    return path.marks.includes(week) || scale.pixelsADay * 7 > 4
  })
}

function monthsOf(scale: Scale): Day[] {
  const months: Day[] = []
  const first = dayOf(Number(scale.from.slice(0, 4)), Number(scale.from.slice(5, 7)), 1)
  for (let month = first; month <= scale.to; month = addMonths(month, 1)) {
    const cut = scale.cut && month >= scale.cut.from && month <= scale.cut.to
    if (month >= scale.from && !cut) months.push(month)
  }
  return months
}

/** As much of the month's name as there is room for; January says the year. */
function monthLabel(month: Day, scale: Scale): string {
  const room = scale.pixelsADay * 30
  const january = month.slice(5, 7) === '01'
  if (room > 92) return january ? `January ${month.slice(0, 4)}` : monthName(month)
  if (january) return month.slice(0, 4)
  return room > 68 ? monthName(month) : room > 32 ? monthName(month).slice(0, 3) : ''
}
