import { sql } from 'kysely'
import { type Case, childName, type PersonOnCase } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { caseForm } from '../case/form-page.tsx'
import type { At, CaseApp, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { Link } from '../govuk/link.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import { type Day, longDay, plainDay } from '../kernel/day.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import { choice, form } from '../web/form.ts'
import { decideLetterSent } from './decide.ts'
import { pastDay } from './fields.ts'
import { letterOf, recipientsOf, type TravelLetter } from './letter.ts'

/** The letter of the decision: one for each person, to print; and that it was sent. */
export function letterRoutes(app: CaseApp, program: Program): void {
  caseForm(app, program, {
    path: '/cases/:case/travel/letter',
    may: 'travel.record',
    tab: 'travel',
    title: 'The letter about travel',
    form: (_theCase, at) => sentForm(at.today),
    filled: (_theCase, at) => ({ how: 'post', ...filledDay('on', at.today) }),
    intro: (theCase, at) => <Letters program={program} theCase={theCase} at={at} />,
    submit: 'Record that it was sent',
    decide: (theCase, { on, how }, at) =>
      decideLetterSent(theCase, { on, how, to: recipientsOf(theCase, at.today).map(p => p.name) }, program.profile),
    next: '/travel',
    say: 'It is recorded that the letter was sent. The days to appeal are counted from it',
  })
  app.page({ path: '/cases/:case/travel/letter/:person', may: 'case.read', show: at => letterPage(program, at) })
}

function sentForm(today: Day) {
  return form({
    on: pastDay('Day on which it was sent', today),
    how: choice({
      label: 'How it was sent',
      choices: [
        { value: 'post', text: 'By post' },
        { value: 'email', text: 'By e-mail' },
        { value: 'by-hand', text: 'By hand' },
      ],
      required: 'Say how it was sent',
      look: { as: 'inline-radios' },
    }),
  })
}

function Letters({ program, theCase, at }: { program: Program; theCase: Case; at: At }) {
  const letter = letterOf(theCase, program.profile, at.today)
  const people = recipientsOf(theCase, at.today)
  if (letter === null) return <p class="govuk-body">Nothing is decided about travel that a letter could tell.</p>
  return (
    <>
      <p class="govuk-body">
        Decided on {longDay(letter.tells.on)}. Nothing is sent by this program: print each letter and send it to that
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
            <Link href={`/cases/${theCase.caseId}/travel/letter/${person.personId}`}>Letter to {person.name}</Link>,{' '}
            {person.relation}
            {person.confidentialAddress && ' · the address is confidential'}
            {person.keptApart && ' · kept apart'}
            {person.interpreter !== null && ` · ${person.interpreter} interpreter`}
          </li>
        ))}
      </ul>
      {letter.sent !== null && (
        <p class="govuk-body">
          Sent already on{' '}
          <Link href={`/cases/${theCase.caseId}/timeline#fact-${letter.sent.position}`}>{longDay(letter.sent.on)}</Link>
          . Record it again only if it was sent again.
        </p>
      )}
    </>
  )
}

function letterPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'travel', title: 'Letter about travel' }, async (tx, theCase) => {
    const person = recipientsOf(theCase, at.today).find(p => p.personId === at.params.person)
    const letter = letterOf(theCase, program.profile, at.today)
    if (person === undefined || letter === null) return notFound
    const address = await addressLines(tx, person.personId, at.today)
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
          today={at.today}
        />
        <p class="govuk-body sc-noprint">
          <Link href={`/cases/${theCase.caseId}/travel/letter`}>All letters of this decision</Link>
        </p>
      </>
    )
  })
}

interface LetterViewProps {
  program: Program
  theCase: Case
  person: PersonOnCase
  letter: TravelLetter
  address: readonly string[]
  today: Day
}

function LetterView({ program, theCase, person, letter, address, today }: LetterViewProps) {
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
        {longDay(letter.sent?.on ?? today)}
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
      <h3 class="govuk-heading-s">Our reasons</h3>
      <p class="govuk-body">{letter.reasons}</p>
      {letter.rules.length > 0 && (
        <>
          <p class="govuk-body">How each rule of our policy stands:</p>
          <ul class="govuk-list govuk-list--bullet">
            {letter.rules.map(({ rule, because }) => (
              <li key={rule}>
                <strong>{rule}.</strong> {because}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 class="govuk-heading-s">What happens next, and how to appeal</h3>
      {letter.next.map(words => (
        <p key={words} class="govuk-body">
          {words}
        </p>
      ))}
      <p class="govuk-body">
        Telephone {profile.contact.telephone}, {profile.contact.hours}. E-mail {profile.contact.email}. Our policy on
        travel: {program.address}/travel-policy
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

async function addressLines(tx: Tx, personId: string, today: Day): Promise<string[]> {
  const row = await tx
    .selectFrom('address')
    .select(['lines', 'postcode'])
    .where('person_id', '=', personId)
    .where(sql<boolean>`period @> ${today}::date`)
    .executeTakeFirst()
  if (row === undefined) return ['(no address known)']
  return [...row.lines.split('\n'), ...(row.postcode === null ? [] : [row.postcode])]
}
