import { allows } from '../access/permissions.ts'
import { type Case, hasPlan } from '../case/case.ts'
import { type Ceasing, ceasingOf, groundOf, isCeasing, mayEnd, unanswered } from '../case/ending.ts'
import type { At, Program } from '../case/program.ts'
import { Button } from '../govuk/button.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { StateTag } from '../govuk/state-tag.tsx'
import { type Day, longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'
import { Considered } from './considered.tsx'
import { mayPropose } from './grounds-page.tsx'

interface Props {
  program: Program
  theCase: Case
  at: At
}

/** Where ceasing stands, what shows the ground, who said what, and the next step. */
export function CeasingSection({ program, theCase, at }: Props) {
  const now = ceasingOf(theCase)
  return (
    <section aria-labelledby="ceasing">
      <h2 id="ceasing">Ceasing</h2>
      <Standing program={program} theCase={theCase} now={now} />
      {now.considered !== null && <Considered program={program} theCase={theCase} now={now} />}
      <Steps theCase={theCase} at={at} now={now} />
    </section>
  )
}

function Standing({ program, theCase, now }: { program: Program; theCase: Case; now: Ceasing }) {
  const plan = packs[theCase.law].words.document
  const name = groundOf(program.profile, now.ground)?.name.toLowerCase() ?? now.ground
  switch (now.state) {
    case 'none':
      return (
        <p class="govuk-body">
          {hasPlan(theCase)
            ? `The ${plan} is in force. Nobody proposes to cease it.`
            : theCase.derived.stage === 'transferred-out'
              ? `The ${plan} has passed to another authority. Everything stays readable here.`
              : `No ${plan} is in force.`}
        </p>
      )
    case 'review-says':
      return (
        <p class="govuk-body">
          The review of <Entry theCase={theCase} fact={now.review} /> decided to cease. Propose it on its ground, ask
          those concerned, and give the notice.
        </p>
      )
    case 'proposed':
      return (
        <p class="govuk-body">
          <StateTag tone="now">Proposed</StateTag> on <Entry theCase={theCase} fact={now.proposed} />: {name}. The{' '}
          {plan} is in force.{' '}
          {now.considered?.provisionUntil !== undefined &&
            `What it provides is kept until ${longDay(now.considered.provisionUntil as Day)}, the end of the academic year.`}
        </p>
      )
    case 'decided': {
      const end = mayEnd(theCase, program.profile)
      return (
        <>
          <p class="govuk-body">
            <StateTag tone="now">Decided</StateTag> on <Entry theCase={theCase} fact={now.decided} />: {name}.{' '}
            {now.reasoned?.reasons}
          </p>
          <InsetText>
            The {plan} stays in force.{' '}
            {'waits' in end ? `${end.waits}.` : `It may end from ${longDay(end.from)}, when ${end.because}.`}
          </InsetText>
        </>
      )
    }
    case 'kept':
      return (
        <p class="govuk-body">
          <StateTag tone="done">Kept</StateTag> since <Entry theCase={theCase} fact={now.kept} />:{' '}
          {String(now.kept?.says.because)}. The stage stays as it is until the next review decides.
        </p>
      )
    case 'upheld':
      return (
        <p class="govuk-body">
          <StateTag tone="done">Kept</StateTag> The Tribunal ordered on <Entry theCase={theCase} fact={now.order} />{' '}
          that the {plan} is maintained.
        </p>
      )
    case 'ended':
      return (
        <InsetText>
          The {plan} ended on <Entry theCase={theCase} fact={now.ended} />
          {now.ground === 'moved-away'
            ? ': the child moved to where no authority takes it over'
            : name === null
              ? ''
              : `: ${name}`}
          . Nothing is deleted: the <Link href={`/cases/${theCase.caseId}/statement`}>{plan}</Link>, the{' '}
          <Link href={`/cases/${theCase.caseId}/documents`}>documents</Link> and the{' '}
          <Link href={`/cases/${theCase.caseId}/timeline`}>timeline</Link> can be looked back at.
        </InsetText>
      )
  }
}

function Entry({ theCase, fact }: { theCase: Case; fact: SettledFact | null }) {
  if (fact === null) return null
  return <Link href={`/cases/${theCase.caseId}/timeline#fact-${fact.position}`}>{longDay(fact.on)}</Link>
}

function Steps({ theCase, at, now }: { theCase: Case; at: At; now: Ceasing }) {
  const records = allows(at.visitor.role, 'cease.record')
  const decides = allows(at.visitor.role, 'cease.decide')
  const link = (path: string) => `/cases/${theCase.caseId}/ending/${path}`
  return (
    <p class="sc-actions">
      {records && mayPropose(theCase) && (
        <Button
          href={link('propose')}
          text="Propose to cease"
          variant={now.state === 'review-says' ? undefined : 'secondary'}
        />
      )}
      {records && now.state === 'proposed' && (
        <>
          <Button
            href={link('answer')}
            text="Record an answer"
            variant={unanswered(now).length > 0 ? undefined : 'secondary'}
          />
          <Button href={link('evidence')} text="Add what shows it" variant="secondary" />
        </>
      )}
      {decides && now.state === 'proposed' && (
        <Button
          href={link('decide')}
          text="Decide to cease"
          variant={unanswered(now).length > 0 ? 'secondary' : undefined}
        />
      )}
      {now.decided !== null && <Button href={link('letters')} text="Letters of the decision" variant="secondary" />}
      {decides && now.state === 'decided' && <Button href={link('end')} text="Record the end" variant="secondary" />}
      {decides && isCeasing(now) && <Button href={link('keep')} text="Keep it after all" variant="secondary" />}
    </p>
  )
}
