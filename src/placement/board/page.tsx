import { yearGroupOf } from '../../authority/school-age.ts'
import type { At, Program } from '../../case/program.ts'
import { Details, Filter, FilterSelect, Link, TableHead } from '../../govuk/index.ts'
import { addMonths, type Day, monthName, plainDay } from '../../kernel/day.ts'
import type { Shown } from '../../web/app.ts'
import { agesOf, kindOf } from '../words.ts'
import { byYearGroup, leavingBy, monthsFrom, schoolYearEnds, takenOn } from './months.ts'
import {
  type BoardSetting,
  boardSettings,
  type Stay,
  staysOver,
  type WaitingChild,
  waitingChildren,
} from './queries.ts'

const kinds = [
  { value: 'resource-base', text: 'Resource bases' },
  { value: 'unit', text: 'Units' },
  { value: 'special', text: 'Special schools' },
  { value: 'independent-special', text: 'Independent special schools' },
]
const shown = 12

/** Places of resource bases, units and special schools, month by month, and who waits for which. */
export async function boardPage(program: Program, at: At): Promise<Shown> {
  const kind = kinds.some(k => k.value === at.query.kind) ? (at.query.kind ?? '') : ''
  const months = monthsFrom(at.today, shown)
  const { settings, stays, waiting } = await at.work(async tx => {
    const settings = await boardSettings(tx, program.profile.localAuthorityCode, kind, at.today)
    const ids = settings.map(s => s.settingId)
    return {
      settings,
      stays: await staysOver(tx, ids, at.today, addMonths(at.today, shown + 1)),
      waiting: await waitingChildren(tx, ids),
    }
  })
  return {
    title: 'Places',
    look: 'wide',
    section: 'places',
    body: (
      <>
        <h1>Places</h1>
        <p class="govuk-body">
          Free places today and on the first of each month: what the setting has, less those who are there and those
          named to come. A pupil is taken to leave at the end of the school year in which the setting’s highest age is
          reached. <Link href="/resources">Levels and budgets</Link>
        </p>
        <Filter action="/places" label="Which settings are shown">
          <FilterSelect name="kind" label="Kind" any="All kinds" choices={kinds} value={kind} />
        </Filter>
        {settings.length === 0 ? (
          <p class="govuk-body">There is no such setting.</p>
        ) : (
          <div class="sc-options">
            <table class="govuk-table sc-stack sc-board">
              <caption class="govuk-visually-hidden">Places by setting and month</caption>
              <TableHead
                columns={[
                  'Setting',
                  ...['Places', 'Filled', 'Named', 'Leave by summer'].map(numbers),
                  ...months.map(month => numbers(monthWords(month, at.today))),
                ]}
              />
              <tbody>
                {settings.map(setting => (
                  <Row
                    key={setting.settingId}
                    setting={setting}
                    stays={stays.filter(s => s.settingId === setting.settingId)}
                    waiting={waiting.filter(w => w.settingId === setting.settingId)}
                    months={months}
                    today={at.today}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </>
    ),
  }
}

interface RowProps {
  setting: BoardSetting
  stays: readonly Stay[]
  waiting: readonly WaitingChild[]
  months: readonly Day[]
  today: Day
}

function Row({ setting, stays, waiting, months, today }: RowProps) {
  const named = stays.filter(s => s.named).reduce((sum, s) => sum + s.children, 0)
  const cell = (label: string, text: string) => (
    <td class="govuk-table__cell num" data-label={label}>
      {text}
    </td>
  )
  const { places } = setting
  return (
    <tr>
      <td class="govuk-table__cell">
        <Link class="govuk-link govuk-link--no-visited-state" href={`/settings/${setting.settingId}`}>
          {setting.name}
        </Link>
        <span class="two">
          {kindOf(setting.kind)}. {agesOf(setting)}
          {!setting.ours && '. Outside the area: only our own children are counted'}
        </span>
        {(stays.length > 0 || waiting.length > 0) && (
          <Details
            summaryText={waiting.length === 0 ? 'By year group' : `By year group; ${waiting.length} waiting or named`}
          >
            <Groups stays={stays} today={today} />
            <Waits waiting={waiting} today={today} />
          </Details>
        )}
      </td>
      {cell('Places', places === null ? 'Not known' : String(places))}
      {cell('Filled', String(takenOn(stays, today).filled))}
      {cell('Named', String(named))}
      {cell('Leave by summer', String(leavingBy(stays, today, schoolYearEnds(today))))}
      {months.map(month => {
        const taken = takenOn(stays, month)
        const free = places === null ? null : places - taken.filled - taken.named
        return (
          <td
            key={month}
            class={`govuk-table__cell num${free !== null && free <= 0 ? ' is-full' : ''}`}
            data-label={`Free, ${monthWords(month, today)}`}
          >
            {free === null ? '–' : free < 0 ? `${-free} over` : free === 0 ? 'full' : String(free)}
          </td>
        )
      })}
    </tr>
  )
}

function Groups({ stays, today }: { stays: readonly Stay[]; today: Day }) {
  return (
    <ul class="govuk-list sc-close">
      {byYearGroup(stays, today).map(({ group, filled, named }) => (
        <li key={group}>
          {group}: {filled}
          {named > 0 && `, and ${named} named`}
        </li>
      ))}
    </ul>
  )
}

function Waits({ waiting, today }: { waiting: readonly WaitingChild[]; today: Day }) {
  if (waiting.length === 0) return null
  return (
    <ul class="govuk-list sc-close">
      {waiting.map(child => (
        <li key={child.caseId}>
          <Link href={`/cases/${child.caseId}/placement`}>{child.childName}</Link>
          {child.bornOn !== null && `, ${yearGroupOf(child.bornOn, today)}`}: {stateWords(child)}
        </li>
      ))}
    </ul>
  )
}

function stateWords({ state, since }: WaitingChild): string {
  switch (state) {
    case 'named':
      return `named from ${plainDay(since)}`
    case 'proposed':
      return `proposed ${plainDay(since)}`
    case 'consulted':
      return `consulted ${plainDay(since)}`
  }
}

/** "Today", "Dec", "Jan 2027" */
function monthWords(month: Day, today: Day): string {
  if (month === today) return 'Today'
  const name = monthName(month).slice(0, 3)
  return month.slice(5, 7) === '01' ? `${name} ${month.slice(0, 4)}` : name
}

function numbers(text: string) {
  return { text, classes: 'num' }
}
