import { type Case, childName, type PersonOnCase } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { ceasingOf, groundOf } from '../case/ending.ts'
import type { At, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import { withArticle } from '../kernel/article.ts'
import { type Day, longDay, plainDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { notFound } from '../web/app.ts'
import { recipientsOf } from './forms.ts'
import { addressOf } from './queries.ts'

/** The letters of a decision to cease: one for each person, apart. */
export function lettersPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'ending', title: 'The letters' }, async (_tx, theCase) => {
    const now = ceasingOf(theCase)
    if (now.decided === null) return notFound
    const people = recipientsOf(theCase, at.today)
    return (
      <div class="sc-narrow">
        <h2 class="govuk-heading-l">The letters of the decision to cease</h2>
        <p class="govuk-body">
          Told on {longDay(now.decided.on)}. Nothing is sent by this program: print each letter and send it to that
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
              <Link href={`/cases/${theCase.caseId}/ending/letters/${person.personId}`}>Letter to {person.name}</Link>,{' '}
              {person.relation}
              {person.confidentialAddress && ' · the address is confidential'}
              {person.keptApart && ' · kept apart'}
              {person.interpreter !== null && ` · ${person.interpreter} interpreter`}
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <Link href={`/cases/${theCase.caseId}/ending`}>Back to ceasing and moving</Link>
        </p>
      </div>
    )
  })
}

/** One letter: why, until when the plan holds, and how to appeal. */
export function letterPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'ending', title: 'Letter' }, async (tx, theCase) => {
    const person = recipientsOf(theCase, at.today).find(p => p.personId === at.params.person)
    const now = ceasingOf(theCase)
    if (person === undefined || now.decided === null) return notFound
    const address = await addressOf(tx, person.personId, at.today)
    return (
      <>
        {person.confidentialAddress && (
          <div class="sc-noprint">
            <WarningText>{person.name}’s address is confidential. Give this letter to nobody else.</WarningText>
          </div>
        )}
        <LetterView program={program} theCase={theCase} person={person} address={address} />
        <p class="govuk-body sc-noprint">
          <Link href={`/cases/${theCase.caseId}/ending/letters`}>All letters of this decision</Link>
        </p>
      </>
    )
  })
}

interface LetterProps {
  program: Program
  theCase: Case
  person: PersonOnCase
  address: readonly string[]
}

function LetterView({ program, theCase, person, address }: LetterProps) {
  const { profile } = program
  const { child } = theCase
  const now = ceasingOf(theCase)
  const plan = packs[theCase.law].words.document
  const ground = groundOf(profile, now.ground)
  const own = person.relation === 'child'
  const name = own ? 'you' : (child.knownAs ?? child.givenName)
  const window = theCase.derived.windows.findLast(w => w.id === 'appeal' && w.opensOn === now.decided?.on)
  const kept = now.reasoned?.provisionUntil
  const ehc = theCase.law === 'england-ehc-2014'
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
        {now.decided === null ? '' : longDay(now.decided.on)}
        <br />
        Our reference: {theCase.caseId}
      </p>
      <p class="govuk-body">Dear {person.name}</p>
      <h2 class="govuk-heading-m">We have decided to cease to maintain the {plan}</h2>
      {child.bornOn !== null && (
        <p class="govuk-body">
          {childName(child)}, born {plainDay(child.bornOn)}
        </p>
      )}
      <p class="govuk-body">
        We asked you and others concerned, and have decided that it is no longer necessary to maintain the {plan} for{' '}
        {name}.{ground === null ? '' : ` The ground on which it was considered: ${ground.words}.`}
      </p>
      <h3 class="govuk-heading-s">Our reasons</h3>
      <p class="govuk-body">{now.reasoned?.reasons}</p>
      <h3 class="govuk-heading-s">Until when it holds</h3>
      <p class="govuk-body">
        The {plan} stays in force until the time to appeal is over or, if you appeal, until the appeal is decided.
        {kept !== undefined && ` What it provides goes on until ${longDay(kept as Day)}, the end of the academic year.`}{' '}
        Until then we go on arranging it.
      </p>
      {now.reasoned?.support !== undefined && (
        <>
          <h3 class="govuk-heading-s">Help there is afterwards</h3>
          <p class="govuk-body">{now.reasoned.support}</p>
        </>
      )}
      <h3 class="govuk-heading-s">Your right of appeal</h3>
      <p class="govuk-body">
        If you do not agree, you can appeal to the{' '}
        {ehc
          ? 'First-tier Tribunal (Special Educational Needs and Disability)'
          : 'Special Educational Needs and Disability Tribunal'}
        .
        {window !== undefined && (
          <>
            {' '}
            Your appeal must reach the Tribunal by <strong>{longDay(window.closesOn)}</strong>.
          </>
        )}
      </p>
      <p class="govuk-body">
        {ehc
          ? 'Before you appeal you must speak to a mediation adviser, who gives you a certificate; mediation itself is your choice. If the certificate comes late, you have one month from its day. It takes nothing from your right to appeal. You can also ask for disagreement resolution, with somebody independent of us.'
          : 'You can also ask for disagreement resolution, with somebody independent of us. It takes nothing from your right to appeal, and the time to appeal runs on.'}{' '}
        Ring {profile.contact.telephone} to ask for it, or for the name of the{' '}
        {ehc ? 'information, advice and support service' : 'parent partnership service'} nearest to you.
      </p>
      {person.interpreter !== null && (
        <p class="govuk-body">
          We will gladly explain this letter with {withArticle(`${person.interpreter} interpreter`)}: please ring us.
        </p>
      )}
      <p class="govuk-body">
        Telephone {profile.contact.telephone}, {profile.contact.hours}. E-mail {profile.contact.email}.
      </p>
      <p class="govuk-body">
        {now.reasoned?.decidedBy}
        <br />
        {profile.service}, {profile.name}
      </p>
      <p class="govuk-body small soft">
        {theCase.caseId} · to {person.name} only
      </p>
    </article>
  )
}
