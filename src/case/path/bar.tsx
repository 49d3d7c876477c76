import { type Day, daysFrom } from '../../kernel/day.ts'
import { type BarDuty, barLabel, barWords, type StoredBar } from './bar.ts'
import { round } from './scale.ts'

const from = 5
const length = 130
/** The clamp: what is later than this stands at the edge, and the words below carry the number. */
const beyond = 12
const y = 12

/**
 * The path of a case on a row of a list. `waiting` is what others owe on this row: it stands in brackets, or as overdue, in the
 * place of the path's own next duty.
 */
export function PathBar({ bar, today, waiting }: { bar: StoredBar; today: Day; waiting?: BarDuty }) {
  const duty = waiting ?? bar.duties[0] ?? null
  const place = barPlace(bar)
  const now = place(bar.ended?.on ?? today)
  const due = duty === null ? null : place(duty.dueOn)
  const overdue = duty !== null && duty.dueOn < today && duty.excused !== true
  const order = { met: 0, excused: 1, late: 2 }
  return (
    <>
      <svg
        class="sc-mini"
        viewBox="0 0 152 24"
        width="152"
        height="24"
        role="img"
        aria-label={barLabel(bar, today, duty)}
      >
        <path class="m-base" d={`M${from} ${y}H${from + length}v-4v8`} />
        {bar.marks.length > 0 && (
          <path class="m-std" d={bar.marks.map(week => `M${at(bar, week)} ${y - 4}v8`).join('')} />
        )}
        <path class="m-fill" d={`M${from} ${y}H${overdue && due !== null ? Math.min(due, now) : now}`} />
        {overdue && due !== null && <path class="m-over" d={`M${due} ${y}H${now}`} />}
        {[...bar.stops]
          .sort((a, b) => order[a.state] - order[b.state])
          .map(stop => (
            <Stop key={`${stop.on}-${stop.state}`} x={place(stop.on)} state={stop.state} />
          ))}
        <path class="m-now" d={`M${now} 1v22`} />
        {due !== null && (
          <Due x={due} overdue={overdue} waiting={waiting !== undefined} excused={duty?.excused === true} />
        )}
      </svg>
      <span class="two" aria-hidden="true">
        {barWords(bar, today)}
      </span>
    </>
  )
}

/** Days to places on the bar: never before its start, never more than 12px beyond its end. */
export function barPlace(bar: StoredBar): (day: Day) => number {
  return day => at(bar, daysFrom(bar.startedOn, day) / 7)
}

function at(bar: StoredBar, week: number): number {
  return round(from + Math.max(0, Math.min((week * length) / bar.weeks, length + beyond)))
}

function Stop({ x, state }: { x: number; state: 'met' | 'late' | 'excused' }) {
  if (state === 'met') return <circle class="m-met" cx={x} cy={y} r="5" />
  return <path class={state === 'late' ? 'm-late' : 'm-exc'} d={`M${x} ${y - 7}l7 7-7 7-7-7z`} />
}

function Due({ x, overdue, waiting, excused }: { x: number; overdue: boolean; waiting: boolean; excused: boolean }) {
  if (overdue) return <path class="m-ovr" d={`M${x} ${y - 9}l8.5 15h-17z`} />
  if (waiting) return <path class="m-wait" d={`M${round(x - 2)} ${y - 7}h-4v14h4M${round(x + 2)} ${y - 7}h4v14h-4`} />
  if (excused) return <path class="m-exc" d={`M${x} ${y - 7}l7 7-7 7-7-7z`} />
  return <circle class="m-next" cx={x} cy={y} r="6" />
}
