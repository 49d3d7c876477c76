import { factsNamed, latest } from '../case/case.ts'
import { paper } from '../case/paper.tsx'
import { parentLetter } from '../case/parent-letter.tsx'
import type { At, Program } from '../case/program.ts'
import { appealAfter, Differences, RightOfAppeal } from '../case/rights.tsx'
import { packs } from '../law/packs/packs.ts'
import { notFound } from '../web/app.ts'

/** The letter of the decision on another school, to one parent. */
export function changeLetter(program: Program, at: At) {
  return paper(program, at, 'school change letter', '/school-change', async (tx, theCase) => {
    const decided = latest(theCase, 'school-change.decided')
    const reasons = factsNamed(theCase, 'school-change.reasoned').find(
      f => decided !== null && f.position > decided.position,
    )
    if (decided === null || reasons === undefined) return notFound
    const asked = factsNamed(theCase, 'school-change.described').findLast(f => f.position < decided.position)
    const school = asked === undefined ? 'the school you ask for' : String(asked.says.name)
    const agreed = decided.says.outcome === 'agreed'
    const { document } = packs[theCase.law].words
    const title = agreed ? 'Another school: we agree' : 'Another school: we do not agree'
    const body = await parentLetter(tx, program, at, theCase, {
      title,
      on: decided.on,
      words: (
        <>
          <p class="govuk-body">
            {agreed
              ? `We have decided to name ${school} in the ${document} for ${theCase.child.givenName}. We now amend the ${document}, and you may write to us about the change before it is made.`
              : `We have decided not to name ${school} in the ${document} for ${theCase.child.givenName}.`}
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
