/**
 * The vocabulary of the record: every fact the law looks at, the words it says, and which laws know it. The contract is
 * section 3 of the record's page; names are `noun.past-participle` and the same under every law.
 */

export const lawIds = ['england-statements-2001', 'england-ehc-2014', 'northern-ireland-2005'] as const
export type LawId = (typeof lawIds)[number]

/** A dated fact as it stands on the record and in the portable case file. */
export interface Fact {
  name: string
  /** The day it happened in law (received, served, held), ISO 8601. */
  on: string
  says?: Says
  /** The piece of work it belongs to: `advice:psychology`, `review:2`. */
  about?: string
  /** What the program records beyond the law's vocabulary; the law skips it. */
  further?: true
}

export type Says = { readonly [word: string]: unknown }

/** What may stand behind a word. */
export type WordType =
  | { is: 'one of'; values: readonly string[] }
  | { is: 'day' }
  | { is: 'text' }
  | { is: 'anything' }
  | { is: 'position' }
  | { is: 'fact or null' }

export type Word = WordType & { required?: true }

export interface FactKind {
  name: string
  says: { readonly [word: string]: Word }
  /** Left out: every law knows it. */
  laws?: readonly LawId[]
}

export const advisers = ['parent', 'education', 'medical', 'psychology', 'social-care', 'other'] as const
export const phases = ['primary', 'secondary', 'post-16', 'other'] as const
export const orders = [
  'dismissed',
  'assess',
  'make-plan',
  'reconsider',
  'amend',
  'name-setting',
  'maintain',
  'maintain-and-amend',
] as const
const requesters = ['parent', 'young-person', 'school', 'early-years-setting', 'college'] as const

const day: Word = { is: 'day' }
const dayNeeded: Word = { is: 'day', required: true }
const text: Word = { is: 'text' }
const textNeeded: Word = { is: 'text', required: true }
const reasons: Word = { is: 'anything' }
const oneOf = (values: readonly string[]): Word => ({ is: 'one of', values, required: true })
const maybeOneOf = (values: readonly string[]): Word => ({ is: 'one of', values })

const statements: readonly LawId[] = ['england-statements-2001']
const ehc: readonly LawId[] = ['england-ehc-2014']
const northernIreland: readonly LawId[] = ['northern-ireland-2005']
const statementsAndNorthernIreland: readonly LawId[] = ['england-statements-2001', 'northern-ireland-2005']

/** Every fact the law looks at, in the order of the contract. */
export const factKinds = [
  { name: 'notification.received', says: { from: oneOf(['health', 'social-care']) } },
  { name: 'assessment.requested', says: { by: oneOf(requesters) } },
  { name: 'assessment.proposed', says: {} },
  { name: 'parent.consented-early', says: {}, laws: northernIreland },
  { name: 'responsibility.acquired', says: {}, laws: ehc },
  { name: 'request.withdrawn', says: {} },
  { name: 'assessment.agreed', says: { reasons } },
  { name: 'assessment.refused', says: { reasons } },
  { name: 'advice.requested', says: { from: oneOf(advisers) } },
  { name: 'advice.received', says: { from: oneOf(advisers) } },
  { name: 'assessment.completed', says: {}, laws: statementsAndNorthernIreland },
  { name: 'plan.proposed', says: {} },
  { name: 'plan.refused', says: {} },
  { name: 'meeting.held', says: { kind: oneOf(['parents', 'plan']) } },
  { name: 'plan.finalised', says: { setting: text, settingType: text } },
  { name: 'plan.brought-forward', says: { madeOn: dayNeeded, lastReviewedOn: day, setting: text } },
  { name: 'delay.excused', says: { deadline: textNeeded, ground: textNeeded } },
  { name: 'review.planned', says: { meetingOn: dayNeeded } },
  { name: 'review.invited', says: {} },
  { name: 'review.papers-sent', says: {} },
  { name: 'review.held', says: {} },
  { name: 'review.reported', says: {} },
  { name: 'review.decided', says: { outcome: oneOf(['maintain', 'amend', 'cease']) } },
  { name: 'review.notified', says: {}, laws: statementsAndNorthernIreland },
  { name: 'amendment.proposed', says: {} },
  { name: 'plan.amended', says: {} },
  { name: 'amendment.dropped', says: {} },
  { name: 'phase-transfer.planned', says: { from: maybeOneOf(phases), to: oneOf(phases), startsOn: dayNeeded } },
  { name: 'phase-transfer.settled', says: { setting: text } },
  { name: 'reassessment.requested', says: { by: maybeOneOf([...requesters, 'health']) } },
  { name: 'reassessment.agreed', says: { reasons } },
  { name: 'reassessment.refused', says: { reasons } },
  { name: 'plan.transferred-in', says: { madeOn: dayNeeded, lastReviewedOn: day } },
  { name: 'move.learned', says: { movesOn: dayNeeded }, laws: ehc },
  { name: 'plan.transferred-out', says: {} },
  { name: 'transfer.parent-told', says: {} },
  { name: 'cease.proposed', says: { ground: text } },
  { name: 'cease.decided', says: { ground: text } },
  { name: 'plan.ceased', says: { ground: text } },
  { name: 'mediation.requested', says: {}, laws: ehc },
  { name: 'mediation.held', says: {}, laws: ehc },
  { name: 'mediation.certificate-issued', says: {}, laws: ehc },
  { name: 'appeal.lodged', says: { against: text } },
  { name: 'appeal.withdrawn', says: { against: text } },
  { name: 'appeal.decided', says: { order: oneOf(orders) } },
  { name: 'appeal.conceded', says: { order: oneOf(orders.filter(order => order !== 'dismissed')) } },
  { name: 'school-change.requested', says: {}, laws: statements },
  { name: 'school-change.decided', says: { outcome: oneOf(['agreed', 'refused']) }, laws: statements },
  {
    name: 'fact.corrected',
    says: {
      position: { is: 'position', required: true },
      because: textNeeded,
      fact: { is: 'fact or null', required: true },
    },
  },
] as const satisfies readonly FactKind[]

export type FactName = (typeof factKinds)[number]['name']

/** Every ground for delay, and the words it needs beside `deadline` and `ground`. */
export const grounds = {
  'school-closed': {},
  'exceptional-circumstances': {},
  'absent-from-area': { from: dayNeeded, to: dayNeeded },
  'missed-appointment': {},
  'further-advice-needed': {},
  'late-parental-advice': {},
  'late-health-or-care-advice': {},
  'no-prior-knowledge': {},
  'late-representations': {},
  'further-meeting': {},
  'consent-awaited': { askedOn: dayNeeded },
} as const satisfies { readonly [ground: string]: { readonly [word: string]: Word } }

export type Ground = keyof typeof grounds

const kindsByName: ReadonlyMap<string, FactKind> = new Map(factKinds.map(kind => [kind.name, kind]))

/** The kind of a fact of the law's vocabulary; undefined for one that the law does not look at. */
export function kindOf(name: string): FactKind | undefined {
  return kindsByName.get(name)
}

export function isGround(text: unknown): text is Ground {
  return typeof text === 'string' && Object.hasOwn(grounds, text)
}
