import type { ComponentChildren } from 'preact'
import type { Tx } from '../database/transaction.ts'
import { withArticle } from '../kernel/article.ts'
import { type Day, longDay } from '../kernel/day.ts'
import type { Case, PersonOnCase } from './case.ts'
import { addressFor } from './people/address-for.ts'
import type { At, Program } from './program.ts'
import { lettersTo } from './sending.ts'

/**
 * A letter to one person who has one of their own (`:person` of the address), at that person's own address and with no
 * other's; null where nobody is meant.
 */
export async function parentLetter(
  tx: Tx,
  program: Program,
  at: At,
  theCase: Case,
  letter: { title: string; on: Day; words: ComponentChildren },
): Promise<ComponentChildren | null> {
  const parent = lettersTo(theCase, at.today).find(p => p.personId === at.params.person)
  if (parent === undefined) return null
  const address = await addressFor(tx, parent.personId, at.today)
  return (
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
      <p class="govuk-body">{longDay(letter.on)}</p>
      <p class="govuk-body">Reference {theCase.caseId}</p>
      <h1>{letter.title}</h1>
      <p class="govuk-body">Dear {parent.name},</p>
      {letter.words}
      {theCase.manager !== null && (
        <p class="govuk-body">
          Your officer is {theCase.manager.name}: ring {program.profile.contact.telephone} with any question.
        </p>
      )}
      <Ask parent={parent} />
      <p class="govuk-body">Yours sincerely,</p>
      <p class="sc-sign">
        {theCase.manager?.name ?? 'For the section'}, {program.profile.name}
      </p>
    </>
  )
}

/** Nobody should miss their rights for want of the language. */
function Ask({ parent }: { parent: PersonOnCase }) {
  if (parent.interpreter === null) return null
  return (
    <p class="govuk-body">
      We will gladly explain this letter with {withArticle(`${parent.interpreter} interpreter`)}: please ring us.
    </p>
  )
}
