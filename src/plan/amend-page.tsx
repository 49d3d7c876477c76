import { allows } from '../access/permissions.ts'
import { amendmentUnderWay, callsForChange } from '../case/amendments.ts'
import { type Case, hasPlan } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { DueLine } from '../case/due-line.tsx'
import { latestVersion } from '../case/plan-content.ts'
import { planInForce } from '../case/plan-in-force.ts'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { Link } from '../govuk/link.tsx'
import { longDay } from '../kernel/day.ts'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { reasonsToAmend } from './amend-forms.ts'
import { ChangesTable } from './changes-table.tsx'
import { Comments } from './comments.tsx'
import { differences } from './compare.ts'
import { Copies } from './copies.tsx'
import { Doings } from './doings.tsx'
import { ProposedChanges } from './proposed-changes.tsx'
import { lineWords } from './read-content.tsx'
import { Windows } from './windows.tsx'

/** The amendment under way: why, what changes word by word, by when; or what calls for one. */
export async function amendPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'statement', title: 'Amendment' }, async (_tx, theCase) => {
    const { words } = packs[theCase.law]
    const under = amendmentUnderWay(theCase)
    const mayWrite = allows(at.visitor.role, 'plan.write')
    return (
      <>
        <p>
          <Link href={`/cases/${theCase.caseId}/statement`}>{capital(words.document)}</Link>
        </p>
        {under === null ? (
          <NoneUnderWay theCase={theCase} at={at} mayWrite={mayWrite} />
        ) : (
          <div class="sc-cols">
            <div>
              <AmendmentStands theCase={theCase} at={at} />
              <Doings theCase={theCase} at={at} />
              {under.proposed === null ? (
                <section aria-labelledby="what-changes">
                  <h2 id="what-changes">What changes</h2>
                  <WhatChanges theCase={theCase} program={program} />
                </section>
              ) : (
                <ProposedChanges theCase={theCase} fact={under.proposed} program={program} to="staff" />
              )}
              <Comments theCase={theCase} mayAnswer={mayWrite} />
            </div>
            <div>
              <Windows theCase={theCase} today={at.today} />
              <Copies theCase={theCase} today={at.today} />
            </div>
          </div>
        )}
      </>
    )
  })
}

/** Where the amendment stands, in one heading and the sentences that follow from it. */
export function AmendmentStands({ theCase, at, link = false }: { theCase: Case; at: At; link?: boolean }) {
  const under = amendmentUnderWay(theCase)
  if (under === null) return null
  const path = `/cases/${theCase.caseId}`
  const begun = under.begun
  const because = begun === null ? null : (begun.says.because as keyof typeof reasonsToAmend)
  const waiting = theCase.derived.deadlines.filter(
    d =>
      (d.id === 'propose-amendment' || d.id === 'comply-with-order') &&
      d.about === under.about &&
      d.metOn === null &&
      !d.takenAway,
  )
  return (
    <section aria-labelledby="amendment">
      <h2 id="amendment">
        {under.proposed === null ? 'An amendment is being written' : 'An amendment is with the family'}
      </h2>
      <p class="govuk-body">
        {under.proposed !== null && (
          <>
            <Link href={`${path}/timeline#fact-${under.proposed.position}`}>
              Notice served on {longDay(under.proposed.on)}
            </Link>
            .{' '}
          </>
        )}
        {begun !== null && because !== null && (
          <>
            <Link href={`${path}/timeline#fact-${begun.position}`}>Begun on {longDay(begun.on)}</Link>:{' '}
            {reasonsToAmend[because].toLowerCase()}
            {typeof begun.says.words === 'string' ? `. ${begun.says.words.replace(/\.$/, '')}.` : '.'}
          </>
        )}
      </p>
      {waiting.map(due => (
        <DueLine key={`${due.id}-${due.startedBy}`} theCase={theCase} due={due} today={at.today} />
      ))}
      <DueLine theCase={theCase} due={under.due} today={at.today} />
      {link && (
        <p class="govuk-body">
          <Link href={`${path}/statement/amend`}>What it changes</Link>
        </p>
      )}
    </section>
  )
}

function NoneUnderWay({ theCase, at, mayWrite }: { theCase: Case; at: At; mayWrite: boolean }) {
  const { words } = packs[theCase.law]
  const path = `/cases/${theCase.caseId}`
  const calls = callsForChange(theCase)
  return (
    <div class="sc-narrow">
      <h2>No amendment is under way</h2>
      {!hasPlan(theCase) ? (
        <p class="govuk-body">No {words.document} is in force on this case, so there is nothing to amend.</p>
      ) : (
        <>
          {calls.map(call => (
            <div key={call.fact.position}>
              <p class="govuk-body">
                <strong>{reasonsToAmend[call.because]}</strong> calls for one:{' '}
                <Link href={`${path}/timeline#fact-${call.fact.position}`}>{longDay(call.fact.on)}</Link>.
              </p>
              <DueLine theCase={theCase} due={call.due} today={at.today} />
            </div>
          ))}
          {calls.length === 0 && (
            <p class="govuk-body">
              The {words.document} is amended after a review or an order, for a move to the next phase, or for another
              reason that is recorded.
            </p>
          )}
          {mayWrite && <Button href={`${path}/statement/amend/begin`} text="Begin an amendment" />}
        </>
      )}
    </div>
  )
}

/** What is written now beside what is in force. */
export function WhatChanges({ theCase, program }: { theCase: Case; program: Program }) {
  const force = planInForce(theCase)
  const now = latestVersion(theCase)
  const under = amendmentUnderWay(theCase)
  const path = `/cases/${theCase.caseId}/statement`
  const { document } = packs[theCase.law].words
  if (force?.version == null) {
    const written = now !== null && now.position > (under?.begun?.position ?? 0)
    return (
      <p class="govuk-body">
        What the {document} in force says is not on this record, so nothing can be compared.{' '}
        {written
          ? 'What is written now goes out with the notice.'
          : 'Write the parts that change, or attach the amendments as a document when the notice is served.'}
      </p>
    )
  }
  const found =
    now === null
      ? []
      : differences(theCase.law, force.version.content, now.content, lineWords(theCase.law, program.profile))
  if (found.length === 0) {
    return (
      <p class="govuk-body">
        Nothing is changed yet. <Link href={`${path}/write`}>Write what changes</Link>
      </p>
    )
  }
  return (
    <>
      <ChangesTable
        found={found}
        caption={found.length === 1 ? 'One change' : `${found.length} changes`}
        before={`The ${document} in force`}
        after="As it would read"
      />
      <p class="small">
        <Link href={`${path}/compare?from=${force.version.number}&to=${now?.number ?? force.version.number}`}>
          Compare the two versions
        </Link>
      </p>
    </>
  )
}
