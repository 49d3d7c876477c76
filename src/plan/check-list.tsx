import type { Profile } from '../authority/profile.ts'
import type { Case } from '../case/case.ts'
import { Link } from '../govuk/link.tsx'
import { checksNow } from './doing.ts'

/** What must be right before the document is proposed: each with its reason and where to put it right. */
export function CheckList({
  theCase,
  profile,
  mayWrite = true,
}: {
  theCase: Case
  profile: Profile
  mayWrite?: boolean
}) {
  return (
    <ul class="sc-checks">
      {checksNow(theCase, profile).map(check => (
        <li key={check.id} class={check.ok ? undefined : check.must ? 'is-late' : 'is-sand'}>
          <span class={`sc-tag${check.ok ? ' sc-tag--done' : check.must ? ' sc-tag--late' : ' sc-tag--sand'}`}>
            {check.ok ? '✓ right' : check.must ? '! not yet' : '△ to explain'}
          </span>
          <span>
            {check.words}
            {check.because !== undefined && (
              <span class="small soft">
                {' '}
                {withFullStop(check.because)}{' '}
                {check.path !== undefined && mayWrite && (
                  <Link href={`/cases/${theCase.caseId}${check.path}`} visuallyHiddenText={`: ${check.words}`}>
                    Put it right
                  </Link>
                )}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A reason may end in the words of a need, which has its own full stop. */
function withFullStop(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`
}
