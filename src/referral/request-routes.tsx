import { panelOf, panelsForRequests } from '../authority/routing.ts'
import { type Case, factsNamed, latest, openDeadline } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { caseForm } from '../case/form-page.tsx'
import { arriving, keepDocuments } from '../case/keep-documents.ts'
import { placeHome } from '../case/people/enter.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import { addDays, addMonths, type Day, longDay } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { notFound } from '../web/app.ts'
import { choice, choices, dayField, files, form, longText, text } from '../web/form.ts'
import { askerOf, titleOf } from './askers.ts'
import {
  childToRoute,
  decideAcknowledged,
  decideArrived,
  decideByQuadrant,
  decideDiscussed,
  decideElsewhere,
  decideNotice,
  decideRequest,
  decideWithdrawn,
  missingGaps,
  requestToRoute,
} from './decide.ts'
import { requestFields } from './request-form.ts'
import { RequestTab } from './request-tab.tsx'

const ways = [
  { value: 'post', text: 'Post' },
  { value: 'email', text: 'E-mail' },
  { value: 'telephone', text: 'Telephone' },
  { value: 'by-hand', text: 'By hand' },
] as const

function pastDay(at: At, label: string, hint?: string) {
  return dayField({
    label,
    ...(hint === undefined ? {} : { hint }),
    required: `Enter the day`,
    notAfter: { day: at.today, because: `${label} must be today, ${longDay(at.today)}, or earlier` },
  })
}

/** The request of a case, and everything that is done about it before the decision. */
export function requestRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  const here = '/cases/:case/request'
  const common = { tab: 'request', next: '/request' }

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

  caseForm(app, program, {
    ...common,
    path: `${here}/route`,
    may: 'request.route',
    title: 'Send it to another panel',
    form: () =>
      form({
        panel: choice({
          label: 'Panel',
          choices: panelsForRequests(profile).map(p => ({ value: p.id, text: p.name })),
          required: 'Choose the panel',
          look: { as: 'radios' },
        }),
        because: longText({
          label: 'Why this panel and not the one of the rule',
          required: 'Say why this panel',
          look: { rows: 3 },
        }),
      }),
    intro: theCase => <Now program={program} theCase={theCase} />,
    submit: 'Send it there',
    decide: (theCase, values, at) => decideElsewhere(theCase, profile, values, at.today),
    say: theCase =>
      `The request is with the ${panelOf(profile, String(latest(theCase, 'request.routed')?.says.panel)).name}.`,
  })

  caseForm(app, program, {
    ...common,
    path: `${here}/quadrant`,
    may: 'request.route',
    title: 'Say where the home is',
    form: () =>
      form({
        quadrant: choice({
          label: 'Quadrant of the home',
          choices: profile.quadrants.map(q => ({ value: q.id, text: q.name })),
          required: 'Choose the quadrant of the home',
          look: { as: 'radios' },
        }),
      }),
    submit: 'Record the quadrant and send the request to its panel',
    decide: (theCase, { quadrant }, at) => {
      const decided = decideByQuadrant(theCase, profile, quadrant, at.today)
      return isRefused(decided)
        ? decided
        : { ...decided, alsoWrite: tx => placeHome(tx, theCase.child.personId, quadrant) }
    },
    say: 'The quadrant is recorded.',
  })

  caseForm(app, program, {
    ...common,
    path: `${here}/panel`,
    may: 'request.route',
    title: 'Record what the panel said',
    form: (_case, at) =>
      form({
        panel: choice({
          label: 'Panel',
          choices: panelsForRequests(profile).map(p => ({ value: p.id, text: p.name })),
          required: 'Choose the panel',
          look: { as: 'radios' },
        }),
        on: pastDay(at, 'Day of the meeting'),
        recommends: choice({
          label: 'What it recommends',
          choices: [
            { value: 'assess', text: 'Assess' },
            { value: 'refuse', text: 'Do not assess' },
            { value: 'more-information', text: 'Get more information first' },
          ],
          required: 'Say what the panel recommends',
        }),
        notes: longText({ label: 'Who was there, and why', look: { rows: 4 } }),
      }),
    filled: theCase => ({ panel: String(latest(theCase, 'request.routed')?.says.panel ?? '') }),
    submit: 'Record the discussion',
    decide: (theCase, values) => decideDiscussed(theCase, values),
    say: 'The panel’s discussion is recorded.',
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
          choices: missingGaps(theCase).map(gap => ({ value: gap.what, text: gap.what })),
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

function Now({ program, theCase }: { program: Program; theCase: Case }) {
  const routed = latest(theCase, 'request.routed')
  if (routed === null) return null
  return (
    <InsetText>
      Now with the {panelOf(program.profile, String(routed.says.panel)).name}. {String(routed.says.because)}.
    </InsetText>
  )
}

/** An assessment made in the last six months usually answers a new request. */
function Before({ theCase, today }: { theCase: Case; today: Day }) {
  const made = latest(theCase, 'assessment.completed')
  const open = openDeadline(theCase, 'decide-whether-to-assess')
  return (
    <>
      {made !== null && addMonths(made.on, 6) > today && (
        <WarningText>
          An assessment was completed on {longDay(made.on)}, less than six months ago. The law asks for no other until{' '}
          {longDay(addMonths(made.on, 6))}; record the request all the same, and answer it.
        </WarningText>
      )}
      {open !== null && (
        <InsetText>A request is open already: {open.why}. One decision answers both, counted from the first.</InsetText>
      )}
      {factsNamed(theCase, 'assessment.refused').length > 0 && open === null && (
        <InsetText>An earlier request was refused. A new one is weighed anew, and starts its own six weeks.</InsetText>
      )}
    </>
  )
}

function NoticeMeans({ theCase, today }: { theCase: Case; today: Day }) {
  const request = requestToRoute(theCase)
  if (theCase.law === 'england-ehc-2014') {
    return (
      <InsetText>
        The law of EHC plans gives no time of its own for this notice. Where no request is open, the child becomes ours
        to decide on, and the six weeks to decide run from this day.
      </InsetText>
    )
  }
  return (
    <InsetText>
      The parents then have 29 days to write, beginning with the day of service. Served today, we may not decide before{' '}
      <strong>{longDay(addDays(today, 29))}</strong>
      {request?.asker === 'parent' ? ', unless they asked themselves, as they did here' : ''}.
    </InsetText>
  )
}
