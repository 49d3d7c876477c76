import { amendmentUnderWay, callsForChange } from '../case/amendments.ts'
import type { Case } from '../case/case.ts'
import { DueLine } from '../case/due-line.tsx'
import { caseForm } from '../case/form-page.tsx'
import { arriving, keepDocuments } from '../case/keep-documents.ts'
import { latestVersion } from '../case/plan-content.ts'
import { planInForce } from '../case/plan-in-force.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { usuallySentTo } from '../case/sending.ts'
import { Link } from '../govuk/link.tsx'
import { longDay, plainDay } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import type { Filled } from '../web/fields.tsx'
import { whyNotDrop } from './amend-doing.ts'
import { beginForm, dropForm, noticeForm, reasonsToAmend, setAsideForm } from './amend-forms.ts'
import { amendPage, WhatChanges } from './amend-page.tsx'
import { amendedRoutes } from './amended-page.tsx'
import { decideBegin, decideDrop, decideServe, decideSetAside } from './decide-amend.ts'

/** Changing what is in force: begun, written, proposed with a notice, sent or dropped. */
export function amendRoutes(app: CaseApp, program: Program): void {
  app.page({ path: '/cases/:case/statement/amend', may: 'case.read', show: at => amendPage(program, at) })
  const common = { tab: 'statement', next: '/statement/amend' } as const
  caseForm(app, program, {
    path: '/cases/:case/statement/amend/begin',
    may: 'plan.write',
    ...common,
    title: theCase => `Amend the ${packs[theCase.law].words.document}`,
    form: (theCase, at) => beginForm(theCase, at.today),
    filled: (theCase): Filled => ({ because: callsForChange(theCase)[0]?.because ?? '' }),
    intro: theCase => <InForce theCase={theCase} />,
    submit: 'Begin the amendment',
    decide: (theCase, values, at) => decideBegin(theCase, values, at.today),
    say: 'The amendment is begun. Write what changes, then serve the notice.',
  })
  caseForm(app, program, {
    path: '/cases/:case/statement/amend/set-aside',
    may: 'plan.issue',
    ...common,
    title: 'Set the amendment aside',
    form: () => setAsideForm(),
    intro: theCase => <Stays theCase={theCase} />,
    submit: 'Set it aside',
    decide: (theCase, values, at) => decideSetAside(theCase, values, at.today),
    say: 'The amendment is set aside. Nothing was proposed.',
  })
  caseForm(app, program, {
    path: '/cases/:case/statement/amend/notice',
    may: 'plan.issue',
    ...common,
    title: 'Serve the notice of the amendment',
    form: (theCase, at) => noticeForm(theCase, at.today),
    filled: (theCase, at): Filled => ({
      to: usuallySentTo(theCase, at.today),
      placement: changesPlacement(theCase) ? 'changes' : 'stays',
    }),
    intro: (theCase, at) => <BeforeServing theCase={theCase} program={program} at={at} />,
    submit: 'Record that the notice is served',
    decide(theCase, values, at) {
      const documents = arriving(values.documents)
      const decided = decideServe(theCase, values, documents)
      if (isRefused(decided)) return decided
      return { ...decided, alsoWrite: tx => keepDocuments(tx, at, theCase.caseId, documents, 'amendment') }
    },
    say: 'The notice is recorded as served. Its letters are ready to print.',
  })
  caseForm(app, program, {
    path: '/cases/:case/statement/amend/drop',
    may: 'plan.issue',
    ...common,
    title: theCase => `Decide not to amend the ${packs[theCase.law].words.document}`,
    form: (theCase, at) => dropForm(theCase, at.today),
    filled: (theCase, at): Filled => ({ to: usuallySentTo(theCase, at.today) }),
    intro: (theCase, at) => <BeforeDropping theCase={theCase} at={at} />,
    submit: 'Record that the notice is given',
    decide: (theCase, values) => decideDrop(theCase, values),
    next: '/statement',
    say: 'The notice is recorded. Its letters are ready to print.',
  })
  amendedRoutes(app, program)
}

function changesPlacement(theCase: Case): boolean {
  const because = amendmentUnderWay(theCase)?.begun?.says.because
  return because === 'transfer' || because === 'school-change'
}

/** What would be changed. */
function InForce({ theCase }: { theCase: Case }) {
  const force = planInForce(theCase)
  const { words } = packs[theCase.law]
  const under = amendmentUnderWay(theCase)
  if (force === null) return <p class="govuk-body">No {words.document} is in force on this case.</p>
  return (
    <>
      <p class="govuk-body">
        The {words.document} in force is of{' '}
        <Link href={`/cases/${theCase.caseId}/timeline#fact-${force.fact.position}`}>{longDay(force.fact.on)}</Link>
        {force.version === null
          ? '. What it says is not on this record: write it in part by part, or attach the amendments as a document.'
          : `, version ${force.version.number}. The amendment begins from what it says.`}
      </p>
      {under !== null && (
        <p class="govuk-body">
          An amendment is under way: <Link href={`/cases/${theCase.caseId}/statement/amend`}>go on with it</Link>.
        </p>
      )}
    </>
  )
}

/** Setting an amendment aside meets nothing: what the law asks for is still due. */
function Stays({ theCase }: { theCase: Case }) {
  const under = amendmentUnderWay(theCase)
  const begun = under?.begun
  if (begun == null || under?.proposed != null) {
    return <p class="govuk-body">No amendment is begun that could be set aside.</p>
  }
  const because = begun.says.because as keyof typeof reasonsToAmend
  return (
    <p class="govuk-body">
      Begun on {plainDay(begun.on)}: {reasonsToAmend[because].toLowerCase()}. The family has not been told of it. What a
      review or an order asks for stays due.
    </p>
  )
}

function BeforeServing({ theCase, program, at }: { theCase: Case; program: Program; at: At }) {
  const under = amendmentUnderWay(theCase)
  const path = `/cases/${theCase.caseId}/statement`
  if (under === null) {
    return (
      <p class="govuk-body">
        No amendment is begun. <Link href={`${path}/amend/begin`}>Begin one</Link>
      </p>
    )
  }
  if (under.proposed !== null) {
    return <p class="govuk-body">The notice was served on {longDay(under.proposed.on)}.</p>
  }
  const version = latestVersion(theCase)
  const calls = [...theCase.derived.deadlines].filter(
    d => d.id === 'propose-amendment' && d.metOn === null && !d.takenAway,
  )
  return (
    <>
      {calls.map(due => (
        <DueLine key={due.startedBy} theCase={theCase} due={due} today={at.today} />
      ))}
      <WhatChanges theCase={theCase} program={program} />
      {version !== null && (
        <p class="govuk-body">
          <Link href={`${path}/print/${version.position}`}>Version {version.number}</Link> is what is proposed. It does
          not change after this; what is sent in the end may.
        </p>
      )}
    </>
  )
}

function BeforeDropping({ theCase, at }: { theCase: Case; at: At }) {
  const not = whyNotDrop(theCase)
  if (not !== null) return <p class="govuk-body">{not}.</p>
  const due = theCase.derived.deadlines.find(
    d =>
      ['finalise-amendment', 'propose-or-refuse-plan', 'finalise-reassessment'].includes(d.id) &&
      d.metOn === null &&
      !d.takenAway,
  )
  return (
    <>
      <DueLine theCase={theCase} due={due ?? null} today={at.today} />
      <p class="govuk-body">
        {theCase.law === 'northern-ireland-2005'
          ? 'The family is told, with the reasons.'
          : 'The family is told, with the reasons and the right of appeal.'}
      </p>
    </>
  )
}
