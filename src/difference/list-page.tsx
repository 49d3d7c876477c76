import type { Profile } from '../authority/profile.ts'
import { againstWords, matterWords, orderWords, withWords } from '../case/difference-words.ts'
import type { At, Program } from '../case/program.ts'
import { Filter, Link, Pagination, Select, StateTag } from '../govuk/index.ts'
import { type Day, daysFrom, distance, plainDay, shortDay } from '../kernel/day.ts'
import { capital, count } from '../kernel/words.ts'
import type { Shown } from '../web/app.ts'
import { type ListFilter, listAddress, readListFilter } from './list-filter.ts'
import { type ListCounts, type ListRow, managers, openCounts, openOnes } from './queries.ts'

const title = 'Differences and appeals'

/** The list of the officer for disagreements: everything open, the first to act on first. */
export async function differenceListPage(program: Program, at: At): Promise<Shown> {
  const filter = readListFilter(at.query)
  const { profile } = program
  const given = await at.work(async tx => ({
    page: await openOnes(tx, filter, at.today),
    counts: await openCounts(tx, at.today),
    managers: await managers(tx),
  }))
  const { rows, more } = given.page
  return {
    title,
    look: 'wide',
    section: 'differences',
    body: (
      <>
        <div class="sc-head">
          <div>
            <h1>{title}</h1>
            <p class="small soft">
              All that is open, the first to act on first. <Link href="/complaints">Complaints</Link> and{' '}
              <Link href="/delays">the longest delays</Link>
            </p>
          </div>
          <Totals counts={given.counts} filter={filter} />
        </div>
        <Filter action="/differences" label="What the list shows">
          <Select
            id="show"
            name="show"
            label={{ text: 'Show' }}
            items={[
              { value: '', text: 'All' },
              { value: 'differences', text: 'Differences' },
              { value: 'appeals', text: 'Appeals' },
              { value: 'late', text: 'What was due before today' },
              { value: 'panel', text: 'For the panel' },
              { value: 'hearings', text: 'Hearings in the next six weeks' },
              { value: 'orders', text: 'Orders to carry out' },
            ]}
            value={filter.show}
          />
          <Select
            id="manager"
            name="manager"
            label={{ text: 'Case manager' }}
            items={[{ value: '', text: 'Anyone' }, ...given.managers]}
            value={filter.manager}
          />
        </Filter>
        {rows.length === 0 ? (
          <p class="govuk-body">
            {filter.show === '' && filter.manager === ''
              ? 'No difference and no appeal is open.'
              : 'Nothing open fits what was chosen.'}
          </p>
        ) : (
          <Rows rows={rows} today={at.today} profile={profile} />
        )}
        {(filter.page > 1 || more) && (
          <Pagination
            landmarkLabel="Pages of differences and appeals"
            {...(filter.page > 1 && {
              previous: { href: listAddress(filter, { page: filter.page - 1 }), text: 'Earlier' },
            })}
            {...(more && { next: { href: listAddress(filter, { page: filter.page + 1 }), text: 'Later' } })}
          />
        )}
      </>
    ),
  }
}

function Totals({ counts, filter }: { counts: ListCounts; filter: ListFilter }) {
  const all = { ...filter, manager: '' }
  const total = (show: ListFilter['show'], number: number, words: string, late = false) => (
    <li class={late && number > 0 ? 'is-late' : undefined}>
      {number === 0 ? (
        <div>
          <strong>0</strong>
          {words}
        </div>
      ) : (
        <Link href={listAddress(all, { show })} class="">
          <strong>
            {late && <span aria-hidden="true">▲ </span>}
            {number}
          </strong>
          {words}
        </Link>
      )}
    </li>
  )
  return (
    <ul class="sc-totals">
      {total('late', counts.late, 'past their day', true)}
      {total('differences', counts.differences, counts.differences === 1 ? 'difference' : 'differences')}
      {total('appeals', counts.appeals, counts.appeals === 1 ? 'appeal' : 'appeals')}
      {total('hearings', counts.hearings, counts.hearings === 1 ? 'hearing in six weeks' : 'hearings in six weeks')}
      {total('orders', counts.orders, counts.orders === 1 ? 'order to carry out' : 'orders to carry out')}
      {total('panel', counts.panel, 'for the panel')}
    </ul>
  )
}

function Rows({ rows, today, profile }: { rows: readonly ListRow[]; today: Day; profile: Profile }) {
  return (
    <table class="govuk-table sc-work sc-stack sc-differences">
      <caption class="govuk-visually-hidden">{title}</caption>
      <thead class="govuk-table__head">
        <tr>
          {['Child', 'Difference or appeal', 'Next', 'Day', 'Since', 'Case manager'].map((text, place) => (
            <th key={text} scope="col" class="govuk-table__header" {...(place === 3 && { 'aria-sort': 'ascending' })}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={`${row.case_id} ${row.about}`} row={row} today={today} profile={profile} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, today, profile }: { row: ListRow; today: Day; profile: Profile }) {
  const appeal = row.kind === 'appeal'
  const late = row.next_on !== null && row.next_on < today
  return (
    <tr data-row>
      <td class="govuk-table__cell">
        <span class="who">
          <Link
            class="govuk-link govuk-link--no-visited-state"
            href={`/cases/${row.case_id}/differences#${row.about.replace(':', '-')}`}
          >
            {row.child_name}
          </Link>
        </span>
        <span class="two">
          {row.case_id}
          {row.setting_name !== null && ` · ${row.setting_name}`}
        </span>
      </td>
      <td class="govuk-table__cell" data-label={appeal ? 'Appeal' : 'Difference'}>
        {appeal
          ? `Appeal ${row.registered_as ?? ''} against ${againstWords(row.matter, profile)}`
          : `${capital(withWords(row.differs_with))}: ${matterWords(row.matter, profile)}`}
        <Marks row={row} today={today} profile={profile} />
      </td>
      <td class="govuk-table__cell" data-label="Next">
        {row.next_what ?? 'Nothing'}
        {row.next_whose === 'family' && <span class="two">The family’s</span>}
        {row.next_whose === 'tribunal' && row.next_what !== 'Hearing' && <span class="two">The Tribunal’s</span>}
      </td>
      <td class="govuk-table__cell num" data-label="Day">
        {row.next_on !== null && (
          <>
            <span class={late ? 'sc-act late' : 'sc-act'}>{shortDay(row.next_on, today)}</span>{' '}
            <span class={late ? 'small late' : 'small soft'}>
              {late ? `▲ ${count(daysFrom(row.next_on, today), 'day')} late` : distance(row.next_on, today)}
            </span>
          </>
        )}
      </td>
      <td class="govuk-table__cell num" data-label="Since">
        {plainDay(row.since)}
        <span class="two">last acted {shortDay(row.acted_on, today)}</span>
      </td>
      <td class="govuk-table__cell" data-label="Case manager">
        {row.manager_name ?? <span class="late">! Nobody yet</span>}
      </td>
    </tr>
  )
}

function Marks({ row, today, profile }: { row: ListRow; today: Day; profile: Profile }) {
  return (
    <span class="two">
      {row.panel_from !== null && row.panel_from <= today && <StateTag tone="now">For the panel</StateTag>}
      {row.order_made !== null && `Order: ${orderWords(row.order_made, profile)}`}
      {row.order_made === null && row.hearing_on !== null && (
        <>
          Hearing {shortDay(row.hearing_on, today)},{' '}
          {row.attends === null ? <span class="late">! nobody named to attend</span> : row.attends}
        </>
      )}
    </span>
  )
}
