import type { Profile } from '../authority/profile.ts'
import type { Case } from '../case/case.ts'
import { linesOf } from '../case/plan-content.ts'
import { planInForce } from '../case/plan-in-force.ts'
import type { Review } from '../case/reviews.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { type Filled, filledDay } from '../web/fields.tsx'
import { recipients } from './forms-meeting.ts'
import { told } from './forms-outcome.ts'
import { usuallyInvited } from './invitees.ts'
import { notHeardFrom } from './lacking.ts'

/** The meeting as it is arranged, or as it usually is: at the school, chaired by its head. */
export function filledPlan(theCase: Case, profile: Profile, review: Review, today: Day): Filled {
  const arranged = review.arranged?.says
  return {
    ...filledDay('meetingOn', review.meetingOn),
    ...filledDay('on', today),
    at: arranged?.at ?? '',
    how: arranged === undefined ? 'place' : arranged.online ? 'online' : 'place',
    place: arranged?.place ?? theCase.setting?.name ?? '',
    minutes: String(arranged?.minutes ?? profile.reviews.minutes),
    chair: arranged?.chair ?? 'Head teacher',
    kind: arranged?.kind ?? (review.transfer !== null && review.transfer.settledOn === null ? 'transfer' : 'annual'),
  }
}

export function filledInvitations(theCase: Case, profile: Profile, review: Review, today: Day): Filled {
  const who = review.asked?.says.who ?? usuallyInvited(theCase, profile, review.meetingOn ?? today)
  const meetingOn = review.meetingOn
  // The papers go out two weeks before the meeting, with what came in the week before that.
  const wanted = meetingOn === null ? today : addDays(meetingOn, -21)
  const dueOn = wanted > today || meetingOn === null ? wanted : addDays(today, 7)
  return {
    ...rows('who', who),
    ...filledDay('dueOn', meetingOn !== null && dueOn > meetingOn ? meetingOn : dueOn),
    ...filledDay('on', today),
  }
}

export function filledPapers(theCase: Case, review: Review, today: Day): Filled {
  const missing = notHeardFrom(review)
  return {
    to: recipients(theCase, review),
    without: missing.length === 0 ? '' : `Nothing has come from: ${missing.join(', ')}`,
    ...filledDay('on', today),
  }
}

/** The record as it was written; before that, what the case itself can say of it. */
export function filledRecord(theCase: Case, profile: Profile, review: Review, today: Day): Filled {
  const heldOn = review.held?.on ?? (review.meetingOn !== null && review.meetingOn <= today ? review.meetingOn : today)
  const written = review.record?.says
  if (written !== undefined) {
    const { attendance, objectives, parts, ...words } = written
    return {
      ...filledDay('on', heldOn),
      ...rows('attendance', attendance),
      ...rows('objectives', objectives),
      ...words,
      parts: parts ?? [],
    }
  }
  const invited = review.asked?.says.who ?? usuallyInvited(theCase, profile, heldOn)
  const advised = new Set(review.advice.map(a => a.says.from))
  return {
    ...filledDay('on', heldOn),
    ...rows(
      'attendance',
      invited.map(({ name, role }) => ({ name, role, how: advised.has(name) ? 'sent-advice' : '' })),
    ),
    ...rows(
      'objectives',
      objectivesOf(theCase).map(objective => ({ objective })),
    ),
    ...saidBy(theCase, review),
  }
}

/** The objectives or outcomes of the plan in force, as far as they stand on this record. */
export function objectivesOf(theCase: Case): string[] {
  const version = planInForce(theCase)?.version ?? null
  if (version === null) return []
  return linesOf(version.content, 'aims').flatMap(line => (line.cells.words ? [line.cells.words] : []))
}

/** What the parents and the pupil sent beforehand is the beginning of what they said. */
function saidBy(theCase: Case, review: Review): Filled {
  const parents = theCase.people.filter(p => p.parentalResponsibility).map(p => p.name)
  const words = (of: (from: string, role: string) => boolean) =>
    review.advice
      .filter(a => of(a.says.from, a.says.role))
      .flatMap(a => (a.says.words === undefined ? [] : [a.says.words]))
      .join('\n')
  return {
    parents: words(from => parents.includes(from)),
    pupil: words((from, role) => role === 'Pupil' || from.startsWith(`${theCase.child.givenName} `)),
  }
}

export function filledDecision(theCase: Case, review: Review, today: Day): Filled {
  const record = review.record?.says
  const outcome = record === undefined || record.recommends === 'reassess' ? '' : record.recommends
  return {
    outcome,
    reasons: record?.because ?? '',
    parts: record?.parts ?? [],
    ...(theCase.law === 'england-ehc-2014' && { to: told(theCase, review) }),
    ...filledDay('on', today),
  }
}

function rows(name: string, of: readonly Readonly<Record<string, unknown>>[]): Filled {
  return Object.fromEntries(
    of.flatMap((row, place) =>
      Object.entries(row).flatMap(([key, value]) =>
        value === undefined ? [] : [[`${name}.${place}.${key}`, String(value)]],
      ),
    ),
  )
}
