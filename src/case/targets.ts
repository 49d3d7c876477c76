import type { Profile } from '../authority/profile.ts'
import { matches, type Target, type TargetPeriod } from '../authority/targets.ts'
import { addDays, type Day, dayFromNumber, dayNumber } from '../kernel/day.ts'
import { firstWorkingDayFrom, lastWorkingDayUpTo } from '../law/calendar.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, inLegalOrder } from './case.ts'

/** A target of the authority's own that has begun on a case and is neither met nor taken away. */
export interface OpenTarget {
  target: Target
  about: string | null
  startedOn: Day
  startedBy: number
  dueOn: Day
  actBy: Day
}

/** What the authority has set itself and not yet done on a case, read from the facts like rows of law. */
export function openTargets(theCase: Case, profile: Profile): OpenTarget[] {
  const facts = inLegalOrder(theCase.facts)
  return profile.targets.flatMap(target => openOf(target, facts))
}

function openOf(target: Target, facts: readonly SettledFact[]): OpenTarget[] {
  let open: { about: string | null; fact: SettledFact }[] = []
  for (const fact of facts) {
    const about = target.foreach === 'about' ? aboutOf(fact) : null
    if (matches(target.takenAway, fact)) open = []
    else if (matches(target.met, fact)) open = target.foreach === 'about' ? open.filter(o => o.about !== about) : []
    if (matches(target.starts, fact) && !open.some(o => o.about === about)) open.push({ about, fact })
  }
  return open.map(({ about, fact }) => {
    const dueOn = dueOf(target.within, fact.on)
    return { target, about, startedOn: fact.on, startedBy: fact.position, dueOn, actBy: workingDayUpTo(dueOn) }
  })
}

/** Advice without a tie of its own is about whom it comes from. */
function aboutOf(fact: SettledFact): string | null {
  const from = fact.says.from ?? fact.says.source
  return fact.about ?? (fact.name.startsWith('advice.') && typeof from === 'string' ? `advice:${from}` : null)
}

/** The last day of a target: the day it starts on is never counted. */
export function dueOf(within: TargetPeriod, on: Day): Day {
  const [count, ...unit] = within.replace(/ of$/, '').split(' ')
  const number = Number(count)
  if (unit[0] === 'working') return workingDaysAfter(on, number)
  return addDays(on, unit[0]?.startsWith('week') ? number * 7 : number)
}

export function workingDaysAfter(on: Day, count: number): Day {
  let number = dayNumber(on)
  for (let counted = 0; counted < count; counted++) number = firstWorkingDayFrom(number + 1, 'england-and-wales')
  return dayFromNumber(number)
}

export function workingDayUpTo(on: Day): Day {
  return dayFromNumber(lastWorkingDayUpTo(dayNumber(on), 'england-and-wales'))
}
