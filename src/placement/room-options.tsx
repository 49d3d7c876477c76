import type { ComponentChildren } from 'preact'
import type { PlacementPolicy } from '../authority/placement-policy.ts'
import type { Case } from '../case/case.ts'
import { homeOf } from '../case/home.ts'
import { placementPanels, proposalUnderWay } from '../case/placements.ts'
import type { At, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { Link } from '../govuk/link.tsx'
import { addDays, type Day, plainDay } from '../kernel/day.ts'
import { pounds } from '../kernel/money.ts'
import { capital } from '../kernel/words.ts'
import { awayWords } from './add-routes.tsx'
import { whoDecidesOn } from './decide-placement.ts'
import { answerTo, inPolicyOrder, type Option, type Ordered, optionsOf } from './options.ts'
import { placesWords } from './options-table.tsx'
import { placesTaken, type SettingFacts, settingsById } from './queries.ts'
import { costOf } from './stay.ts'
import { WhoDecidesWords } from './who-decides.tsx'
import { kindOf } from './words.ts'

/** What a panel that weighs placements has before it in the room: why it comes here, and the options compared in short. */
export async function optionsInRoom(program: Program, at: At, tx: Tx, theCase: Case): Promise<ComponentChildren> {
  const { profile } = program
  const proposal = proposalUnderWay(theCase)
  const ordered = inPolicyOrder(optionsOf(theCase), profile.placements)
  const ids = ordered.map(o => o.option.settingId)
  const home = await homeOf(tx, profile, theCase, at.today)
  const settings = await settingsById(tx, ids)
  const taken = await placesTaken(tx, ids, at.today, theCase.child.personId)
  const of = (option: Option) => settings.find(s => s.settingId === option.settingId)
  return (
    <>
      {proposal !== null && (
        <WhoDecidesWords
          who={whoDecidesOn(theCase, proposal.says, profile, at.today)}
          panel={placementPanels(profile)[0]?.name ?? 'panel'}
        />
      )}
      {ordered.length === 0 ? (
        <p class="govuk-body soft small">No setting is weighed for this child yet.</p>
      ) : (
        <section class="sc-options sc-options--short" aria-labelledby="options">
          <h2 id="options">The options, in the policy’s order</h2>
          <p class="govuk-body small soft">
            The order explains, and chooses nothing.{' '}
            <Link class="govuk-link govuk-link--no-visited-state" href={`/cases/${theCase.caseId}/placement`}>
              All of the comparison
            </Link>
          </p>
          <Compared ordered={ordered} proposed={proposal?.says.setting ?? null}>
            {row => (
              <>
                {profile.placements.ensure.map(point =>
                  row(`Ensures: ${point.short.toLowerCase()}`, option => <Answer option={option} point={point} />),
                )}
                {profile.placements.prefer.map((point, place) =>
                  row(`${place + 1}. ${capital(point.short)}`, option => <Answer option={option} point={point} />),
                )}
                {row('From home', option => awayWords(of(option), home))}
                {row('Places', option => placesWords(of(option), taken))}
                {row('Cost a year', option => costWords(option, of(option), theCase.child.bornOn, at.today).yearly)}
                {row('Whole stay', option => costWords(option, of(option), theCase.child.bornOn, at.today).stay)}
                {row('The parents', option => said(option.weighed?.says.parents))}
                {row('The pupil', option => said(option.weighed?.says.pupil))}
                {row('The setting', option => repliedWords(option))}
              </>
            )}
          </Compared>
        </section>
      )}
    </>
  )
}

type Row = (title: string, cell: (option: Option) => ComponentChildren) => ComponentChildren

/** One option to a column; on a narrow screen each point lists the options under it. */
function Compared(props: {
  ordered: readonly Ordered[]
  proposed: string | null
  children: (row: Row) => ComponentChildren
}) {
  const { ordered, proposed, children } = props
  const row: Row = (title, cell) => (
    <tr key={title}>
      <th scope="row" class="govuk-table__header">
        {title}
      </th>
      {ordered.map(({ option }) => (
        <td key={option.settingId} class="govuk-table__cell" data-label={`${option.name}:`}>
          {cell(option)}
        </td>
      ))}
    </tr>
  )
  return (
    <table class="govuk-table sc-stack">
      <caption class="govuk-visually-hidden">The options compared, in the policy’s order</caption>
      <thead class="govuk-table__head">
        <tr>
          <th scope="col" class="govuk-table__header">
            <span class="govuk-visually-hidden">Point</span>
          </th>
          {ordered.map(({ option }, place) => (
            <th key={option.settingId} scope="col" class="govuk-table__header">
              {place + 1}. {option.name}
              <span class="two">
                {kindOf(option.kind)}
                {option.settingId === proposed && ', proposed'}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row('Where it stands', option => ordered.find(o => o.option === option)?.because)}
        {children(row)}
      </tbody>
    </table>
  )
}

function Answer({ option, point }: { option: Option; point: PlacementPolicy['prefer'][number] }) {
  const { answer, reason } = answerTo(option, point.id)
  return (
    <>
      <strong class={answer === 'not-met' ? 'late' : undefined}>
        {answer === 'met' ? '✓ Met' : answer === 'not-met' ? '✗ Not met' : 'Not known'}
      </strong>
      {reason !== null && <span class="two">{reason}</span>}
    </>
  )
}

function costWords(option: Option, setting: SettingFacts | undefined, bornOn: Day | null, today: Day) {
  const costs = option.weighed?.says.costs
  if (costs === undefined) return { yearly: 'Not known', stay: 'Not known' }
  const { yearly, stay } = costOf(costs, today, { bornOn, highAge: setting?.highAge ?? null })
  return {
    yearly: pounds(yearly),
    stay: stay === null ? 'Not known' : `${pounds(stay.sum)}, to ${plainDay(addDays(stay.until, -1))}`,
  }
}

function said(words: string | undefined) {
  return words === undefined ? <span class="soft">Not on the record</span> : <q>{words}</q>
}

function repliedWords({ consultation }: Option): string {
  if (consultation === null) return 'Not asked'
  if (consultation.reply === null) return `Asked ${plainDay(consultation.fact.on)}, no reply yet`
  const { can, because } = consultation.reply.says
  return `${can === 'can' ? '✓ Can' : '✗ Cannot'} meet the needs${because === undefined ? '' : `: ${because}`}`
}
