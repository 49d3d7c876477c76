import { amendmentUnderWay } from '../case/amendments.ts'
import type { Case } from '../case/case.ts'
import { openDeadline } from '../case/case.ts'
import { DueLine } from '../case/due-line.tsx'
import { adviceName } from '../case/fact-words.ts'
import { caseForm } from '../case/form-page.tsx'
import { arriving, documentFacts, keepDocuments } from '../case/keep-documents.ts'
import { latestVersion } from '../case/plan-content.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import { usuallySentTo } from '../case/sending.ts'
import { Link } from '../govuk/link.tsx'
import { plainDay } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { notFound } from '../web/app.ts'
import { CheckList } from './check-list.tsx'
import { lackingAdvice } from './checks.ts'
import { askedForComments, decideAnswer, decideComment } from './decide-comments.ts'
import { decideComplete, decidePropose, decideRefuse } from './decide-issue.ts'
import { whyNotPropose, whyNotRefuse } from './doing.ts'
import { answerForm, commentForm, completeForm, proposeForm, refuseForm } from './forms.ts'
import { Paragraphs } from './read-content.tsx'
import { commentsOf, nextDuty, refusalDuty } from './standing.ts'

/** The steps of the document that are one form each: complete, propose, comment, answer, refuse. */
export function stepRoutes(app: CaseApp, program: Program): void {
  caseForm(app, program, {
    path: '/cases/:case/assessment/complete',
    may: 'plan.issue',
    tab: 'advice',
    title: 'The assessment is complete',
    form: (theCase, at) => completeForm(theCase, program.profile, at.today),
    intro: (theCase, at) => <BeforeCompleting theCase={theCase} program={program} at={at} />,
    submit: 'Record that the assessment is complete',
    decide: (theCase, values) => decideComplete(theCase, values, lackingAdvice(theCase, program.profile)),
    next: '/statement',
    say: theCase =>
      `The assessment is complete. ${capital(packs[theCase.law].words.proposed)} or ${packs[theCase.law].words.refusal}: that is decided next.`,
  })
  caseForm(app, program, {
    path: '/cases/:case/statement/propose',
    may: 'plan.issue',
    tab: 'statement',
    title: theCase => `Serve the ${packs[theCase.law].words.proposed}`,
    form: (theCase, at) => proposeForm(theCase, program.profile, at.today),
    filled: (theCase, at) => ({ to: usuallySentTo(theCase, at.today) }),
    intro: (theCase, at) => <BeforeProposing theCase={theCase} program={program} at={at} />,
    submit: 'Record that it is served',
    decide: (theCase, values) => decidePropose(theCase, values, lackingAdvice(theCase, program.profile)),
    next: '/statement',
    say: theCase => `The ${packs[theCase.law].words.proposed} is recorded as served. Its letters are ready to print.`,
  })
  caseForm(app, program, {
    path: '/cases/:case/statement/comments/add',
    may: 'plan.write',
    tab: 'statement',
    title: 'Record comments',
    form: (theCase, at) => commentForm(theCase, at.today),
    intro: theCase => <ServedLine theCase={theCase} />,
    submit: 'Record the comments',
    decide(theCase, values, at) {
      const documents = arriving(values.documents)
      const from = values.from === 'other' ? (values.other ?? '') : values.from
      const decided = decideComment(
        theCase,
        values,
        documents.map(d => d.documentId),
      )
      if (isRefused(decided)) return decided
      return {
        record: [...decided.record, ...documentFacts(documents, values.on, 'comments', from)],
        alsoWrite: tx => keepDocuments(tx, at, theCase.caseId, documents, 'comments'),
      }
    },
    next: theCase => (amendmentUnderWay(theCase) === null ? '/statement#comments' : '/statement/amend#comments'),
    say: 'The comments are recorded. They wait for an answer.',
  })
  caseForm(app, program, {
    path: '/cases/:case/statement/comments/:position/answer',
    may: 'plan.write',
    tab: 'statement',
    title: 'Answer the comments',
    form: (theCase, at) => (commentAt(theCase, at) === undefined ? notFound : answerForm(at.today)),
    intro: (theCase, at) => {
      const comment = commentAt(theCase, at)
      return (
        comment && (
          <div class="sc-why">
            <p class="small soft">
              {String(comment.fact.says.from)}, {plainDay(comment.fact.on)}
            </p>
            <Paragraphs text={String(comment.fact.says.words)} />
          </div>
        )
      )
    },
    submit: 'Record the answer',
    decide: (theCase, values, at) => decideAnswer(theCase, Number(at.params.position), values),
    next: theCase => (amendmentUnderWay(theCase) === null ? '/statement#comments' : '/statement/amend#comments'),
    say: 'The answer is recorded.',
  })
  caseForm(app, program, {
    path: '/cases/:case/statement/refuse',
    may: 'plan.issue',
    tab: 'statement',
    title: theCase => capital(packs[theCase.law].words.refusal),
    form: (theCase, at) => refuseForm(theCase, at.today),
    filled: (theCase, at) => ({ to: usuallySentTo(theCase, at.today) }),
    intro: (theCase, at) => <BeforeRefusing theCase={theCase} at={at} />,
    submit: 'Record that the notice is given',
    decide: (theCase, values) => decideRefuse(theCase, values),
    next: '/statement',
    say: theCase => `The ${packs[theCase.law].words.refusal} is recorded. Its letters are ready to print.`,
  })
}

function commentAt(theCase: Case, at: At) {
  return commentsOf(theCase).find(c => String(c.fact.position) === at.params.position)
}

function BeforeCompleting({ theCase, program, at }: { theCase: Case; program: Program; at: At }) {
  const due = openDeadline(theCase, 'complete-assessment')
  const missing = lackingAdvice(theCase, program.profile)
  if (due === null) return <p class="govuk-body">No assessment is under way that could be completed.</p>
  return (
    <>
      <DueLine theCase={theCase} due={due} today={at.today} />
      {missing.length === 0 ? (
        <p class="govuk-body">All advice is here, or it is said why not.</p>
      ) : (
        <>
          <p class="govuk-body">
            <span class="sc-tag sc-tag--late">
              ! {missing.length === 1 ? 'One piece of advice is' : `${missing.length} pieces of advice are`} missing
            </span>{' '}
            <Link href={`/cases/${theCase.caseId}/advice`}>Look at the advice</Link>
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {missing.map(({ about, source, piece }) => (
              <li key={about}>
                {adviceName(source, program.profile)}
                {piece === null && ', never asked for'}
                {piece?.askedOn != null && `, asked for on ${plainDay(piece.askedOn)}`}
                {piece?.deadline != null && `, due ${plainDay(piece.deadline.dueOn)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function BeforeProposing({ theCase, program, at }: { theCase: Case; program: Program; at: At }) {
  const not = whyNotPropose(theCase)
  const version = latestVersion(theCase)
  return (
    <>
      <DueLine theCase={theCase} due={nextDuty(theCase)} today={at.today} />
      {not !== null && (
        <p class="govuk-body">
          <strong>It cannot be served yet.</strong> {not.because}.{' '}
          {not.path !== undefined && <Link href={`/cases/${theCase.caseId}${not.path}`}>Put it right</Link>}
        </p>
      )}
      {version !== null && (
        <>
          <p class="govuk-body">
            <Link href={`/cases/${theCase.caseId}/statement/print/${version.position}`}>Version {version.number}</Link>,
            saved on {plainDay(version.on)}, is what is served. It does not change after this.
          </p>
          <CheckList theCase={theCase} profile={program.profile} />
        </>
      )}
    </>
  )
}

function BeforeRefusing({ theCase, at }: { theCase: Case; at: At }) {
  const not = whyNotRefuse(theCase)
  if (not !== null) return <p class="govuk-body">{not}.</p>
  return <DueLine theCase={theCase} due={refusalDuty(theCase)} today={at.today} />
}

function ServedLine({ theCase }: { theCase: Case }) {
  const asked = askedForComments(theCase)
  return asked === null ? (
    <p class="govuk-body">Nothing that was proposed waits for comments.</p>
  ) : (
    <p class="govuk-body">
      {capital(asked.what)} was served on {plainDay(asked.served.on)}.
    </p>
  )
}
