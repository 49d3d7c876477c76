import { z } from 'zod'
import { position, words } from './word.ts'

/** With whom the section does not agree. */
export const differsWith = ['parents', 'young-person', 'school', 'health', 'social-services', 'other-agency'] as const

/** What a difference is about. */
export const differsAbout = [
  'assessment',
  'plan',
  'needs-and-provision',
  'placement',
  'review',
  'travel',
  'ceasing',
  'other',
] as const

/** What is done to settle a difference, each further from the section than the one before. */
export const settlingSteps = ['meeting', 'conciliation', 'mediation', 'disagreement-resolution'] as const

/** How a difference ended. */
export const settledHow = [
  'meeting',
  'conciliation',
  'mediation',
  'disagreement-resolution',
  'panel',
  'we-changed',
  'they-accepted',
  'appeal',
] as const

const step = z.enum(settlingSteps)

/**
 * Differences and appeals, and what was done to settle them. A difference is tied by `about: 'difference:1'`, an appeal by
 * `appeal:1`, a direction of the Tribunal by `direction:1`.
 */
export const differenceFacts = {
  /** `on` is the day since when they differ. */
  'difference.raised': z.strictObject({
    with: z.enum(differsWith),
    who: words(),
    matter: z.enum(differsAbout),
    words: words(),
    wants: words(),
    /** The comments, the review or the decision it came up in. */
    source: position().optional(),
  }),
  'difference.offered': z.strictObject({
    what: words(),
    answer: z.enum(['accepted', 'declined', 'awaited']),
    words: words().optional(),
  }),
  /** Asked for by them, or offered by us; beside `mediation.requested` where the law knows it. */
  'difference.step-asked': z.strictObject({ step, by: z.enum(['them', 'us']), words: words().optional() }),
  'difference.step-arranged': z.strictObject({
    step,
    happensOn: words(),
    at: words().optional(),
    place: words(),
    /** Who leads it; somebody independent of the authority for all but a meeting. */
    provider: words().optional(),
    attends: words(),
  }),
  /** Beside `mediation.held` where the law knows it. */
  'difference.step-held': z.strictObject({
    step,
    with: words(),
    words: words(),
    result: z.enum(['settled', 'partly', 'not-settled', 'did-not-happen']),
    next: words().optional(),
  }),
  /** Beside `mediation.certificate-issued`. */
  'difference.certificate-noted': z.strictObject({
    adviser: words(),
    because: z.enum(['held', 'not-wanted', 'not-arranged']),
    document: words().optional(),
  }),
  'difference.noted': z.strictObject({ words: words() }),
  'difference.settled': z.strictObject({ how: z.enum(settledHow), words: words() }),
  'difference.reopened': z.strictObject({ because: words() }),
  /** Beside `appeal.lodged`. */
  'appeal.registered': z.strictObject({
    number: words(),
    /** The day of the decision it is against, where that is on the record. */
    decidedOn: words().optional(),
    grounds: words(),
    /** The difference it came from: `difference:1`. */
    difference: words().optional(),
  }),
  /** One that is made again about the same takes the place of the one before. */
  'direction.made': z.strictObject({
    appeal: words(),
    what: words(),
    whose: z.enum(['authority', 'family', 'tribunal']),
    dueOn: words(),
    because: words().optional(),
  }),
  'direction.done': z.strictObject({ words: words().optional() }),
  /** The appeal ended before it was done, so that nobody is to do it any more. */
  'direction.lapsed': z.strictObject({ appeal: words() }),
  'hearing.listed': z.strictObject({ hearingOn: words(), at: words().optional(), place: words(), online: z.boolean() }),
  'hearing.attendance-named': z.strictObject({ who: words(), witnesses: words().optional() }),
  'hearing.held': z.strictObject({ words: words() }),
  /** Beside `appeal.decided`, `appeal.conceded` or `appeal.withdrawn`; an agreement in mediation is about its difference. */
  'appeal.ended': z.strictObject({
    how: z.enum(['decided', 'conceded', 'withdrawn', 'agreed']),
    order: words().optional(),
    words: words(),
  }),
} as const
