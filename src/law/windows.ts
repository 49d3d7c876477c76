import type { Answered } from './answer.ts'
import { firstWorkingDayFrom } from './calendar.ts'
import { type FactRules, says } from './compile.ts'
import type { LawWindow } from './law.ts'
import type { Opening } from './pack.ts'
import { lastDay } from './period.ts'
import type { Before, Happened, OpenedWindow, Run } from './run.ts'
import { dayOfNumber } from './written.ts'

/** Opens the windows that a fact opens, and lengthens the one that it lengthens. */
export function openWindows(run: Run, rules: FactRules, happened: Happened, answered: Answered, before: Before): void {
  for (const { window, period } of rules.extends) {
    const latest = run.windows.findLast(opened => opened.window.rule === window)
    if (latest !== undefined) latest.lastDay = Math.max(latest.lastDay, lastDay(period, happened.on, run.place))
  }
  for (const window of rules.opens) {
    if (!isOpened(window.opening, happened, answered, before)) continue
    run.windows.push({
      window,
      by: happened,
      who: run.youngPersonAsked ? 'young-person' : 'parent',
      lastDay: lastDay(window.period, happened.on, run.place),
    })
  }
}

function isOpened(opening: Opening, { fact }: Happened, answered: Answered, before: Before): boolean {
  if (!says(fact, opening.saying) || (opening.from !== undefined && fact.on < opening.from)) return false
  if (opening.whereRequestWasOpen && !before.requestWasOpen) return false
  const { itMeets } = opening
  if (itMeets === undefined) return true
  const met =
    answered.met.length === 0 && itMeets.orWouldHaveMet && answered.wouldHaveMet !== null
      ? [answered.wouldHaveMet]
      : answered.met
  return met.some(
    ({ row, from }) => row.id === itMeets.duty && from.name === itMeets.startedBy && says(from.fact, itMeets.saying),
  )
}

export function lawWindow(opened: OpenedWindow, run: Run): LawWindow {
  return {
    id: opened.window.rule.id,
    after: opened.by.name,
    about: opened.by.about,
    who: opened.who,
    opensOn: dayOfNumber(opened.by.on),
    closesOn: dayOfNumber(closes(opened, run)),
  }
}

function closes({ window, lastDay }: OpenedWindow, { place }: Run): number {
  const { rule } = window
  if (rule.upTo !== undefined) return firstWorkingDayFrom(lastDay + 1, place.division)
  if (rule.protects === undefined) return lastDay
  return firstWorkingDayFrom(afterProtectedDays(lastDay), place.division)
}

/** The day itself, or the first day after the protected days it falls in. */
function afterProtectedDays(number: number): number {
  const day = dayOfNumber(number)
  const month = day.slice(5, 7)
  const date = Number(day.slice(8))
  if (month === '08') return number + (32 - date)
  if (month === '12' && date >= 25) return number + (33 - date)
  if (month === '01' && date === 1) return number + 1
  return number
}
