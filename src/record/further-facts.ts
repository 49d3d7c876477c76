import { z } from 'zod'
import { changeFacts } from './further/changes.ts'
import { complaintFacts } from './further/complaints.ts'
import { differenceFacts } from './further/differences.ts'
import { endingFacts } from './further/ending.ts'
import { handoverFacts } from './further/handover.ts'
import { reviewFacts } from './further/reviews.ts'
import { travelFacts } from './further/travel.ts'
import { pence, words } from './further/word.ts'

/**
 * What the program records beside the law's own facts: marked `further` in the portable case file, skipped by the law,
 * counted in positions. A fact of the law that has a story to it is recorded with one of these on the same day.
 */
export const furtherFacts = {
  'request.described': z.strictObject({
    route: z.enum(['notification', 'school', 'parent']),
    how: z.enum(['post', 'telephone', 'email', 'by-hand']),
    from: words(),
    role: words().optional(),
    reasons: words(),
    cameWith: z.array(words()).optional(),
    diagnosis: words().optional(),
    lasting: z.enum(['permanent', 'long-lasting', 'not-known']).optional(),
    intervention: words().optional(),
    schoolAction: words().optional(),
    schoolActionPlus: words().optional(),
    reviews: words().optional(),
    gaps: z.array(words()).optional(),
  }),
  'request.acknowledged': z.strictObject({ to: words(), how: words() }),
  'request.routed': z.strictObject({ panel: words(), because: words(), by: z.enum(['rule', 'person']) }),
  'panel.discussed': z.strictObject({
    panel: words(),
    recommends: z.enum(['assess', 'refuse', 'more-information', 'agree', 'not-agree']),
    notes: words().optional(),
    sitting: words().optional(),
    pack: z.int().positive().optional(),
    conditions: words().optional(),
    dissent: words().optional(),
  }),
  'answers.proposed': z.strictObject({
    criteria: words(),
    answers: z
      .array(
        z.strictObject({
          criterion: words(),
          answer: z.enum(['met', 'partly', 'not-met']),
          reason: words().optional(),
          evidence: z.array(words()),
        }),
      )
      .min(1),
  }),
  'panel.listed': z.strictObject({ sitting: words(), panel: words(), because: words() }),
  'panel.postponed': z.strictObject({ sitting: words(), because: words() }),
  'interest.declared': z.strictObject({ sitting: words(), who: words(), because: words() }),
  'interest.withdrawn': z.strictObject({ sitting: words(), who: words(), because: words() }),
  'information.asked': z.strictObject({ what: words(), of: words() }),
  'information.received': z.strictObject({ what: words(), answers: z.int().positive() }),
  'assessment.weighed': z.strictObject({
    outcome: z.enum(['assess', 'refuse']),
    criteria: words(),
    answers: z.array(
      z.strictObject({
        criterion: words(),
        answer: z.enum(['met', 'partly', 'not-met']),
        reason: words(),
        evidence: z.array(words()),
      }),
    ),
    decidedBy: words(),
    support: words().optional(),
  }),
  'advice.addressed': z.strictObject({
    source: words(),
    to: words(),
    organisation: words().optional(),
    email: words().optional(),
    note: words().optional(),
  }),
  'advice.chased': z.strictObject({ source: words(), how: words(), words: words().optional() }),
  'advice.filed': z.strictObject({
    source: words(),
    by: words(),
    documents: z.array(words()),
    summary: words().optional(),
  }),
  'advice.reused': z.strictObject({
    source: words(),
    givenBy: words(),
    givenOn: words(),
    agreedBy: z.array(words()),
    agreedOn: words(),
    documents: z.array(words()).optional(),
    describes: words().optional(),
    olderBecause: words().optional(),
  }),
  'advice.gone-without': z.strictObject({ pieces: z.array(words()).min(1), because: words() }),
  'advice.declined': z.strictObject({ source: words(), by: words(), because: words() }),
  'meeting.arranged': z.strictObject({
    kind: z.enum(['parents', 'plan']),
    meetingOn: words(),
    place: words(),
    with: words(),
  }),
  'meeting.noted': z.strictObject({
    kind: z.enum(['parents', 'plan']),
    with: words(),
    notes: words(),
    wishes: words().optional(),
  }),
  'meeting.declined': z.strictObject({ by: words(), because: words() }),
  'plan.written': z.strictObject({
    content: z.record(z.string(), z.unknown()),
    part: words().optional(),
  }),
  'plan.reasoned': z.strictObject({ reasons: words(), support: words().optional(), decidedBy: words() }),
  'plan.sent': z.strictObject({
    /** `amendment`: the notice of what is proposed; `unamended`: the notice that nothing is changed. */
    version: z.enum(['proposed', 'final', 'note', 'amendment', 'amended', 'unamended']),
    to: z.array(words()),
    how: words(),
    written: z.int().positive().optional(),
    /** The version in force when an amendment of it was proposed. */
    from: z.int().positive().optional(),
    /** Whether an amendment leaves the placement as it is. */
    placement: z.enum(['stays', 'changes']).optional(),
    /** What it says, where that is not written on this record. */
    documents: z.array(words()).optional(),
    names: words().optional(),
    leftUnanswered: words().optional(),
  }),
  'representation.received': z.strictObject({
    from: words(),
    how: words(),
    words: words(),
    asksFor: z.array(z.enum(['meeting', 'setting'])).optional(),
    documents: z.array(words()).optional(),
  }),
  'representation.answered': z.strictObject({ answers: z.int().positive(), words: words() }),
  'withdrawal.explained': z.strictObject({ by: words(), because: words() }),
  'delay.evidenced': z.strictObject({
    deadline: words(),
    ground: words(),
    evidence: words(),
    documents: z.array(words()).optional(),
  }),
  'contact.made': z.strictObject({
    with: words(),
    how: z.enum(['call', 'letter', 'email', 'visit', 'meeting', 'note']),
    way: z.enum(['in', 'out', 'none']),
    words: words(),
  }),
  'promise.made': z.strictObject({ what: words(), to: words(), by: words(), owner: words().optional() }),
  'promise.kept': z.strictObject({ promise: z.int().positive(), words: words().optional() }),
  'document.added': z.strictObject({ document: words(), title: words(), kind: words(), from: words().optional() }),
  'threshold.set': z.strictObject({ threshold: words(), because: words().optional() }),
  'placement.option-added': z.strictObject({ setting: words(), name: words(), kind: words() }),
  'placement.option-weighed': z.strictObject({
    setting: words(),
    boarding: z.enum(['day', 'residential', 'not-known']),
    answers: z.array(
      z.strictObject({ point: words(), answer: z.enum(['met', 'not-met', 'not-known']), reason: words().optional() }),
    ),
    /** Whole pence a year. */
    costs: z.strictObject({ place: pence(), topUp: pence(), therapy: pence(), travel: pence() }).optional(),
    costsFrom: words().optional(),
    parents: words().optional(),
    pupil: words().optional(),
  }),
  'placement.option-dropped': z.strictObject({ setting: words(), because: words() }),
  'setting.consulted': z.strictObject({ setting: words(), name: words(), dueOn: words(), asks: words().optional() }),
  'setting.chased': z.strictObject({ setting: words(), how: words(), words: words().optional() }),
  'setting.replied': z.strictObject({
    setting: words(),
    can: z.enum(['can', 'cannot']),
    by: words(),
    because: words().optional(),
  }),
  'placement.proposed': z.strictObject({
    setting: words().optional(),
    name: words(),
    kind: words(),
    level: words().optional(),
    joint: z.enum(['none', 'health', 'social-services', 'both']),
    issues: words().optional(),
    disputes: z.array(z.enum(['parents', 'agency'])),
    complicated: words().optional(),
    reasons: words(),
    /** Why the panel discusses it, as the policy stood; empty when it is the team's. */
    panelBecause: z.array(words()),
  }),
  'placement.decided': z.strictObject({
    proposal: z.int().positive(),
    by: z.enum(['team', 'panel', 'emergency']),
    outcome: z.enum(['agreed', 'refused']),
    reasons: words(),
    head: words().optional(),
    panel: z.int().positive().optional(),
    /** Not what the panel recommends: the reasons say why. */
    departs: z.literal(true).optional(),
  }),
  'placement.named': z.strictObject({
    setting: words().optional(),
    name: words(),
    kind: words(),
    startsOn: words(),
    part: z.enum(['main', 'part']),
    shared: words().optional(),
    /** The proposal that was agreed; or, where there was none, the sending of the plan that names the setting. */
    proposal: z.int().positive().optional(),
    plan: z.int().positive().optional(),
    abovePlaces: words().optional(),
  }),
  'placement.started': z.strictObject({
    setting: words().optional(),
    name: words(),
    kind: words(),
    part: z.enum(['main', 'part']),
    named: z.int().positive().optional(),
    because: words().optional(),
  }),
  'placement.changed': z.strictObject({
    placement: z.int().positive(),
    startsOn: words().optional(),
    shared: words().optional(),
    because: words(),
  }),
  'placement.ended': z.strictObject({ placement: z.int().positive(), because: words() }),
  'funding.requested': z.strictObject({
    of: z.enum(['health', 'social-services', 'both']),
    what: words(),
    panel: z.int().positive(),
  }),
  'level.set': z.strictObject({
    level: words(),
    from: words(),
    because: words(),
    proposal: z.int().positive().optional(),
  }),
  'cost.agreed': z.strictObject({
    item: z.enum(['place', 'top-up', 'therapy', 'travel']),
    what: words(),
    setting: words().optional(),
    yearly: pence(),
    from: words(),
    until: words().optional(),
    /** Hundredths of a per cent, together 10,000. */
    shares: z.strictObject({ education: z.int().min(0), health: z.int().min(0), care: z.int().min(0) }),
  }),
  'cost.ended': z.strictObject({ cost: z.int().positive(), until: words(), because: words() }),
  'case.restricted': z.strictObject({ staff: z.array(words()).min(1), because: words() }),
  'case.unrestricted': z.strictObject({ because: words() }),
  ...reviewFacts,
  ...changeFacts,
  ...travelFacts,
  ...endingFacts,
  ...differenceFacts,
  ...handoverFacts,
  ...complaintFacts,
} as const

export type FurtherFactName = keyof typeof furtherFacts
export type FurtherSays<N extends FurtherFactName> = z.infer<(typeof furtherFacts)[N]>

export function isFurtherFact(name: string): name is FurtherFactName {
  return Object.hasOwn(furtherFacts, name)
}
