import type { ComponentChildren } from 'preact'
import type { Case } from '../case/case.ts'
import type { Home } from '../case/home.ts'
import type { Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { TableHead } from '../govuk/table-head.tsx'
import { addDays, type Day, daysFrom, distance, plainDay } from '../kernel/day.ts'
import { pounds } from '../kernel/money.ts'
import { awayWords } from './add-routes.tsx'
import { costItems } from './option-forms.ts'
import { answerTo, type Option, type Ordered } from './options.ts'
import type { PlacesTaken, SettingFacts } from './queries.ts'
import { costOf } from './stay.ts'
import { agesOf, kindOf } from './words.ts'

interface OptionsTableProps {
  program: Program
  theCase: Case
  ordered: readonly Ordered[]
  settings: readonly SettingFacts[]
  taken: readonly PlacesTaken[]
  home: Home
  today: Day
  /** The visitor may weigh options and drop them. */
  weighs: boolean
}

/** Options side by side, one to a column; on a narrow screen each point lists the options under it. */
export function OptionsTable(props: OptionsTableProps) {
  const { program, theCase, ordered, settings, taken, home, today, weighs } = props
  const policy = program.profile.placements
  const of = (option: Option) => settings.find(s => s.settingId === option.settingId)
  const row = (title: string, cell: (option: Option) => ComponentChildren, more?: string) => (
    <tr key={title}>
      <th scope="row" class="govuk-table__header">
        {title}
        {more !== undefined && <span class="two">{more}</span>}
      </th>
      {ordered.map(({ option }) => (
        <td key={option.settingId} class="govuk-table__cell" data-label={`${option.name}:`}>
          {cell(option)}
        </td>
      ))}
    </tr>
  )
  const point = (option: Option, id: string) => {
    const { answer, reason } = answerTo(option, id)
    return (
      <>
        <StateTag tone={answer === 'met' ? 'done' : answer === 'not-met' ? 'late' : undefined}>
          {answer === 'met' ? '✓ Met' : answer === 'not-met' ? '✗ Not met' : 'Not known'}
        </StateTag>
        {reason !== null && <span class="two">{reason}</span>}
      </>
    )
  }
  return (
    <section class="sc-options" aria-label="Options side by side">
      <table class="govuk-table sc-stack">
        <caption class="govuk-visually-hidden">Options side by side, in the policy’s order</caption>
        <TableHead
          columns={[
            { text: 'Point', hidden: true },
            ...ordered.map(({ option }, place) => `${place + 1}. ${option.name}`),
          ]}
        />
        <tbody>
          {row('Where it stands, and why', option => ordered.find(o => o.option === option)?.because)}
          {policy.ensure.map(p => row(`To ensure: ${p.short.toLowerCase()}`, option => point(option, p.id), p.words))}
          {policy.prefer.map((p, place) =>
            row(`Preference ${place + 1}: ${p.short.toLowerCase()}`, option => point(option, p.id), p.words),
          )}
          {row('Type', option => {
            const setting = of(option)
            return `${kindOf(option.kind)}${setting?.section41 ? ', approved under section 41' : ''}`
          })}
          {row('Provides for', option => {
            const codes = of(option)?.senTypes ?? []
            return codes.length === 0
              ? 'The register does not say'
              : codes.map(code => program.profile.needs.find(n => n.code === code)?.name ?? code).join('; ')
          })}
          {row('Ages', option => {
            const setting = of(option)
            return setting === undefined ? 'Not known' : agesOf(setting)
          })}
          {row('From home', option => awayWords(of(option), home))}
          {row('Places today', option => placesWords(of(option), taken))}
          {row('Cost', option => (
            <Cost option={option} bornOn={theCase.child.bornOn} setting={of(option)} today={today} />
          ))}
          {row('What the parents say', option => said(option.weighed?.says.parents))}
          {row('What the pupil says', option => said(option.weighed?.says.pupil))}
          {row('Consultation', option => (
            <Consulted theCase={theCase} option={option} today={today} />
          ))}
          {row('Next', option => (
            <Doings theCase={theCase} option={option} weighs={weighs} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function placesWords(setting: SettingFacts | undefined, taken: readonly PlacesTaken[]): string {
  if (setting === undefined || setting.places === null) return 'The register does not say how many places there are'
  const now = taken.find(t => t.settingId === setting.settingId)
  const [filled, named] = [now?.filled ?? 0, now?.named ?? 0]
  const free = setting.places - filled - named
  return `${setting.places} places, ${filled} filled${named > 0 ? `, ${named} named` : ''}: ${
    free > 0 ? `${free} free` : 'none free'
  }`
}

function said(words: string | undefined) {
  return words === undefined ? <span class="soft">Not on the record</span> : <q>{words}</q>
}

function Cost({ option, bornOn, setting, today }: CostProps) {
  const costs = option.weighed?.says.costs
  if (costs === undefined) return <span class="soft">Not known</span>
  const parts = costItems.filter(item => costs[item.id] > 0)
  const cost = costOf(costs, today, { bornOn, highAge: setting?.highAge ?? null })
  return (
    <>
      <strong>{pounds(cost.yearly)} a year</strong>
      <span class="two">
        {parts.map(item => `${item.label} ${pounds(costs[item.id])}`).join(', ')}
        {option.weighed?.says.costsFrom !== undefined && `. From: ${option.weighed.says.costsFrom}`}
      </span>
      <span class="two">
        From today to {plainDay(addDays(cost.yearEnds, -1))}: {pounds(cost.thisYear)}
      </span>
      <span class="two">
        {cost.stay === null
          ? 'The whole stay is not known'
          : `The whole stay to ${plainDay(addDays(cost.stay.until, -1))}: ${pounds(cost.stay.sum)}`}
      </span>
    </>
  )
}

interface CostProps {
  option: Option
  bornOn: Day | null
  setting: SettingFacts | undefined
  today: Day
}

function Consulted({ theCase, option, today }: { theCase: Case; option: Option; today: Day }) {
  const { consultation } = option
  if (consultation === null) return <span class="soft">Not asked</span>
  const entry = (position: number, words: string) => (
    <Link href={`/cases/${theCase.caseId}/timeline#fact-${position}`}>{words}</Link>
  )
  if (consultation.reply !== null) {
    const { fact, says } = consultation.reply
    return (
      <>
        <StateTag tone={says.can === 'can' ? 'done' : 'late'}>
          {says.can === 'can' ? '✓ Can meet the needs' : '✗ Cannot meet the needs'}
        </StateTag>
        <span class="two">
          {entry(fact.position, plainDay(fact.on))}, {says.by}
          {says.because !== undefined && `: ${says.because}`}
        </span>
      </>
    )
  }
  const dueOn = consultation.says.dueOn as Day
  const late = daysFrom(dueOn, today) > 0
  return (
    <>
      <StateTag tone={late ? 'late' : 'sand'}>
        {late ? '! Reply was due' : 'Reply due'} {plainDay(dueOn)}, {distance(dueOn, today)}
      </StateTag>
      <span class="two">
        {entry(consultation.fact.position, `Asked ${plainDay(consultation.fact.on)}`)}
        {consultation.chased.length > 0 &&
          `, chased ${consultation.chased.length === 1 ? 'once' : `${consultation.chased.length} times`}`}
      </span>
    </>
  )
}

function Doings({ theCase, option, weighs }: { theCase: Case; option: Option; weighs: boolean }) {
  const at = `/cases/${theCase.caseId}/placement/options/${option.settingId}`
  const doing = (path: string, words: string) => (
    <li key={path}>
      <Link href={`${at}${path}`}>
        {words}
        <span class="govuk-visually-hidden">: {option.name}</span>
      </Link>
    </li>
  )
  const waits = option.consultation !== null && option.consultation.reply === null
  if (!weighs && !waits) return null
  return (
    <ul class="govuk-list sc-close">
      {weighs && doing('/weigh', option.weighed === null ? 'Weigh it' : 'Weigh it again')}
      {waits && doing('/reply', 'Record the reply')}
      {waits && doing('/chase', 'Chase the reply')}
      {weighs && doing('/drop', 'Drop it')}
    </ul>
  )
}
