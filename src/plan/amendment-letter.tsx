import type { Profile } from '../authority/profile.ts'
import type { Case } from '../case/case.ts'
import { sendingOf } from '../case/plan-in-force.ts'
import type { Program } from '../case/program.ts'
import { appealAfter, Differences, RightOfAppeal } from '../case/rights.tsx'
import { longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'
import { amendedAfter } from './amended-words.ts'
import { ProposedChanges } from './proposed-changes.tsx'
import { Paragraphs } from './read-content.tsx'
import { placementSection } from './shape.ts'
import { windowsOnProposal } from './standing.ts'

/** The notice of an amendment: what is changed, why, and the family's fifteen days. */
export function AmendmentWords({ theCase, fact, program }: { theCase: Case; fact: SettledFact; program: Program }) {
  const { words } = packs[theCase.law]
  const window = windowsOnProposal(theCase, fact.on).find(w => w.opensOn === fact.on)
  const changes = sendingOf(theCase, fact)?.says.placement === 'changes'
  const why = amendedAfter(theCase, fact).replace(/^Amended ?/, '')
  return (
    <>
      <p class="govuk-body">
        We propose to amend the {words.document} for {theCase.child.givenName}
        {why === '' ? '' : `, ${why}`}. A copy of the {words.document} in force comes with this letter.
      </p>
      <ProposedChanges theCase={theCase} fact={fact} program={program} />
      <h2>What you can do</h2>
      {window !== undefined && (
        <p class="govuk-body">
          You have 15 days, beginning with the day on which you were given this letter: until{' '}
          <strong>{longDay(window.closesOn)}</strong>. Until then you can:
        </p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        <li>write to us, or tell us, what you think of any of the changes</li>
        <li>ask to meet an officer of the authority about them</li>
        {changes && <li>say which school you would prefer in {placementSection(theCase.law).name}, and why</li>}
        {theCase.law === 'england-ehc-2014' && <li>ask for a personal budget</li>}
      </ul>
      <p class="govuk-body">
        The {words.document} in force stays as it is until the amended one is sent. You cannot appeal yet; we will tell
        you with our decision how you can, and by which day.
      </p>
    </>
  )
}

/** The notice that nothing is amended: the reasons, and the right of appeal where the law gives one. */
export function UnamendedWords({ theCase, fact, profile }: { theCase: Case; fact: SettledFact; profile: Profile }) {
  const { words } = packs[theCase.law]
  const reasons = theCase.facts.find(f => f.name === 'amendment.reasoned' && f.position > fact.position)
  const window = appealAfter(theCase, fact)
  return (
    <>
      <p class="govuk-body">
        We have decided not to amend the {words.document} for {theCase.child.givenName}. It stays in force as it is.
      </p>
      {reasons !== undefined && (
        <>
          <h2>Our reasons</h2>
          <Paragraphs text={String(reasons.says.reasons)} />
          <p class="govuk-body">Decided by {String(reasons.says.decidedBy)}.</p>
        </>
      )}
      {window !== null && <RightOfAppeal theCase={theCase} window={window} about="this decision" />}
      <Differences theCase={theCase} profile={profile} />
    </>
  )
}
