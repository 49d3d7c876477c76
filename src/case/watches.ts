import type { Profile } from '../authority/profile.ts'
import { matches } from '../authority/targets.ts'
import type { Rung, Watch, When } from '../authority/watches.ts'
import { addDays, type Day, shortDay } from '../kernel/day.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, factsNamed, isStillOpen } from './case.ts'
import { deathOf } from './death.ts'
import { silence } from './silence.ts'
import type { Task } from './tasks.ts'

/** What is awaited on a case by a day, with the rungs of its ladder that nobody has answered. */
export interface Awaited {
  watch: Watch
  about: string | null
  /** The day that is watched. */
  on: Day
  since: Day
  startedBy: number
  rungs: readonly { place: number; rung: Rung; from: Day; by: Day }[]
}

/** Everything that is watched on a case and has not happened, whatever the day. */
export function awaitedOn(theCase: Case, profile: Profile): Awaited[] {
  if (deathOf(theCase) !== null) return []
  return profile.watches.flatMap(watch =>
    watchedDays(theCase, watch)
      .filter(watched => !hasHappened(theCase, watch, watched))
      .map(watched => ({ watch, ...watched, rungs: rungsLeft(theCase, watch, watched) })),
  )
}

/** The rungs as tasks, each at its person from its own day: silence is work before the day as well as after. */
export function watchTasks(theCase: Case, profile: Profile): Task[] {
  return awaitedOn(theCase, profile).flatMap(({ watch, about, on, startedBy, rungs }) =>
    rungs.map(({ place, rung, from, by }) =>
      silence({
        taskId: `watch:${watch.id}:${about ?? ''}:${startedBy}:${place}`,
        title: rung.title,
        rule: `We wait for ${watch.awaits}, ${shortDay(on)}`,
        dueOn: by,
        shownFrom: from,
        role: rung.owner === 'case-manager' ? null : rung.owner,
        path: `/cases/${theCase.caseId}${watch.path}`,
      }),
    ),
  )
}

/** A day so far from another: "2 weeks before". */
export function dayFrom(when: When, on: Day): Day {
  if (when === 'on the day') return on
  const [count, unit, side] = when.split(' ')
  const days = Number(count) * (unit?.startsWith('week') ? 7 : 1)
  return addDays(on, side === 'before' ? -days : days)
}

type Watched = Pick<Awaited, 'about' | 'on' | 'since' | 'startedBy'>

function watchedDays(theCase: Case, { counts }: Watch): Watched[] {
  if ('deadline' in counts) {
    return theCase.derived.deadlines
      .filter(d => d.id === counts.deadline && isStillOpen(d))
      .map(d => ({ about: d.about, on: d.dueOn, since: d.startedOn, startedBy: d.startedBy }))
  }
  // What is said again about the same piece of work takes the place of what was said before.
  const last = new Map<string | null, SettledFact>()
  for (const fact of factsNamed(theCase, counts.fact)) last.set(fact.about, fact)
  const wanted = [{ fact: counts.fact, ...(counts.where !== undefined && { says: counts.where }) }]
  return [...last.values()]
    .filter(fact => matches(wanted, fact))
    .map(fact => ({
      about: fact.about,
      on: counts.says === undefined ? fact.on : (fact.says[counts.says] as Day),
      since: fact.on,
      startedBy: fact.position,
    }))
}

function hasHappened(theCase: Case, watch: Watch, { about, since, startedBy }: Watched): boolean {
  return theCase.facts.some(
    fact =>
      (fact.on > since || (fact.on === since && fact.position > startedBy)) &&
      (matches(watch.takenAway, fact) || ((about === null || fact.about === about) && matches(watch.met, fact))),
  )
}

function rungsLeft(theCase: Case, watch: Watch, { about, on, since }: Watched): Awaited['rungs'] {
  const chased = factsNamed(theCase, 'duty.chased')
    .filter(f => f.says.watch === watch.id && f.about === about && f.on >= since)
    .map(f => f.on)
  return watch.rungs
    .map((rung, place) => ({ place, rung, from: dayFrom(rung.from, on), by: dayFrom(rung.by, on) }))
    .filter(({ rung, from }) => rung.chase === undefined || !chased.some(day => day >= from))
}
