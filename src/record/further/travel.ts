import { z } from 'zod'
import { pence, position, words } from './word.ts'

const answer = () => z.enum(['yes', 'no', 'not-known'])
const days = () => z.array(z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'])).min(1)

/** Travel to school: what is asked, decided, provided and looked at again. What one application leads to is tied by `travel:1`. */
export const travelFacts = {
  'travel.applied': z.strictObject({
    by: words(),
    how: z.enum(['post', 'telephone', 'email', 'by-hand', 'review']),
    setting: words().optional(),
    school: words(),
    wantedFrom: words(),
    why: words(),
    walkAlone: answer(),
    walkAccompanied: answer(),
    publicTransport: z.enum(['alone', 'accompanied', 'no', 'not-known']),
    accompany: words().optional(),
    car: answer(),
    income: z.enum(['low', 'not-low', 'not-known']),
    /** Whether the school is the nearest suitable one, or a further one that the parents prefer. */
    choice: z.enum(['nearest', 'preferred', 'not-known']),
    days: days(),
    wishes: words().optional(),
    training: answer(),
    evidence: words().optional(),
    decideBy: words(),
  }),
  'travel.withdrawn': z.strictObject({ by: words(), because: words() }),
  /** A route that somebody measured: it counts before the straight line, until home or school change. */
  'travel.measured': z.strictObject({
    setting: words().optional(),
    school: words(),
    metres: z.int().min(1).max(500_000),
    source: words(),
    safe: answer(),
    because: words().optional(),
  }),
  /** The policy's rules as they stood for the child, beside the decision. */
  'travel.weighed': z.strictObject({
    policy: words(),
    setting: words().optional(),
    school: words(),
    /** Since when the child lived in the home that was weighed. */
    homeSince: words().optional(),
    findings: z
      .array(z.strictObject({ rule: words(), finding: z.enum(['met', 'not-met', 'not-known']), because: words() }))
      .min(1),
  }),
  'travel.agreed': z.strictObject({
    ground: words(),
    from: words(),
    reasons: words(),
    decidedBy: words(),
    /** Why, where the rules do not lead there. */
    departs: words().optional(),
  }),
  'travel.refused': z.strictObject({
    reasons: words(),
    decidedBy: words(),
    instead: words().optional(),
    departs: words().optional(),
  }),
  'travel.stopped': z.strictObject({ lastDay: words(), reasons: words(), decidedBy: words() }),
  'travel.letter-sent': z.strictObject({ to: z.array(words()).min(1), how: words(), appealBy: words().optional() }),
  'travel.appealed': z.strictObject({
    stage: z.union([z.literal(1), z.literal(2)]),
    by: words(),
    how: words(),
    grounds: words(),
    answerBy: words(),
  }),
  'travel.appeal-answered': z.strictObject({
    stage: z.union([z.literal(1), z.literal(2)]),
    outcome: z.enum(['stands', 'agreed']),
    reasons: words(),
    decidedBy: words(),
  }),
  'travel.provided': z.strictObject({
    mode: words(),
    what: words(),
    from: words(),
    lastDay: words(),
    days: days(),
    trips: z.enum(['both', 'to-school', 'from-school']),
    vehicle: words().optional(),
    escort: z.enum(['needed', 'not-needed']),
    escortName: words().optional(),
    /** The number on the record of the cost that was agreed with it. */
    cost: position().optional(),
    yearly: pence().optional(),
  }),
  /** Who drives or goes with the child, once it is known. */
  'travel.arranged': z.strictObject({
    provision: position(),
    vehicle: words().optional(),
    escortName: words().optional(),
  }),
  'travel.ended': z.strictObject({ provision: position(), lastDay: words(), because: words() }),
  /** The statement or plan itself provides travel, or no longer. */
  'travel.in-plan': z.strictObject({ words: words() }),
  'travel.not-in-plan': z.strictObject({ because: words() }),
  /** Home, school or age changed, and somebody looked whether the decision still holds. */
  'travel.looked-at': z.strictObject({
    questions: z.array(words()).min(1),
    finding: z.enum(['stands', 'apply-again', 'weigh-again']),
    because: words(),
  }),
  /** The Transport Annual Review proforma; about the review, `review:2`. */
  'travel.reviewed': z.strictObject({
    eligible: answer(),
    eligibleBecause: words(),
    mode: words(),
    modeFits: answer(),
    escort: z.enum(['needed', 'not-needed', 'no-longer']),
    changes: z.array(z.enum(['home', 'school'])),
    changesWords: words().optional(),
    independently: z.enum(['now', 'with-training', 'not-yet', 'no']),
    independentlyBecause: words(),
    training: z.enum(['begin', 'under-way', 'declined', 'not-now']),
    parents: words().optional(),
    pupil: words().optional(),
    outcome: z.enum(['continue', 'change', 'training', 'weigh-again', 'stop']),
    because: words(),
    by: words(),
  }),
  /** Independent travel training; tied by `travel-training:1`. */
  'travel-training.planned': z.strictObject({
    trainer: words(),
    journey: words(),
    startsOn: words(),
    endsBy: words(),
    steps: z.array(z.strictObject({ what: words(), by: words() })).min(1),
  }),
  'travel-training.step-done': z.strictObject({
    /** Counted from 1. */
    step: position(),
    passed: z.boolean(),
    words: words().optional(),
    /** A step that was not passed is tried again by a day. */
    againBy: words().optional(),
  }),
  'travel-training.ended': z.strictObject({ outcome: z.enum(['independent', 'partly', 'stopped']), because: words() }),
} as const
