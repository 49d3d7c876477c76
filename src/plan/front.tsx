import type { Case } from '../case/case.ts'
import type { Version } from '../case/plan-content.ts'
import type { Program } from '../case/program.ts'
import { longDay, plainDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'
import { amendedAfter } from './amended-words.ts'
import { Paragraphs } from './read-content.tsx'

/** What is printed: a draft of any version, what was proposed, what was sent, or the notice that there will be none. */
export type Printed =
  | { is: 'draft'; version: Version }
  | { is: 'proposed' | 'final' | 'amendment' | 'amended'; version: Version; fact: SettledFact }
  | { is: 'note'; fact: SettledFact; reasons: SettledFact | null }

/** The front page: which child, which document, first or subsequent, dated, and a line to sign. */
export function Front({
  theCase,
  title,
  printed,
  program,
}: {
  theCase: Case
  title: string
  printed: Exclude<Printed, { is: 'note' }>
  program: Program
}) {
  const { words } = packs[theCase.law]
  const { child } = theCase
  return (
    <header class="sc-paper-front">
      <h1>{title}</h1>
      <dl>
        <dt>Child</dt>
        <dd>
          {child.givenName} {child.familyName}
        </dd>
        {child.bornOn !== null && (
          <>
            <dt>Born</dt>
            <dd>{plainDay(child.bornOn)}</dd>
          </>
        )}
        <dt>Reference</dt>
        <dd>{theCase.caseId}</dd>
        <dt>{capital(words.document)}</dt>
        <dd>{isFirst(theCase, printed) ? 'First' : 'Subsequent'}</dd>
        <dt>{printed.is === 'draft' ? 'Saved' : 'Dated'}</dt>
        <dd>{longDay(printed.is === 'draft' ? printed.version.on : printed.fact.on)}</dd>
      </dl>
      {printed.is === 'draft' && (
        <p class="govuk-body">
          <strong>Draft for the section’s own use.</strong> It was not sent.
        </p>
      )}
      {printed.is === 'amendment' && (
        <p class="govuk-body">
          <strong>Proposed, not in force.</strong> The {words.document} in force stays as it is until the amended one is
          sent.
        </p>
      )}
      {(printed.is === 'final' || printed.is === 'amended') && (
        <>
          <p class="govuk-body">
            {printed.is === 'final'
              ? 'Amended after an annual review, another review, or an order: not amended.'
              : `${amendedAfter(theCase, printed.fact)}.`}
          </p>
          <p class="sc-sign">Signed by an authorised officer of {program.profile.name}</p>
        </>
      )}
    </header>
  )
}

/** Whether there was no such document before this one. */
export function isFirst(theCase: Case, printed: Exclude<Printed, { is: 'note' }>): boolean {
  const before = printed.is === 'draft' ? printed.version.position : printed.fact.position
  return !theCase.facts.some(
    f => ['plan.finalised', 'plan.brought-forward', 'plan.transferred-in'].includes(f.name) && f.position < before,
  )
}

/** The notice that there will be none: its reasons, and the support instead. */
export function Note({
  theCase,
  title,
  printed,
}: {
  theCase: Case
  title: string
  printed: Extract<Printed, { is: 'note' }>
}) {
  const { child } = theCase
  const says = printed.reasons?.says ?? {}
  return (
    <>
      <header class="sc-paper-front">
        <h1>{title}</h1>
        <dl>
          <dt>Child</dt>
          <dd>
            {child.givenName} {child.familyName}
          </dd>
          <dt>Reference</dt>
          <dd>{theCase.caseId}</dd>
          <dt>Dated</dt>
          <dd>{longDay(printed.fact.on)}</dd>
        </dl>
      </header>
      <h2>Why there will be no {packs[theCase.law].words.document}</h2>
      <Paragraphs text={String(says.reasons ?? 'The reasons are not on the record.')} />
      {typeof says.support === 'string' && (
        <>
          <h2>The support that is offered instead</h2>
          <Paragraphs text={says.support} />
        </>
      )}
      {typeof says.decidedBy === 'string' && <p class="govuk-body">Decided by {says.decidedBy}.</p>}
    </>
  )
}
