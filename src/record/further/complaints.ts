import { z } from 'zod'
import { words } from './word.ts'

/** How far a complaint has gone. */
export const complaintStages = ['first', 'second', 'ombudsman'] as const
export const complaintOutcomes = ['upheld', 'partly-upheld', 'not-upheld'] as const

/** Complaints about the service, each tied by `about: 'complaint:1'`; the next stage of one is received again under the same tie. */
export const complaintFacts = {
  'complaint.received': z.strictObject({
    stage: z.enum(complaintStages),
    from: words(),
    how: words(),
    words: words(),
    wants: words().optional(),
    /** The number the Ombudsman gave it. */
    reference: words().optional(),
    /** The day by which it is to be answered. */
    dueOn: words(),
  }),
  'complaint.acknowledged': z.strictObject({ to: words(), how: words() }),
  'complaint.answered': z.strictObject({
    outcome: z.enum(complaintOutcomes),
    by: words(),
    words: words(),
    remedy: words().optional(),
  }),
  'complaint.withdrawn': z.strictObject({ because: words() }),
} as const
