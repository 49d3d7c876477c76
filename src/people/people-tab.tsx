import { type Case, childName, type PersonOnCase, relationWords } from '../case/case.ts'
import type { At, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import { longDay, plainDay } from '../kernel/day.ts'
import { showNhsNumber } from '../kernel/identifiers.ts'
import { type AddressKept, type Attended, type ChildKept, currentAddress } from './queries.ts'
import { ManagerCard, SchoolCard } from './side-cards.tsx'

export interface PeopleTabProps {
  program: Program
  at: At
  theCase: Case
  child: ChildKept
  addresses: readonly AddressKept[]
  attended: readonly Attended[]
  managedSince: string | null
}

/** The child and the people around it. An address that is confidential, or of people kept apart, stands on its own page only. */
export function PeopleTab(props: PeopleTabProps) {
  const { theCase } = props
  const adults = theCase.people.filter(p => p.relation !== 'child')
  const now = adults.filter(p => p.until === null)
  const before = adults.filter(p => p.until !== null)
  return (
    <div class="sc-cols">
      <div>
        <h2 class="govuk-heading-l">People</h2>
        <Apart theCase={theCase} />
        <ChildCard {...props} />
        {now.map(person => (
          <PersonCard key={person.personId} {...props} person={person} />
        ))}
        <p class="govuk-body">
          <Link href={`/cases/${theCase.caseId}/people/new`}>Add a person</Link>
        </p>
        {before.length > 0 && (
          <>
            <h3 class="govuk-heading-m">No longer around the child</h3>
            <ul class="govuk-list">
              {before.map(person => (
                <li key={`${person.personId}-${person.since}`}>
                  <Link href={`/cases/${theCase.caseId}/people/${person.personId}`}>{person.name}</Link>,{' '}
                  {person.relation}, until {person.until === null ? '' : plainDay(person.until)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div>
        <ManagerCard {...props} />
        <SchoolCard {...props} />
      </div>
    </div>
  )
}

/** Whether addresses of grown-ups may stand side by side here. */
function areApart(theCase: Case): boolean {
  return theCase.people.some(p => p.until === null && (p.keptApart || p.confidentialAddress))
}

function Apart({ theCase }: { theCase: Case }) {
  const here = theCase.people.filter(p => p.until === null)
  const hidden = here.filter(p => p.confidentialAddress).map(p => p.name)
  const apart = here.filter(p => p.keptApart).map(p => p.name)
  if (hidden.length === 0 && apart.length === 0) return null
  return (
    <WarningText>
      {hidden.length > 0 && `The address of ${hidden.join(' and ')} is confidential. `}
      {apart.length > 0 && `${apart.join(' and ')} must be kept apart from the other parent: letters one by one. `}
      Addresses stand on each person’s own page, never side by side.
    </WarningText>
  )
}

function ChildCard({ program, theCase, child, addresses, at }: PeopleTabProps) {
  const path = `/cases/${theCase.caseId}`
  const { bornOn, sex, need, quadrant, personId } = theCase.child
  return (
    <SummaryList
      card={{
        title: { text: childName(theCase.child), headingLevel: 3 },
        actions: {
          items: [
            { href: `${path}/child/change`, text: 'Change' },
            { href: `${path}/people/${personId}`, text: 'Addresses' },
          ],
        },
      }}
      rows={[
        { key: 'Given names', value: { text: child.givenName } },
        { key: 'Family name', value: { text: child.familyName } },
        child.knownAs !== null && { key: 'Known as', value: { text: child.knownAs } },
        { key: 'Born', value: { text: bornOn === null ? 'Not known' : longDay(bornOn) } },
        sex !== null && { key: 'Sex', value: { text: sex === 'F' ? 'Girl' : 'Boy' } },
        { key: 'Unique pupil number', value: { text: child.upn ?? 'Not known' } },
        { key: 'NHS number', value: { text: child.nhsNumber === null ? 'Not known' : showNhsNumber(child.nhsNumber) } },
        {
          key: 'Main kind of need',
          value: { text: program.profile.needs.find(n => n.code === need)?.name ?? 'Not known' },
        },
        { key: 'Home', value: { text: <HomeWords theCase={theCase} addresses={addresses} id={personId} at={at} /> } },
        {
          key: program.profile.quadrants.length === 1 ? 'Area' : 'Quadrant',
          value: { text: program.profile.quadrants.find(q => q.id === quadrant)?.name ?? 'Not known, or outside' },
        },
      ]}
    />
  )
}

function PersonCard(props: PeopleTabProps & { person: PersonOnCase }) {
  const { theCase, person, addresses, at } = props
  const path = `/cases/${theCase.caseId}/people/${person.personId}`
  return (
    <SummaryList
      card={{
        title: { text: `${person.name}, ${relationWords(person).toLowerCase()}`, headingLevel: 3 },
        actions: {
          items: [
            { href: `${path}/change`, text: 'Change' },
            { href: path, text: 'Addresses' },
          ],
        },
      }}
      rows={[
        {
          key: 'Parental responsibility',
          value: {
            text: person.parentalResponsibility
              ? `Yes${person.because === null ? '' : `: ${person.because}`}`
              : 'No, or not known to us',
          },
        },
        person.telephone !== null && { key: 'Telephone', value: { text: person.telephone } },
        person.email !== null && { key: 'E-mail', value: { text: person.email } },
        person.preferredContact !== null && { key: 'Prefers', value: { text: wayWords(person.preferredContact) } },
        person.language !== null && { key: 'First language', value: { text: person.language } },
        person.interpreter !== null && { key: 'Interpreter', value: { text: person.interpreter } },
        {
          key: 'Letters',
          value: {
            text: `${person.writesTo ? 'We write to this person' : 'We do not write to this person'}${person.keptApart ? '; kept apart from the other parent' : ''}`,
          },
        },
        {
          key: 'Address',
          value: { text: <HomeWords theCase={theCase} addresses={addresses} id={person.personId} at={at} /> },
        },
      ]}
    />
  )
}

function HomeWords(props: { theCase: Case; addresses: readonly AddressKept[]; id: string; at: At }) {
  const { theCase, addresses, id, at } = props
  const path = `/cases/${theCase.caseId}/people/${id}`
  const address = currentAddress(addresses, id, at.today)
  if (address === null) {
    return (
      <>
        Not known. <Link href={`${path}/address`}>Enter the address</Link>
      </>
    )
  }
  if (address.confidential) {
    return (
      <>
        <span class="sc-tag sc-tag--late">! Confidential</span> <Link href={path}>Look at it alone</Link>
      </>
    )
  }
  if (areApart(theCase)) return <Link href={path}>On the person’s own page</Link>
  return <AddressLines address={address} />
}

export function AddressLines({ address }: { address: AddressKept }) {
  const lines = [...address.lines.split('\n'), ...(address.postcode === null ? [] : [address.postcode])]
  return (
    <>
      {lines.map(line => (
        <span key={line} class="sc-line-of">
          {line}
        </span>
      ))}
    </>
  )
}

export function wayWords(way: string): string {
  return way === 'email' ? 'E-mail' : way === 'text' ? 'Text message' : way === 'post' ? 'Post' : 'Telephone'
}
