import { allows } from '../access/permissions.ts'
import { type BudgetLine, yearlyOf } from '../authority/placement-policy.ts'
import { budgetStands } from '../case/budgets.ts'
import type { Case } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { committedBetween } from '../case/committed.ts'
import { type Commitment, commitmentsOf, costBetween, kindPaidFor, sharesBetween } from '../case/costs.ts'
import { levelsOf } from '../case/levels.ts'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { Table } from '../govuk/table.tsx'
import { addDays, type Day, longDay, plainDay } from '../kernel/day.ts'
import { financialYear, pounds } from '../kernel/money.ts'

/** What a child has of additional resources over time, what it costs by the day, and which budget pays. */
export async function resourcesPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'resources', title: 'Resources' }, async (tx, theCase) => {
    const policy = program.profile.placements
    const budget = policy.budgets.find(
      b => b.kinds.includes(kindPaidFor(theCase)) && b.from <= at.today && at.today < b.until,
    )
    const committed = budget === undefined ? [] : await committedBetween(tx, budget.from, budget.until)
    const may = allows(at.visitor.role, 'resources.set')
    return (
      <>
        <h2>Levels of additional resources</h2>
        <p class="govuk-body soft">
          What a level buys and costs is an example of the profile.{' '}
          <Link href="/resources">All levels and budgets</Link>
        </p>
        <Levels program={program} theCase={theCase} today={at.today} />
        {may && (
          <p class="sc-actions">
            <Button href={`/cases/${theCase.caseId}/resources/level`} text="Set the level" variant="secondary" />
          </p>
        )}
        <h2>Costs</h2>
        <Costs program={program} theCase={theCase} today={at.today} may={may} />
        {may && (
          <p class="sc-actions">
            <Button href={`/cases/${theCase.caseId}/resources/cost`} text="Add a cost" variant="secondary" />
          </p>
        )}
        {budget !== undefined && <Budget line={budget} stands={budgetStands(budget, committed, policy)} />}
      </>
    )
  })
}

function Levels({ program, theCase, today }: { program: Program; theCase: Case; today: Day }) {
  const terms = levelsOf(theCase, program.profile.placements).reverse()
  if (terms.length === 0) return <p class="govuk-body">No level is set.</p>
  return (
    <Table
      classes="sc-stack"
      captionClasses="govuk-visually-hidden"
      caption="Levels over time, the latest first"
      head={[{ text: 'Level' }, { text: 'From' }, { text: 'Until' }, { text: 'A year' }, { text: 'Why' }]}
      rows={terms.map(term => {
        const yearly = term.level === null ? null : yearlyOf(term.level, term.from > today ? term.from : today)
        return [
          {
            text: (
              <>
                <strong>{term.level?.name ?? term.id}</strong>
                <span class="two">{term.level?.buys}</span>
              </>
            ),
          },
          { text: plainDay(term.from), attributes: { 'data-label': 'From' } },
          { text: term.until === null ? 'Holds' : plainDay(term.until), attributes: { 'data-label': 'Until' } },
          { text: yearly === null ? 'Not known' : pounds(yearly), attributes: { 'data-label': 'A year' } },
          {
            text: (
              <>
                {term.because}{' '}
                <Link href={`/cases/${theCase.caseId}/timeline#fact-${term.position}`}>Entry {term.position}</Link>
              </>
            ),
          },
        ]
      })}
    />
  )
}

interface CostsProps {
  program: Program
  theCase: Case
  today: Day
  may: boolean
}

function Costs({ program, theCase, today, may }: CostsProps) {
  const policy = program.profile.placements
  const commitments = commitmentsOf(theCase, policy)
  if (commitments.length === 0) return <p class="govuk-body">Nothing is agreed that costs money.</p>
  const { from, until } = financialYear(today)
  const shares = commitments.map(c => sharesBetween(c, policy, from, until))
  const sum = (who: 'education' | 'health' | 'care') => shares.reduce((total, s) => total + s[who], 0)
  return (
    <>
      <Table
        classes="sc-stack"
        captionClasses="govuk-visually-hidden"
        caption="What is committed for this child"
        head={[
          { text: 'For' },
          { text: 'From' },
          { text: 'Until' },
          { text: 'A year' },
          { text: `From ${plainDay(from)} to ${plainDay(addDays(until, -1))}` },
          { text: 'Who pays' },
        ]}
        rows={commitments.map(c => [
          {
            text: (
              <>
                <strong>{c.what}</strong>
                <span class="two">{itemWords(c.item)}</span>
              </>
            ),
          },
          { text: plainDay(c.from), attributes: { 'data-label': 'From' } },
          {
            text: (
              <>
                {c.until === null ? 'No end' : plainDay(addDays(c.until, -1))}
                {may && c.item !== 'level' && (c.until === null || c.until > today) && (
                  <span class="two">
                    <Link href={`/cases/${theCase.caseId}/resources/cost/${c.position}/end`}>
                      End it<span class="govuk-visually-hidden">: {c.what}</span>
                    </Link>
                  </span>
                )}
              </>
            ),
            attributes: { 'data-label': 'Until' },
          },
          { text: c.yearly === null ? 'By the level' : pounds(c.yearly), attributes: { 'data-label': 'A year' } },
          { text: pounds(costBetween(c, policy, from, until)), attributes: { 'data-label': 'This year' } },
          { text: payersWords(c), attributes: { 'data-label': 'Who pays' } },
        ])}
      />
      <p class="govuk-body">
        <strong>
          Together {pounds(sum('education') + sum('health') + sum('care'))} in the year from {plainDay(from)}
        </strong>
        , counted by the day: education {pounds(sum('education'))}
        {sum('health') > 0 && `, health ${pounds(sum('health'))}`}
        {sum('care') > 0 && `, social care ${pounds(sum('care'))}`}.
      </p>
    </>
  )
}

function Budget({ line, stands }: { line: BudgetLine; stands: { committed: number; left: number } }) {
  return (
    <p class="govuk-body">
      Paid from “{line.name}”, {pounds(line.amount)} until {longDay(addDays(line.until, -1))}:{' '}
      {pounds(stands.committed)} is committed,{' '}
      {stands.left < 0 ? `${pounds(-stands.left)} more than there is` : `${pounds(stands.left)} is left`}.
    </p>
  )
}

function itemWords(item: Commitment['item']): string {
  switch (item) {
    case 'level':
      return 'Level of additional resources'
    case 'place':
      return 'Place'
    case 'top-up':
      return 'Top-up'
    case 'therapy':
      return 'Therapy'
    case 'travel':
      return 'Travel'
  }
}

function payersWords({ shares }: Commitment): string {
  const part = (who: string, share: number) => (share === 0 ? [] : [`${who} ${share / 100}%`])
  return [
    ...part('Education', shares.education),
    ...part('health', shares.health),
    ...part('social care', shares.care),
  ].join(', ')
}
