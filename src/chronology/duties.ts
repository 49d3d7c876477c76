import type { Profile } from '../authority/profile.ts'
import { type Case, factsNamed } from '../case/case.ts'
import { adviceName, dutyTitle, groundWords } from '../case/fact-words.ts'
import { openTargets, workingDaysAfter } from '../case/targets.ts'
import { mustTellParents } from '../case/told-parents.ts'
import { type Day, daysFrom, longDay } from '../kernel/day.ts'
import type { Citation, Deadline } from '../law/law.ts'

/** One duty of the case as an Ombudsman would ask after it. */
export interface DutyDone {
  title: string
  /** Whose it was: the authority's own, or the school's or adviser's. */
  owner: 'authority' | 'others'
  startedOn: Day
  startedBy: number
  dueOn: Day
  doneOn: Day | null
  doneBy: number | null
  takenAway: boolean
  /** Days past the last lawful day: to the day it was done, or to today. None when it was in time or is not due. */
  daysLate: number
  /** The ground that was recorded for the delay, in words. */
  excused: string | null
  cites: readonly Citation[]
}

/** Each duty in the order in which it fell due. */
export function dutiesOf(theCase: Case, profile: Profile, today: Day): DutyDone[] {
  return theCase.derived.deadlines
    .map(d => ({
      title: titleOf(d, theCase, profile),
      owner: d.owner === 'authority' ? ('authority' as const) : ('others' as const),
      startedOn: d.startedOn,
      startedBy: d.startedBy,
      dueOn: d.dueOn,
      doneOn: d.metOn,
      doneBy: d.metBy,
      takenAway: d.takenAway,
      daysLate: lateBy(d, today),
      excused: d.excusedBy === null ? null : groundWords(d.excusedBy, theCase.law),
      cites: d.cites,
    }))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
}

/** Days past the last lawful day; what was taken away is not late. */
export function lateBy(d: Pick<Deadline, 'dueOn' | 'metOn' | 'takenAway'>, today: Day): number {
  if (d.takenAway) return 0
  return Math.max(0, daysFrom(d.dueOn, d.metOn ?? today))
}

/** Something that was owed to the family and has not gone to them. */
export interface Owed {
  words: string
  since: Day
  daysLate: number
  path: string
}

/** Duties whose doing is a letter or a document to the family. */
const toFamily: readonly string[] = [
  'decide-whether-to-assess',
  'decide-reassessment',
  'decide-school-change',
  'propose-or-refuse-plan',
  'notify-no-plan',
  'notify-no-ordered-plan',
  'finalise-plan',
  'finalise-ordered-plan',
  'finalise-reassessment',
  'propose-amendment',
  'finalise-amendment',
  'name-next-setting',
  'decide-after-review',
  'notify-review-decision',
  'tell-parent-of-transfer',
  'arrange-mediation',
  'comply-with-order',
]

/** What the family was owed and was not sent, the longest first. */
export function owedToFamily(theCase: Case, profile: Profile, today: Day): Owed[] {
  const at = `/cases/${theCase.caseId}`
  const owe = (words: string, since: Day, path: string): Owed => ({
    words,
    since,
    daysLate: Math.max(0, daysFrom(since, today)),
    path: `${at}${path}`,
  })
  const kept = new Set(factsNamed(theCase, 'promise.kept').map(f => f.says.promise))
  const answered = new Set(factsNamed(theCase, 'representation.answered').map(f => f.says.answers))
  const request = theCase.facts.find(f => f.name === 'assessment.requested' || f.name === 'notification.received')
  const owed = [
    ...theCase.derived.deadlines
      .filter(d => toFamily.includes(d.id) && d.metOn === null && !d.takenAway && d.dueOn < today)
      .map(d => owe(titleOf(d, theCase, profile), d.dueOn, `/timeline#fact-${d.startedBy}`)),
    ...openTargets(theCase, profile)
      .filter(open => open.target.id.startsWith('acknowledge') && open.dueOn < today)
      .map(open => owe(open.target.title, open.dueOn, `/timeline#fact-${open.startedBy}`)),
    ...(request !== undefined && mustTellParents(theCase) && workingDaysAfter(request.on, 5) < today
      ? [owe('Tell the parents that an assessment is considered', workingDaysAfter(request.on, 5), '/request')]
      : []),
    ...factsNamed(theCase, 'promise.made')
      .filter(f => !kept.has(f.position) && (f.says.by as Day) < today && isFamily(theCase, String(f.says.to)))
      .map(f => owe(`Promised: ${f.says.what}`, f.says.by as Day, `/contacts#promise-${f.position}`)),
    ...factsNamed(theCase, 'representation.received')
      .filter(f => !answered.has(f.position) && workingDaysAfter(f.on, 10) < today)
      .map(f =>
        owe(`Answer to the comments of ${f.says.from}`, workingDaysAfter(f.on, 10), `/timeline#fact-${f.position}`),
      ),
    ...(theCase.handover != null &&
    theCase.handover.since < today &&
    !factsNamed(theCase, 'handover.told').some(f => f.says.since === theCase.handover?.since)
      ? [owe('Who has the case now', theCase.handover.since, '/handover')]
      : []),
  ]
  return owed.sort((one, other) => other.daysLate - one.daysLate)
}

function isFamily(theCase: Case, name: string): boolean {
  return theCase.people.some(p => p.name === name && (p.parentalResponsibility || p.relation === 'child'))
}

function titleOf(d: Deadline, theCase: Case, profile: Profile): string {
  if (d.id !== 'give-advice') return dutyTitle(d.id, theCase.law)
  return `${adviceName(d.about?.replace(/^advice:/, '') ?? d.owner, profile)}: given`
}

/** "6 days late", "in time", "12 days overdue", "not due until Monday 4 May 2026". */
export function outcomeWords(duty: DutyDone, today: Day): string {
  if (duty.takenAway && duty.doneOn === null) return 'No longer needed'
  const days = `${duty.daysLate} ${duty.daysLate === 1 ? 'day' : 'days'}`
  if (duty.doneOn !== null) return duty.daysLate === 0 ? 'In time' : `${days} late`
  if (duty.dueOn >= today) return `Not due until ${longDay(duty.dueOn)}`
  return `${days} overdue, not done`
}
