import type { DifferencePolicy } from '../authority/difference-policy.ts'
import { type Appeal, appealsOf, appealWindows, type Direction } from '../case/appeals.ts'
import type { Case } from '../case/case.ts'
import { differencesOf, nextNumber } from '../case/differences.ts'
import type { Decision } from '../case/handle.ts'
import { addDays, type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { hearingListed } from './decide-hearing.ts'
import { beforeRegistration, openAppeal } from './open-appeal.ts'

export interface Lodging {
  /** `assessment.refused:2026-10-19`, or `other` for a decision from before this record began. */
  against: string
  on: Day
  number: string
  grounds: string
  /** `difference:1`, or none. */
  difference: string | null
}

/** The Tribunal registered an appeal. */
export function decideLodge(theCase: Case, lodging: Lodging): Decision {
  const [against = '', decidedOn = ''] = lodging.against.split(':')
  const window = appealWindows(theCase).find(w => w.after === against && w.opensOn === decidedOn)
  if (window === undefined && lodging.against !== 'other')
    return refuse('Choose the decision that the appeal is against', 'against')
  if (window !== undefined && lodging.on < window.opensOn)
    return refuse(`The decision was given on ${longDay(window.opensOn)}: an appeal comes that day or later`, 'on')
  const same = appealsOf(theCase).find(a => a.says?.number === lodging.number)
  if (same !== undefined) return refuse(`An appeal with the number ${lodging.number} is on the record`, 'number')
  const difference = differencesOf(theCase).find(d => d.about === lodging.difference)
  if (lodging.difference !== null && difference === undefined)
    return refuse('Choose the difference it came from', 'difference')
  const about = `appeal:${nextNumber(theCase, 'appeal')}`
  return {
    record: [
      {
        name: 'appeal.lodged',
        on: lodging.on,
        about,
        says: { against: window === undefined ? 'other' : against },
      },
      {
        name: 'appeal.registered',
        on: lodging.on,
        about,
        says: {
          number: lodging.number,
          grounds: lodging.grounds,
          ...(window !== undefined && { decidedOn: window.opensOn }),
          ...(difference !== undefined && { difference: difference.about }),
        },
      },
    ],
  }
}

export interface Timetable {
  /** The day of the Tribunal's letter. */
  on: Day
  /** By the id of the profile's usual direction. */
  days: Readonly<Record<string, Day | null>>
  hearingOn: Day | null
  at: string | null
  place: string | null
  online: boolean
}

/** The Tribunal's timetable as it was sent: a day for each direction, and the hearing. */
export function decideTimetable(
  theCase: Case,
  number: number,
  timetable: Timetable,
  policy: DifferencePolicy,
): Decision {
  const appeal = openAppeal(theCase, number)
  if ('refused' in appeal) return appeal
  const early = beforeRegistration(appeal, timetable.on)
  if (early !== null) return early
  const first = nextNumber(theCase, 'direction')
  const given = policy.directions.flatMap(usual => {
    const dueOn = timetable.days[usual.id] ?? null
    return dueOn === null ? [] : [{ usual, dueOn }]
  })
  if (given.length === 0 && timetable.hearingOn === null)
    return refuse('Enter at least one day of the timetable', policy.directions[0]?.id ?? 'hearingOn')
  if (timetable.hearingOn !== null && timetable.place === null && !timetable.online)
    return refuse('Enter where the hearing is, or that it is by video', 'place')
  return {
    record: [
      ...given.map(({ usual, dueOn }, place) => ({
        name: 'direction.made',
        on: timetable.on,
        about: `direction:${first + place}`,
        says: { appeal: appeal.about, what: usual.what, whose: usual.whose, dueOn },
      })),
      ...(timetable.hearingOn === null
        ? []
        : [hearingListed(appeal, { ...timetable, hearingOn: timetable.hearingOn })]),
    ],
  }
}

/** The days that a timetable usually gives, to be typed over from the Tribunal's letter. */
export function usualDays(appeal: Appeal, policy: DifferencePolicy): { id: string; dueOn: Day }[] {
  return policy.directions.map(usual => ({ id: usual.id, dueOn: addDays(appeal.lodged.on, usual.afterDays) }))
}

export interface Directing {
  what: string
  whose: 'authority' | 'family' | 'tribunal'
  dueOn: Day
  because: string | null
  /** The day of the Tribunal's letter. */
  on: Day
}

/** One more direction, or another day for one that was made. */
export function decideDirection(theCase: Case, number: number, directing: Directing, changes: string | null): Decision {
  const appeal = openAppeal(theCase, number)
  if ('refused' in appeal) return appeal
  const early = beforeRegistration(appeal, directing.on)
  if (early !== null) return early
  const changed = changes === null ? null : directionOf(appeal, changes)
  if (changes !== null && changed === null) return refuse('There is no such direction')
  if (changed !== null && changed.done !== null) return refuse('This direction is done already')
  if (changed !== null && directing.because === null) return refuse('Write down why it changes', 'because')
  if (changed !== null && directing.on < changed.on)
    return refuse(`It was directed on ${longDay(changed.on)}: the change is of that day or later`, 'on')
  const { what, whose, dueOn, because, on } = directing
  return {
    record: [
      {
        name: 'direction.made',
        on,
        about: changed?.about ?? `direction:${nextNumber(theCase, 'direction')}`,
        says: { appeal: appeal.about, what, whose, dueOn, ...(because !== null && { because }) },
      },
    ],
  }
}

export function decideDirectionDone(
  theCase: Case,
  number: number,
  direction: string,
  done: { on: Day; words: string | null },
): Decision {
  const appeal = appealsOf(theCase).find(a => a.number === number)
  const found = appeal === undefined ? null : directionOf(appeal, direction)
  if (found === null) return refuse('There is no such direction')
  if (found.done !== null) return refuse(`It was done on ${longDay(found.done.on)}`)
  if (done.on < found.on) return refuse(`It was directed on ${longDay(found.on)}: it was done that day or later`, 'on')
  return {
    record: [
      {
        name: 'direction.done',
        on: done.on,
        about: found.about,
        says: done.words === null ? {} : { words: done.words },
      },
    ],
  }
}

export function directionOf(appeal: Appeal, direction: string): Direction | null {
  return appeal.directions.find(d => d.about === `direction:${direction}`) ?? null
}
