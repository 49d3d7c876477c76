import { z } from 'zod'
import { position, words } from './word.ts'

/** The story beside the law's facts about reviews; each is about the review it belongs to, `review:2`. */
export const reviewFacts = {
  /** The head teacher was told that the review falls due, with the list of the term. */
  'review.listed': z.strictObject({ term: words(), setting: words(), to: words(), dueOn: words() }),
  /** Beside `review.planned`. */
  'review.arranged': z.strictObject({
    meetingOn: words(),
    at: words(),
    place: words(),
    online: z.boolean(),
    minutes: z.int().min(15).max(480),
    chair: words(),
    kind: z.enum(['annual', 'interim', 'early', 'transfer']),
    /** Why on that day although the program warned. */
    although: words().optional(),
  }),
  /** Beside `review.invited`: who, and what each is asked for. */
  'review.asked': z.strictObject({
    who: z.array(z.strictObject({ name: words(), role: words(), asks: words() })).min(1),
    dueOn: words(),
    how: words(),
  }),
  'review.advice-received': z.strictObject({
    from: words(),
    role: words(),
    words: words().optional(),
    documents: z.array(words()).optional(),
  }),
  /** Beside `review.papers-sent`. */
  'review.circulated': z.strictObject({ to: z.array(words()).min(1), how: words(), without: words().optional() }),
  /** The record of the meeting, filled in from the plan, beside `review.held`; a later one takes its place. */
  'review.recorded': z.strictObject({
    attendance: z.array(
      z.strictObject({
        name: words(),
        role: words(),
        how: z.enum(['attended', 'online', 'sent-advice', 'apologies', 'absent']),
      }),
    ),
    objectives: z.array(
      z.strictObject({
        objective: words(),
        progress: z.enum(['met', 'good', 'some', 'none']),
        words: words().optional(),
      }),
    ),
    attainment: words().optional(),
    changes: words().optional(),
    parents: words().optional(),
    pupil: words().optional(),
    transition: words().optional(),
    targets: words().optional(),
    differences: words().optional(),
    recommends: z.enum(['maintain', 'amend', 'cease', 'reassess']),
    parts: z.array(words()).optional(),
    because: words(),
  }),
  /** Beside `review.reported`. */
  'review.report-filed': z.strictObject({
    by: words(),
    documents: z.array(words()).optional(),
    words: words().optional(),
  }),
  /** Beside `review.decided`. */
  'review.reasoned': z.strictObject({
    outcome: z.enum(['maintain', 'amend', 'cease']),
    reasons: words(),
    decidedBy: words(),
    departsBecause: words().optional(),
    withoutReport: words().optional(),
    parts: z.array(words()).optional(),
  }),
  /** Beside `review.notified`, and under EHC law with the decision itself. */
  'review.letter-sent': z.strictObject({ to: z.array(words()).min(1), how: words() }),
  /** A child under five is looked at half-way through the year, in no set form. */
  'review.informal-held': z.strictObject({ with: words(), words: words() }),
  /** Marked as one that the review officers attend, or no longer. */
  'review.marked-complex': z.strictObject({ because: words() }),
  'review.unmarked': z.strictObject({ because: words() }),
  /** One of the two review officers will go, went, or will not. */
  'attendance.planned': z.strictObject({ account: words(), name: words(), meetingOn: words() }),
  'attendance.dropped': z.strictObject({ account: words(), name: words(), because: words() }),
  'attendance.noted': z.strictObject({
    account: words(),
    name: words(),
    attended: z.boolean(),
    advised: words().optional(),
    because: words().optional(),
  }),
  /** What follows from a review: stays a task until it is done. */
  'action.agreed': z.strictObject({
    what: words(),
    by: words(),
    /** An account of the section; somebody else by name. */
    owner: words().optional(),
    who: words(),
  }),
  'action.done': z.strictObject({ action: position(), words: words().optional() }),
  /** Somebody was chased about what is awaited: `watch` is the id of the profile's watch. */
  'duty.chased': z.strictObject({ watch: words(), to: words(), how: words(), words: words().optional() }),
} as const
