import { allows } from '../access/permissions.ts'
import { type Case, factsNamed } from '../case/case.ts'
import { recommendsWords } from '../case/fact-words.ts'
import {
  panelDiscussion,
  placementPanels,
  proposalUnderWay,
  unreportedEmergencies,
  waitsForPanel,
} from '../case/placements.ts'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { longDay, plainDay } from '../kernel/day.ts'
import type { SettledFact } from '../record/settle.ts'
import { whoDecidesOn } from './decide-placement.ts'
import { WhoDecidesWords } from './who-decides.tsx'

/** What is proposed, who decides and why, and what was decided last. */
export function ProposalBox({ program, theCase, at }: { program: Program; theCase: Case; at: At }) {
  const { profile } = program
  const panel = placementPanels(profile)[0]?.name ?? 'panel'
  const proposal = proposalUnderWay(theCase)
  const link = (path: string) => `/cases/${theCase.caseId}/placement${path}`
  const entry = (position: number) => (
    <Link href={`/cases/${theCase.caseId}/timeline#fact-${position}`}>Entry {position}</Link>
  )
  const decides = allows(at.visitor.role, 'placement.decide')
  const decisions = factsNamed(theCase, 'placement.decided').reverse()
  const [decided] = decisions
  const unreported = unreportedEmergencies(theCase, profile)
  return (
    <section class="sc-box sc-box--tint" aria-labelledby="proposal">
      <h2 id="proposal">Who decides</h2>
      {unreported.map(fact => (
        <p key={fact.position} class="govuk-body">
          <StateTag tone="late">! Report to the next sitting</StateTag> The head decided in an emergency on{' '}
          {longDay(fact.on)}. The {panel} has not been told. {entry(fact.position)}
        </p>
      ))}
      {proposal === null ? (
        <>
          <p class="govuk-body">Nothing is proposed that waits for a decision.</p>
          <p class="sc-actions">
            {allows(at.visitor.role, 'placement.weigh') && (
              <Button href={link('/propose')} text="Propose a placement" variant="secondary" />
            )}
            {decided !== undefined && <Link href={link('/panel')}>Record what the panel said</Link>}
            {decided !== undefined && decides && <Link href={link('/funding')}>Joint funding was asked for</Link>}
          </p>
        </>
      ) : (
        <>
          <p class="govuk-body">
            <strong>{proposal.says.name}</strong> is proposed since {longDay(proposal.fact.on)}.{' '}
            {entry(proposal.fact.position)}
          </p>
          <p class="govuk-body sc-lines-kept">{proposal.says.reasons}</p>
          <WhoDecidesWords who={whoDecidesOn(theCase, proposal.says, profile, at.today)} panel={panel} />
          <Discussed
            fact={panelDiscussion(theCase, profile, proposal.fact.position)}
            waits={waitsForPanel(theCase, profile) !== null}
            panel={panel}
          />
          <p class="sc-actions">
            {decides && <Button href={link('/decide')} text="Decide" />}
            <Link href={link('/panel')}>Record what the panel said</Link>
            {decides && <Link href={link('/funding')}>Joint funding was asked for</Link>}
          </p>
        </>
      )}
      {decisions.length > 0 && (
        <>
          <h3>Decided</h3>
          <ul class="sc-log">
            {decisions.map(fact => (
              <li key={fact.position}>
                <span class="soft num">{plainDay(fact.on)}</span>
                <span>
                  {decidedWords(theCase, fact)} {fact.says.departs === true && <Departs />} {entry(fact.position)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** "Copper Lane: language base: agreed, after the panel discussed it." */
function decidedWords(theCase: Case, { says }: SettledFact): string {
  const proposal = factsNamed(theCase, 'placement.proposed').find(f => f.position === says.proposal)
  const by = { team: 'by the team', panel: 'after the panel discussed it', emergency: 'by the head in an emergency' }
  return `${proposal?.says.name ?? 'What was proposed'}: ${says.outcome === 'agreed' ? 'agreed' : 'not agreed'} ${
    by[says.by as keyof typeof by]
  }.`
}

function Departs() {
  return <StateTag tone="sand">Departs from the panel’s recommendation</StateTag>
}

function Discussed({
  fact,
  waits,
  panel,
}: {
  fact: ReturnType<typeof panelDiscussion>
  waits: boolean
  panel: string
}) {
  if (fact !== null) {
    return (
      <p class="govuk-body">
        The {panel} discussed it on {longDay(fact.on)}: {recommendsWords(String(fact.says.recommends))}.
      </p>
    )
  }
  return waits ? (
    <p class="govuk-body">
      <StateTag tone="sand">Waits for the {panel}</StateTag> It cannot be decided before the panel has discussed it.
    </p>
  ) : null
}
