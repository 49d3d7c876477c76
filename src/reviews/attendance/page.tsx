import { allows } from '../../access/permissions.ts'
import { yearGroupOf } from '../../authority/school-age.ts'
import type { At, Program } from '../../case/program.ts'
import { Button, Link } from '../../govuk/index.ts'
import { addDays, type Day, longDay, parseDay, plainDay, shortDay, weekdayOf } from '../../kernel/day.ts'
import type { Shown, Tried } from '../../web/app.ts'
import { Problems } from '../../web/fields.tsx'
import { form, hidden } from '../../web/form.ts'
import { type Officer, reviewOfficers } from '../planner/queries.ts'
import { ReviewPages } from '../review-pages.tsx'
import { type AttendedRow, meetingsToAttend, unnoted } from './queries.ts'
import { dayOfOfficer, hourOf, isFree, type Stop, spanWords } from './week.ts'

/** Who goes to a meeting: `K7Q4MX:joe`. */
export const sendForm = form({
  who: hidden({
    label: 'Who attends',
    check: given => (/^K[2-9A-HJ-NP-Z]{5}:[a-z0-9-]{1,60}$/.test(given) ? null : 'Choose who attends which meeting'),
  }),
})

/** The Monday of the week that the address asks for, else of this one. */
export function weekAsked(at: At): Day {
  // At a weekend it is the week to come that matters.
  const on = parseDay(at.query.week ?? '') ?? addDays(at.today, [0, 6].includes(weekdayOf(at.today)) ? 2 : 0)
  return addDays(on, -((weekdayOf(on) + 6) % 7))
}

const ahead = 42

/** The week of the two review officers, and the meetings of the next weeks that nobody is down for. */
export async function calendarPage(program: Program, at: At, tried?: Tried): Promise<Shown> {
  const monday = weekAsked(at)
  const { officers, rows, coming, past } = await at.work(async tx => ({
    officers: await reviewOfficers(tx),
    rows: await meetingsToAttend(tx, monday, addDays(monday, 4)),
    coming: await meetingsToAttend(tx, at.today, addDays(at.today, ahead)),
    past: await unnoted(tx, at.today),
  }))
  const open = coming.filter(row => row.attends.length === 0 && row.attended.length === 0)
  const days = [0, 1, 2, 3, 4].map(n => addDays(monday, n))
  return {
    title: 'Who attends reviews',
    section: 'reviews',
    look: 'wide',
    body: (
      <>
        <Problems tried={tried} form={sendForm} />
        <h1>Who attends reviews</h1>
        <ReviewPages current="/reviews/calendar" />
        <p class="govuk-body sc-measure">
          {officerTitles(officers)} go to the reviews of children who change school, and to those that are complex.
        </p>
        <h2 class="govuk-heading-m">Week of {plainDay(monday)}</h2>
        <p class="govuk-body">
          <Link href={`/reviews/calendar?week=${addDays(monday, -7)}`}>Week before</Link>
          {' · '}
          <Link href="/reviews/calendar">This week</Link>
          {' · '}
          <Link href={`/reviews/calendar?week=${addDays(monday, 7)}`}>Week after</Link>
        </p>
        {officers.length === 0 ? (
          <p class="govuk-body">Nobody has a role that attends reviews.</p>
        ) : (
          <Week days={days} officers={officers} rows={rows} program={program} today={at.today} />
        )}
        <h2 class="govuk-heading-m">Nobody is down for these</h2>
        {open.length === 0 ? (
          <p class="govuk-body">
            Every meeting of the next six weeks that should be attended has somebody. A meeting without a day stands in
            the <Link href="/reviews/planner">planner</Link>.
          </p>
        ) : (
          <OpenTable open={open} coming={coming} officers={officers} program={program} at={at} monday={monday} />
        )}
        {past.length > 0 && (
          <>
            <h2 class="govuk-heading-m">Past, with nothing said of who was there</h2>
            <ul class="govuk-list sc-log">
              {past.map(row => (
                <li key={row.case_id}>
                  <span class="num">{shortDay(row.meeting_on, at.today)}</span>
                  <span>
                    <Link href={`/cases/${row.case_id}/reviews/officers`}>{row.child_name}</Link>,{' '}
                    {row.setting_name ?? row.place}: {namesOf(row.attends, officers)} was to attend
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  }
}

function officerTitles(officers: readonly Officer[]): string {
  const names = officers.map(officer => officer.name)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function namesOf(accounts: readonly string[], officers: readonly Officer[]): string {
  return accounts.map(id => officers.find(officer => officer.account_id === id)?.name ?? id).join(' and ')
}

interface WeekProps {
  days: readonly Day[]
  officers: readonly Officer[]
  rows: readonly AttendedRow[]
  program: Program
  today: Day
}

function Week({ days, officers, rows, program, today }: WeekProps) {
  const { travel } = program.profile.reviewPlanning
  return (
    <table class="govuk-table sc-stack sc-diary">
      <caption class="govuk-visually-hidden">Meetings of the week, day by day</caption>
      <thead class="govuk-table__head">
        <tr>
          <th scope="col" class="govuk-table__header">
            Day
          </th>
          {officers.map(officer => (
            <th key={officer.account_id} scope="col" class="govuk-table__header">
              {officer.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(day => (
          <tr key={day}>
            <th scope="row" class="govuk-table__cell">
              {longDay(day).replace(/ \d{4}$/, '')}
              {day === today && <span class="two">Today</span>}
            </th>
            {officers.map(officer => (
              <td key={officer.account_id} class="govuk-table__cell" data-label={officer.name}>
                <OneDay stops={dayOfOfficer(rows, officer.account_id, day, travel)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function OneDay({ stops }: { stops: readonly Stop[] }) {
  if (stops.length === 0) return <span class="soft">Free</span>
  return (
    <ol class="govuk-list">
      {stops.map(({ row, visit, before }) => (
        <li key={row.case_id}>
          {before !== null && <Between before={before} />}
          <strong>{row.meeting_at === null ? 'No hour yet' : `${hourOf(visit.from)} to ${hourOf(visit.until)}`}</strong>{' '}
          {row.online ? 'Online' : (row.place ?? row.setting_name)}
          <span class="two">
            <Link href={`/cases/${row.case_id}/reviews`}>{row.child_name}</Link> · {reasonOf(row)}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Between({ before }: { before: NonNullable<Stop['before']> }) {
  if (before.clashes) {
    return (
      <span class="two late">
        ▲ Clashes: {before.minutesAway > 0 ? `${spanWords(before.minutesAway)} to get there, ` : ''}
        {spanWords(-before.free)} short
      </span>
    )
  }
  return (
    <span class="two">
      {before.minutesAway === 0 ? 'At the same school' : `${spanWords(before.minutesAway)} to get there`}
      {before.free > 0 && `, ${spanWords(before.free)} free`}
    </span>
  )
}

function reasonOf(row: AttendedRow): string {
  return (
    [row.transfers_to === null ? null : `changes to ${row.transfers_to}`, row.complex].filter(Boolean).join('; ') ||
    'asked to attend'
  )
}

interface OpenProps {
  open: readonly AttendedRow[]
  coming: readonly AttendedRow[]
  officers: readonly Officer[]
  program: Program
  at: At
  monday: Day
}

function OpenTable({ open, coming, officers, program, at, monday }: OpenProps) {
  const { travel } = program.profile.reviewPlanning
  const may = allows(at.visitor.role, 'reviews.plan')
  return (
    <table class="govuk-table sc-stack">
      <caption class="govuk-visually-hidden">Meetings of the next six weeks that nobody of us is down for</caption>
      <thead class="govuk-table__head">
        <tr>
          {['Meeting', 'Child', 'Where', 'Why', ...(may ? ['Who goes'] : [])].map(text => (
            <th key={text} scope="col" class="govuk-table__header">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {open.map(row => (
          <tr key={row.case_id}>
            <td class="govuk-table__cell num">
              {shortDay(row.meeting_on, at.today)}
              {row.meeting_at !== null && `, ${row.meeting_at}`}
            </td>
            <td class="govuk-table__cell" data-label="Child">
              <Link href={`/cases/${row.case_id}/reviews`}>{row.child_name}</Link>
              <span class="two">
                {row.case_id}
                {row.born_on !== null && ` · ${yearGroupOf(row.born_on, at.today)}`}
              </span>
            </td>
            <td class="govuk-table__cell" data-label="Where">
              {row.online ? 'Online' : (row.place ?? row.setting_name)}
            </td>
            <td class="govuk-table__cell" data-label="Why">
              {reasonOf(row)}
            </td>
            {may && (
              <td class="govuk-table__cell" data-label="Who goes">
                {officers.map(officer => (
                  <form key={officer.account_id} method="post" action={`/reviews/calendar?week=${monday}`}>
                    <input type="hidden" name="_csrf" value={at.csrf} />
                    <input type="hidden" name="who" value={`${row.case_id}:${officer.account_id}`} />
                    <Button variant="secondary" classes="sc-small-button">
                      {officer.name}
                      <span class="govuk-visually-hidden"> goes to the review of {row.child_name}</span>
                      {!isFree(coming, officer.account_id, row, travel) && ' (has another meeting)'}
                    </Button>
                  </form>
                ))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
