import type { Case } from '../case/case.ts'
import { type Complaint, complaintsOf, isAnswered } from '../case/complaints.ts'
import { caseForm } from '../case/form-page.tsx'
import type { At, CaseApp, Program } from '../case/program.ts'
import { workingDaysAfter } from '../case/targets.ts'
import type { Tx } from '../database/transaction.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { longDay } from '../kernel/day.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { complaintsPage } from './complaints-page.tsx'
import { daysFor, decideAcknowledged, decideAnswered, decideReceived, decideWithdrawn } from './decide.ts'
import { acknowledgedForm, answeredForm, receivedForm, withdrawnForm } from './forms.ts'
import { complaintListPage } from './list-page.tsx'

/** Complaints about the service: on a case, and all that wait for an answer. */
export function complaintRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/complaints', may: 'cases.list', show: at => complaintListPage(program, at) })
  app.page({ path: '/cases/:case/complaints', may: 'case.read', show: at => complaintsPage(program, at) })
  const common = { may: 'complaint.record', tab: 'differences', addresses: 'kept out', next: '/complaints' } as const
  caseForm(app, program, {
    ...common,
    path: '/cases/:case/complaints/add',
    title: 'Record a complaint',
    form: (theCase, at) => receivedForm(theCase, program, at.today),
    filled: (_theCase, at) => ({ ...filledDay('on', at.today), stage: 'first' }),
    submit: 'Record the complaint',
    decide: (theCase, values) =>
      decideReceived(theCase, {
        ...values,
        dueOn: values.dueOn ?? workingDaysAfter(values.on, daysFor(program.profile, values.stage)),
      }),
    say: 'The complaint is on the case.',
  })
  caseForm(app, program, {
    ...common,
    path: '/cases/:case/complaints/:number/acknowledge',
    title: 'Acknowledge the complaint',
    intro: (theCase, at) => <WhatItSays complaint={openAt(theCase, at)} />,
    form: (theCase, at) => (openAt(theCase, at) === null ? notFound : acknowledgedForm(at.today)),
    filled: (theCase, at) => ({
      ...filledDay('on', at.today),
      to: openAt(theCase, at)?.stages.at(-1)?.says.from ?? '',
    }),
    submit: 'Record it',
    decide: (theCase, values, at) => decideAcknowledged(theCase, aboutOf(at), values),
    say: 'The complaint is acknowledged.',
  })
  caseForm(app, program, {
    ...common,
    path: '/cases/:case/complaints/:number/answer',
    title: 'Record the answer to the complaint',
    intro: (theCase, at) => <WhatItSays complaint={openAt(theCase, at)} />,
    form: async (theCase, at, tx) =>
      openAt(theCase, at) === null ? notFound : answeredForm(at.today, await colleagues(tx)),
    filled: (_theCase, at) => ({ ...filledDay('on', at.today), by: at.visitor.name }),
    submit: 'Record the answer',
    decide: (theCase, { remedy, remedyBy, remedyOwner, ...values }, at) =>
      decideAnswered(theCase, aboutOf(at), {
        ...values,
        remedy:
          remedy === null || remedyBy === null || remedyOwner === null
            ? null
            : { what: remedy, by: remedyBy, owner: remedyOwner },
      }),
    say: 'The answer is recorded.',
  })
  caseForm(app, program, {
    ...common,
    path: '/cases/:case/complaints/:number/withdraw',
    title: 'The complaint was withdrawn',
    intro: (theCase, at) => <WhatItSays complaint={openAt(theCase, at)} />,
    form: (theCase, at) => (openAt(theCase, at) === null ? notFound : withdrawnForm(at.today)),
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Record it',
    decide: (theCase, values, at) => decideWithdrawn(theCase, aboutOf(at), values),
    say: 'It is recorded that the complaint was withdrawn.',
  })
}

/** The complaint in its own words above what is recorded of it. */
function WhatItSays({ complaint }: { complaint: Complaint | null }) {
  const stage = complaint?.stages.at(-1)
  if (stage === undefined) return null
  return (
    <InsetText>
      {stage.says.from}, {longDay(stage.fact.on)}: {stage.says.words}
      {stage.says.wants !== undefined && (
        <>
          <br />
          Asks for: {stage.says.wants}
        </>
      )}
      <br />
      Answer by {longDay(stage.dueOn)}.
    </InsetText>
  )
}

function aboutOf(at: At): string {
  return `complaint:${at.params.number}`
}

function openAt(theCase: Case, at: At) {
  const found = complaintsOf(theCase).find(c => c.about === aboutOf(at))
  return found === undefined || isAnswered(found) ? null : found
}

async function colleagues(tx: Tx): Promise<{ accountId: string; name: string }[]> {
  const found = await tx
    .selectFrom('account')
    .select(['account_id', 'name'])
    .where('kind', '=', 'staff')
    .where('disabled_at', 'is', null)
    .orderBy('place')
    .orderBy('name')
    .execute()
  return found.map(row => ({ accountId: row.account_id, name: row.name }))
}
