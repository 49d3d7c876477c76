import { begunBefore } from '../case/amendments.ts'
import type { Case } from '../case/case.ts'
import { type Day, longDay } from '../kernel/day.ts'
import type { SettledFact } from '../record/settle.ts'

/** What the front of an amended document says: after which review, order or direction, and of which day. */
export function amendedAfter(theCase: Case, sent: SettledFact): string {
  const begun = begunBefore(theCase, sent)
  if (begun === null) return 'Amended'
  const day = typeof begun.says.dated === 'string' ? longDay(begun.says.dated as Day) : null
  const of = (what: string) => `Amended after ${what}${day === null ? '' : ` of ${day}`}`
  switch (begun.says.because) {
    case 'review':
      return of(isAnnual(theCase, begun) ? 'the annual review' : 'a review other than the annual one')
    case 'other-review':
      return of('a review other than the annual one')
    case 'order': {
      const order = theCase.facts.find(f => f.position === begun.says.follows)
      return of(
        order?.name === 'appeal.conceded' ? 'an appeal to the Tribunal that was conceded' : 'the order of the Tribunal',
      )
    }
    case 'direction':
      return of('the direction of the Secretary of State')
    case 'transfer':
      return 'Amended for the move to the next phase of education'
    case 'reassessment':
      return of('the re-assessment')
    case 'school-change':
      return of('the parents’ request for a change of school')
    default:
      return 'Amended'
  }
}

/** An interim or early review is not the annual one. */
function isAnnual(theCase: Case, begun: SettledFact): boolean {
  const arranged = theCase.facts.findLast(f => f.name === 'review.arranged' && f.about === begun.about)
  return arranged === undefined || arranged.says.kind === 'annual' || arranged.says.kind === 'transfer'
}
