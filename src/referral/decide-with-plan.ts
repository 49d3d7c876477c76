import { type Case, hasPlan } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { type ArrivingDocument, documentFacts } from '../case/keep-documents.ts'
import { withArticle } from '../kernel/article.ts'
import type { Day } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import type { NewFact } from '../record/append.ts'

export interface PlanEntered {
  /** For a child who moved here with it. */
  moved?: { on: Day; from: string } | null
  madeOn: Day
  lastReviewedOn: Day | null
  /** The setting of the register that it names, where it is in it. */
  settingId: string | null
  names: string | null
  words: string | null
  documents: readonly ArrivingDocument[]
}

/** What is recorded of a plan that was in force before the record began: its review is due from that day on. */
export function factsOfPlan(given: PlanEntered, today: Day): NewFact[] {
  const { moved = null, madeOn, lastReviewedOn, settingId, names, words, documents } = given
  const dates = { madeOn, ...(lastReviewedOn === null ? {} : { lastReviewedOn }) }
  return [
    ...(moved !== null
      ? [
          { name: 'plan.transferred-in', on: moved.on, says: dates },
          { name: 'transfer.received', on: moved.on, says: { from: moved.from } },
        ]
      : [
          {
            name: 'plan.brought-forward',
            on: today,
            says: { ...dates, ...(settingId === null ? {} : { setting: settingId }) },
          },
        ]),
    ...documentFacts(documents, today, 'other', null),
    {
      name: 'plan.entered',
      on: today,
      says: {
        ...(names === null ? {} : { setting: names }),
        ...(documents.length === 0 ? {} : { documents: documents.map(d => d.documentId) }),
        ...(words === null ? {} : { words }),
      },
    },
  ]
}

/** The same on a case that is open already. */
export function decidePlanEntered(theCase: Case, given: PlanEntered, today: Day): Decision {
  const plan = packs[theCase.law].words.document
  if (hasPlan(theCase)) return refuse(`There is ${withArticle(plan)} in force on this case already`)
  return { record: factsOfPlan(given, today) }
}
