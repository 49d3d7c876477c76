import { type Case, childName } from '../case/case.ts'
import type { At } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import { plainDay } from '../kernel/day.ts'
import { AddressLines } from './people-tab.tsx'
import { type AddressKept, currentAddress } from './queries.ts'

/** One person's addresses, and nobody else's. */
export function PersonPage(props: { at: At; theCase: Case; personId: string; addresses: readonly AddressKept[] }) {
  const { at, theCase, personId, addresses } = props
  const person = theCase.people.find(p => p.personId === personId)
  const isChild = personId === theCase.child.personId
  const name = isChild ? childName(theCase.child) : (person?.name ?? '')
  const own = addresses.filter(a => a.personId === personId)
  const now = currentAddress(own, personId, at.today)
  const path = `/cases/${theCase.caseId}/people/${personId}`
  return (
    <div class="sc-narrow">
      <h2 class="govuk-heading-l">{name}</h2>
      {now?.confidential && (
        <WarningText>
          This address is confidential. Tell it to nobody: not to the other parent, not in a letter, not on the
          telephone.
        </WarningText>
      )}
      {person?.keptApart && <WarningText>{name} must be kept apart from the other parent.</WarningText>}
      <h3 class="govuk-heading-m">Address now</h3>
      {now === null ? (
        <p class="govuk-body">Not known.</p>
      ) : (
        <p class="govuk-body">
          <AddressLines address={now} />
          <span class="small soft">since {plainDay(now.since)}</span>
        </p>
      )}
      <p class="govuk-body">
        <Link href={`${path}/address`}>{now === null ? 'Enter the address' : 'Change of address'}</Link>
      </p>
      <Before own={own.filter(a => a !== now)} />
      {!isChild && person?.until === null && (
        <p class="govuk-body">
          <Link href={`${path}/change`}>Change what we know of {name}</Link> or{' '}
          <Link href={`${path}/leave`}>say that {name} is no longer around the child</Link>
        </p>
      )}
      <p class="govuk-body">
        <Link href={`/cases/${theCase.caseId}/people`}>Everybody around the child</Link>
      </p>
    </div>
  )
}

function Before({ own }: { own: readonly AddressKept[] }) {
  if (own.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-m">Addresses before</h3>
      <ul class="govuk-list govuk-list--spaced">
        {own.map(address => (
          <li key={address.since}>
            {address.confidential && <span class="sc-tag sc-tag--late">! Confidential</span>}
            <AddressLines address={address} />
            <span class="small soft">
              {plainDay(address.since)}
              {address.until === null ? '' : ` until ${plainDay(address.until)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
