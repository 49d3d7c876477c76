import type { Term } from '../../authority/terms.ts'
import { Details } from '../../govuk/index.ts'
import { addDays, type Day, longDay, shortDay, weekdayOf } from '../../kernel/day.ts'
import type { TermPlan } from './plan-term.ts'

/** The steps from the review meeting to the last lawful day, in the order in which they are done. */
export function Chain({ chain, today }: { chain: TermPlan['chains'][number]; today: Day }) {
  const { days, settleBy, toPanel } = chain
  const title = `Next school named by ${longDay(settleBy)}${toPanel ? ', by way of the placement panel' : ''}`
  if (days === null) {
    return (
      <p class="govuk-body late">
        ▲ {title}: no sitting of the placement panel is planned in time, so no day for the meeting can be given.
      </p>
    )
  }
  const meet = days.at(-1)
  return (
    <Details summaryText={`${title}: hold the meeting by ${meet === undefined ? '' : longDay(meet.by)}`}>
      <ol class="govuk-list sc-log">
        {[...days].reverse().map(({ step, by }) => (
          <li key={step.id}>
            <span class="num">{shortDay(by, today)}</span>
            <span>
              <strong>{step.title}</strong>
              <span class="two">{step.because}</span>
            </span>
          </li>
        ))}
      </ol>
    </Details>
  )
}

/** How many meetings each week holds: those that are arranged, and those proposed. */
export function Weeks({ plan, term }: { plan: TermPlan; term: Term }) {
  const weeks = weeksOf(term).map(monday => {
    const of = plan.reviews.filter(
      ({ planned }) =>
        planned.meeting !== null && planned.meeting.on >= monday && planned.meeting.on < addDays(monday, 7),
    )
    const proposed = of.filter(({ planned }) => planned.is.startsWith('proposed')).length
    return {
      monday,
      arranged: of.length - proposed,
      proposed,
      attended: of.filter(r => r.planned.officer !== null).length,
    }
  })
  const most = Math.max(1, ...weeks.map(week => week.arranged + week.proposed))
  return (
    <table class="govuk-table sc-weeks">
      <caption class="govuk-visually-hidden">Review meetings by week</caption>
      <thead class="govuk-table__head">
        <tr>
          {['Week of', 'Arranged', 'Proposed', 'Attended by us'].map(text => (
            <th key={text} scope="col" class={`govuk-table__header${text === 'Week of' ? '' : ' num'}`}>
              {text}
            </th>
          ))}
          <th scope="col" class="govuk-table__header">
            <span class="govuk-visually-hidden">Drawn</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ monday, arranged, proposed, attended }) => (
          <tr key={monday}>
            <th scope="row" class="govuk-table__cell">
              {shortDay(monday)}
            </th>
            <td class="govuk-table__cell num">{arranged}</td>
            <td class="govuk-table__cell num">{proposed}</td>
            <td class="govuk-table__cell num">{attended}</td>
            <td class="govuk-table__cell">
              <svg viewBox="0 0 200 12" width="200" height="12" aria-hidden="true" focusable="false">
                <rect class="is-arranged" x="0" y="1" height="10" width={(arranged / most) * 200} />
                <rect
                  class="is-proposed"
                  x={(arranged / most) * 200}
                  y="1"
                  height="10"
                  width={(proposed / most) * 200}
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function weeksOf(term: Term): Day[] {
  const weeks: Day[] = []
  const monday = addDays(term.from, -((weekdayOf(term.from) + 6) % 7))
  for (let week = monday; week <= term.until; week = addDays(week, 7)) weeks.push(week)
  return weeks
}
