import type { CriterionAnswer } from '../../authority/criteria.ts'
import type { Panel, Seat } from '../../authority/profile.ts'
import type { StoredBar } from '../../case/path/bar.ts'
import type { Day } from '../../kernel/day.ts'
import type { LawId } from '../../law/law.ts'
import type { WithdrawnInterest } from '../interests.ts'

/** A sitting as the room sees it: its agenda, who came, and what was said so far. */
export interface Sitting {
  sittingId: string
  panel: Panel
  sitsOn: Day
  startsAt: string
  place: string
  state: 'planned' | 'open' | 'closed' | 'cancelled'
  note: string | null
  closedBy: string | null
  closedAt: Date | null
  /** Who had the chair has ended it and signed the minutes; nothing more is written then. */
  signed: Signature | null
  items: readonly Item[]
  came: readonly Attendant[]
  members: readonly Member[]
  interests: readonly Interest[]
  /** Declared and then withdrawn: minuted as both. */
  withdrawn: readonly WithdrawnInterest[]
  recommendations: readonly Recommendation[]
  packs: readonly Pack[]
  reopenings: readonly Reopening[]
  /** Cases that are to be heard and that the asker may not see. */
  hidden: number
  /** The day on which the panel sits next, if one is planned. */
  next: Day | null
}

export interface Signature {
  by: string
  at: Date
}

export interface Item {
  caseId: string
  place: number
  state: 'listed' | 'postponed' | 'heard'
  because: string
  childName: string
  managerId: string | null
  law: LawId
  bar: StoredBar | null
  /** The day by which whether to assess must be decided, where that is still open. */
  decideBy: Day | null
}

export interface Attendant {
  accountId: string
  name: string
  title: string
  /** Staff of the section, and not a member from elsewhere. */
  staff: boolean
  role: 'member' | 'substitute' | 'chair' | 'clerk'
  seat: string | null
  /** Whom a substitute stands in for. */
  forAccount: string | null
  forName: string | null
  cameAt: Date
  leftAt: Date | null
}

export interface Member {
  accountId: string
  name: string
  title: string
  seat: string
  chair: boolean
  substituteFor: string | null
}

export interface Interest {
  caseId: string
  accountId: string
  name: string
  because: string
}

export interface Answered {
  criterion: string
  answer: CriterionAnswer
  reason: string
  evidence: readonly string[]
}

export interface Recommendation {
  caseId: string
  recommends: string
  criteria: string | null
  answers: readonly Answered[]
  reasons: string
  conditions: string | null
  dissent: string | null
  recordedBy: string
  recordedByName: string
  recordedAt: Date
  voters: readonly string[]
  decides: string | null
  support: string | null
  confirmedBy: string | null
  confirmedByName: string | null
  confirmedByTitle: string | null
  confirmedAt: Date | null
  departs: boolean
  departureBecause: string | null
}

export interface Pack {
  packNo: number
  supplement: number
  frozenAt: Date
  cases: readonly string[]
  /** Who has said that they have it. */
  acknowledged: readonly string[]
}

export interface Reopening {
  because: string
  closedBy: string
  closedAt: Date
  reopenedBy: string
  reopenedAt: Date
}

export function seatName(seat: Seat): string {
  return seat.from === undefined ? seat.title : `${seat.title}, ${seat.from}`
}

export function itemOf(sitting: Sitting, caseId: string): Item | null {
  return sitting.items.find(item => item.caseId === caseId) ?? null
}

export function recommendationOn(sitting: Sitting, caseId: string): Recommendation | null {
  return sitting.recommendations.find(r => r.caseId === caseId) ?? null
}

/** What is still to be weighed today, in the order of the agenda. */
export function toHear(sitting: Sitting): Item[] {
  return sitting.items.filter(item => item.state !== 'postponed' && recommendationOn(sitting, item.caseId) === null)
}

export function hasInterest(sitting: Sitting, caseId: string, accountId: string | null): boolean {
  return sitting.interests.some(i => i.caseId === caseId && i.accountId === accountId)
}

/** The panel weighs placements, and not whether to assess. */
export function weighsPlacements(panel: Panel): boolean {
  return panel.kind === 'placement'
}
