import { z } from 'zod'
import { position, words } from './word.ts'

/** The story beside the law's facts about what changes while a plan is in force: amendments, the next school, assessing anew. */
export const changeFacts = {
  /** The plan in force is to be changed: after what, and on which day that was. */
  'amendment.begun': z.strictObject({
    because: z.enum([
      'review',
      'other-review',
      'order',
      'direction',
      'transfer',
      'reassessment',
      'school-change',
      'address',
      'other',
    ]),
    /** The fact it follows from, where that is on this record. */
    follows: position().optional(),
    /** The day of what it follows from. */
    dated: words().optional(),
    words: words().optional(),
  }),
  /** Begun and never proposed. */
  'amendment.set-aside': z.strictObject({ because: words() }),
  /** Beside `amendment.dropped`. */
  'amendment.reasoned': z.strictObject({ reasons: words(), decidedBy: words() }),
  /** Which school or other setting the family would have, for a transfer or a change of school. */
  'preference.recorded': z.strictObject({
    for: z.enum(['transfer', 'school-change']),
    from: words(),
    setting: words().optional(),
    name: words(),
    because: words().optional(),
  }),
  /** Beside `phase-transfer.planned`. */
  'phase-transfer.noted': z.strictObject({ by: z.enum(['rule', 'person']), words: words().optional() }),
  /** The child does not move then: the day the move would have begun. */
  'phase-transfer.withdrawn': z.strictObject({ startsOn: words(), because: words() }),
  /** Beside `reassessment.requested`. */
  'reassessment.described': z.strictObject({
    from: words(),
    how: words(),
    reasons: words(),
    /** Why it is taken although the last assessment is less than six months old. */
    soon: words().optional(),
  }),
  /** Beside `reassessment.agreed` and `reassessment.refused`. */
  'reassessment.decided': z.strictObject({
    outcome: z.enum(['agreed', 'refused']),
    reasons: words(),
    decidedBy: words(),
    to: z.array(words()).min(1),
    how: words(),
  }),
  /** Beside `school-change.requested`. */
  'school-change.described': z.strictObject({
    from: words(),
    how: words(),
    setting: words().optional(),
    name: words(),
    because: words().optional(),
    /** Why it is taken although the last request, statement or amendment is less than twelve months old. */
    soon: words().optional(),
  }),
  /** Beside `school-change.decided`. */
  'school-change.reasoned': z.strictObject({
    outcome: z.enum(['agreed', 'refused']),
    reasons: words(),
    decidedBy: words(),
    to: z.array(words()).min(1),
    how: words(),
  }),
} as const
