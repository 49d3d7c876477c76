import type { Case } from '../case/case.ts'
import { caseForm } from '../case/form-page.tsx'
import { arriving, documentFacts, keepDocuments } from '../case/keep-documents.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { reviewsOf } from '../case/reviews.ts'
import { isRefused } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import type { FurtherSays } from '../record/further-facts.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { decideNotified, decideOutcome } from './decide-outcome.ts'
import { decideRecorded, decideReported } from './decide-record.ts'
import { filledDecision, filledRecord } from './filled.ts'
import { noticeForm, outcomeForm, told } from './forms-outcome.ts'
import { recordForm, reportForm } from './forms-record.ts'
import { BeforeDeciding } from './intros.tsx'
import { looksAhead } from './invitees.ts'
import { awaitingReport, nothingToReview, underWay } from './under-way.ts'

type Recorded = FurtherSays<'review.recorded'>

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
    form: (theCase, at) => (awaitingReport(theCase) === null ? notFound : reportForm(at.today)),
    filled: (_theCase, at) => ({ ...filledDay('on', at.today), by: 'Head teacher' }),
    submit: 'Record the report',
    addresses: 'kept out',
    decide(theCase, values, at) {
      const review = awaitingReport(theCase)
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
    say: 'The report is recorded.',
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
