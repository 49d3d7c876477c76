import type { Profile } from '../authority/profile.ts'
import { yearGroupOf } from '../authority/school-age.ts'
import { adviceName, dutyTitle } from '../case/fact-words.ts'
import { PathBar } from '../case/path/bar.tsx'
import { StageFilter } from '../case/stage-filter.tsx'
import { Filter, FilterSelect, FilterWords, Link, Pagination, TableHead } from '../govuk/index.ts'
import { type Day, daysFrom, distance, shortDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { type CaseFilter, caseListAddress, nobody } from './case-filter.ts'
import { type CasePage, type CaseRow, mostFound, type Option } from './queries.ts'

interface CasesPageProps {
  profile: Profile
  filter: CaseFilter
  page: CasePage
  choices: { managers: Option[]; settings: Option[] }
  today: Day
}

/** All cases by name, or those that a search finds. */
export function CasesPage(props: CasesPageProps) {
  const { filter, page, today, profile } = props
  return (
    <>
      <h1>All cases</h1>
      <p class="small soft">{listWords(props)}</p>
      <p class="small">
        <Link href="/ending">Who leaves or moves this year</Link>
      </p>
      <CaseFilterForm {...props} />
      {page.rows.length === 0 ? (
        <p class="govuk-body">
          {filter.words === ''
            ? 'No case fits what was chosen.'
            : 'No case was found. Try a part of the name, or the reference on a letter, like K7Q4MX. Closed cases are found when “Open and closed” is chosen.'}
        </p>
      ) : (
        <table class="govuk-table sc-work sc-cases sc-stack">
          <caption class="govuk-visually-hidden">Cases</caption>
          <colgroup>
            <col />
            <col />
            <col />
            <col />
            <col />
            <col />
          </colgroup>
          <TableHead
            columns={[
              { text: 'Child', sorted: filter.words === '' ? 'ascending' : undefined },
              ...['School', 'Case manager', 'Stage', 'Next due', 'Path'],
            ]}
          />
          <tbody>
            {page.rows.map(row => (
              <Row key={row.case_id} row={row} today={today} profile={profile} />
            ))}
          </tbody>
        </table>
      )}
      <Pages filter={filter} page={page} />
    </>
  )
}

function listWords({ filter, page }: CasesPageProps): string {
  if (filter.words === '')
    return 'By family name. The search box finds a child by a part of the name, or a case by its reference.'
  const count = page.rows.length
  if (count >= mostFound) return `The ${mostFound} that fit best are shown. Add to the name to find fewer.`
  return `${count} ${count === 1 ? 'case' : 'cases'} found, those that fit best first.`
}

function CaseFilterForm({ profile, filter, choices }: CasesPageProps) {
  return (
    <Filter
      action="/cases"
      label="What the list shows"
      moreHref={filter.more ? undefined : caseListAddress(filter, { more: true, after: '', before: '' })}
    >
      {filter.more && <input type="hidden" name="more" value="yes" />}
      <FilterWords name="q" label="Name or reference" value={filter.words} />
      <FilterSelect
        name="manager"
        label="Case manager"
        any="Anyone"
        choices={[{ value: nobody, text: 'Nobody' }, ...choices.managers]}
        value={filter.manager}
        more={filter.more}
      />
      <FilterSelect
        name="setting"
        label="School or unit"
        any="All"
        choices={choices.settings}
        value={filter.setting}
        more={filter.more}
      />
      <StageFilter law={profile.law} value={filter.stage} more={filter.more} />
      <FilterSelect
        name="state"
        label="Open or closed"
        choices={[
          { value: 'open', text: 'Open' },
          { value: 'closed', text: 'Closed' },
          { value: 'all', text: 'Open and closed' },
        ]}
        value={filter.state}
        more={filter.more}
      />
    </Filter>
  )
}

function Row({ row, today, profile }: { row: CaseRow; today: Day; profile: Profile }) {
  return (
    <tr data-row>
      <td class="govuk-table__cell">
        <span class="who">
          <Link class="govuk-link govuk-link--no-visited-state" href={`/cases/${row.case_id}`}>
            {row.child_name}
          </Link>
        </span>
        <span class="two">
          {row.case_id}
          {row.born_on !== null && ` · ${yearGroupOf(row.born_on, today)}`}
        </span>
      </td>
      <td class="govuk-table__cell" data-label="School">
        {row.setting_id === null ? (
          'None'
        ) : (
          <Link class="govuk-link govuk-link--no-visited-state" href={`/settings/${row.setting_id}`}>
            {row.setting_name}
          </Link>
        )}
      </td>
      <td class="govuk-table__cell" data-label="Case manager">
        {row.manager_name ?? <span class="late">! Nobody yet</span>}
      </td>
      <td class="govuk-table__cell" data-label="Stage">
        {packs[row.law].words.stages[row.stage]}
        {!row.open && <span class="two">Closed</span>}
      </td>
      <td class="govuk-table__cell num" data-label="Next due">
        <NextDue row={row} today={today} profile={profile} />
      </td>
      <td class="govuk-table__cell">{row.bar !== null && <PathBar bar={row.bar} today={today} />}</td>
    </tr>
  )
}

function NextDue({ row, today, profile }: { row: CaseRow; today: Day; profile: Profile }) {
  if (row.act_by === null || row.due_on === null || row.next_id === null) return <span class="soft">Nothing due</span>
  const late = row.due_on < today
  const days = daysFrom(row.due_on, today)
  const from = row.next_about?.replace(/^advice:/, '') ?? ''
  const title =
    row.next_id === 'give-advice' && profile.advice.some(a => a.from === from)
      ? adviceName(from, profile)
      : dutyTitle(row.next_id, row.law)
  return (
    <>
      <span class={late ? 'sc-act late' : 'sc-act'}>{shortDay(late ? row.due_on : row.act_by, today)}</span>{' '}
      <span class={late ? 'small late' : 'small soft'}>
        {late ? `▲ ${days} ${days === 1 ? 'day' : 'days'} overdue` : distance(row.act_by, today)}
      </span>
      <span class="two">{title}</span>
    </>
  )
}

function Pages({ filter, page }: { filter: CaseFilter; page: CasePage }) {
  const [first, last] = [page.rows[0], page.rows.at(-1)]
  if (first === undefined || last === undefined || (!page.earlier && !page.later)) return null
  return (
    <Pagination
      landmarkLabel="Pages of cases"
      {...(page.earlier && {
        previous: { href: caseListAddress(filter, { before: first.case_id, after: '' }), text: 'Earlier names' },
      })}
      {...(page.later && {
        next: { href: caseListAddress(filter, { after: last.case_id, before: '' }), text: 'Later names' },
      })}
    />
  )
}
