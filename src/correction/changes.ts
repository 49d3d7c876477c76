import type { Profile } from '../authority/profile.ts'
import type { Case } from '../case/case.ts'
import { longDay } from '../kernel/day.ts'
import type { Deadline, Derived } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'
import { deadlineTitle } from './decide-delay.ts'

/** What a correction would change of the case, in sentences: its stage, its deadlines, the family's windows. */
export function changesOf(theCase: Case, after: Derived, profile: Profile): string[] {
  const before = theCase.derived
  const { words } = packs[theCase.law]
  const changes: string[] = []
  if (before.stage !== after.stage) {
    changes.push(`The stage goes from “${words.stages[before.stage]}” to “${words.stages[after.stage]}”.`)
  }
  const key = (d: Deadline) => `${d.id} ${d.about} ${d.startedBy}`
  const title = (d: Deadline) => deadlineTitle(d, theCase.law, profile)
  for (const was of before.deadlines) {
    const is = after.deadlines.find(d => key(d) === key(was))
    if (is === undefined) {
      changes.push(`“${title(was)}” by ${longDay(was.dueOn)} is not due at all.`)
      continue
    }
    if (was.dueOn !== is.dueOn)
      changes.push(`“${title(was)}” moves from ${longDay(was.dueOn)} to ${longDay(is.dueOn)}.`)
    if (was.metOn !== is.metOn) changes.push(`“${title(was)}” ${metWords(was, is)}.`)
    if (was.takenAway !== is.takenAway)
      changes.push(`“${title(was)}” is ${is.takenAway ? 'not needed any more' : 'needed again'}.`)
    if (was.excusedBy !== is.excusedBy)
      changes.push(`“${title(was)}” is ${is.excusedBy === null ? 'no longer excused' : 'excused'}.`)
    if (was.tooEarly !== is.tooEarly)
      changes.push(`“${title(was)}” was ${is.tooEarly ? 'done too early' : 'not done too early'}.`)
  }
  for (const is of after.deadlines) {
    if (!before.deadlines.some(d => key(d) === key(is))) changes.push(`“${title(is)}” is due by ${longDay(is.dueOn)}.`)
  }
  return [...changes, ...windowChanges(before, after, words.windows)]
}

function metWords(was: Deadline, is: Deadline): string {
  if (is.metOn === null) return `is open again: it was done on ${was.metOn === null ? '' : longDay(was.metOn)}`
  const late = is.metOn > is.dueOn ? ', late' : ''
  return was.metOn === null
    ? `is done on ${longDay(is.metOn)}${late}`
    : `was done on ${longDay(is.metOn)}${late}, not on ${longDay(was.metOn)}`
}

function windowChanges(before: Derived, after: Derived, titles: Readonly<Record<string, string>>): string[] {
  const changes: string[] = []
  const key = (w: Derived['windows'][number], all: Derived['windows']) =>
    `${w.id} ${w.after} ${w.about} ${all.filter(o => o.id === w.id && o.after === w.after).indexOf(w)}`
  for (const was of before.windows) {
    const is = after.windows.find(w => key(w, after.windows) === key(was, before.windows))
    const title = titles[was.id] ?? was.id
    if (is === undefined) changes.push(`${title} until ${longDay(was.closesOn)} falls away.`)
    else if (is.closesOn !== was.closesOn)
      changes.push(`${title} ends on ${longDay(is.closesOn)}, not on ${longDay(was.closesOn)}.`)
  }
  for (const is of after.windows) {
    if (!before.windows.some(w => key(w, before.windows) === key(is, after.windows))) {
      changes.push(`${titles[is.id] ?? is.id} is open until ${longDay(is.closesOn)}.`)
    }
  }
  return changes
}
