import type { ComponentChildren } from 'preact'
import type { Profile } from '../authority/profile.ts'
import { yearGroupOf } from '../authority/school-age.ts'
import { Link, SummaryList, TableHead } from '../govuk/index.ts'
import { addDays, type Day, longDay, plainDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { agesWords, casesWords, kindOf } from './kind-words.ts'
import type { SettingPageRows } from './queries.ts'

interface SettingPageProps extends SettingPageRows {
  profile: Profile
  today: Day
  /** The visitor may move it to another case manager. */
  manages: boolean
  changes: ComponentChildren
}

/** A school, unit, nursery or college: where it is, who has it, and the children of it whose cases are open. */
export function SettingPage({ setting, units, terms, children, profile, today, manages, changes }: SettingPageProps) {
  const address = [setting.street, setting.locality, setting.town, setting.postcode].filter(
    line => line !== null && line !== '',
  )
  const here = children.filter(child => child.starts_on === null)
  const coming = children.filter(child => child.starts_on !== null)
  const now = terms.find(t => t.since <= today && (t.until === null || today < t.until))
  const needs = setting.sen_types.map(code => profile.needs.find(n => n.code === code)?.name ?? code)
  const row = (text: string, value: string | null | undefined) =>
    value !== null && value !== undefined && value !== '' && { key: { text }, value: { text: value } }
  return (
    <>
      <h1>{setting.name}</h1>
      <p class="govuk-body soft">
        {kindOf(setting.kind)}
        {setting.unit_of !== null && (
          <>
            {' '}
            at <Link href={`/settings/${setting.unit_of}`}>{setting.unit_of_name}</Link>
          </>
        )}
        . {agesWords(setting.low_age, setting.high_age)}.
      </p>
      <div class="sc-cols">
        <div>
          <h2>Children with open cases</h2>
          <Children rows={here} today={today} />
          {coming.length > 0 && (
            <>
              <h2>Named to come</h2>
              <Children rows={coming} today={today} coming />
            </>
          )}
          {units.length > 0 && (
            <>
              <h2>Units under it</h2>
              <ul class="govuk-list">
                {units.map(unit => (
                  <li key={unit.setting_id}>
                    <Link href={`/settings/${unit.setting_id}`}>{unit.name}</Link>
                    <span class="soft">
                      {' '}
                      {kindOf(unit.kind).toLowerCase()}
                      {unit.places !== null && `, ${unit.places} places`}, {casesWords(unit.open_cases)}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {changes}
        </div>
        <div>
          <div class="sc-box">
            <h2>Case manager</h2>
            {now === undefined ? (
              <p class="govuk-body">Nobody. A child here with a case is on the senior case managers’ list.</p>
            ) : (
              <p class="govuk-body">
                <strong>{now.name}</strong>, since {longDay(now.since)}
              </p>
            )}
            <Terms terms={terms} today={today} />
            {manages && (
              <p class="govuk-body">
                <Link href={`/settings/groups/${now?.account_id ?? 'nobody'}/move`}>
                  {now === undefined ? 'Give it a case manager' : 'Move it to another case manager'}
                </Link>
              </p>
            )}
          </div>
          <h2>About it</h2>
          <SummaryList
            classes="govuk-summary-list--no-border"
            rows={[
              address.length > 0 && {
                key: { text: 'Address' },
                value: {
                  text: address.map((line, place) => (
                    <span key={line}>
                      {place > 0 && <br />}
                      {line}
                    </span>
                  )),
                },
              },
              row('Telephone', setting.telephone),
              row(setting.head_job ?? 'Head', setting.head_name),
              row('Type', setting.type_name),
              row('Phase', setting.phase),
              row('Local authority', setting.la_name),
              row('Status', setting.status),
              row('Places', setting.places === null ? null : String(setting.places)),
              row('Capacity', setting.capacity === null ? null : String(setting.capacity)),
              row('Provides for', needs.join('; ')),
              row('Approved under section 41', setting.section41 ? 'Yes' : null),
              row('URN', setting.source === 'register' ? setting.urn : null),
              row(
                'Where this comes from',
                setting.source === 'register'
                  ? `The national register of schools, as of ${plainDay(setting.updated_on)}`
                  : 'Invented for the demonstration',
              ),
            ]}
          />
        </div>
      </div>
    </>
  )
}

interface ChildrenProps {
  rows: SettingPageRows['children']
  today: Day
  coming?: boolean
}

function Children({ rows, today, coming = false }: ChildrenProps) {
  if (rows.length === 0) return <p class="govuk-body">There are none.</p>
  return (
    <table class="govuk-table sc-stack">
      <caption class="govuk-visually-hidden">{coming ? 'Children named to come' : 'Children with open cases'}</caption>
      <TableHead columns={['Child', coming ? 'Begins' : 'Stage', 'Case manager']} />
      <tbody>
        {rows.map(child => (
          <tr key={child.case_id} data-row>
            <td class="govuk-table__cell">
              <Link class="govuk-link govuk-link--no-visited-state" href={`/cases/${child.case_id}`}>
                {child.child_name}
              </Link>
              <span class="two">
                {child.case_id}
                {child.born_on !== null && ` · ${yearGroupOf(child.born_on, today)}`}
              </span>
            </td>
            {child.starts_on === null ? (
              <td class="govuk-table__cell">{packs[child.law].words.stages[child.stage]}</td>
            ) : (
              <td class="govuk-table__cell" data-label="Begins">
                {plainDay(child.starts_on)}
              </td>
            )}
            <td class="govuk-table__cell" data-label="Case manager">
              {child.manager_name ?? 'Nobody'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who will have it, and who had it. */
function Terms({ terms, today }: { terms: SettingPageRows['terms']; today: Day }) {
  const others = terms.filter(t => t.since > today || (t.until !== null && t.until <= today))
  if (others.length === 0) return null
  return (
    <ul class="govuk-list small">
      {others.map(term => (
        <li key={term.since}>
          {term.name}, {term.since > today ? 'from ' : ''}
          {plainDay(term.since)}
          {term.until !== null && ` to ${plainDay(addDays(term.until, -1))}`}
        </li>
      ))}
    </ul>
  )
}
