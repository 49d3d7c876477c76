import { ageOn, type Day } from '../kernel/day.ts'
import { openAppeals } from './appeals.ts'
import type { Case } from './case.ts'
import { openDifferences, stepsUnderWay } from './differences.ts'

/** A difference as its family sees it: that we know of it, and what was agreed as the next step. Never a word of ours about it. */
export interface OutsideDifference {
  matter: string
  since: Day
  next: { step: string; by: 'them' | 'us'; on: Day | null; at: string | null; place: string | null } | null
}

/** An appeal as its family sees it: the Tribunal's days that are theirs, and the hearing. */
export interface OutsideAppeal {
  against: string
  number: string | null
  theirs: { what: string; dueOn: Day }[]
  hearing: { on: Day; at: string | null; place: string } | null
}

/**
 * What is shown to a family of its differences. Where parents are kept apart, or a young person and parents see the same page, one
 * of them is not told what the other said to us.
 */
export function outsideDifferences(theCase: Case): OutsideDifference[] {
  return openDifferences(theCase)
    .filter(d => d.says.with === 'parents' && isOnePartys(theCase, d.raised.on))
    .map(difference => {
      const step = stepsUnderWay(difference).at(-1) ?? null
      const arranged = step?.arranged ?? null
      return {
        matter: difference.says.matter,
        since: difference.raised.on,
        next:
          step === null
            ? null
            : {
                step: step.step,
                by: step.asked?.by ?? 'us',
                on: (arranged?.says.happensOn ?? null) as Day | null,
                at: arranged?.says.at ?? null,
                place: arranged?.says.place ?? null,
              },
      }
    })
}

export function outsideAppeals(theCase: Case): OutsideAppeal[] {
  return openAppeals(theCase)
    .filter(appeal => isOnePartys(theCase, appeal.lodged.on))
    .map(({ against, says, directions, hearing }) => ({
      against,
      number: says?.number ?? null,
      theirs: directions
        .filter(d => d.says.whose === 'family' && d.done === null)
        .map(d => ({ what: d.says.what, dueOn: d.dueOn })),
      hearing:
        hearing === null || hearing.held !== null
          ? null
          : { on: hearing.on, at: hearing.says.at ?? null, place: hearing.says.place },
    }))
}

/** Everybody who reads the family's page is of one party: parents who are not kept apart, of a child who has no page of their own. */
function isOnePartys({ people, child, law }: Case, on: Day): boolean {
  if (people.some(p => p.until === null && p.parentalResponsibility && p.keptApart)) return false
  return law !== 'england-ehc-2014' || child.bornOn === null || ageOn(child.bornOn, on) < 16
}
