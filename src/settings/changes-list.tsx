import { Link } from '../govuk/index.ts'
import { type Day, longDay, plainDay } from '../kernel/day.ts'
import type { Change } from './changes.ts'

const shown = 12

/** What has changed at a setting, the newest first: the last few, or all of them. */
export function ChangesList({
  changes,
  all,
  settingId,
}: {
  changes: readonly Change[]
  all: boolean
  settingId: string
}) {
  const rows = all ? changes : changes.slice(0, shown)
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">What has changed</h2>
      {rows.length === 0 ? (
        <p class="govuk-body">Nothing yet.</p>
      ) : (
        <ul class="sc-views govuk-list">
          {rows.map(change => (
            <li key={`${change.what} ${change.on} ${change.child?.caseId ?? ''} ${change.position ?? ''}`}>
              <div>
                <ChangeWords change={change} />
                <span class="two">
                  {longDay(change.on)}
                  {change.child !== null && change.position !== null && (
                    <>
                      {' · '}
                      <Link href={`/cases/${change.child.caseId}/timeline#fact-${change.position}`}>
                        Entry {change.position}
                        <span class="govuk-visually-hidden"> of {change.child.name}</span>
                      </Link>
                    </>
                  )}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {changes.length > rows.length && (
        <p class="govuk-body">
          <Link href={`/settings/${settingId}?changes=all#changes`}>All {changes.length} changes</Link>
        </p>
      )}
    </section>
  )
}

function ChangeWords({ change }: { change: Change }) {
  const { child, manager } = change
  if (child === null)
    return manager === null ? <>Nobody is its case manager any more</> : <>{manager} became its case manager</>
  return (
    <>
      <Link class="govuk-link govuk-link--no-visited-state" href={`/cases/${child.caseId}`}>
        {child.name}
      </Link>{' '}
      {childWords(change)}
      {change.part && ', for a part of the week'}
    </>
  )
}

function childWords({ what, beginsOn }: { what: Change['what']; beginsOn: Day | null }): string {
  switch (what) {
    case 'joined':
      return 'joined'
    case 'left':
      return 'left'
    case 'named':
      return beginsOn === null ? 'was named to it' : `was named to it, to begin ${plainDay(beginsOn)}`
    case 'began':
      return 'joined: the placement began'
    case 'ended':
      return 'left: the placement ended'
    case 'not-begun':
      return 'does not come: the placement did not begin'
    case 'manager':
      return ''
  }
}
