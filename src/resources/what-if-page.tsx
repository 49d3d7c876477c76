import { yearlyOf } from '../authority/placement-policy.ts'
import { budgetStands, childrenAt, levelsCost, withValues } from '../case/budgets.ts'
import { committedBetween } from '../case/committed.ts'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Input, Link, Table } from '../govuk/index.ts'
import { addDays, longDay, plainDay } from '../kernel/day.ts'
import { financialYear, parsePounds, pounds } from '../kernel/money.ts'
import type { Shown } from '../web/app.ts'

/** The levels, how many children have each, the budgets, and what another value would come to before it is adopted. */
export async function whatIfPage(program: Program, at: At): Promise<Shown> {
  const policy = program.profile.placements
  const year = financialYear(at.today)
  const next = { from: year.until, until: financialYear(year.until).until }
  const committed = await at.work(tx => committedBetween(tx, year.from, next.until))
  const asked = Object.fromEntries(
    policy.levels.flatMap(level => {
      const typed = parsePounds(at.query[level.id] ?? '')
      return typed === null || typed > 100_000_000 ? [] : [[level.id, typed]]
    }),
  )
  const changed = withValues(policy, asked, next.from)
  const now = levelsCost(committed, policy, next.from, next.until)
  const then = levelsCost(committed, changed, next.from, next.until)
  return {
    title: 'Levels and budgets',
    look: 'wide',
    section: 'places',
    body: (
      <>
        <h1>Levels of additional resources and budgets</h1>
        <p class="govuk-body">
          The levels’ values and the budgets are examples of the profile. Children and sums are of the whole caseload.{' '}
          <Link href="/places">Places</Link>
        </p>
        <form method="get" action="/resources">
          <Table
            classes="sc-stack"
            captionClasses="govuk-visually-hidden"
            caption="Levels"
            head={[
              { text: 'Level' },
              { text: 'Children today' },
              { text: 'A year today' },
              { text: `What if, from ${plainDay(next.from)}` },
            ]}
            rows={policy.levels.map(level => {
              const value = yearlyOf(level, at.today)
              return [
                {
                  text: (
                    <>
                      <strong>{level.name}</strong>
                      <span class="two">{level.buys}</span>
                    </>
                  ),
                },
                {
                  text: String(childrenAt(level, committed, at.today)),
                  attributes: { 'data-label': 'Children today' },
                },
                { text: value === null ? 'Not known' : pounds(value), attributes: { 'data-label': 'A year today' } },
                {
                  text: (
                    <Input
                      id={level.id}
                      name={level.id}
                      label={{ text: `${level.name} in pounds a year`, classes: 'govuk-visually-hidden' }}
                      value={at.query[level.id] ?? ''}
                      classes="govuk-input--width-10"
                      inputmode="numeric"
                      autocomplete="off"
                      {...((at.query[level.id] ?? '') !== '' &&
                        asked[level.id] === undefined && {
                          errorMessage: `${level.name}: write it in pounds, like 17,250`,
                        })}
                    />
                  ),
                  attributes: { 'data-label': `From ${plainDay(next.from)}` },
                },
              ]
            })}
          />
          <Button text="See what it comes to" variant="secondary" />
        </form>
        <p class="govuk-body">
          With today’s values the levels on the record come to <strong>{pounds(now)}</strong> in the year from{' '}
          {longDay(next.from)}.
          {Object.keys(asked).length > 0 && (
            <>
              {' '}
              With those above: <strong>{pounds(then)}</strong>,{' '}
              {then === now
                ? 'which is the same'
                : then > now
                  ? `${pounds(then - now)} more`
                  : `${pounds(now - then)} less`}
              . Nothing is adopted by asking.
            </>
          )}
        </p>
        <h2>Budgets</h2>
        <Table
          classes="sc-stack"
          captionClasses="govuk-visually-hidden"
          caption="Budgets of the year"
          head={[{ text: 'Budget' }, { text: 'Year' }, { text: 'Set aside' }, { text: 'Committed' }, { text: 'Left' }]}
          rows={policy.budgets
            .filter(line => line.from <= at.today && at.today < line.until)
            .map(line => {
              const stands = budgetStands(line, committed, policy)
              return [
                { text: <strong>{line.name}</strong> },
                {
                  text: `${plainDay(line.from)} to ${plainDay(addDays(line.until, -1))}`,
                  attributes: { 'data-label': 'Year' },
                },
                { text: pounds(line.amount), attributes: { 'data-label': 'Set aside' } },
                { text: pounds(stands.committed), attributes: { 'data-label': 'Committed' } },
                {
                  text: stands.left < 0 ? `! ${pounds(-stands.left)} too much` : pounds(stands.left),
                  attributes: { 'data-label': 'Left' },
                },
              ]
            })}
        />
      </>
    ),
  }
}
