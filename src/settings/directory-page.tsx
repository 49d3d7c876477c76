import { Filter, FilterSelect, FilterWords, Link, Pagination, TableHead } from '../govuk/index.ts'
import { typedWords } from '../kernel/typed-words.ts'
import { agesWords, kindOf, kindWords } from './kind-words.ts'
import type { DirectoryFilter, DirectoryRow } from './queries.ts'

export function readDirectoryFilter(query: Readonly<Record<string, string>>): DirectoryFilter {
  return {
    words: typedWords(query.words),
    kind: Object.hasOwn(kindWords, query.kind ?? '') ? (query.kind ?? '') : '',
    where: query.where === 'all' ? 'all' : 'ours',
    closed: query.closed === 'yes',
    after: /^[0-9a-z-]{3,40}$/.test(query.after ?? '') ? (query.after ?? '') : '',
  }
}

function address(filter: DirectoryFilter, changed: Partial<DirectoryFilter>): string {
  const all = { ...filter, ...changed }
  const said = new URLSearchParams()
  for (const key of ['words', 'kind', 'after'] as const) if (all[key] !== '') said.set(key, all[key])
  if (all.where === 'all') said.set('where', 'all')
  if (all.closed) said.set('closed', 'yes')
  const query = said.toString()
  return query === '' ? '/settings' : `/settings?${query}`
}

interface DirectoryPageProps {
  filter: DirectoryFilter
  rows: readonly DirectoryRow[]
  more: boolean
  area: string
}

/** Every school, unit, nursery and college there is, with who is first contact for it. */
export function DirectoryPage({ filter, rows, more, area }: DirectoryPageProps) {
  const last = rows.at(-1)
  return (
    <>
      <h1>Schools and settings</h1>
      <p class="govuk-body">
        Each school or unit has a case manager, and the cases of its children go with it.{' '}
        <Link href="/settings/groups">Who has which schools</Link>
      </p>
      <Filter action="/settings" label="What the directory shows">
        <FilterWords name="words" label="Name, postcode or URN" value={filter.words} />
        <FilterSelect
          name="kind"
          label="Kind"
          any="Any kind"
          choices={Object.entries(kindWords).map(([value, text]) => ({ value, text }))}
          value={filter.kind}
        />
        <FilterSelect
          name="where"
          label="Where"
          choices={[
            { value: 'ours', text: area },
            { value: 'all', text: 'Everywhere' },
          ]}
          value={filter.where}
        />
        <FilterSelect
          name="closed"
          label="Open or closed"
          any="Open"
          choices={[{ value: 'yes', text: 'Open and closed' }]}
          value={filter.closed ? 'yes' : ''}
        />
      </Filter>
      {rows.length === 0 ? (
        <p class="govuk-body">
          Nothing in the directory fits.{' '}
          {filter.where === 'ours' && 'A school outside the area is found under “Everywhere”.'}
        </p>
      ) : (
        <table class="govuk-table sc-stack sc-settings">
          <caption class="govuk-visually-hidden">Schools and settings</caption>
          <TableHead columns={['Name', 'Kind and ages', 'Where', 'Case manager', 'Open cases']} />
          <tbody>
            {rows.map(row => (
              <Row key={row.setting_id} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {(filter.after !== '' || more) && (
        <Pagination
          landmarkLabel="Pages of the directory"
          {...(filter.after !== '' && { previous: { href: address(filter, { after: '' }), text: 'First page' } })}
          {...(more && last && { next: { href: address(filter, { after: last.setting_id }), text: 'Later names' } })}
        />
      )}
    </>
  )
}

function Row({ row }: { row: DirectoryRow }) {
  return (
    <tr data-row>
      <td class="govuk-table__cell">
        <Link class="govuk-link govuk-link--no-visited-state" href={`/settings/${row.setting_id}`}>
          {row.name}
        </Link>
        {row.unit_of_name !== null && <span class="two">at {row.unit_of_name}</span>}
        {row.status !== null && row.status !== 'Open' && <span class="two">{row.status}</span>}
      </td>
      <td class="govuk-table__cell">
        {kindOf(row.kind)}
        <span class="two">{agesWords(row.low_age, row.high_age)}</span>
      </td>
      <td class="govuk-table__cell">
        {row.postcode ?? ''}
        <span class="two">{row.la_name ?? row.town ?? ''}</span>
      </td>
      <td class="govuk-table__cell" data-label="Case manager">
        {row.manager_name ?? <span class="soft">Nobody</span>}
      </td>
      <td class="govuk-table__cell num" data-label="Open cases">
        {row.open_cases}
      </td>
    </tr>
  )
}
