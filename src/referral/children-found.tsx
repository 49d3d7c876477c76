import { Link } from '../govuk/link.tsx'
import { plainDay } from '../kernel/day.ts'
import type { ChildFound } from './find-child.ts'

/** The children with us who may be meant, each with why: nobody is entered twice. */
export function ChildrenFound({
  found,
  next,
}: {
  found: readonly ChildFound[]
  next?: { text: string; path: string }
}) {
  if (found.length === 0) return <p class="govuk-body">Nobody with us has this name or day of birth.</p>
  return (
    <>
      <h2 class="govuk-heading-m" id="matches">
        {found.length === 1 ? 'One child with us may be meant' : `${found.length} children with us may be meant`}
      </h2>
      <ul class="govuk-list sc-matches">
        {found.map(child => (
          <li key={child.personId} class="sc-box">
            <p class="govuk-body">
              <strong>{child.name}</strong>, born {plainDay(child.bornOn)}
              {child.school === null ? '' : `, ${child.school}`}
              <br />
              <span class="soft">Because: {child.why}.</span>
            </p>
            {child.cases.map(({ caseId }) => (
              <p key={caseId} class="govuk-body">
                {next !== undefined && (
                  <>
                    <Link href={`/cases/${caseId}${next.path}`}>
                      {next.text} {caseId}
                    </Link>{' '}
                    ·{' '}
                  </>
                )}
                <Link href={`/cases/${caseId}`}>Open case {caseId}</Link>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
