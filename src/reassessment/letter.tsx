import type { Case } from '../case/case.ts'
import { paper } from '../case/paper.tsx'
import { parentLetter } from '../case/parent-letter.tsx'
import type { At, Program } from '../case/program.ts'
import { reassessmentsOf } from '../case/reassessments.ts'
import { appealAfter, Differences, RightOfAppeal } from '../case/rights.tsx'
import { longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'
import { notFound } from '../web/app.ts'

/** The letter of the last decision to one parent: why, what comes next, and the right of appeal. */
export function letterPage(program: Program, at: At) {
  return paper(program, at, 'reassessment letter', '/reassessment', async (tx, theCase) => {
    const decided = reassessmentsOf(theCase).findLast(r => r.decided !== null)?.decided ?? null
    const reasons = theCase.facts.find(
      f => f.name === 'reassessment.decided' && decided !== null && f.position > decided.position,
    )
    if (decided === null || reasons === undefined) return notFound
    const agreed = decided.name === 'reassessment.agreed'
    const title = agreed ? 'We will assess again' : 'We will not assess again'
    const body = await parentLetter(tx, program, at, theCase, {
      title,
      on: decided.on,
      words: (
        <>
          <p class="govuk-body">
            {agreed
              ? `We have decided to assess the special educational needs of ${theCase.child.givenName} again.`
              : `We have decided not to assess the special educational needs of ${theCase.child.givenName} again now.`}{' '}
            The {packs[theCase.law].words.document} stays in force.
          </p>
          <h2>Our reasons</h2>
          {String(reasons.says.reasons)
            .split(/\n+/)
            .map((line, place) => (
              <p key={place} class="govuk-body">
                {line}
              </p>
            ))}
          <p class="govuk-body">Decided by {String(reasons.says.decidedBy)}.</p>
          {agreed ? <Next theCase={theCase} decided={decided} /> : null}
          {!agreed && (
            <>
              <RightOfAppeal theCase={theCase} window={appealAfter(theCase, decided)} about="this decision" />
              <Differences theCase={theCase} profile={program.profile} />
            </>
          )}
        </>
      ),
    })
    return body === null ? notFound : { title, body }
  })
}

/** By when we are done, as the law counts it. */
function Next({ theCase, decided }: { theCase: Case; decided: SettledFact }) {
  const due = theCase.derived.deadlines.find(
    d => d.startedBy === decided.position && (d.id === 'complete-assessment' || d.id === 'finalise-reassessment'),
  )
  return (
    <>
      <h2>What happens next</h2>
      <p class="govuk-body">
        We ask you, the school and others for advice, as we did the first time.{' '}
        {due !== undefined &&
          `${due.id === 'complete-assessment' ? 'The assessment is made' : 'The plan that follows from it is sent'} by ${longDay(due.dueOn)}.`}
      </p>
    </>
  )
}
