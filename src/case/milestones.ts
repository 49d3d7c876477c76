import { type Milestone, reaches, workFrom } from '../authority/ceasing-policy.ts'
import type { Profile } from '../authority/profile.ts'
import { academicYearOf } from '../authority/school-age.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, factsNamed, hasPlan, inLegalOrder } from './case.ts'
import { deathOf } from './death.ts'

/** A child reaches an age at which the plan may end: the day, since when it is work, and who looked. */
export interface Reached {
  milestone: Milestone
  on: Day
  from: Day
  lookedAt: SettledFact | null
}

/**
 * The milestones of a child with a plan in force. One that had passed before the plan came onto this record is left out,
 * unless the plan lapses by it.
 */
export function milestonesOf(theCase: Case, profile: Pick<Profile, 'ceasing'>): Reached[] {
  const { bornOn } = theCase.child
  const begun = planBegan(theCase)
  if (bornOn === null || begun === null || deathOf(theCase) !== null) return []
  const newest = profile.ceasing.at(-1)
  return (newest?.milestones ?? []).flatMap(milestone => {
    const on = reaches(milestone, bornOn)
    const yearEnds = dayOf(academicYearOf(on) + 1, 8, 31)
    if (yearEnds < begun.on && milestone.ends === undefined) return []
    return [{ milestone, on, from: workFrom(on), lookedAt: lookedAt(theCase, milestone, workFrom(on)) }]
  })
}

function lookedAt(theCase: Case, { id }: Milestone, from: Day): SettledFact | null {
  return (
    factsNamed(theCase, 'leaver.considered').findLast(fact => fact.says.milestone === id) ??
    factsNamed(theCase, 'cease.proposed', 'cease.kept').findLast(fact => fact.on >= from) ??
    null
  )
}

/** The fact by which the plan in force came onto this record. */
export function planBegan(theCase: Case): SettledFact | null {
  if (!hasPlan(theCase)) return null
  return (
    inLegalOrder(theCase.facts).findLast(fact =>
      ['plan.finalised', 'plan.brought-forward', 'plan.transferred-in'].includes(fact.name),
    ) ?? null
  )
}
