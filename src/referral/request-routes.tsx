import { awaitedInformation } from '../case/awaited-information.ts'
import { latest } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { caseForm } from '../case/form-page.tsx'
import { arriving, keepDocuments } from '../case/keep-documents.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { isRefused } from '../kernel/result.ts'
import { notFound } from '../web/app.ts'
import { choice, choices, files, form, longText, text } from '../web/form.ts'
import { askerOf, titleOf } from './askers.ts'
import { childToRoute, decideAcknowledged, decideNotice, decideRequest, decideWithdrawn } from './decide.ts'
import { decideArrived, decideAsk } from './gaps.ts'
import { panelRoutes } from './panel-routes.tsx'
import { pastDay } from './past-day.ts'
import { requestFields } from './request-form.ts'
import { Before, NoticeMeans } from './request-intro.tsx'
import { RequestTab } from './request-tab.tsx'

const ways = [
  { value: 'post', text: 'Post' },
  { value: 'email', text: 'E-mail' },
  { value: 'telephone', text: 'Telephone' },
  { value: 'by-hand', text: 'By hand' },
] as const

/** The request of a case, and everything that is done about it before the decision. */
export function requestRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  const here = '/cases/:case/request'
  const common = { tab: 'request', next: '/request', addresses: 'kept out' } as const

  app.page({
    path: here,
    may: 'case.read',
    show: at =>
      casePage(program, at, { tab: 'request', title: 'Request' }, async (_tx, theCase) => (
        <RequestTab program={program} at={at} theCase={theCase} />
      )),
  })

  caseForm(app, program, {
    ...common,
    path: `${here}/new/:asker`,
    may: 'request.take-in',
    title: (_case, at) => titleOf(askerOf(profile, at.params.asker) ?? 'parent'),
    form: (_case, at) => {
      const asker = askerOf(profile, at.params.asker)
      return asker === null ? notFound : form(requestFields(profile, asker, at.today))
    },
    intro: (theCase, at) => <Before theCase={theCase} today={at.today} />,
    submit: 'Record the request',
    decide: (theCase, values, at) => {
      const asker = askerOf(profile, at.params.asker)
      if (asker === null) throw new Error('A request by nobody came past its form')
      const documents = arriving(values.documents)
      return {
        record: decideRequest(profile, childToRoute(theCase), { ...values, asker, documents }, at.today),
        alsoWrite: tx => keepDocuments(tx, at, theCase.caseId, documents, 'request'),
      }
    },
    say: 'The request is recorded.',
  })

  caseForm(app, program, {
    ...common,
    path: `${here}/acknowledge`,
    may: 'request.take-in',
    title: 'Acknowledge the request',
    form: (_case, at) =>
      form({
        to: text({ label: 'Acknowledged to', required: 'Enter who was told that the request arrived' }),
        how: choice({ label: 'How', choices: ways, required: 'Say how', look: { as: 'inline-radios' } }),
        on: pastDay(at, 'Day of the acknowledgement'),
      }),
    filled: (theCase, at) => ({
      to: String(latest(theCase, 'request.described')?.says.from ?? ''),
      ...today(at, 'on'),
    }),
    submit: 'Record the acknowledgement',
    decide: (theCase, values) => decideAcknowledged(theCase, values),
    say: 'The acknowledgement is recorded.',
  })

  panelRoutes(app, program)

  caseForm(app, program, {
    ...common,
    path: `${here}/ask`,
    may: 'request.take-in',
    title: 'Ask for something more',
    form: (_case, at) =>
      form({
        what: longText({
          label: 'What is asked for',
          hint: 'One thing on a line',
          required: 'Say what is asked for',
          look: { rows: 3 },
        }),
        of: text({ label: 'Whom it is asked of', required: 'Enter whom it is asked of' }),
        on: pastDay(at, 'Day it was asked for'),
      }),
    filled: (theCase, at) => ({
      what: awaitedInformation(theCase)
        .filter(a => a.askedOn === null)
        .map(a => a.what)
        .join('\n'),
      of: String(latest(theCase, 'request.described')?.says.from ?? ''),
      ...today(at, 'on'),
    }),
    intro: () => (
      <InsetText>What is asked for never stops the clock. It stays on the lists until it is here.</InsetText>
    ),
    submit: 'Record that it was asked for',
    decide: (theCase, values) => decideAsk(theCase, values),
    say: 'It is recorded as asked for.',
  })

  caseForm(app, program, {
    ...common,
    path: `${here}/arrived`,
    may: 'request.take-in',
    title: 'Something that was asked for has arrived',
    form: (theCase, at) =>
      form({
        what: choices({
          label: 'What has arrived',
          choices: awaitedInformation(theCase).map(gap => ({ value: gap.what, text: gap.what })),
          required: 'Tick what has arrived',
        }),
        on: pastDay(at, 'Day it arrived'),
        documents: files({ label: 'Files' }),
      }),
    filled: (_case, at) => today(at, 'on'),
    submit: 'Record what arrived',
    decide: (theCase, values, at) => {
      const documents = arriving(values.documents)
      const decided = decideArrived(theCase, { ...values, documents })
      return isRefused(decided)
        ? decided
        : { ...decided, alsoWrite: tx => keepDocuments(tx, at, theCase.caseId, documents, 'request') }
    },
    say: 'What arrived is recorded.',
  })

  caseForm(app, program, {
    ...common,
    path: `${here}/notice`,
    may: 'assessment.decide',
    title: 'Tell the parents that an assessment is considered',
    form: (_case, at) =>
      form({ on: pastDay(at, 'Day the notice was served', 'The day it was given to the parents, or reached them') }),
    filled: (_case, at) => today(at, 'on'),
    intro: (theCase, at) => <NoticeMeans theCase={theCase} today={at.today} />,
    submit: 'Record that the notice was served',
    decide: (theCase, { on }) => decideNotice(theCase, on),
    say: 'The notice to the parents is recorded.',
  })

  caseForm(app, program, {
    ...common,
    path: `${here}/withdraw`,
    may: 'request.take-in',
    title: 'The request is withdrawn',
    form: (_case, at) =>
      form({
        on: pastDay(at, 'Day we were told'),
        by: text({ label: 'Who withdrew it', required: 'Enter who withdrew the request' }),
        because: longText({ label: 'Why, in their words', required: 'Say why it was withdrawn', look: { rows: 3 } }),
      }),
    intro: () => (
      <InsetText>
        Everything that was open towards the answer is taken off the lists. A new request can be made at any time.
      </InsetText>
    ),
    filled: (_case, at) => today(at, 'on'),
    submit: 'Record the withdrawal',
    decide: (theCase, values) => decideWithdrawn(theCase, values),
    say: 'The withdrawal is recorded.',
  })
}

function today(at: At, name: string) {
  return {
    [`${name}-day`]: String(Number(at.today.slice(8))),
    [`${name}-month`]: String(Number(at.today.slice(5, 7))),
    [`${name}-year`]: at.today.slice(0, 4),
  }
}
