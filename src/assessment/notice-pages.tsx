import { sql } from 'kysely'
import { allows } from '../access/permissions.ts'
import { type Case, childName, factsNamed, isUnderAssessment, latest, type PersonOnCase } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import type { At, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { Link } from '../govuk/link.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import { longDay, plainDay } from '../kernel/day.ts'
import { notFound } from '../web/app.ts'
import { decisionTold, type Letter, letterOf, recipientsOf } from './notice.ts'

/** The letters of a decision: one for each parent, each on a page of its own. */
export function noticesPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'assessment', title: 'The notice to the parents' }, async (_tx, theCase) => {
    const told = decisionTold(theCase)
    if (told === null) return notFound
    const people = recipientsOf(theCase, at.today)
    return (
      <div class="sc-narrow">
        <h2 class="govuk-heading-l">The notice to the parents</h2>
        <p class="govuk-body">
          Told on {longDay(told.decided.on)}. Nothing is sent by this program: print each letter and send it to that
          person alone.
        </p>
        {people.length === 0 && (
          <WarningText>
            Nobody on this case has parental responsibility and is written to.{' '}
            <Link href={`/cases/${theCase.caseId}/people`}>Put that right first</Link>
          </WarningText>
        )}
        <ul class="govuk-list govuk-list--spaced">
          {people.map(person => (
            <li key={person.personId}>
              <Link href={`/cases/${theCase.caseId}/assessment/notice/${person.personId}`}>
                Letter to {person.name}
              </Link>
              , {person.relation}
              {person.confidentialAddress && ' · the address is confidential'}
              {person.keptApart && ' · kept apart'}
              {person.interpreter !== null && ` · ${person.interpreter} interpreter`}
            </li>
          ))}
        </ul>
        {isAdviceNext(theCase, at) && (
          <p class="govuk-body">
            The next step: <Link href={`/cases/${theCase.caseId}/advice/ask`}>Ask for the advice</Link>
          </p>
        )}
        <p class="govuk-body">
          <Link href={`/cases/${theCase.caseId}/assessment/decision`}>Back to the decision</Link>
        </p>
      </div>
    )
  })
}

/** An assessment that is agreed begins with asking for advice. */
function isAdviceNext(theCase: Case, at: At): boolean {
  return allows(at.visitor.role, 'advice.ask') && isUnderAssessment(theCase) && !hasAsked(theCase)
}

function hasAsked(theCase: Case): boolean {
  const agreed = latest(theCase, 'assessment.agreed')
  return factsNamed(theCase, 'advice.requested').some(f => agreed === null || f.position > agreed.position)
}

/** One letter: to one person, with that person's address and no other's. */
export function letterPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'assessment', title: 'Letter' }, async (tx, theCase) => {
    const person = recipientsOf(theCase, at.today).find(p => p.personId === at.params.person)
    const letter = letterOf(theCase, program.profile)
    const told = decisionTold(theCase)
    if (person === undefined || letter === null || told === null) return notFound
    const address = await addressOf(tx, person.personId, at)
    return (
      <>
        {person.confidentialAddress && (
          <div class="sc-noprint">
            <WarningText>{person.name}’s address is confidential. Give this letter to nobody else.</WarningText>
          </div>
        )}
        <LetterView
          program={program}
          theCase={theCase}
          person={person}
          letter={letter}
          address={address}
          day={longDay(told.decided.on)}
        />
        <p class="govuk-body sc-noprint">
          <Link href={`/cases/${theCase.caseId}/assessment/notice`}>All letters of this decision</Link>
        </p>
      </>
    )
  })
}

interface LetterViewProps {
  program: Program
  theCase: Case
  person: PersonOnCase
  letter: Letter
  address: readonly string[]
  day: string
}

function LetterView({ program, theCase, person, letter, address, day }: LetterViewProps) {
  const { profile } = program
  const { child } = theCase
  return (
    <article class="sc-letter" aria-label={`Letter to ${person.name}`}>
      <address class="sc-letter-from">
        {[...new Set([profile.name, ...profile.contact.address])].map(line => (
          <span key={line} class="sc-line-of">
            {line}
          </span>
        ))}
      </address>
      <address class="sc-letter-to">
        {[person.name, ...address].map(line => (
          <span key={line} class="sc-line-of">
            {line}
          </span>
        ))}
      </address>
      <p class="govuk-body">
        {day}
        <br />
        Our reference: {theCase.caseId}
      </p>
      <p class="govuk-body">Dear {person.name}</p>
      <h2 class="govuk-heading-m">{letter.heading}</h2>
      {child.bornOn !== null && (
        <p class="govuk-body">
          {childName(child)}, born {plainDay(child.bornOn)}
        </p>
      )}
      <p class="govuk-body">{letter.opening}</p>
      {letter.reasons.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Our reasons</h3>
          <ol class="govuk-list govuk-list--number govuk-list--spaced">
            {letter.reasons.map(({ criterion, answer, reason }) => (
              <li key={criterion}>
                {criterion} <strong>{answer}.</strong> {reason}
              </li>
            ))}
          </ol>
        </>
      )}
      {letter.support !== null && (
        <>
          <h3 class="govuk-heading-s">What we offer instead</h3>
          <p class="govuk-body">{letter.support}</p>
        </>
      )}
      <h3 class="govuk-heading-s">What happens next</h3>
      {letter.next.map(words => (
        <p key={words} class="govuk-body">
          {words}
        </p>
      ))}
      <p class="govuk-body">
        Telephone {profile.contact.telephone}, {profile.contact.hours}. E-mail {profile.contact.email}.
      </p>
      <p class="govuk-body">
        {letter.signed}
        <br />
        {profile.service}, {profile.name}
      </p>
      <p class="govuk-body small soft">
        {theCase.caseId} · to {person.name} only
      </p>
    </article>
  )
}

async function addressOf(tx: Tx, personId: string, at: At): Promise<string[]> {
  const row = await tx
    .selectFrom('address')
    .select(['lines', 'postcode'])
    .where('person_id', '=', personId)
    .where(sql<boolean>`period @> ${at.today}::date`)
    .executeTakeFirst()
  if (row === undefined) return ['(no address known)']
  return [...row.lines.split('\n'), ...(row.postcode === null ? [] : [row.postcode])]
}
