import type { Appeal } from '../case/appeals.ts'
import type { Case } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { NewFact } from '../record/append.ts'
import { beforeRegistration, openAppeal, tied } from './open-appeal.ts'

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
  const appeal = openAppeal(theCase, number)
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
  const appeal = openAppeal(theCase, number)
  if ('refused' in appeal) return appeal
  if (appeal.hearing === null) return refuse('No hearing is listed yet')
  const { who, witnesses } = named
  return {
    record: [tied(appeal, 'hearing.attendance-named', today, { who, ...(witnesses !== null && { witnesses }) })],
  }
}

export function decideHearingHeld(theCase: Case, number: number, held: { on: Day; words: string }): Decision {
  const appeal = openAppeal(theCase, number)
  if ('refused' in appeal) return appeal
  if (appeal.hearing === null) return refuse('No hearing is listed yet')
  if (held.on < appeal.hearing.listedOn)
    return refuse(`The hearing was listed on ${longDay(appeal.hearing.listedOn)}: it was that day or later`, 'on')
  return { record: [tied(appeal, 'hearing.held', held.on, { words: held.words })] }
}

/** The hearing has a day; a later one takes its place. */
export function hearingListed(appeal: Appeal, { hearingOn, at, place, online, on }: ListedHearing): NewFact {
  return tied(appeal, 'hearing.listed', on, {
    hearingOn,
    place: place ?? 'By video',
    online,
    ...(at !== null && { at }),
  })
}
