import type { Case } from '../case/case.ts'
import { caseForm } from '../case/form-page.tsx'
import type { At, CaseApp, Program } from '../case/program.ts'
import { complexOf } from '../case/review-complex.ts'
import type { ReviewAction } from '../case/review-parts.ts'
import { reviewsOf } from '../case/reviews.ts'
import { type Awaited, awaitedOn } from '../case/watches.ts'
import { longDay } from '../kernel/day.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { decideAction, decideActionDone, decideChased, decideComplex, decideInformal } from './decide-after.ts'
import { actionDoneForm, actionForm, chaseForm, complexForm, informalForm } from './forms-outcome.ts'
import { section } from './queries.ts'
import { lastMet, nothingToReview, underWay } from './under-way.ts'

/** What follows a review, and what is done beside it. */
export function besideRoutes(app: CaseApp, program: Program): void {
  caseForm(app, program, {
    path: '/cases/:case/reviews/action',
    may: 'review.record',
    tab: 'reviews',
    title: 'What is to be done',
    form: async (theCase, at, tx) => (lastMet(theCase) === null ? notFound : actionForm(await section(tx), at.today)),
    submit: 'Record what is to be done',
    addresses: 'kept out',
    given: tx => section(tx),
    decide(theCase, values, at, staff) {
      const review = lastMet(theCase)
      if (review === null) return nothingToReview
      const owner = staff.find(one => one.accountId === values.owner) ?? null
      return decideAction(review, { ...values, owner }, at.today)
    },
    next: '/reviews',
    say: 'It is recorded, and stays a task until it is done.',
  })

  caseForm(app, program, {
    path: '/cases/:case/reviews/actions/:action/done',
    may: 'review.record',
    tab: 'reviews',
    title: (theCase, at) => `Done: ${actionAt(theCase, at)?.says.what ?? ''}`,
    form(theCase, at) {
      const action = actionAt(theCase, at)
      return action === null || action.done !== null ? notFound : actionDoneForm(at.today)
    },
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Record that it is done',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideActionDone(actionAt(theCase, at), values),
    next: '/reviews',
    say: 'It is recorded as done.',
  })

  caseForm(app, program, {
    path: '/cases/:case/reviews/chase/:watch',
    may: 'review.record',
    tab: 'reviews',
    title: 'Record a chase',
    form: (theCase, at) => (awaitedAt(theCase, program, at) === null ? notFound : chaseForm(at.today)),
    filled: (theCase, at) => ({ ...filledDay('on', at.today), to: theCase.setting?.name ?? '' }),
    intro(theCase, at) {
      const awaited = awaitedAt(theCase, program, at)
      return (
        awaited && (
          <p class="govuk-body">
            We wait for {awaited.watch.awaits}: {longDay(awaited.on)}.
          </p>
        )
      )
    },
    submit: 'Record the chase',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideChased(awaitedAt(theCase, program, at), values),
    next: '/reviews',
    say: 'The chase is recorded.',
  })

  caseForm(app, program, {
    path: '/cases/:case/reviews/complex',
    may: 'review.record',
    tab: 'reviews',
    title: 'Should the review officers attend?',
    form: theCase => (underWay(theCase) === null ? notFound : complexForm()),
    filled: theCase => ({ complex: complexOf(theCase, program.profile) === null ? 'yes' : 'no' }),
    submit: 'Record it',
    addresses: 'kept out',
    decide: (theCase, values, at) => decideComplex(theCase, program.profile, values, at.today),
    next: '/reviews',
    say: 'It is recorded.',
  })

  caseForm(app, program, {
    path: '/cases/:case/reviews/informal',
    may: 'review.record',
    tab: 'reviews',
    title: 'An informal review',
    form: (theCase, at) => (underWay(theCase) === null ? notFound : informalForm(at.today)),
    filled: (_theCase, at) => filledDay('on', at.today),
    intro: () => <p class="govuk-body">A child under five is looked at every six months. It has no set form.</p>,
    submit: 'Record it',
    addresses: 'kept out',
    decide: (_theCase, values) => decideInformal(values),
    next: '/reviews',
    say: 'It is recorded.',
  })
}

function actionAt(theCase: Case, at: At): ReviewAction | null {
  const position = Number(at.params.action)
  return (
    reviewsOf(theCase)
      .flatMap(review => review.actions)
      .find(action => action.fact.position === position) ?? null
  )
}

/** What is awaited by the watch that the address names. */
function awaitedAt(theCase: Case, program: Program, at: At): Awaited | null {
  return awaitedOn(theCase, program.profile).find(awaited => awaited.watch.id === at.params.watch) ?? null
}
