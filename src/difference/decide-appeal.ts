import type { DifferencePolicy } from '../authority/difference-policy.ts'
import { type Appeal, appealsOf, appealWindows, type Direction } from '../case/appeals.ts'
import type { Case } from '../case/case.ts'
import { differencesOf, nextNumber } from '../case/differences.ts'
import type { Decision } from '../case/handle.ts'
import { addDays, type Day, longDay } from '../kernel/day.ts'
import { type Refused, refuse } from '../kernel/result.ts'
import type { NewFact } from '../record/append.ts'
import { lastFactOn } from './decide-difference.ts'

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
  const appeal = openOne(theCase, number)
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
  const appeal = openOne(theCase, number)
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

export interface ListedHearing {
  hearingOn: Day
  at: string | null
  /** May be left out of a hearing by video. */
  place: string | null
  online: boolean
  /** The day of the Tribunal's letter. */
  on: Day
}

export function decideHearing(theCase: Case, number: number, listed: ListedHearing): Decision {
  const appeal = openOne(theCase, number)
  if ('refused' in appeal) return appeal
  const early = beforeRegistration(appeal, listed.on)
  if (early !== null) return early
  if (appeal.hearing !== null && listed.on < appeal.hearing.listedOn)
    return refuse(
      `A hearing was listed on ${longDay(appeal.hearing.listedOn)}: the letter is of that day or later`,
      'on',
    )
  if (listed.hearingOn < listed.on)
    return refuse(`The letter is of ${longDay(listed.on)}: the hearing is that day or later`, 'hearingOn')
  if (listed.hearingOn < appeal.lodged.on)
    return refuse(`The appeal was registered on ${longDay(appeal.lodged.on)}: the hearing is later`, 'hearingOn')
  if (listed.place === null && !listed.online)
    return refuse('Enter where the hearing is, or that it is by video', 'place')
  return { record: [hearingListed(appeal, listed)] }
}

export function decideAttendance(
  theCase: Case,
  number: number,
  named: { who: string; witnesses: string | null },
  today: Day,
): Decision {
  const appeal = openOne(theCase, number)
  if ('refused' in appeal) return appeal
  if (appeal.hearing === null) return refuse('No hearing is listed yet')
  const { who, witnesses } = named
  return {
    record: [tied(appeal, 'hearing.attendance-named', today, { who, ...(witnesses !== null && { witnesses }) })],
  }
}

export function decideHearingHeld(theCase: Case, number: number, held: { on: Day; words: string }): Decision {
  const appeal = openOne(theCase, number)
  if ('refused' in appeal) return appeal
  if (appeal.hearing === null) return refuse('No hearing is listed yet')
  if (held.on < appeal.hearing.listedOn)
    return refuse(`The hearing was listed on ${longDay(appeal.hearing.listedOn)}: it was that day or later`, 'on')
  return { record: [tied(appeal, 'hearing.held', held.on, { words: held.words })] }
}

export interface Ending {
  how: 'decided' | 'conceded' | 'withdrawn'
  on: Day
  order: string | null
  words: string
}

/**
 * The appeal ends: by the Tribunal's order, because we do not oppose it, or because it was withdrawn. An order starts its days
 * in law; it settles the difference the appeal came from, which a withdrawal does not.
 */
export function decideEnd(theCase: Case, number: number, ending: Ending): Decision {
  const appeal = openOne(theCase, number)
  if ('refused' in appeal) return appeal
  const { how, on, order, words } = ending
  if (on < appeal.lodged.on)
    return refuse(`The appeal was registered on ${longDay(appeal.lodged.on)}: this was that day or later`, 'on')
  const last = lastLetterOn(appeal)
  if (on < last) {
    return refuse(
      `A letter or hearing of this appeal is on the record for ${longDay(last)}: it ended that day or later`,
      'on',
    )
  }
  if (how !== 'withdrawn' && order === null) return refuse('Choose what is ordered', 'order')
  if (how === 'conceded' && order === 'dismissed')
    return refuse('Choose what we do instead of opposing the appeal', 'order')
  const ends = tied(appeal, 'appeal.ended', on, { how, words, ...(order !== null && { order }) })
  const lapsed = appeal.directions
    .filter(d => d.done === null)
    .map(d => ({ name: 'direction.lapsed', on, about: d.about, says: { appeal: appeal.about } }))
  if (how === 'withdrawn') {
    const withdrawn = tied(appeal, 'appeal.withdrawn', on, { against: appeal.against || 'other' })
    return { record: [withdrawn, ends, ...lapsed] }
  }
  return {
    record: [
      { name: how === 'decided' ? 'appeal.decided' : 'appeal.conceded', on, says: { order } },
      ends,
      ...lapsed,
      ...settlesDifference(theCase, appeal, on, words),
    ],
  }
}

/** What an appeal's end ends must not come after it, or it would stay work for ever. */
function lastLetterOn({ directions, hearing, lodged }: Appeal): Day {
  const days = [...directions.map(d => d.on), ...(hearing === null ? [] : [hearing.held?.on ?? hearing.listedOn])]
  return days.reduce(laterOf, lodged.on)
}

function settlesDifference(theCase: Case, appeal: Appeal, on: Day, words: string): NewFact[] {
  const difference = differencesOf(theCase).find(d => d.about === appeal.says?.difference && d.settled === null)
  return difference === undefined
    ? []
    : [
        {
          name: 'difference.settled',
          on: laterOf(on, lastFactOn(difference)),
          about: difference.about,
          says: { how: 'appeal', words },
        },
      ]
}

function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other
}

export function directionOf(appeal: Appeal, direction: string): Direction | null {
  return appeal.directions.find(d => d.about === `direction:${direction}`) ?? null
}

function beforeRegistration(appeal: Appeal, on: Day): Refused | null {
  return on < appeal.lodged.on
    ? refuse(`The appeal was registered on ${longDay(appeal.lodged.on)}: the letter is of that day or later`, 'on')
    : null
}

function hearingListed(appeal: Appeal, { hearingOn, at, place, online, on }: ListedHearing): NewFact {
  return tied(appeal, 'hearing.listed', on, {
    hearingOn,
    place: place ?? 'By video',
    online,
    ...(at !== null && { at }),
  })
}

function openOne(theCase: Case, number: number): Appeal | Refused {
  const appeal = appealsOf(theCase).find(a => a.number === number)
  if (appeal === undefined) return refuse('There is no such appeal on this case')
  return appeal.ended === null ? appeal : refuse(`This appeal ended on ${longDay(appeal.ended.on)}`)
}

function tied(appeal: Appeal, name: string, on: Day, says: Record<string, unknown>): NewFact {
  return { name, on, about: appeal.about, says }
}
