import type { Case } from '../case/case.ts'
import { reviewAbout } from '../case/review-about.ts'
import type { Review } from '../case/reviews.ts'
import { hasTravel, travelReviewed } from '../case/travel.ts'
import type { Day } from '../kernel/day.ts'

/** What a review still lacks before it can be decided; what is not needed for certain can be done without, for a reason. */
export interface Lacking {
  id: 'meeting' | 'report' | 'travel'
  words: string
  needed: boolean
}

export function lackingBeforeDecision(theCase: Case, review: Review, today: Day): Lacking[] {
  const lacking: Lacking[] = []
  if (review.held === null) lacking.push({ id: 'meeting', words: 'The meeting is not recorded', needed: true })
  if (review.reported === null)
    lacking.push({ id: 'report', words: 'The head teacher’s report is not in', needed: false })
  if (hasTravel(theCase, today) && !travelReviewed(theCase, reviewAbout(review)))
    lacking.push({
      id: 'travel',
      words: 'The child has travel, and the Transport Annual Review proforma of this review is not filled in',
      needed: true,
    })
  return lacking
}

/** Those asked whose advice has not come. */
export function notHeardFrom(review: Review): string[] {
  const heard = new Set(review.advice.map(a => a.says.from))
  return (review.asked?.says.who ?? []).map(who => who.name).filter(name => !heard.has(name))
}
