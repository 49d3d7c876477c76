import { z } from 'zod'
import { words } from './word.ts'

/** What goes with a case from one officer to the next. Who has a case when is in the tables; these say what was read and told. */
export const handoverFacts = {
  /** Lines of the dossier that the new officer has read, with their words as they stood; `since` is the day of the change. */
  'handover.read': z.strictObject({
    since: words(),
    from: words(),
    lines: z.array(z.strictObject({ id: words(), words: words() })).min(1),
    note: words().optional(),
  }),
  /** The family was told who has the case now. */
  'handover.told': z.strictObject({
    since: words(),
    to: z.array(words()).min(1),
    how: words(),
    words: words().optional(),
  }),
} as const
