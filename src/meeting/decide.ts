import { type Case, hasPlan, inLegalOrder, latest } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'

export type MeetingKind = 'parents' | 'plan'

/** A meeting that was arranged and neither held nor declined since. */
export interface ArrangedMeeting {
  position: number
  kind: MeetingKind
  meetingOn: Day
  place: string
  with: string
}

/** Whether the parents have been met for the assessment under way, have declined, or are still to be met. */
export type ParentsMet =
  | { how: 'held'; fact: SettledFact }
  | { how: 'declined'; fact: SettledFact }
  | { how: 'to come' }
  | { how: 'not asked for' }

export function parentsMet(theCase: Case): ParentsMet {
  const agreed = latest(theCase, 'assessment.agreed', 'reassessment.agreed')
  if (agreed === null) return { how: 'not asked for' }
  const since = inLegalOrder(theCase.facts).filter(
    f => f.on > agreed.on || (f.on === agreed.on && f.position > agreed.position),
  )
  const held = since.find(f => f.name === 'meeting.held' && f.says.kind === 'parents')
  if (held !== undefined) return { how: 'held', fact: held }
  const declined = since.find(f => f.name === 'meeting.declined')
  return declined === undefined ? { how: 'to come' } : { how: 'declined', fact: declined }
}

export function arrangedMeeting(theCase: Case): ArrangedMeeting | null {
  const arranged = latest(theCase, 'meeting.arranged')
  if (arranged === null) return null
  const settled = theCase.facts.some(
    f => (f.name === 'meeting.held' || f.name === 'meeting.declined') && f.position > arranged.position,
  )
  if (settled) return null
  return {
    position: arranged.position,
    kind: arranged.says.kind as MeetingKind,
    meetingOn: arranged.says.meetingOn as Day,
    place: String(arranged.says.place),
    with: String(arranged.says.with),
  }
}

/** Why there can be no meeting on the proposal now; null when there can. */
export function whyNoPlanMeeting(theCase: Case): string | null {
  const { words } = packs[theCase.law]
  return latest(theCase, 'plan.proposed', 'amendment.proposed') === null
    ? `There is no ${hasPlan(theCase) ? 'proposed amendment' : words.proposed} yet to meet about. Choose a meeting for the assessment`
    : null
}

export interface Arranging {
  kind: MeetingKind
  meetingOn: Day
  place: string
  with: string
}

export function decideArrange(theCase: Case, { kind, meetingOn, place, with: who }: Arranging, today: Day): Decision {
  const whyNot = kind === 'plan' ? whyNoPlanMeeting(theCase) : null
  if (whyNot !== null) return refuse(whyNot, 'kind')
  if (meetingOn < today) {
    return refuse(
      `${longDay(meetingOn)} has passed. If the meeting was held, record that; if not, enter the day it is to be`,
      'meetingOn',
    )
  }
  return { record: [{ name: 'meeting.arranged', on: today, says: { kind, meetingOn, place, with: who } }] }
}

export interface Holding {
  kind: MeetingKind
  on: Day
  with: string
  notes: string
  wishes: string | null
}

export function decideHeld(theCase: Case, { kind, on, with: who, notes, wishes }: Holding): Decision {
  const whyNot = kind === 'plan' ? whyNoPlanMeeting(theCase) : null
  if (whyNot !== null) return refuse(whyNot, 'kind')
  const proposed = latest(theCase, 'plan.proposed', 'amendment.proposed')
  if (kind === 'plan' && proposed !== null && on < proposed.on) {
    const { words } = packs[theCase.law]
    return refuse(
      `The ${proposed.name === 'plan.proposed' ? words.proposed : 'notice of the amendment'} was served on ${longDay(proposed.on)}: a meeting on it is that day or later`,
      'on',
    )
  }
  return {
    record: [
      { name: 'meeting.held', on, says: { kind } },
      { name: 'meeting.noted', on, says: { kind, with: who, notes, ...(wishes === null ? {} : { wishes }) } },
    ],
  }
}

export function decideDeclined(theCase: Case, declined: { on: Day; by: string; because: string }): Decision {
  if (arrangedMeeting(theCase) === null && parentsMet(theCase).how === 'declined') {
    return refuse('It is recorded already that the parents do not wish to meet')
  }
  const { on, by, because } = declined
  return { record: [{ name: 'meeting.declined', on, says: { by, because } }] }
}
