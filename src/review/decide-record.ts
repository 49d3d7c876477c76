import type { Decision } from '../case/handle.ts'
import { ofReview } from '../case/review-about.ts'
import type { Review } from '../case/reviews.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { NewFact } from '../record/append.ts'
import type { FurtherSays } from '../record/further-facts.ts'

type Recorded = FurtherSays<'review.recorded'>

export interface Recording {
  /** The day of the meeting. */
  on: Day
  attendance: Recorded['attendance']
  objectives: Recorded['objectives']
  attainment: string | null
  changes: string | null
  parents: string | null
  pupil: string | null
  transition: string | null
  targets: string | null
  differences: string | null
  recommends: Recorded['recommends']
  parts: readonly string[]
  because: string
}

/** What the meeting found; written again, it takes the place of what was written before. `looksAhead`: from Year 9. */
export function decideRecorded(review: Review, v: Recording, looksAhead: boolean, today: Day): Decision {
  if (review.decided !== null) return refuse('This review is decided: correct the entry of its record instead')
  const came = v.attendance.some(one => one.how === 'attended' || one.how === 'online')
  if (!came) return refuse('Say who came to the meeting', 'attendance.0.name')
  if (looksAhead && v.transition === null)
    return refuse(
      'Write down what was said about the time after school: from Year 9 every review looks ahead',
      'transition',
    )
  if (v.recommends === 'amend' && v.parts.length === 0)
    return refuse('Choose the parts that should be amended', 'parts')
  const held: NewFact[] = review.held === null ? [ofReview(review, { name: 'review.held', on: v.on })] : []
  const heldOn = review.held?.on ?? v.on
  if (heldOn !== v.on)
    return refuse(`The meeting is recorded for ${longDay(heldOn)}: correct that entry if the day is wrong`, 'on')
  const told = (['attainment', 'changes', 'parents', 'pupil', 'transition', 'targets', 'differences'] as const).flatMap(
    key => (v[key] === null ? [] : [[key, v[key]] as const]),
  )
  return {
    record: [
      ...held,
      ofReview(review, {
        name: 'review.recorded',
        on: review.held === null ? v.on : today,
        says: {
          attendance: v.attendance,
          objectives: v.objectives,
          ...Object.fromEntries(told),
          recommends: v.recommends,
          ...(v.parts.length > 0 && v.recommends === 'amend' && { parts: [...v.parts] }),
          because: v.because,
        },
      }),
    ],
  }
}

export interface Reporting {
  on: Day
  by: string
  words: string | null
  documents: readonly string[]
}

/** The report that the school sends after the meeting; a second one adds to the first. */
export function decideReported(review: Review, { on, by, words, documents }: Reporting): Decision {
  if (review.held === null) return refuse('Record the meeting first: the report is of the meeting')
  if (on < review.held.on)
    return refuse(`The meeting was on ${longDay(review.held.on)}: its report came on that day or later`, 'on')
  if (words === null && documents.length === 0) return refuse('Add the report, or write down what it says', 'words')
  return {
    record: [
      ofReview(review, { name: 'review.reported', on }),
      ofReview(review, {
        name: 'review.report-filed',
        on,
        says: { by, ...(words !== null && { words }), ...(documents.length > 0 && { documents: [...documents] }) },
      }),
    ],
  }
}
