import { amendmentUnderWay } from '../case/amendments.ts'
import type { Case } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'
import { commentsOf, standingOf } from './standing.ts'

/** Comments on what was proposed: whose, how they came, what they say. */
export function decideComment(
  theCase: Case,
  form: { on: Day; from: string; other: string | null; how: string; words: string; asksFor?: readonly string[] },
  documents: readonly string[] = [],
): Decision {
  const asked = askedForComments(theCase)
  if (asked === null) return refuse(`No ${packs[theCase.law].words.proposed} or amendment waits for comments`)
  if (form.on < asked.served.on) {
    return refuse(
      `${capital(asked.what)} was served on ${longDay(asked.served.on)}: comments on it come after that`,
      'on',
    )
  }
  return {
    record: [
      {
        name: 'representation.received',
        on: form.on,
        says: {
          from: form.from === 'other' ? (form.other ?? '') : form.from,
          how: form.how,
          words: form.words,
          ...(form.asksFor !== undefined && form.asksFor.length > 0 && { asksFor: [...form.asksFor] }),
          ...(documents.length > 0 && { documents: [...documents] }),
        },
      },
    ],
  }
}

/** What the family may comment on now: the proposed document, or the notice of an amendment. */
export function askedForComments(theCase: Case): { what: string; served: SettledFact } | null {
  const standing = standingOf(theCase)
  if (standing.is === 'proposed') {
    return { what: `the ${packs[theCase.law].words.proposed}`, served: standing.served }
  }
  const proposed = amendmentUnderWay(theCase)?.proposed ?? null
  return proposed === null ? null : { what: 'the notice of the amendment', served: proposed }
}

/** An answer to comments that have none yet. */
export function decideAnswer(theCase: Case, position: number, form: { on: Day; words: string }): Decision {
  const comment = commentsOf(theCase).find(c => c.fact.position === position)
  if (comment === undefined) return refuse('These comments are not on the record')
  if (comment.answer !== null) return refuse(`These comments were answered on ${longDay(comment.answer.on)}`)
  if (form.on < comment.fact.on) {
    return refuse(`The comments came on ${longDay(comment.fact.on)}: the answer comes after`, 'on')
  }
  return { record: [{ name: 'representation.answered', on: form.on, says: { answers: position, words: form.words } }] }
}
