import { allows } from '../access/permissions.ts'
import { type Case, factsNamed, hasPlan } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { DueLine } from '../case/due-line.tsx'
import type { At, Program } from '../case/program.ts'
import { lastAssessedOn, type Reassessment, reassessmentsOf } from '../case/reassessments.ts'
import { lettersTo } from '../case/sending.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { type Day, longDay, plainDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { whyNotRequest } from './decide.ts'
import { Said } from './said.tsx'

/** The re-assessment: who asked and why, what was decided, and what comes next by when. */
export async function reassessmentPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'statement', title: 'Re-assessment' }, async (_tx, theCase) => {
    const all = reassessmentsOf(theCase)
    const last = all.at(-1) ?? null
    const open = last !== null && (isWaiting(last) || last.due !== null)
    return (
      <>
        <p>
          <Link href={`/cases/${theCase.caseId}/statement`}>{capital(packs[theCase.law].words.document)}</Link>
        </p>
        <div class="sc-cols">
          <div>
            {last !== null && open ? (
              <UnderWay theCase={theCase} of={last} at={at} />
            ) : (
              <None theCase={theCase} at={at} />
            )}
          </div>
          <div>
            <Before theCase={theCase} all={open ? all.slice(0, -1) : all} at={at} />
          </div>
        </div>
      </>
    )
  })
}

function isWaiting(of: Reassessment): boolean {
  return of.decide !== null && of.decide.metOn === null && !of.decide.takenAway
}

function None({ theCase, at }: { theCase: Case; at: At }) {
  const not = whyNotRequest(theCase)
  const last = lastAssessedOn(theCase)
  return (
    <>
      <h2>No re-assessment is under way</h2>
      {not !== null && <p class="govuk-body">{not}.</p>}
      {not === null && (
        <p class="govuk-body">
          {last === null
            ? 'The last assessment is not on this record. '
            : `The last assessment was made on ${longDay(last)}. `}
          The family or the school may ask that the child be assessed again where the needs have changed; within six
          months of the last time we need not.
        </p>
      )}
      {not === null && allows(at.visitor.role, 'request.take-in') && (
        <Button href={`/cases/${theCase.caseId}/reassessment/request`} text="Record a request for a re-assessment" />
      )}
      {!hasPlan(theCase) && (
        <p class="govuk-body">
          <Link href={`/cases/${theCase.caseId}/request`}>The request for an assessment</Link>
        </p>
      )}
    </>
  )
}

function UnderWay({ theCase, of, at }: { theCase: Case; of: Reassessment; at: At }) {
  return isWaiting(of) ? <Waiting theCase={theCase} of={of} at={at} /> : <Agreed theCase={theCase} of={of} at={at} />
}

function Waiting({ theCase, of, at }: { theCase: Case; of: Reassessment; at: At }) {
  const path = `/cases/${theCase.caseId}`
  return (
    <>
      <h2>A re-assessment is asked for</h2>
      <DueLine theCase={theCase} due={of.decide} today={at.today} />
      <Said theCase={theCase} />
      {allows(at.visitor.role, 'assessment.decide') && (
        <p class="sc-actions">
          <Button href={`${path}/reassessment/decide`} text="Decide whether to assess again" />
          <Link href={`${path}/request/withdraw`}>The request is withdrawn</Link>
        </p>
      )}
    </>
  )
}

function Agreed({ theCase, of, at }: { theCase: Case; of: Reassessment; at: At }) {
  const path = `/cases/${theCase.caseId}`
  const { document, proposed } = packs[theCase.law].words
  const ehc = theCase.law === 'england-ehc-2014'
  const deciding = of.due?.id === 'propose-or-refuse-plan'
  return (
    <>
      <h2>{deciding ? 'The re-assessment is complete' : 'The child is assessed again'}</h2>
      <p class="govuk-body">
        {of.decided !== null && (
          <Link href={`${path}/timeline#fact-${of.decided.position}`}>Agreed on {longDay(of.decided.on)}</Link>
        )}
        . The {document} stays in force meanwhile. <LettersLink theCase={theCase} today={at.today} />
      </p>
      <DueLine theCase={theCase} due={of.due} today={at.today} />
      {!deciding && <p class="govuk-body">The advice is asked for, chased and received as in a first assessment.</p>}
      <p class="sc-actions">
        {deciding ? (
          <Button href={`${path}/statement/amend`} text={`Amend the ${document}`} />
        ) : (
          <Button href={`${path}/advice`} text="Go to the advice" />
        )}
      </p>
      <ul class="govuk-list govuk-list--spaced">
        {!deciding && !ehc && (
          <li>
            <Link href={`${path}/assessment/complete`}>The re-assessment is complete</Link>
          </li>
        )}
        {(deciding || ehc) && (
          <>
            {ehc && (
              <li>
                <Link href={`${path}/statement`}>The {proposed}, and the plan that replaces this one</Link>
              </li>
            )}
            <li>
              <Link href={`${path}/statement/amend/drop`}>Decide not to amend the {document}</Link>
            </li>
            <li>
              <Link href={`${path}/ending`}>Cease to maintain the {document}</Link>
            </li>
          </>
        )}
      </ul>
    </>
  )
}

/** The letter of the last decision, one for each parent. */
function LettersLink({ theCase, today }: { theCase: Case; today: Day }) {
  if (factsNamed(theCase, 'reassessment.decided').length === 0) return null
  return (
    <>
      {lettersTo(theCase, today).map(parent => (
        <span key={parent.personId} class="sc-copy">
          <Link href={`/cases/${theCase.caseId}/reassessment/letter/${parent.personId}`}>Letter to {parent.name}</Link>
        </span>
      ))}
    </>
  )
}

function Before({ theCase, all, at }: { theCase: Case; all: readonly Reassessment[]; at: At }) {
  if (all.length === 0) return null
  const path = `/cases/${theCase.caseId}/timeline`
  const last = reassessmentsOf(theCase).at(-1)
  return (
    <section class="sc-box" aria-labelledby="before">
      <h2 id="before">On the record</h2>
      <ul class="govuk-list">
        {all.map(of => {
          const fact = of.decided ?? of.requested
          return (
            <li key={fact?.position}>
              <Link href={`${path}#fact-${fact?.position}`}>{outcomeWords(of)}</Link>
              {of.decided !== null && `, ${plainDay(of.decided.on)}`}{' '}
              {of === all.at(-1) && last?.decided === of.decided && of.decided !== null && (
                <LettersLink theCase={theCase} today={at.today} />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function outcomeWords(of: Reassessment): string {
  if (of.decided === null) return 'Asked for and withdrawn'
  if (of.decided.name === 'reassessment.refused') return 'Refused'
  return of.requested === null ? 'Ordered, and done' : 'Agreed, and done'
}
