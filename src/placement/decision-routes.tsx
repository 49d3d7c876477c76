import { accountOf } from '../access/visitor.ts'
import { budgetStands } from '../case/budgets.ts'
import type { Case } from '../case/case.ts'
import { committedBetween } from '../case/committed.ts'
import { disputesWith } from '../case/differences.ts'
import { recommendsWords } from '../case/fact-words.ts'
import { caseForm } from '../case/form-page.tsx'
import { anotherDecides, type MayDecide, mayDecidePlacement, type OwnPart } from '../case/own-part.ts'
import { panelDiscussion, panelReasons, placementPanels, proposalUnderWay } from '../case/placements.ts'
import type { At, CaseApp, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { addDays, type Day, longDay, plainDay } from '../kernel/day.ts'
import { financialYear, pounds } from '../kernel/money.ts'
import { notFound } from '../web/app.ts'
import { filledDay } from '../web/fields.tsx'
import {
  decideFunding,
  decidePanelSaid,
  decidePlacement,
  decidePropose,
  type PlacesThen,
  whoDecidesOn,
} from './decide-placement.ts'
import { decideForm, fundingForm, panelSaidForm, proposeForm } from './decision-forms.ts'
import { optionsOf } from './options.ts'
import { lockSetting, placesTaken, settingsById } from './queries.ts'
import { costOf } from './stay.ts'
import { WhoDecidesWords } from './who-decides.tsx'

/** What is proposed, who decides on it, and the decision. */
export function decideRoutes(app: CaseApp, program: Program): void {
  const { profile } = program
  const policy = profile.placements

  caseForm(app, program, {
    path: '/cases/:case/placement/propose',
    may: 'placement.weigh',
    tab: 'placement',
    title: 'Propose a placement',
    form: theCase => proposeForm(theCase, policy),
    filled: theCase => ({ joint: 'none', disputes: disputesWith(theCase, profile.differences) }),
    intro: () => (
      <p class="govuk-body">
        Most decisions are the team’s. From what you propose the program finds whether it goes to the{' '}
        {placementPanels(profile)[0]?.name ?? 'panel'}, and says why.
      </p>
    ),
    submit: 'Propose it',
    addresses: 'kept out',
    decide: (theCase, proposing, at) => decidePropose(theCase, proposing, profile, at.today),
    next: '/placement#proposal',
    say: theCase => {
      const says = proposalUnderWay(theCase)?.says
      return says === undefined || says.panelBecause.length === 0
        ? 'The placement is proposed. The team decides'
        : `The placement is proposed. It goes to the ${placementPanels(profile)[0]?.name ?? 'panel'} because: ${says.panelBecause.join('; ')}`
    },
  })

  caseForm(app, program, {
    path: '/cases/:case/placement/panel',
    may: 'placement.record',
    tab: 'placement',
    title: 'What the panel said',
    form: (_theCase, at) => (placementPanels(profile).length === 0 ? notFound : panelSaidForm(profile, at.today)),
    filled: (_theCase, at) => ({ panel: placementPanels(profile)[0]?.id, ...filledDay('on', at.today) }),
    submit: 'Record it',
    addresses: 'kept out',
    decide: (theCase, said) => decidePanelSaid(theCase, said, profile),
    next: '/placement#proposal',
    say: 'It is recorded what the panel said',
  })

  caseForm<ReturnType<typeof decideForm>['fields'], { places: PlacesThen | null; part: OwnPart | null }>(app, program, {
    path: '/cases/:case/placement/decide',
    may: 'placement.decide',
    tab: 'placement',
    title: theCase => {
      const name = proposalUnderWay(theCase)?.says.name
      return name === undefined ? 'Decide on the placement' : `Decide on the placement: ${name}`
    },
    form: () => decideForm(),
    filled: theCase => ({ part: 'main', by: usualDecider(theCase, program) }),
    intro: async (theCase, at, tx) => {
      const proposal = proposalUnderWay(theCase)
      if (proposal === null) {
        return (
          <p class="govuk-body">
            Nothing is proposed that is not decided already.{' '}
            <Link href={`/cases/${theCase.caseId}/placement/propose`}>Propose a placement first</Link>
          </p>
        )
      }
      const discussed = panelDiscussion(theCase, profile, proposal.fact.position)
      const { part, others } = await mayDecideOn(program, theCase, at, tx)
      return (
        <>
          {part !== null && <InsetText>{anotherDecides({ part, others })}.</InsetText>}
          <WhoDecidesWords
            who={whoDecidesOn(theCase, proposal.says, profile, at.today)}
            panel={placementPanels(profile)[0]?.name ?? 'panel'}
          />
          <p class="govuk-body">
            {discussed === null ? (
              'No panel has discussed it yet.'
            ) : (
              <Link href={`/cases/${theCase.caseId}/timeline#fact-${discussed.position}`}>
                Discussed on {longDay(discussed.on)}
              </Link>
            )}
            {discussed !== null && (
              <>
                : the panel recommends: <strong>{recommendsWords(String(discussed.says.recommends))}</strong>. Any other
                decision is recorded as a departure from it, with your reasons.
              </>
            )}{' '}
            {consultationWords(theCase, proposal.says.setting)}
          </p>
          {await moneyWords(program, theCase, at, tx)}
        </>
      )
    },
    submit: 'Record the decision',
    addresses: 'kept out',
    given: async (tx, theCase, at, { startsOn }) => ({
      places: await placesThen(tx, theCase, startsOn ?? at.today),
      part: (await mayDecideOn(program, theCase, at, tx)).part,
    }),
    decide: (theCase, deciding, at, { places, part }) =>
      decidePlacement(theCase, deciding, {
        profile,
        head: at.visitor.role === 'head-of-section',
        places,
        part,
        today: at.today,
      }),
    next: '/placement',
    say: 'The decision is recorded',
  })

  caseForm(app, program, {
    path: '/cases/:case/placement/funding',
    may: 'placement.decide',
    tab: 'placement',
    title: 'A request for joint funding was sent',
    form: (_theCase, at) => fundingForm(at.today),
    filled: (_theCase, at) => filledDay('on', at.today),
    submit: 'Record it',
    addresses: 'kept out',
    decide: (theCase, request) => decideFunding(theCase, request, profile),
    next: '/placement',
    say: 'The request is recorded',
  })
}

/** How many places the setting has free on the first day; nobody else names a child to it before this is decided. */
async function placesThen(tx: Tx, theCase: Case, on: Day): Promise<PlacesThen | null> {
  const setting = proposalUnderWay(theCase)?.says.setting
  if (setting === undefined) return null
  await lockSetting(tx, setting)
  const [facts] = await settingsById(tx, [setting])
  const [taken] = await placesTaken(tx, [setting], on, theCase.child.personId)
  return facts === undefined ? null : { places: facts.places, filled: taken?.filled ?? 0, named: taken?.named ?? 0 }
}

/** What part the visitor had in what a sitting recommended of the proposal. */
function mayDecideOn(program: Program, theCase: Case, at: At, tx: Tx): Promise<MayDecide> {
  const proposal = proposalUnderWay(theCase)
  const discussed = proposal && panelDiscussion(theCase, program.profile, proposal.fact.position)
  return mayDecidePlacement(tx, theCase.caseId, discussed, accountOf(at.visitor))
}

function usualDecider(theCase: Case, program: Program): string {
  const proposal = proposalUnderWay(theCase)
  return proposal !== null && panelReasons(theCase, proposal, program.profile).length === 0
    ? 'team'
    : proposal !== null && panelDiscussion(theCase, program.profile, proposal.fact.position) !== null
      ? 'panel'
      : ''
}

function consultationWords(theCase: Case, setting: string | undefined): string {
  if (setting === undefined) return ''
  const option = optionsOf(theCase).find(o => o.settingId === setting)
  const consultation = option?.consultation ?? null
  if (consultation === null) return 'The setting has not been consulted.'
  if (consultation.reply === null)
    return `The setting was asked on ${longDay(consultation.fact.on)} and has not replied.`
  const { fact, says } = consultation.reply
  return `The setting replied on ${longDay(fact.on)} that it ${says.can} meet the needs.`
}

/** What each option costs and what its budget has left, beside the decision. */
async function moneyWords(program: Program, theCase: Case, at: At, tx: Tx) {
  const policy = program.profile.placements
  const options = optionsOf(theCase)
  const settings = await settingsById(
    tx,
    options.map(o => o.settingId),
  )
  const lines = policy.budgets.filter(b => b.from <= at.today && at.today < b.until)
  const year = financialYear(at.today)
  const committed = await committedBetween(tx, year.from, year.until)
  return (
    <>
      <h3>What each option costs</h3>
      <ul class="govuk-list govuk-list--bullet">
        {options.map(option => {
          const costs = option.weighed?.says.costs
          const highAge = settings.find(s => s.settingId === option.settingId)?.highAge ?? null
          const cost = costs && costOf(costs, at.today, { bornOn: theCase.child.bornOn, highAge })
          const line = lines.find(l => l.kinds.includes(option.kind))
          const stands = line && budgetStands(line, committed, policy)
          return (
            <li key={option.settingId}>
              <strong>{option.name}</strong>:{' '}
              {cost === undefined
                ? 'the cost is not known'
                : `${pounds(cost.yearly)} a year, ${pounds(cost.thisYear)} from today to ${plainDay(addDays(cost.yearEnds, -1))}, ${
                    cost.stay === null
                      ? 'the whole stay not known'
                      : `${pounds(cost.stay.sum)} for the whole stay to ${plainDay(addDays(cost.stay.until, -1))}`
                  }`}
              .{' '}
              {line !== undefined &&
                stands !== undefined &&
                `“${line.name}” has ${pounds(stands.committed)} committed of ${pounds(line.amount)}.`}
            </li>
          )
        })}
      </ul>
    </>
  )
}
