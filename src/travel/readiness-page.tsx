import type { ComponentChildren } from 'preact'
import type { Profile } from '../authority/profile.ts'
import { yearGroupOf } from '../authority/school-age.ts'
import type { At, Program } from '../case/program.ts'
import { modeName } from '../case/travel-words.ts'
import { Filter, Link, Pagination, Select, StateTag } from '../govuk/index.ts'
import { addDays, type Day, distance, longDay, plainDay, shortDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import type { NotFound, Shown } from '../web/app.ts'
import { notFound } from '../web/app.ts'
import {
  lacking,
  lackingWords,
  managersOfCases,
  type ReadinessFilter,
  type ReadinessRow,
  readinessAddress,
  readinessOf,
  readReadiness,
} from './readiness.ts'

/** Each child with travel and the first day of a term: what is in place and what is missing, the worst first. */
export async function readinessPage(program: Program, at: At): Promise<Shown | NotFound> {
  const { profile } = program
  const filter = readReadiness(at.query, profile.closures, at.today)
  if (filter === null) return notFound
  const { page, managers } = await at.work(async tx => ({
    page: await readinessOf(tx, filter),
    managers: await managersOfCases(tx),
  }))
  const { counts } = page
  const { term } = filter
  const whole = [...counts.values()].reduce((sum, n) => sum + n, 0)
  return {
    title: `Travel: ${term.name}`,
    look: 'wide',
    section: 'travel',
    body: (
      <>
        <div class="sc-head">
          <div>
            <h1>Travel: ready for the {lowerTerm(term.name)}?</h1>
            <p class="small soft">
              The first day is {longDay(term.from)}, {distance(term.from, at.today)}. {whole}{' '}
              {whole === 1 ? 'child has' : 'children have'} travel or asked for it; what is missing comes first.{' '}
              <Link href="/travel-policy">The policy on travel</Link>
            </p>
          </div>
          <Totals counts={counts} filter={filter} />
        </div>
        <Filter action="/travel/readiness" label="What the list shows">
          <Select
            id="term"
            name="term"
            label={{ text: 'Term' }}
            items={filter.terms.map(t => ({ value: t.id, text: t.name }))}
            value={term.id}
          />
          <Select
            id="show"
            name="show"
            label={{ text: 'Show' }}
            items={[
              { value: 'missing', text: 'All that is missing' },
              ...lacking.map(value => ({ value, text: lackingWords[value] })),
              { value: 'all', text: 'Every child' },
            ]}
            value={filter.show}
          />
          <Select
            id="manager"
            name="manager"
            label={{ text: 'Case manager' }}
            items={[{ value: '', text: 'Anyone' }, ...managers]}
            value={filter.manager}
          />
        </Filter>
        {page.rows.length === 0 ? (
          <p class="govuk-body">
            {filter.show === 'missing' && whole > 0
              ? 'Nothing is missing: every child can be fetched on the first day.'
              : 'No child fits what was chosen.'}
          </p>
        ) : (
          <Rows rows={page.rows} profile={profile} filter={filter} today={at.today} />
        )}
        {(filter.page > 1 || page.more) && (
          <Pagination
            landmarkLabel="Pages of children"
            {...(filter.page > 1 && {
              previous: { href: readinessAddress(filter, { page: filter.page - 1 }), text: 'Before' },
            })}
            {...(page.more && { next: { href: readinessAddress(filter, { page: filter.page + 1 }), text: 'After' } })}
          />
        )}
      </>
    ),
  }
}

function Totals({ counts, filter }: { counts: ReadonlyMap<string, number>; filter: ReadinessFilter }) {
  return (
    <ul class="sc-totals">
      {lacking.map(which => {
        const number = counts.get(which) ?? 0
        const late = which !== 'ready' && which !== 'asks' && number > 0
        return (
          <li key={which} class={late ? 'is-late' : undefined}>
            {number === 0 ? (
              <div>
                <strong>0</strong>
                {lackingWords[which].toLowerCase()}
              </div>
            ) : (
              <Link href={readinessAddress(filter, { show: which })} class="">
                <strong>
                  {late && <span aria-hidden="true">▲ </span>}
                  {number}
                </strong>
                {lackingWords[which].toLowerCase()}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface RowsProps {
  rows: readonly ReadinessRow[]
  profile: Profile
  filter: ReadinessFilter
  today: Day
}

function Rows({ rows, profile, filter, today }: RowsProps) {
  return (
    <table class="govuk-table sc-work sc-stack sc-readiness">
      <caption class="govuk-visually-hidden">Children and the first day of the {lowerTerm(filter.term.name)}</caption>
      <thead class="govuk-table__head">
        <tr>
          {['Child', 'School', 'First day', 'Agreed', 'How the child travels', 'Vehicle', 'Escort', 'Case manager'].map(
            text => (
              <th key={text} scope="col" class="govuk-table__header">
                {text}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.caseId} row={row} profile={profile} first={filter.term.from} today={today} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, profile, first, today }: { row: ReadinessRow; profile: Profile; first: Day; today: Day }) {
  const cell = (label: string, content: ComponentChildren) => (
    <td class="govuk-table__cell" data-label={label}>
      {content}
    </td>
  )
  return (
    <tr>
      <td class="govuk-table__cell">
        <Link class="govuk-link govuk-link--no-visited-state" href={`/cases/${row.caseId}/travel`}>
          {row.childName}
        </Link>
        <span class="two">
          {row.caseId}
          {row.bornOn !== null && `, ${yearGroupOf(row.bornOn, first)}`}
        </span>
      </td>
      {cell('School', row.school ?? 'None')}
      {cell('First day', <First row={row} today={today} />)}
      {cell('Agreed', agreedWords(row, profile))}
      {cell('How the child travels', travelsWords(row, profile, first))}
      {cell('Vehicle', row.vehicle ?? (row.lacks === 'vehicle' ? 'Not known' : '–'))}
      {cell('Escort', row.escort === null ? '–' : !row.escort ? 'None needed' : (row.escortName ?? 'Not known'))}
      {cell('Case manager', row.manager ?? 'Nobody')}
    </tr>
  )
}

function First({ row, today }: { row: ReadinessRow; today: Day }) {
  const words = row.lacks === 'asks' ? (row.questions[0] ?? lackingWords.asks) : lackingWords[row.lacks]
  switch (row.lacks) {
    case 'ready':
      return <StateTag tone="done">✓ {words}</StateTag>
    case 'asks':
      return <StateTag tone="now">? {words}</StateTag>
    case 'undecided':
      return (
        <>
          <StateTag tone="late">! {words}</StateTag>
          {row.decideBy !== null && <span class="two">To be decided by {shortDay(row.decideBy, today)}</span>}
        </>
      )
    case 'nothing':
      return (
        <>
          <StateTag tone="late">! {words}</StateTag>
          {row.ended !== null && <span class="two">What is provided ends {shortDay(row.ended, today)}</span>}
        </>
      )
    default:
      return <StateTag tone="late">! {words}</StateTag>
  }
}

function agreedWords({ state }: ReadinessRow, profile: Profile): string {
  const words: Readonly<Record<string, string>> = {
    agreed: 'Agreed',
    waits: 'Asked for',
    refused: 'Not agreed',
    stopped: 'Stops',
    'in-plan': `In the ${packs[profile.law].words.document}`,
  }
  return words[state] ?? 'No'
}

function travelsWords(row: ReadinessRow, profile: Profile, first: Day): string {
  if (row.mode === null || row.from === null || row.until === null) return '–'
  const mode = modeName(profile, row.mode)
  return row.from > first ? `${mode}, from ${plainDay(row.from)}` : `${mode}, until ${plainDay(addDays(row.until, -1))}`
}

/** "spring term 2027" in the middle of a sentence. */
function lowerTerm(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
