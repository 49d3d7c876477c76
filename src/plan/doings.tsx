import { allows } from '../access/permissions.ts'
import type { Case } from '../case/case.ts'
import type { At } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { packs } from '../law/packs/packs.ts'
import { doingsOf, permissionFor } from './doing.ts'
import { placementSection } from './shape.ts'
import { standingOf } from './standing.ts'

/** What can be done now, the next thing first; and why the rest cannot. */
export function Doings({ theCase, at: { today, visitor } }: { theCase: Case; at: At }) {
  const path = `/cases/${theCase.caseId}`
  const doings = doingsOf(theCase, today).map(doing =>
    allows(visitor.role, permissionFor[doing.id])
      ? doing
      : { ...doing, because: 'Case managers do this', reasonPath: undefined },
  )
  const first = doings.find(d => d.because === null)
  return (
    <section aria-labelledby="doings">
      <h2 id="doings">What can be done now</h2>
      <ol class="sc-do">
        {doings.map(doing => (
          <li key={`${doing.id}-${doing.path}`}>
            <span class={doing.because === null ? undefined : 'soft'}>
              {doing.because === null ? 'Now' : 'Not now'}
            </span>
            <span>
              <strong>{doing.title}</strong>
              {doing.because !== null && (
                <span class="small soft">
                  {doing.because}.{' '}
                  {doing.reasonPath !== undefined && (
                    <Link href={`${path}${doing.reasonPath}`} visuallyHiddenText={`: ${doing.title}`}>
                      Put it right
                    </Link>
                  )}
                </span>
              )}
              {doing.because === null && doing.note !== undefined && <span class="small soft">{doing.note}.</span>}
            </span>
            {doing.because === null && (
              <Button
                href={`${path}${doing.path}`}
                text="Open"
                variant={doing === first ? undefined : 'secondary'}
                attributes={{ 'aria-label': `Open: ${doing.title}` }}
              />
            )}
          </li>
        ))}
        <PlacementLine theCase={theCase} />
      </ol>
    </section>
  )
}

/** The part that nobody may fill in before its time. */
function PlacementLine({ theCase }: { theCase: Case }) {
  const standing = standingOf(theCase)
  if (standing.is !== 'nothing' && standing.is !== 'writing' && standing.is !== 'proposed') return null
  const { words } = packs[theCase.law]
  const part = placementSection(theCase.law)
  return (
    <li>
      <span class="soft">Not now</span>
      <span>
        <strong>
          {part.name}: {part.title.toLowerCase()}
        </strong>
        <span class="small soft">
          {part.name} stays empty until the {words.final}.
        </span>
      </span>
    </li>
  )
}
