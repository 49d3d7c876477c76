import type { Case } from '../case/case.ts'
import { versionsOf } from '../case/plan-content.ts'
import { Link } from '../govuk/link.tsx'
import { plainDay } from '../kernel/day.ts'
import { shapeOf } from './shape.ts'

/** Every save is a version: the last ones, and what each changed. */
export function Versions({ theCase, names }: { theCase: Case; names: ReadonlyMap<string, string> }) {
  const versions = versionsOf(theCase)
  if (versions.length === 0) return null
  const at = `/cases/${theCase.caseId}/statement`
  const shown = [...versions].reverse().slice(0, 8)
  return (
    <section class="sc-box" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ul class="sc-log">
        {shown.map(version => (
          <li key={version.number}>
            <span class="soft">{plainDay(version.on)}</span>
            <span>
              <Link href={`${at}/print/${version.position}`}>Version {version.number}</Link>
              {version.part !== null &&
                `, ${shapeOf(theCase.law).find(s => s.part === version.part)?.name ?? ''} saved`}{' '}
              <span class="soft">{names.get(version.recordedBy)}</span>
              {version.number > 1 && (
                <>
                  {' '}
                  <Link
                    href={`${at}/compare?from=${version.number - 1}&to=${version.number}`}
                    visuallyHiddenText={` in version ${version.number}`}
                  >
                    What changed
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {versions.length > 1 && (
        <p class="small">
          <Link href={`${at}/compare`}>Compare any two of {versions.length} versions</Link>
        </p>
      )}
    </section>
  )
}
