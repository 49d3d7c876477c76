import type { NewFact } from '../record/append.ts'
import type { Review } from './reviews.ts'

/** How further facts of a review are tied, also where its facts of law are tied to nothing. */
export function reviewAbout(review: Review): string {
  return review.about ?? `review:${review.number}`
}

/** A fact of a review: tied as its facts of law are. */
export function ofReview(review: Review, fact: Omit<NewFact, 'about'>): NewFact {
  return review.about === null ? fact : { ...fact, about: review.about }
}
