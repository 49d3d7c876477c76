import { childName } from '../case/case.ts'
import { Link } from '../govuk/link.tsx'
import { plainDay } from '../kernel/day.ts'
import type { PeopleTabProps } from './people-tab.tsx'

export function ManagerCard({ program, theCase, managedSince }: PeopleTabProps) {
  const { manager, setting, child } = theCase
  const quadrant = program.profile.quadrants.find(q => q.id === child.quadrant)
  return (
    <div class="sc-box sc-box--tint" id="manager">
      <h2 class="govuk-heading-s">Who manages the case</h2>
      {manager === null ? (
        <>
          <p class="govuk-body">
            <span class="sc-tag sc-tag--late">! Nobody yet</span>
          </p>
          <p class="govuk-body small">
            {setting !== null
              ? `${setting.name} has no case manager: it must be put into somebody’s group.`
              : quadrant !== undefined
                ? `${childName(child)} is at no setting, and nobody takes the cases of ${quadrant.inSentence}.`
                : `${childName(child)} is at no setting, and the quadrant of the home is not known.`}
          </p>
          {setting !== null && (
            <p class="govuk-body small">
              <Link href={`/settings/${setting.settingId}`}>{setting.name}</Link>
            </p>
          )}
        </>
      ) : (
        <>
          <p class="govuk-body">
            <strong>{manager.name}</strong>
          </p>
          <p class="govuk-body small">
            {setting !== null
              ? `Because ${childName(child)} attends ${setting.name}, which is in ${manager.name}’s group`
              : `Because ${childName(child)} is at no setting and lives in ${quadrant?.inSentence ?? 'the area'}, whose cases ${manager.name} takes`}
            {managedSince === null ? '' : ` since ${plainDay(managedSince as Parameters<typeof plainDay>[0])}`}.
          </p>
        </>
      )}
      <p class="govuk-body small soft">{program.profile.managers.words}</p>
    </div>
  )
}

export function SchoolCard({ theCase, attended }: PeopleTabProps) {
  return (
    <div class="sc-box">
      <h2 class="govuk-heading-s">School</h2>
      {attended.length === 0 && <p class="govuk-body">At no school or setting.</p>}
      <ul class="govuk-list">
        {attended.map(a => (
          <li key={a.since}>
            <Link href={`/settings/${a.settingId}`}>{a.name}</Link>
            <br />
            <span class="small soft">
              since {plainDay(a.since)}
              {a.until === null ? '' : `, until ${plainDay(a.until)}`}
            </span>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <Link href={`/cases/${theCase.caseId}/school/change`}>Change of school</Link>
      </p>
    </div>
  )
}
