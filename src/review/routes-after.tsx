import type { Case } from '../case/case.ts'
import { caseForm } from '../case/form-page.tsx'
import { arriving, documentFacts, keepDocuments } from '../case/keep-documents.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { complexOf } from '../case/review-complex.ts'
import { type ReviewAction, reviewsOf } from '../case/reviews.ts'
import { type Awaited, awaitedOn } from '../case/watches.ts'
import { longDay } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import type { FurtherSays } from '../record/further-facts.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { decideAction, decideActionDone, decideChased, decideComplex, decideInformal } from './decide-after.ts'
import { decideNotified, decideOutcome } from './decide-outcome.ts'
import { decideRecorded, decideReported } from './decide-record.ts'
import { filledDecision, filledRecord } from './filled.ts'
import {
  actionDoneForm,
  actionForm,
  chaseForm,
  complexForm,
  informalForm,
  noticeForm,
  outcomeForm,
  told,
} from './forms-outcome.ts'
import { recordForm, reportForm } from './forms-record.ts'
import { BeforeDeciding } from './intros.tsx'
import { looksAhead } from './invitees.ts'
import { section } from './queries.ts'
import { lastMet, underWay } from './under-way.ts'

type Recorded = FurtherSays<'review.recorded'>
const nothingToReview = { refused: [{ because: 'No plan is in force: there is nothing to review' }] }

/** The meeting itself and what comes of it: its record, the report, the decision, the letter. */
export function outcomeRoutes(app: CaseApp, program: Program): void {
  const ahead = (theCase: Case, at: At) => {
    const review = underWay(theCase)
    return looksAhead(theCase, program.profile, review?.held?.on ?? review?.meetingOn ?? at.today)
  }
  caseForm(app, program, {
    path: '/cases/:case/reviews/record',
    may: 'review.record',
    tab: 'reviews',
    title: 'The record of the meeting',
    form: (theCase, at) => (underWay(theCase) === null ? notFound : recordForm(theCase, ahead(theCase, at), at.today)),
    filled(theCase, at) {
      const review = underWay(theCase)
      return review === null ? {} : filledRecord(theCase, program.profile, review, at.today)
    },
    submit: 'Record the meeting',
    addresses: 'kept out',
    decide(theCase, values, at) {
      const review = underWay(theCase)
      if (review === null) return nothingToReview
      return decideRecorded(
        review,
        {
          ...values,
          attendance: values.attendance.map(line => ({
            name: line.name ?? '',
            role: line.role ?? '',
            how: line.how as Recorded['attendance'][number]['how'],
          })),
          objectives: values.objectives.map(line => ({
            objective: line.objective ?? '',
            progress: line.progress as Recorded['objectives'][number]['progress'],
            ...(line.words && { words: line.words }),
          })),
        },
        ahead(theCase, at),
        at.today,
      )
    },
    next: '/reviews',
    say: 'The meeting is recorded. Its record is ready to print.',
  })

  caseForm(app, program, {
    path: '/cases/:case/reviews/report',
    may: 'review.record',
    tab: 'reviews',
    title: 'The head teacher’s report',
    form: (theCase, at) => (underWay(theCase) === null ? notFound : reportForm(at.today)),
    filled: (_theCase, at) => ({ ...filledDay('on', at.today), by: 'Head teacher' }),
    submit: 'Record the report',
    addresses: 'kept out',
    decide(theCase, values, at) {
      const review = underWay(theCase)
      if (review === null) return nothingToReview
      const documents = arriving(values.documents, 'Report of the annual review')
      const decided = decideReported(review, { ...values, documents: documents.map(d => d.documentId) })
      if (isRefused(decided)) return decided
      return {
        record: [...decided.record, ...documentFacts(documents, values.on, 'report', values.by)],
        alsoWrite: tx => keepDocuments(tx, at, theCase.caseId, documents, 'report'),
      }
    },
    next: '/reviews',
    say: 'The report is recorded. Decide the review next.',
  })

  caseForm(app, program, {
    path: '/cases/:case/reviews/decide',
    may: 'review.decide',
    tab: 'reviews',
    title: 'Decide the review',
    form(theCase, at) {
      const review = underWay(theCase)
      return review === null ? notFound : outcomeForm(theCase, review, at.today)
    },
    filled(theCase, at) {
      const review = underWay(theCase)
      return review === null ? {} : filledDecision(theCase, review, at.today)
    },
    intro: (theCase, at) => <BeforeDeciding theCase={theCase} review={underWay(theCase)} today={at.today} />,
    submit: 'Record the decision',
    addresses: 'kept out',
    decide(theCase, values, at) {
      const review = underWay(theCase)
      return review === null ? nothingToReview : decideOutcome(theCase, review, values, at.visitor.name, at.today)
    },
    next: '/reviews',
    say: theCase => saidAfterDeciding(theCase),
  })

  caseForm(app, program, {
    path: '/cases/:case/reviews/notice',
    may: 'review.decide',
    tab: 'reviews',
    title: 'The decision was sent',
    form(theCase, at) {
      const review = underWay(theCase)
      return review?.state === 'decided' ? noticeForm(theCase, review, at.today) : notFound
    },
    filled(theCase, at) {
      const review = underWay(theCase)
      return review === null ? {} : { ...filledDay('on', at.today), to: told(theCase, review) }
    },
    submit: 'Record that it was sent',
    decide(theCase, values) {
      const review = underWay(theCase)
      return review === null ? nothingToReview : decideNotified(review, values)
    },
    next: '/reviews',
    say: 'The decision is recorded as sent.',
  })
}

function saidAfterDeciding(theCase: Case): string {
  const last = reviewsOf(theCase).findLast(review => review.decided !== null)
  const { document } = packs[theCase.law].words
  switch (last?.decided?.says.outcome) {
    case 'amend':
      return `The review is decided. Propose the amendment of the ${document} next.`
    case 'cease':
      return `The review is decided. Ceasing the ${document} has its own steps: ask the parents and the school first.`
    default:
      return last?.state === 'decided' ? 'The review is decided. Send the decision next.' : 'The review is closed.'
  }
}

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
