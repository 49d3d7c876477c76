import { caseForm } from '../case/form-page.tsx'
import { arriving, documentFacts, keepDocuments } from '../case/keep-documents.ts'
import type { CaseApp, Program } from '../case/program.ts'
import { longDay } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { decideAdviceReceived, decideCirculated, decideInvited, decidePlanned } from './decide-meeting.ts'
import { filledInvitations, filledPapers, filledPlan } from './filled.ts'
import { adviceForm, inviteForm, papersForm, planForm, somebodyElse } from './forms-meeting.ts'
import { BeforePlanning, MeetingLine } from './intros.tsx'
import { nothingToReview, underWay } from './under-way.ts'

/** What comes before the meeting: its day, the invitations, what people send, and the papers. */
export function meetingRoutes(app: CaseApp, program: Program): void {
  caseForm(app, program, {
    path: '/cases/:case/reviews/plan',
    may: 'review.record',
    tab: 'reviews',
    title: theCase => (underWay(theCase)?.planned == null ? 'Plan the review meeting' : 'Plan the meeting again'),
    form: (theCase, at) => (underWay(theCase) === null ? notFound : planForm(at.today)),
    filled(theCase, at) {
      const review = underWay(theCase)
      return review === null ? {} : filledPlan(theCase, program.profile, review, at.today)
    },
    intro: (theCase, at) => <BeforePlanning theCase={theCase} review={underWay(theCase)} today={at.today} />,
    submit: 'Record the meeting’s day',
    addresses: 'kept out',
    decide(theCase, values) {
      const review = underWay(theCase)
      return review === null ? nothingToReview : decidePlanned(theCase, review, values)
    },
    next: '/reviews',
    say: theCase => {
      const on = underWay(theCase)?.meetingOn
      return on == null ? 'The meeting is planned.' : `The meeting is planned for ${longDay(on)}. Invite everyone next.`
    },
  })

  caseForm(app, program, {
    path: '/cases/:case/reviews/invite',
    may: 'review.record',
    tab: 'reviews',
    title: 'Invite everyone',
    form: (theCase, at) => (underWay(theCase) === null ? notFound : inviteForm(at.today)),
    filled(theCase, at) {
      const review = underWay(theCase)
      return review === null ? {} : filledInvitations(theCase, program.profile, review, at.today)
    },
    intro: theCase => <MeetingLine theCase={theCase} review={underWay(theCase)} />,
    submit: 'Record the invitations',
    addresses: 'kept out',
    decide(theCase, values) {
      const review = underWay(theCase)
      if (review === null) return nothingToReview
      const who = values.who.map(line => ({ name: line.name ?? '', role: line.role ?? '', asks: line.asks ?? '' }))
      return decideInvited(theCase, review, { ...values, who })
    },
    next: '/reviews',
    say: 'The invitations are recorded.',
  })

  caseForm(app, program, {
    path: '/cases/:case/reviews/advice',
    may: 'review.record',
    tab: 'reviews',
    title: 'Advice for the review',
    form(theCase, at) {
      const review = underWay(theCase)
      return review === null ? notFound : adviceForm(review, at.today)
    },
    filled: (_theCase, at) => filledDay('on', at.today),
    intro: theCase => <MeetingLine theCase={theCase} review={underWay(theCase)} />,
    submit: 'Record what came',
    addresses: 'kept out',
    decide(theCase, values, at) {
      const review = underWay(theCase)
      if (review === null) return nothingToReview
      const asked = values.of === somebodyElse ? undefined : review.asked?.says.who[Number(values.of)]
      const from = asked?.name ?? values.name ?? ''
      const documents = arriving(values.documents, `Advice for the review, ${from}`)
      const decided = decideAdviceReceived(review, {
        on: values.on,
        from,
        role: asked?.role ?? values.role ?? '',
        words: values.words,
        documents: documents.map(d => d.documentId),
      })
      if (isRefused(decided)) return decided
      return {
        record: [...decided.record, ...documentFacts(documents, values.on, 'advice', from)],
        alsoWrite: tx => keepDocuments(tx, at, theCase.caseId, documents, 'advice'),
      }
    },
    next: '/reviews',
    say: 'It is recorded.',
  })

  caseForm(app, program, {
    path: '/cases/:case/reviews/papers',
    may: 'review.record',
    tab: 'reviews',
    title: 'The papers went out',
    form(theCase, at) {
      const review = underWay(theCase)
      return review === null ? notFound : papersForm(theCase, review, at.today)
    },
    filled(theCase, at) {
      const review = underWay(theCase)
      return review === null ? {} : filledPapers(theCase, review, at.today)
    },
    intro: theCase => <MeetingLine theCase={theCase} review={underWay(theCase)} />,
    submit: 'Record that the papers went out',
    addresses: 'kept out',
    decide(theCase, values) {
      const review = underWay(theCase)
      return review === null ? nothingToReview : decideCirculated(theCase, review, values)
    },
    next: '/reviews',
    say: 'The papers are recorded as sent.',
  })
}
