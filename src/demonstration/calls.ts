import { decideContact, decideKept, promisesOf } from '../contact/decide.ts'
import { addDays, type Day, daysFrom } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { Course } from './course.ts'
import { officeDayFrom, officeDaysAfter } from './days.ts'
import { about } from './needs-in-words.ts'
import { between, chance, pick, type Random } from './random.ts'
import type { Act } from './story.ts'

/** Calls and letters in between, and now and then a promise with its day. */
export function callsOf(random: Random, course: Course, today: Day): Act[] {
  const { child, manager, receivedOn } = course
  const parent = child.people[0]
  if (parent === undefined) return []
  const who = `${parent.given} ${parent.family}`
  const acts: Act[] = []
  for (let after = between(random, 6, 20); after < 330 && acts.length < 5; after += between(random, 25, 90)) {
    const on = officeDayFrom(addDays(receivedOn, after))
    const { how, way, words } = pick(random, calls)
    const promised = chance(random, 0.25) ? pick(random, promises) : null
    const by = officeDaysAfter(on, between(random, 2, 7))
    acts.push(callAct({ on, by: manager, with: who, how, way, words: about(child, words) }, promised, by))
    // What is promised is done; now and then the day of a late one has just gone by.
    const stillOpen = daysFrom(by, today) < 8 && chance(random, 0.5)
    if (promised !== null && !stillOpen) acts.push(keptAct(by, manager, promised))
  }
  return acts
}

export interface Call {
  on: Day
  by: string
  with: string
  how: string
  way: 'in' | 'out' | 'none'
  words: string
}

/** A call or letter, with what was promised in it. */
export function callAct(call: Call, promised: string | null, byDay: Day): Act {
  const { on, by, how, way, words } = call
  const promise = promised === null ? null : { what: promised, by: byDay, owner: by }
  return { on, by, decide: theCase => decideContact(theCase, { on, way, how, with: call.with, words, promise }) }
}

/** What was promised is done, on the day it was promised for. */
export function keptAct(on: Day, by: string, what: string): Act {
  return {
    on,
    by,
    decide(theCase) {
      const promise = promisesOf(theCase).find(p => p.what === what && p.kept === null)
      if (promise === undefined) return refuse(`Nobody promised: ${what}`)
      return decideKept(theCase, String(promise.position), { on, words: null })
    },
  }
}

const calls = [
  { how: 'call', way: 'in', words: 'Asked how far we are. I named the next day and what happens on it.' },
  { how: 'call', way: 'out', words: 'Told the family what has come and what is still awaited. {name} is well.' },
  { how: 'email', way: 'in', words: 'Sent a report of the hospital and asked whether we have seen it.' },
  {
    how: 'email',
    way: 'out',
    words: 'Sent the leaflet about the stages, and the number of the independent advice service for parents.',
  },
  { how: 'call', way: 'out', words: 'Left a message: please ring back, nothing urgent.' },
  { how: 'letter', way: 'out', words: 'Wrote with the name of the case manager and the days to come.' },
] as const

const promises = [
  'Ring back with the day of the next step',
  'Send a copy of the psychologist’s report',
  'Ask the school about the reading programme',
  'Find out whether the therapist can come earlier',
  'Send the request form in the language of the home',
] as const
