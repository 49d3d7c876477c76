import { allows } from '../../access/permissions.ts'
import { yearGroupOf } from '../../authority/school-age.ts'
import { type Term, termOf, termsOf } from '../../authority/terms.ts'
import { placementPanels } from '../../case/placements.ts'
import type { At, Program } from '../../case/program.ts'
import { Button, Details, Filter, Link, Pagination, Select } from '../../govuk/index.ts'
import { addDays, type Day, longDay, shortDay } from '../../kernel/day.ts'
import { notFound, type Shown, type Tried } from '../../web/app.ts'
import { FormView, Problems } from '../../web/fields.tsx'
import { type Field, form, many } from '../../web/form.ts'
import { ReviewPages } from '../review-pages.tsx'
import { Chain, Weeks } from './drawings.tsx'
import { type PlannedReview, planTerm, type TermPlan } from './plan-term.ts'
import { type Officer, placementSittings, reviewOfficers, reviewsToPlan } from './queries.ts'

const pageSize = 60

/** Days chosen in the list: `K7Q4MX:2026-11-24:09:15:joe`, the case, the meeting, and who attends, if anybody. */
const chosenField: Field<string[]> = {
  kind: 'choices',
  label: 'Meetings to plan',
  optional: false,
  read(name, typed) {
    const given = [...new Set(many(typed[name]))].slice(0, pageSize)
    return given.length === 0 || given.some(g => !/^K[2-9A-HJ-NP-Z]{5}:\d{4}-\d\d-\d\d:\d\d:\d\d:[a-z0-9-]*$/.test(g))
      ? { refused: [{ field: name, because: 'Choose the meetings to plan on the day proposed' }] }
      : { value: given }
  },
  wrong: name => [{ [name]: '' }, { [name]: 'no-such-answer' }],
}

export const planForm = form({ chosen: chosenField })

const shows = [
  { value: 'open', text: 'To plan, or too late' },
  { value: 'late', text: 'What does not fit' },
  { value: 'kept', text: 'Planned in time' },
  { value: 'all', text: 'All' },
] as const

interface Asked {
  term: Term
  show: (typeof shows)[number]['value']
  setting: string
  page: number
}

export function askedOf(program: Program, at: At): Asked | null {
  const terms = termsOf(program.profile.closures)
  const now = termOf(terms, at.today)
  const later = terms.find(term => term.from > at.today) ?? null
  // In the last weeks of a term the next one is planned.
  const usual = now !== null && addDays(at.today, 28) <= now.until ? now : (later ?? now)
  const term = at.query.term === undefined ? usual : (terms.find(t => t.id === at.query.term) ?? null)
  if (term === null) return null
  return {
    term,
    show: shows.find(s => s.value === at.query.show)?.value ?? 'open',
    setting: /^[0-9a-z-]{3,40}$/.test(at.query.setting ?? '') ? (at.query.setting as string) : '',
    page: /^[1-9]\d{0,3}$/.test(at.query.page ?? '') ? Number(at.query.page) : 1,
  }
}

/** All reviews of a term on one page: how late each can be, what does not fit, and days that do. */
export async function plannerPage(program: Program, at: At, tried?: Tried): Promise<Shown | typeof notFound> {
  const asked = askedOf(program, at)
  if (asked === null) return notFound
  const { profile } = program
  const panels = placementPanels(profile).map(panel => panel.id)
  const { rows, officers, sittings } = await at.work(async tx => ({
    rows: await reviewsToPlan(tx, asked.term.until),
    officers: await reviewOfficers(tx),
    sittings: await placementSittings(tx, panels, addDays(asked.term.until, 92)),
  }))
  const plan = planTerm(rows, profile, {
    term: asked.term,
    today: at.today,
    sittings,
    officers: officers.map(officer => officer.account_id),
  })
  const wanted = plan.reviews.filter(review => isWanted(review, asked)).sort(byLastDay)
  const shown = wanted.slice((asked.page - 1) * pageSize, asked.page * pageSize)
  const settings = [...new Map(rows.map(row => [row.setting_id ?? '', row.setting_name ?? 'No school'])).entries()]
    .filter(([id]) => id !== '')
    .sort(([, one], [, other]) => one.localeCompare(other))
  const to = (page: number) => addressOf(asked, page)
  const may = allows(at.visitor.role, 'reviews.plan')
  const planTable = (
    <PlanTable
      rows={shown}
      officers={officers}
      today={at.today}
      may={may}
      chosen={tried === undefined ? [] : many(tried.typed.chosen)}
    />
  )
  const table =
    may && shown.some(isProposed) ? (
      <FormView at={at} form={planForm} action={addressOf(asked, asked.page)} tried={tried} submit={null}>
        {() => (
          <>
            {planTable}
            <section class="sc-box sc-chase" aria-labelledby="plan">
              <h2 id="plan">Plan those you chose</h2>
              <p class="govuk-body">
                Agree the day with the school first. Each is recorded as arranged on the day and at the time proposed,
                at the school, with who attends.
              </p>
              <Button text="Record the meetings" preventDoubleClick />
            </section>
          </>
        )}
      </FormView>
    ) : (
      planTable
    )
  return {
    title: 'Planner of reviews',
    section: 'reviews',
    look: 'wide',
    body: (
      <>
        <Problems tried={tried} form={planForm} />
        <h1>Planner</h1>
        <ReviewPages current="/reviews/planner" />
        <p class="govuk-body sc-measure">
          Every review to be held in the {asked.term.name.toLowerCase()}, planned back from the last lawful day to name
          the next school and from the end of each review’s year. What is arranged in time stays; the days proposed
          leave room at each school and for who attends.
        </p>
        <Totals plan={plan} />
        {plan.chains.map(chain => (
          <Chain key={`${chain.settleBy}${chain.toPanel}`} chain={chain} today={at.today} />
        ))}
        <Details summaryText="The weeks of the term">
          <Weeks plan={plan} term={asked.term} />
        </Details>
        <Filter action="/reviews/planner" label="Which reviews are shown">
          <Select
            id="term"
            name="term"
            label={{ text: 'Term' }}
            items={termsOf(profile.closures).map(t => ({ value: t.id, text: t.name }))}
            value={asked.term.id}
          />
          <Select id="show" name="show" label={{ text: 'Show' }} items={[...shows]} value={asked.show} />
          <Select
            id="setting"
            name="setting"
            label={{ text: 'School or unit' }}
            items={[{ value: '', text: 'All' }, ...settings.map(([value, text]) => ({ value, text }))]}
            value={asked.setting}
          />
        </Filter>
        <div id="chosen">
          {shown.length === 0 ? (
            <p class="govuk-body">
              <strong>Nothing to show.</strong>{' '}
              {asked.show === 'open'
                ? 'Every review of this term has a meeting in time.'
                : 'Choose something else above.'}
            </p>
          ) : (
            table
          )}
        </div>
        {wanted.length > pageSize && (
          <Pagination
            landmarkLabel="Pages of the planner"
            {...(asked.page > 1 && { previous: { href: to(asked.page - 1), text: 'Earlier last days' } })}
            {...(asked.page * pageSize < wanted.length && {
              next: { href: to(asked.page + 1), text: 'Later last days' },
            })}
          />
        )}
      </>
    ),
  }
}

function addressOf({ term, show, setting }: Asked, page: number): string {
  const said = new URLSearchParams({ term: term.id })
  if (show !== 'open') said.set('show', show)
  if (setting !== '') said.set('setting', setting)
  if (page > 1) said.set('page', String(page))
  return `/reviews/planner?${said}`
}

function isWanted({ row, planned }: PlannedReview, { show, setting }: Asked): boolean {
  if (setting !== '' && row.setting_id !== setting) return false
  switch (show) {
    case 'all':
      return true
    case 'kept':
      return planned.is === 'kept'
    case 'late':
      return tooLate.includes(planned.is)
    case 'open':
      return planned.is !== 'kept'
  }
}

const tooLate: readonly string[] = ['kept-too-late', 'proposed-too-late', 'no-room']

function isProposed({ planned }: PlannedReview): boolean {
  return planned.is === 'proposed' || planned.is === 'proposed-too-late'
}

function byLastDay(one: PlannedReview, other: PlannedReview): number {
  const last = (review: PlannedReview) => review.lastDay ?? '0000'
  if (last(one) !== last(other)) return last(one) < last(other) ? -1 : 1
  return one.row.case_id < other.row.case_id ? -1 : 1
}

function Totals({ plan }: { plan: TermPlan }) {
  const count = (wanted: (review: PlannedReview) => boolean) => plan.reviews.filter(wanted).length
  const late = count(review => tooLate.includes(review.planned.is))
  const alone = count(
    ({ row, planned }) =>
      (row.settle_by !== null || row.complex !== null) && planned.meeting !== null && planned.officer === null,
  )
  const all: [number, string, boolean][] = [
    [plan.reviews.length, plan.reviews.length === 1 ? 'review' : 'reviews', false],
    [count(review => review.planned.is === 'kept'), 'planned in time', false],
    [count(review => review.planned.is === 'proposed'), 'with a day proposed', false],
    [late, 'that do not fit', late > 0],
    [alone, 'without an officer free', false],
  ]
  return (
    <ul class="sc-totals">
      {all.map(([number, words, isLate]) => (
        <li key={words} class={isLate ? 'is-late' : undefined}>
          <div>
            <strong>
              {isLate && <span aria-hidden="true">▲ </span>}
              {number}
            </strong>
            {words}
          </div>
        </li>
      ))}
    </ul>
  )
}

interface PlanTableProps {
  rows: readonly PlannedReview[]
  officers: readonly Officer[]
  today: Day
  may: boolean
  chosen: readonly string[]
}

function PlanTable({ rows, officers, today, may, chosen }: PlanTableProps) {
  // Where no day can be proposed there is nothing to tick, and no column for it.
  const choose = may && rows.some(isProposed)
  return (
    <table class="govuk-table sc-work sc-planner sc-stack">
      <caption class="govuk-visually-hidden">Reviews by the last sensible day for their meeting</caption>
      <thead class="govuk-table__head">
        <tr>
          {choose && (
            <th scope="col" class="govuk-table__header is-choose">
              <span class="govuk-visually-hidden">Choose</span>
            </th>
          )}
          {['Child', 'School', 'Meet by', 'Arranged', 'Proposed', 'Attends'].map(text => (
            <th key={text} scope="col" class="govuk-table__header">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(review => (
          <PlanRow
            key={review.row.case_id}
            review={review}
            officers={officers}
            today={today}
            may={choose}
            chosen={chosen}
          />
        ))}
      </tbody>
    </table>
  )
}

function PlanRow({ review, officers, today, may, chosen }: Omit<PlanTableProps, 'rows'> & { review: PlannedReview }) {
  const { row, planned, lastDay, because } = review
  const proposed = isProposed(review) ? planned.meeting : null
  const value = proposed === null ? '' : `${row.case_id}:${proposed.on}:${proposed.at}:${planned.officer ?? ''}`
  const who = officers.find(officer => officer.account_id === planned.officer)?.name
  return (
    <tr>
      {may && (
        <td class="govuk-table__cell is-choose">
          {proposed !== null && (
            <div class="govuk-checkboxes govuk-checkboxes--small">
              <div class="govuk-checkboxes__item">
                <input
                  class="govuk-checkboxes__input"
                  id={`plan-${row.case_id}`}
                  type="checkbox"
                  name="chosen"
                  value={value}
                  checked={chosen.includes(value)}
                />
                <label class="govuk-label govuk-checkboxes__label" for={`plan-${row.case_id}`}>
                  <span class="govuk-visually-hidden">
                    Plan the review of {row.child_name} on {longDay(proposed.on)}
                  </span>
                </label>
              </div>
            </div>
          )}
        </td>
      )}
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
        {row.setting_name ?? 'None'}
      </td>
      <td class="govuk-table__cell" data-label="Meet by">
        {lastDay === null ? <span class="late">▲ No day</span> : shortDay(lastDay, today)}
        <span class="two">{because}</span>
      </td>
      <td class="govuk-table__cell" data-label="Arranged">
        {row.meeting_on === null ? (
          <span class="soft">Not yet</span>
        ) : (
          <span class={planned.is === 'kept' ? undefined : 'late'}>
            {planned.is !== 'kept' && '▲ '}
            {shortDay(row.meeting_on, today)}
            {row.meeting_at !== null && `, ${row.meeting_at}`}
          </span>
        )}
      </td>
      <td class="govuk-table__cell" data-label="Proposed">
        {proposed !== null ? (
          <>
            <span class={planned.is === 'proposed' ? undefined : 'late'}>
              {planned.is === 'proposed-too-late' && '▲ '}
              {shortDay(proposed.on, today)}, {proposed.at}
            </span>
            {planned.is === 'proposed-too-late' && <span class="two">The first day that there is</span>}
          </>
        ) : planned.is === 'no-room' ? (
          <span class="late">▲ No day is left</span>
        ) : planned.is === 'kept-too-late' ? (
          <span class="soft">No earlier day</span>
        ) : (
          <span class="soft">As arranged</span>
        )}
      </td>
      <td class="govuk-table__cell" data-label="Attends">
        {who ??
          (row.settle_by === null && row.complex === null ? (
            <span class="soft">Not needed</span>
          ) : planned.meeting === null ? (
            <span class="soft">Nobody yet</span>
          ) : (
            'Nobody is free'
          ))}
        {(row.settle_by !== null || row.complex !== null) && (
          <span class="two">
            {[row.settle_by === null ? null : `Changes to ${row.transfers_to}`, row.complex]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </td>
    </tr>
  )
}
