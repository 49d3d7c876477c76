import { roleTitle } from '../authority/role-title.ts'
import { academicYearOf } from '../authority/school-age.ts'
import { ceasingPolicy, groundOf } from '../case/ending.ts'
import type { At, Program } from '../case/program.ts'
import { Filter } from '../govuk/filter.tsx'
import { Link } from '../govuk/link.tsx'
import { Select } from '../govuk/select.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { type Day, dayOf, distance, longDay, plainDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import type { Shown } from '../web/app.ts'
import { type EndingFilter, readEndingFilter } from './list-filter.ts'
import { type EndingListed, endings, managers, most } from './queries.ts'

/** Those who reach an age at which the plan may end this academic year, those for whom ceasing is under way, and those who move. */
export async function listPage(program: Program, at: At): Promise<Shown> {
  const filter = readEndingFilter(at.query)
  const begins = academicYearOf(at.today) + (filter.year === 'next' ? 1 : 0)
  const year = { from: dayOf(begins, 9, 1), until: dayOf(begins + 1, 8, 31) }
  return at.work(async tx => {
    const rows = await endings(tx, filter, year)
    const people = await managers(tx)
    const children = new Set(rows.map(row => row.case_id)).size
    const named = people.find(p => p.value === filter.manager)?.text
    return {
      title: 'Who leaves or moves',
      look: 'wide' as const,
      section: 'cases',
      body: (
        <>
          <h1>Who leaves or moves</h1>
          <p class="govuk-body">
            {rows.length === 0
              ? 'Nobody'
              : rows.length >= most
                ? `The first ${most} entries`
                : children === 1
                  ? 'One child'
                  : `${children} children`}{' '}
            in the academic year from {plainDay(year.from)} to {plainDay(year.until)}
            {named === undefined ? '' : `, with ${named}`}
            {filter.looked === 'not' ? ', not looked at yet' : ''}. Days are exact: the birthday itself, and the last
            Friday in June.
          </p>
          <ListFilter program={program} at={at} filter={filter} people={people} />
          {rows.length > 0 && <Rows program={program} at={at} rows={rows} />}
          <p class="govuk-body">
            <Link href="/ceasing-criteria">{ceasingPolicy(program.profile, at.today).title}</Link>
          </p>
        </>
      ),
    }
  })
}

function ListFilter(props: {
  program: Program
  at: At
  filter: EndingFilter
  people: readonly { value: string; text: string }[]
}) {
  const { program, at, filter, people } = props
  const policy = ceasingPolicy(program.profile, at.today)
  return (
    <Filter action="/ending" label="What the list shows">
      <Select
        id="kind"
        name="kind"
        label={{ text: 'What' }}
        items={[
          { value: '', text: 'Everything' },
          ...policy.milestones.map(m => ({ value: m.id, text: m.name })),
          { value: 'under-way', text: 'Ceasing or moving now' },
        ]}
        value={filter.kind}
      />
      <Select
        id="year"
        name="year"
        label={{ text: 'Academic year' }}
        items={[
          { value: 'this', text: 'This one' },
          { value: 'next', text: 'The next one' },
        ]}
        value={filter.year}
      />
      <Select
        id="looked"
        name="looked"
        label={{ text: 'Looked at' }}
        items={[
          { value: 'not', text: 'Not yet' },
          { value: 'all', text: 'All' },
        ]}
        value={filter.looked}
      />
      <Select
        id="manager"
        name="manager"
        label={{ text: roleTitle(program.profile, 'case-manager') }}
        items={[{ value: '', text: 'Anyone' }, ...people]}
        value={filter.manager}
      />
    </Filter>
  )
}

function Rows({ program, at, rows }: { program: Program; at: At; rows: readonly EndingListed[] }) {
  const manager = roleTitle(program.profile, 'case-manager')
  return (
    <table class="govuk-table sc-stack">
      <caption class="govuk-visually-hidden">Who leaves or moves</caption>
      <thead class="govuk-table__head">
        <tr>
          {['Child', 'School', manager, 'What', 'Day'].map(head => (
            <th key={head} scope="col" class="govuk-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={`${row.case_id}-${row.kind}`}>
            <td class="govuk-table__cell">
              <Link class="govuk-link--no-visited-state" href={`/cases/${row.case_id}/ending`}>
                {row.child_name}
              </Link>
              <span class="two">
                {row.case_id}
                {row.born_on !== null && ` · born ${plainDay(row.born_on)}`}
              </span>
            </td>
            <td class="govuk-table__cell" data-label="School">
              {row.setting_name ?? 'None'}
            </td>
            <td class="govuk-table__cell" data-label={manager}>
              {row.manager_name ?? <span class="late">! Nobody yet</span>}
            </td>
            <td class="govuk-table__cell" data-label="What">
              {whatWords(program, row)}
              <Looked row={row} today={at.today} />
            </td>
            <td class="govuk-table__cell num" data-label="Day">
              {row.on_day === null ? (
                <span class="soft">{row.kind === 'decided' ? 'When the appeal is decided' : 'Not set'}</span>
              ) : (
                <>
                  {longDay(row.on_day)}
                  <span class="two">{distance(row.on_day, at.today)}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function whatWords(program: Program, row: EndingListed): string {
  const plan = packs[row.law].words.document
  const ground = groundOf(program.profile, row.ground)?.name.toLowerCase()
  const why = ground === undefined ? '' : `: ${ground}`
  switch (row.kind) {
    case 'proposed':
      return `Proposed to cease the ${plan}${why}. Those asked may answer until then`
    case 'decided':
      return `Decided to cease the ${plan}${why}. It may end from that day`
    case 'moving':
      return 'Moves away'
    default:
      return program.profile.ceasing.flatMap(p => p.milestones).findLast(m => m.id === row.kind)?.name ?? row.kind
  }
}

function Looked({ row, today }: { row: EndingListed; today: Day }) {
  if (['proposed', 'decided', 'moving'].includes(row.kind)) return null
  if (row.looked_on !== null) return <span class="two">Looked at on {plainDay(row.looked_on)}</span>
  return row.on_day !== null && row.on_day < today ? (
    <span class="two">
      <StateTag tone="late">! Passed, and nobody has looked</StateTag>
    </span>
  ) : (
    <span class="two">Not looked at yet</span>
  )
}
