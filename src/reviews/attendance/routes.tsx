import { factsNamed } from '../../case/case.ts'
import { caseForm } from '../../case/form-page.tsx'
import { answered, handle } from '../../case/handle.ts'
import type { CaseApp, Program } from '../../case/program.ts'
import { InsetText, Link } from '../../govuk/index.ts'
import { longDay } from '../../kernel/day.ts'
import { refuse } from '../../kernel/result.ts'
import { notFound } from '../../web/app.ts'
import { choice, form, longText } from '../../web/form.ts'
import { type Officer, reviewOfficers } from '../planner/queries.ts'
import { attendedReview, decideNoted, decideSend, decideStay } from './decide.ts'
import { calendarPage, sendForm, weekAsked } from './page.tsx'

export function attendanceRoutes(app: CaseApp, program: Program): void {
  const path = '/reviews/calendar'
  app.page({ path, may: 'cases.list', show: at => calendarPage(program, at) })
  app.action({
    path,
    may: 'reviews.plan',
    form: sendForm,
    show: (at, tried) => calendarPage(program, at, tried),
    async act(at, { who }) {
      const [caseId = '', account = ''] = who.split(':')
      const officer = (await at.work(reviewOfficers)).find(o => o.account_id === account)
      if (officer === undefined) return refuse('Choose one of those who attend reviews')
      const handled = await handle(program, at, caseId, theCase => decideSend(theCase, officer, at.today))
      return answered(handled, {
        to: `/reviews/calendar?week=${weekAsked(at)}`,
        say: `${officer.name} goes to the meeting.`,
      })
    },
  })

  caseForm(app, program, {
    path: '/cases/:case/reviews/officers',
    may: 'review.record',
    tab: 'reviews',
    title: 'Who of us attends the review',
    form: async (theCase, _at, tx) => {
      if (attendedReview(theCase) === null) return notFound
      return officersForm(await reviewOfficers(tx))
    },
    intro: (theCase, at) => {
      const review = attendedReview(theCase)
      const said = review?.attendance ?? []
      return (
        <>
          {review?.meetingOn != null && (
            <p class="govuk-body">
              The meeting {review.meetingOn < at.today ? 'was' : 'is'} on {longDay(review.meetingOn)}
              {review.arranged !== null && `, ${review.arranged.says.at}, ${review.arranged.says.place}`}.{' '}
              <Link href={`/reviews/calendar?week=${review.meetingOn}`}>The week of those who attend</Link>
            </p>
          )}
          {said.length > 0 && (
            <InsetText>
              <ul class="govuk-list">
                {said.map(one => (
                  <li key={one.account}>
                    {one.name}: {one.state}
                    {one.advised !== null && `. Advised: ${one.advised}`}
                    {one.because !== null && `. ${one.because}`}
                  </li>
                ))}
              </ul>
            </InsetText>
          )}
        </>
      )
    },
    submit: 'Record it',
    given: tx => reviewOfficers(tx),
    decide(theCase, { account, what, advised, because }, at, officers: Officer[]) {
      const known =
        officers.find(o => o.account_id === account) ??
        factsNamed(theCase, 'attendance.planned')
          .map(f => ({ account_id: String(f.says.account), name: String(f.says.name) }))
          .find(o => o.account_id === account)
      if (known === undefined) return refuse('Choose one of those who attend reviews', 'account')
      if (what === 'goes') return decideSend(theCase, known, at.today)
      if (what === 'stays') {
        return because === null
          ? refuse('Say why the meeting is not attended', 'because')
          : decideStay(theCase, known.account_id, because, at.today)
      }
      return decideNoted(theCase, { officer: known, attended: what === 'attended', advised, because }, at.today)
    },
    next: '/reviews',
    say: 'It is recorded.',
  })
}

function officersForm(officers: readonly Officer[]) {
  return form({
    account: choice({
      label: 'Who',
      choices: officers.map(o => ({ value: o.account_id, text: o.name })),
      required: 'Say who of us it is about',
    }),
    what: choice({
      label: 'What to record',
      choices: [
        { value: 'goes', text: 'Will attend' },
        { value: 'stays', text: 'Will not attend after all' },
        { value: 'attended', text: 'Attended' },
        { value: 'absent', text: 'Did not attend' },
      ] as const,
      required: 'Say what to record',
    }),
    advised: longText({ label: 'What was advised', hint: 'To the school, and to the parents about their options.' }),
    because: longText({ label: 'Why not, if not attended' }),
  })
}
