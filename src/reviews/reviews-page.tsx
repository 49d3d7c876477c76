import { accountOf } from '../access/visitor.ts'
import { roleTitle } from '../authority/role-title.ts'
import { yearGroupOf } from '../authority/school-age.ts'
import type { At, Program } from '../case/program.ts'
import { Filter, Link, Pagination, Select } from '../govuk/index.ts'
import { type Day, daysFrom, distance, shortDay } from '../kernel/day.ts'
import type { Shown } from '../web/app.ts'
import { type ReviewFilter, readReviewFilter, reviewStates, reviewsAddress } from './filter.ts'
import { type ReviewCounts, type ReviewRow, reviewCounts, reviewPage, reviewSettings } from './queries.ts'
import { ReviewPages } from './review-pages.tsx'

/** Every review of the authority and where it stands, the one due first at the top. */
export async function reviewsPage(program: Program, at: At): Promise<Shown> {
  const usually = at.visitor.role === 'case-manager' ? 'me' : 'all'
  const filter = readReviewFilter(at.query, usually)
  const account = accountOf(at.visitor)
  const { counts, page, settings } = await at.work(async tx => ({
    counts: await reviewCounts(tx, filter, account, at.today),
    page: await reviewPage(tx, filter, account, at.today),
    settings: await reviewSettings(tx),
  }))
  const to = (changed: Partial<ReviewFilter>) => reviewsAddress(filter, usually, changed)
  const last = page.rows.at(-1)
  return {
    title: 'Reviews',
    section: 'reviews',
    look: 'wide',
    body: (
      <>
        <h1>Reviews</h1>
        <ReviewPages current="/reviews" />
        <Totals counts={counts} filter={filter} to={to} />
        <Filter
          action="/reviews"
          label="Which reviews are shown"
          saved={[
            { text: 'My cases', href: to({ of: 'me' }), current: filter.of === 'me' },
            { text: 'Everybody’s', href: to({ of: 'all' }), current: filter.of === 'all' },
          ]}
        >
          {filter.of !== usually && <input type="hidden" name="of" value={filter.of} />}
          <Select
            id="state"
            name="state"
            label={{ text: 'Where it stands' }}
            items={[{ value: '', text: 'Anywhere' }, ...reviewStates.map(s => ({ value: s.id, text: s.row }))]}
            value={filter.state}
          />
          <Select
            id="only"
            name="only"
            label={{ text: 'Only' }}
            items={[
              { value: '', text: 'All' },
              { value: 'overdue', text: 'Overdue' },
              { value: 'transfers', text: 'Changing school' },
              { value: 'complex', text: 'Marked as complex' },
              { value: 'travel', text: 'With travel' },
            ]}
            value={filter.only}
          />
          <Select
            id="setting"
            name="setting"
            label={{ text: 'School or unit' }}
            items={[{ value: '', text: 'All' }, ...settings]}
            value={filter.setting}
          />
        </Filter>
        {page.rows.length === 0 ? (
          <p class="govuk-body">
            <strong>No review fits what was chosen.</strong> A review stands here from the day its plan is made.
          </p>
        ) : (
          <ReviewTable rows={page.rows} today={at.today} manager={roleTitle(program.profile, 'case-manager')} />
        )}
        {(page.more || filter.after !== '') && (
          <Pagination
            landmarkLabel="Pages of reviews"
            {...(filter.after !== '' && { previous: { href: to({ after: '' }), text: 'From the beginning' } })}
            {...(page.more && last !== undefined && { next: { href: to({ after: last.case_id }), text: 'Due later' } })}
          />
        )}
      </>
    ),
  }
}

interface TotalsProps {
  counts: ReviewCounts
  filter: ReviewFilter
  to(changed: Partial<ReviewFilter>): string
}

/** The numbers above the list, each the way to what it counts. */
function Totals({ counts, filter, to }: TotalsProps) {
  return (
    <ul class="sc-totals">
      <Total number={counts.overdue} words="overdue" href={to({ only: 'overdue', state: '' })} late />
      {reviewStates
        .filter(state => state.id !== 'later' && state.id !== 'follow')
        .map(state => (
          <Total
            key={state.id}
            number={counts[state.id]}
            words={state.words}
            href={to({ state: state.id, only: '' })}
            current={filter.state === state.id}
          />
        ))}
    </ul>
  )
}

function Total(props: { number: number; words: string; href: string; late?: boolean; current?: boolean }) {
  const late = props.late === true && props.number > 0
  const inside = (
    <>
      <strong>
        {late && <span aria-hidden="true">▲ </span>}
        {props.number}
      </strong>
      {props.words}
    </>
  )
  return (
    <li class={late ? 'is-late' : undefined}>
      {props.number === 0 ? (
        <div>{inside}</div>
      ) : (
        <Link href={props.href} class="" aria-current={props.current ? 'true' : undefined}>
          {inside}
        </Link>
      )}
    </li>
  )
}

function ReviewTable({ rows, today, manager }: { rows: readonly ReviewRow[]; today: Day; manager: string }) {
  return (
    <table class="govuk-table sc-work sc-cases sc-stack">
      <caption class="govuk-visually-hidden">Reviews, the one due first at the top</caption>
      <thead class="govuk-table__head">
        <tr>
          {['Child', 'School', manager, 'Due', 'Meeting', 'Stands'].map(text => (
            <th key={text} scope="col" class="govuk-table__header">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.case_id}>
            <td class="govuk-table__cell">
              <span class="who">
                <Link class="govuk-link govuk-link--no-visited-state" href={`/cases/${row.case_id}/reviews`}>
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
            <td class="govuk-table__cell" data-label={manager}>
              {row.manager_name ?? <span class="late">! Nobody yet</span>}
            </td>
            <td class="govuk-table__cell num" data-label="Due">
              <DueOn on={row.due_on} done={row.state === 'follow'} today={today} />
            </td>
            <td class="govuk-table__cell num" data-label="Meeting">
              {row.held_on !== null ? (
                `Held ${shortDay(row.held_on, today)}`
              ) : row.meeting_on === null ? (
                <span class="soft">None</span>
              ) : (
                `${shortDay(row.meeting_on, today)}${row.meeting_at === null ? '' : `, ${row.meeting_at}`}`
              )}
            </td>
            <td class="govuk-table__cell" data-label="Stands">
              {reviewStates.find(s => s.id === row.state)?.row}
              {marksOf(row, today) !== '' && <span class="two">{marksOf(row, today)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function marksOf(row: ReviewRow, today: Day): string {
  return [
    ...(row.settle_by !== null && row.settled_on === null
      ? [`Changes school, settle by ${shortDay(row.settle_by, today)}`]
      : []),
    ...(row.complex === null ? [] : ['Complex']),
    ...(row.travel ? ['Travel'] : []),
  ].join(' · ')
}

function DueOn({ on, done, today }: { on: Day; done: boolean; today: Day }) {
  const late = on < today && !done
  const days = daysFrom(on, today)
  return (
    <>
      <span class={late ? 'sc-act late' : 'sc-act'}>{shortDay(on, today)}</span>{' '}
      <span class={late ? 'small late' : 'small soft'}>
        {late ? `▲ ${days} ${days === 1 ? 'day' : 'days'} overdue` : distance(on, today)}
      </span>
    </>
  )
}
