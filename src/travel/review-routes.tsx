import { caseForm } from '../case/form-page.tsx'
import type { CaseApp, Program } from '../case/program.ts'
import { hasTravel, travelReviewed } from '../case/travel.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { longDay } from '../kernel/day.ts'
import { filledDay } from '../web/fields.tsx'
import { proformaPage } from './proforma-page.tsx'
import { decideReview, filledReview, reviewForm, reviewToFill } from './review.ts'

/** The Transport Annual Review proforma: filled in with each review, and printed. */
export function reviewRoutes(app: CaseApp, program: Program): void {
  caseForm(app, program, {
    path: '/cases/:case/travel/review',
    may: 'travel.record',
    tab: 'travel',
    title: 'Transport Annual Review',
    form: (_theCase, at) => reviewForm(at.today),
    filled: (theCase, at) => ({ ...filledReview(theCase, program.profile, at.today), ...filledDay('on', at.today) }),
    intro: (theCase, at) => {
      const review = reviewToFill(theCase)
      if (review === null || review.about === null)
        return <p class="govuk-body">No statement or plan is in force, so that no review is under way.</p>
      if (!hasTravel(theCase, at.today))
        return <p class="govuk-body">The child has no travel, so that there is nothing to review.</p>
      return (
        <>
          <p class="govuk-body">
            With review {review.number}
            {review.meetingOn !== null &&
              `, whose meeting ${review.meetingOn < at.today ? 'was' : 'is'} on ${longDay(review.meetingOn)}`}
            {review.meetingOn === null && review.dueOn !== null && `, due by ${longDay(review.dueOn)}`}. The review
            cannot be closed without it.{' '}
            <Link href={`/cases/${theCase.caseId}/travel/review/blank`}>Print an empty one</Link>
          </p>
          <InsetText>
            Travelling independently is encouraged wherever it is right for the pupil. Ask what would have to happen for
            it.
          </InsetText>
          {travelReviewed(theCase, review.about) && (
            <p class="govuk-body">It is filled in already. What you record now takes its place.</p>
          )}
        </>
      )
    },
    submit: 'Record the review of travel',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideReview(theCase, values, at.today),
    next: '/travel',
    say: 'The review of travel is recorded',
  })
  app.page({
    path: '/cases/:case/travel/review/:which',
    may: 'case.read',
    show: at => proformaPage(program, at),
  })
}
