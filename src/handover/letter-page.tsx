import { openDeadlines } from '../case/case.ts'
import { unreadLines } from '../case/dossier.ts'
import { paper } from '../case/paper.tsx'
import { addressFor } from '../case/people/address-for.ts'
import type { At, Program } from '../case/program.ts'
import { withArticle } from '../kernel/article.ts'
import { longDay } from '../kernel/day.ts'
import { notFound } from '../web/app.ts'

/** The letter to one parent, at that parent's own address: who has the case now. */
export async function letterPage(program: Program, at: At) {
  return paper(program, at, 'letter on a change of officer', '/handover', async (tx, theCase) => {
    const { handover, manager } = theCase
    const parent = theCase.people.find(
      p => p.personId === at.params.person && p.until === null && p.parentalResponsibility && p.writesTo,
    )
    if (handover == null || manager === null || parent === undefined) return notFound
    const name = theCase.child.knownAs ?? theCase.child.givenName
    // A letter that says all dates hold while one is broken is worse than none.
    const late = openDeadlines(theCase).some(d => d.owner === 'authority' && d.dueOn < at.today)
    const address = await addressFor(tx, parent.personId, at.today)
    return {
      title: 'Letter on who has the case',
      body: (
        <>
          <address class="sc-address">
            {parent.name}
            {(address ?? 'No address is recorded').split('\n').map((line, place) => (
              <span key={place}>
                <br />
                {line}
              </span>
            ))}
          </address>
          <p class="govuk-body">{longDay(at.today)}</p>
          <p class="govuk-body">Reference {theCase.caseId}</p>
          <h1>Who you can ask about {name}</h1>
          <p class="govuk-body">Dear {parent.name},</p>
          <p class="govuk-body">
            Since {longDay(handover.since)} {manager.name} has {name}’s case in place of {handover.from.name}. Nothing
            else changes:{' '}
            {late ? 'what we should have sent you by now we still owe you' : 'every date we have given you still holds'}
            , and what was promised to you is still promised.
          </p>
          <p class="govuk-body">
            {unreadLines(theCase, program.profile).length === 0
              ? `${manager.name} has read what you have told us. `
              : `${manager.name} reads what you have told us, so that you need not say it again. `}
            Ring {program.profile.contact.telephone}, {program.profile.contact.hours}, or write to{' '}
            {program.profile.contact.email}.
          </p>
          {parent.interpreter !== null && (
            <p class="govuk-body">
              We will gladly explain this letter with {withArticle(`${parent.interpreter} interpreter`)}: please ring
              us.
            </p>
          )}
          <p class="govuk-body">Yours sincerely,</p>
          <p class="sc-sign">
            {manager.name}, {program.profile.name}
          </p>
        </>
      ),
    }
  })
}
