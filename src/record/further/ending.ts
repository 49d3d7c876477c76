import { z } from 'zod'
import { position, words } from './word.ts'

/** Ceasing, moving, changing school, and the death of a child. */
export const endingFacts = {
  /** Beside `cease.proposed`: why, what shows it so far, and who is asked. */
  'cease.considered': z.strictObject({
    ground: words(),
    because: words(),
    evidence: z.array(z.strictObject({ point: words(), words: words() })),
    consults: z.array(z.strictObject({ name: words(), role: words() })).min(1),
    answerBy: words(),
    /** The last day of the provision, where the ground keeps it beyond the plan. */
    provisionUntil: words().optional(),
  }),
  /** A piece of evidence that came later; a second of one point takes its place. */
  'cease.evidenced': z.strictObject({
    proposal: position(),
    point: words(),
    words: words(),
    documents: z.array(words()).optional(),
  }),
  /** What somebody who was consulted says. */
  'cease.answered': z.strictObject({
    proposal: position(),
    who: words(),
    view: z.enum(['agrees', 'disagrees', 'no-view']),
    how: words(),
    words: words().optional(),
    documents: z.array(words()).optional(),
  }),
  /** Beside `cease.decided`: why it is no longer necessary to maintain the plan. */
  'cease.reasoned': z.strictObject({
    proposal: position(),
    reasons: words(),
    decidedBy: words(),
    support: words().optional(),
    provisionUntil: words().optional(),
    withoutAnswers: words().optional(),
    to: z.array(words()),
    how: words(),
  }),
  /** Not ceasing after all. The law's stage stays until the next review decides. */
  'cease.kept': z.strictObject({ because: words(), decidedBy: words() }),
  /** Looked at in the year in which a child reaches an age at which the plan may end. */
  'leaver.considered': z.strictObject({ milestone: words(), because: words() }),
  /** We heard that the child moves away; under EHC law recorded with `move.learned`. */
  'move.heard': z.strictObject({
    movesOn: words(),
    to: words(),
    authority: words().optional(),
    from: words(),
    words: words().optional(),
  }),
  'move.cancelled': z.strictObject({ because: words() }),
  /** Beside `plan.transferred-out`. */
  'transfer.sent': z.strictObject({
    to: words(),
    how: words(),
    with: words(),
    contact: words().optional(),
  }),
  /** Beside `plan.transferred-in`. */
  'transfer.received': z.strictObject({ from: words(), contact: words().optional(), words: words().optional() }),
  /** Beside `transfer.parent-told`: the three things the parents must hear. */
  'transfer.explained': z.strictObject({
    to: z.array(words()).min(1),
    how: words(),
    assesses: z.enum(['will', 'will-not']),
    because: words(),
    reviewBy: words(),
  }),
  /** The portable file of the case was made, to be handed over. */
  'file.made': z.strictObject({ for: words(), because: words(), addresses: z.enum(['with', 'without']) }),
  /** The record before this entry came in a portable file. */
  'file.taken-in': z.strictObject({
    from: words(),
    sha256: words(),
    entries: z.int().min(0),
    madeOn: words().optional(),
    reference: words().optional(),
    closures: z.array(z.strictObject({ from: words(), reopens: words() })),
    documents: z.array(words()),
  }),
  /** What another authority's program recorded beside the law: kept to be read, and nothing follows from it here. */
  'entry.carried': z.strictObject({ name: words(), title: words(), details: z.array(words()), by: words().optional() }),
  /** Beside `plan.brought-forward`. */
  'plan.entered': z.strictObject({
    setting: words().optional(),
    documents: z.array(words()).optional(),
    words: words().optional(),
  }),
  /** Everything stops. */
  'child.died': z.strictObject({ told: words(), words: words().optional() }),
} as const
