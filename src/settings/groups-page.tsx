import type { Profile } from '../authority/profile.ts'
import { Button, Details, Link, TableHead } from '../govuk/index.ts'
import { type Day, longDay } from '../kernel/day.ts'
import type { GroupManager } from './group-queries.ts'
import { casesWords, countWords } from './kind-words.ts'

interface GroupsPageProps {
  profile: Profile
  managers: readonly GroupManager[]
  nobody: { settings: number; cases: number }
  planned: readonly { id: string; name: string; to: string; since: Day; kind: 'setting' | 'quadrant' }[]
  manages: boolean
}

/** Who is first contact for which schools and units, and for the homes of which quadrant. */
export function GroupsPage({ profile, managers, nobody, planned, manages }: GroupsPageProps) {
  const quadrantName = (id: string) => profile.quadrants.find(q => q.id === id)?.name ?? id
  return (
    <>
      <h1>Who has which schools</h1>
      <p class="govuk-body sc-measure">
        {profile.managers.words} What goes with a case that changes hands stands under{' '}
        <Link href="/handovers">handovers</Link>.
      </p>
      {nobody.cases > 0 && (
        <div class="sc-box">
          <p class="govuk-body">
            <strong class="late">! {casesWords(nobody.cases)} without a case manager.</strong>{' '}
            <Link href="/cases?manager=nobody">Show them</Link>
          </p>
        </div>
      )}
      <table class="govuk-table sc-stack">
        <caption class="govuk-visually-hidden">Case managers and their schools</caption>
        <TableHead
          columns={['Case manager', 'Schools and units', 'Homes in', 'Open cases', ...(manages ? ['Change'] : [])]}
        />
        <tbody>
          {managers.map(manager => (
            <tr key={manager.account_id}>
              <td class="govuk-table__cell">
                <strong>{manager.name}</strong>
                <span class="two">{manager.title}</span>
              </td>
              <td class="govuk-table__cell">
                {manager.settings.length === 0 ? (
                  'None'
                ) : (
                  <Details summaryText={countWords(manager.schools, manager.units)}>
                    <ul class="govuk-list">
                      {manager.settings.map(setting => (
                        <li key={setting.id}>
                          <Link href={`/settings/${setting.id}`}>{setting.name}</Link>{' '}
                          <span class="soft">{casesWords(setting.cases)}</span>
                        </li>
                      ))}
                    </ul>
                  </Details>
                )}
              </td>
              <td class="govuk-table__cell" data-label="Homes in">
                {manager.quadrants.length === 0 ? 'None' : manager.quadrants.map(quadrantName).join(', ')}
              </td>
              <td class="govuk-table__cell num" data-label="Open cases">
                <Link href={`/cases?manager=${manager.account_id}`}>
                  {manager.open_cases}
                  <span class="govuk-visually-hidden"> open cases of {manager.name}</span>
                </Link>
              </td>
              {manages && (
                <td class="govuk-table__cell">
                  {manager.settings.length > 0 && (
                    <Link
                      href={`/settings/groups/${manager.account_id}/move`}
                      visuallyHiddenText={`of ${manager.name}`}
                    >
                      Move schools
                    </Link>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {manages && (
        <p>
          {nobody.settings > 0 && (
            <>
              <Button
                href="/settings/groups/nobody/move"
                text={`Give a case manager to schools without one (${nobody.settings})`}
                variant="secondary"
              />{' '}
            </>
          )}
          <Button href="/settings/groups/quadrants/move" text="Move a quadrant’s homes" variant="secondary" />
        </p>
      )}
      {planned.length > 0 && (
        <>
          <h2>Planned</h2>
          <ul class="govuk-list govuk-list--bullet">
            {planned.map(move => (
              <li key={`${move.kind} ${move.id} ${move.since}`}>
                {move.kind === 'setting' ? (
                  <Link href={`/settings/${move.id}`}>{move.name}</Link>
                ) : (
                  `Homes in the ${quadrantName(move.id)}`
                )}{' '}
                to {move.to} from {longDay(move.since)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
