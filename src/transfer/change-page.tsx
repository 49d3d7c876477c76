import { allows } from '../access/permissions.ts'
import { callsForChange } from '../case/amendments.ts'
import { type Case, factsNamed, latest, openDeadline } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { DueLine } from '../case/due-line.tsx'
import { howWords } from '../case/fact-words.ts'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { longDay, plainDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { isKnownToLaw, whyNotChangeSchool } from './decide-change.ts'

/** Another school at the parents' request: what was asked, by when it is decided, and what followed. */
export async function changePage(program: Program, at: At) {
  return casePage(program, at, { tab: 'statement', title: 'Another school' }, async (_tx, theCase) => {
    const { words } = packs[theCase.law]
    return (
      <div class="sc-narrow">
        <p>
          <Link href={`/cases/${theCase.caseId}/statement`}>{capital(words.document)}</Link>
        </p>
        {!isKnownToLaw(theCase) && <OtherWays theCase={theCase} />}
        {isKnownToLaw(theCase) && openDeadline(theCase, 'decide-school-change') !== null && (
          <Waiting theCase={theCase} at={at} />
        )}
        {isKnownToLaw(theCase) && openDeadline(theCase, 'decide-school-change') === null && (
          <None theCase={theCase} at={at} />
        )}
      </div>
    )
  })
}

/** Where the law knows no request of its own, the ways there are. */
function OtherWays({ theCase }: { theCase: Case }) {
  const path = `/cases/${theCase.caseId}`
  const { document } = packs[theCase.law].words
  return (
    <>
      <h2>Another school</h2>
      <p class="govuk-body">
        Under this law a family has no request for another school apart from others. The school in the {document}{' '}
        changes by an amendment: after a review, which may be held early, or after a re-assessment.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <Link href={`${path}/reviews`}>Hold an early review</Link>
        </li>
        <li>
          <Link href={`${path}/reassessment`}>Ask for a re-assessment</Link>
        </li>
      </ul>
    </>
  )
}

function Waiting({ theCase, at }: { theCase: Case; at: At }) {
  const path = `/cases/${theCase.caseId}`
  return (
    <>
      <h2>The parents ask for another school</h2>
      <DueLine theCase={theCase} due={openDeadline(theCase, 'decide-school-change')} today={at.today} />
      <Asked theCase={theCase} />
      <p class="govuk-body">
        <Link href={`${path}/placement`}>Weigh and consult the school</Link> under Placement before it is decided.
      </p>
      {allows(at.visitor.role, 'plan.issue') && (
        <Button href={`${path}/school-change/decide`} text="Decide on the other school" />
      )}
    </>
  )
}

/** What was asked, in the words in which it came. */
export function Asked({ theCase }: { theCase: Case }) {
  const requested = latest(theCase, 'school-change.requested')
  if (requested === null) return null
  const described = factsNamed(theCase, 'school-change.described').find(f => f.position > requested.position)
  return (
    <>
      <p class="govuk-body">
        {described === undefined ? (
          'Asked for'
        ) : (
          <>
            {String(described.says.from)} asks for <strong>{String(described.says.name)}</strong>, by{' '}
            {howWords(String(described.says.how))}
          </>
        )}
        , <Link href={`/cases/${theCase.caseId}/timeline#fact-${requested.position}`}>{longDay(requested.on)}</Link>.
      </p>
      {typeof described?.says.because === 'string' && (
        <blockquote class="govuk-inset-text">{described.says.because}</blockquote>
      )}
      {typeof described?.says.soon === 'string' && (
        <p class="govuk-body">Taken within twelve months: {described.says.soon}</p>
      )}
    </>
  )
}

function None({ theCase, at }: { theCase: Case; at: At }) {
  const path = `/cases/${theCase.caseId}`
  const not = whyNotChangeSchool(theCase)
  const decided = latest(theCase, 'school-change.decided')
  const call = callsForChange(theCase).find(c => c.because === 'school-change')
  return (
    <>
      <h2>No request for another school waits</h2>
      {not === null ? (
        <p class="govuk-body">
          Parents may ask for another maintained school to be named, once in twelve months. We decide within eight
          weeks, and they may appeal when we refuse.
        </p>
      ) : (
        <p class="govuk-body">{not}.</p>
      )}
      {decided !== null && (
        <section class="sc-box" aria-labelledby="decided">
          <h3 id="decided">
            {decided.says.outcome === 'agreed' ? 'Agreed' : 'Refused'} on{' '}
            <Link href={`${path}/timeline#fact-${decided.position}`}>{plainDay(decided.on)}</Link>
          </h3>
          <Asked theCase={theCase} />
          {call !== undefined && (
            <p class="govuk-body">
              <Link href={`${path}/statement/amend`}>Amend the statement</Link> so that it names the school.
            </p>
          )}
          {factsNamed(theCase, 'school-change.reasoned').length > 0 &&
            theCase.people
              .filter(p => p.until === null && p.parentalResponsibility)
              .map(parent => (
                <p key={parent.personId} class="govuk-body">
                  <Link href={`${path}/school-change/letter/${parent.personId}`}>Letter to {parent.name}</Link>
                </p>
              ))}
        </section>
      )}
      {not === null && allows(at.visitor.role, 'request.take-in') && (
        <Button
          href={`${path}/school-change/request`}
          text="Record a request for another school"
          variant={decided === null ? undefined : 'secondary'}
        />
      )}
    </>
  )
}
