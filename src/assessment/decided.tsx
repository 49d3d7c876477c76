import { type Case, childName, latest } from '../case/case.ts'
import { evidenceOf } from '../case/evidence.ts'
import type { Program } from '../case/program.ts'
import { anAssessment, answerWords, setNamed, wordsOfCriterion } from '../case/weighing.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { longDay } from '../kernel/day.ts'
import type { Tried } from '../web/app.ts'
import { Problems } from '../web/fields.tsx'

interface AnswerKept {
  criterion: string
  answer: string
  reason: string
  evidence: readonly string[]
}

/** Nothing has been asked, or only notified: what has to happen before there is anything to decide. */
export function NothingToDecide({ theCase, mayTell }: { theCase: Case; mayTell: boolean }) {
  const notified = theCase.derived.stage === 'notified' && mayTell
  return (
    <>
      <h2 class="govuk-heading-l">Decide whether to assess</h2>
      <p class="govuk-body">
        {notified
          ? `We were notified of ${childName(theCase.child)}, and nobody has asked for an assessment. Should we consider one ourselves, the parents are told first, and may write.`
          : `No request for ${childName(theCase.child)} waits for a decision.`}
      </p>
      <p class="govuk-body">
        <Link href={`/cases/${theCase.caseId}/request${notified ? '/notice' : ''}`}>
          {notified ? 'Tell the parents that an assessment is considered' : 'Go to the request'}
        </Link>
      </p>
    </>
  )
}

/** What was decided, on what day, against which criteria, and what showed it. */
export function DecisionMade(props: { program: Program; theCase: Case; tried: Tried | undefined }) {
  const { program, theCase, tried } = props
  const decided = latest(theCase, 'assessment.agreed', 'assessment.refused')
  const weighed = latest(theCase, 'assessment.weighed')
  if (decided === null) return null
  const agreed = decided.name === 'assessment.agreed'
  const early = theCase.derived.deadlines.find(d => d.metBy === decided.position && d.tooEarly)
  return (
    <div class="sc-narrow">
      <Problems tried={tried} />
      <h2 class="govuk-heading-l">{agreed ? 'We assess' : 'We do not assess'}</h2>
      <p class="govuk-body">
        The parents were told on{' '}
        <Link href={`/cases/${theCase.caseId}/timeline#fact-${decided.position}`}>{longDay(decided.on)}</Link> that we{' '}
        {agreed ? 'will' : 'will not'} carry out {anAssessment(theCase.law)}
        {weighed === null ? '' : `; decided by ${weighed.says.decidedBy}`}.
      </p>
      {early?.notBefore !== undefined && (
        <InsetText>
          This was too early: the parents could write, and the notice could not be given before{' '}
          {longDay(early.notBefore)}.
        </InsetText>
      )}
      <p class="govuk-body">
        <Link href={`/cases/${theCase.caseId}/assessment/notice`}>The notice to each parent</Link>
      </p>
      {weighed?.says.support !== undefined && (
        <>
          <h3 class="govuk-heading-m">Support offered instead</h3>
          <p class="govuk-body">{String(weighed.says.support)}</p>
        </>
      )}
      {weighed === null ? (
        <p class="govuk-body">The answers to the criteria are not on this record.</p>
      ) : (
        <Answers program={program} theCase={theCase} says={weighed.says} />
      )}
    </div>
  )
}

function Answers(props: { program: Program; theCase: Case; says: Record<string, unknown> }) {
  const { program, theCase, says } = props
  const set = setNamed(program.profile, String(says.criteria))
  const evidence = evidenceOf(theCase, program.profile)
  return (
    <>
      <h3 class="govuk-heading-m">How it was weighed</h3>
      <p class="govuk-body soft small">
        {set === null ? String(says.criteria) : `${set.title}, version ${set.version}. ${set.standing}`}
      </p>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {(says.answers as AnswerKept[]).map(kept => (
          <li key={kept.criterion}>
            {wordsOfCriterion(set, kept.criterion)} <strong>{answerWords(kept.answer)}.</strong> {kept.reason}
            {kept.evidence.length > 0 && (
              <span class="small soft">
                {' '}
                Shown by:{' '}
                {kept.evidence.map((id, index) => {
                  const shown = evidence.find(e => e.id === id)
                  const words =
                    shown === undefined ? id : `${shown.mark === null ? '' : `${shown.mark} `}${shown.title}`
                  return (
                    <span key={id}>
                      {index > 0 && ', '}
                      {shown === undefined ? (
                        words
                      ) : (
                        <Link href={`/cases/${theCase.caseId}/timeline#fact-${shown.position}`}>{words}</Link>
                      )}
                    </span>
                  )
                })}
                .
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
