import { allows } from '../access/permissions.ts'
import { roleInSentence } from '../authority/role-title.ts'
import { type Case, childName, factsNamed } from '../case/case.ts'
import { deathOf } from '../case/death.ts'
import { placementsOf } from '../case/placements.ts'
import type { At, Program } from '../case/program.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'

/** What has stopped, what people still do, and who: in few words. */
export function AfterDeath({ program, theCase, at }: { program: Program; theCase: Case; at: At }) {
  const death = deathOf(theCase)
  if (death === null) return null
  const { profile } = program
  const here = `/cases/${theCase.caseId}`
  const hadPlan = factsNamed(theCase, 'plan.ceased').some(fact => fact.says.ground === 'death')
  const placed = placementsOf(theCase).filter(p => p.state !== 'ended')
  return (
    <section aria-labelledby="died" class="sc-narrow">
      <h2 id="died">
        {childName(theCase.child)} died on {longDay(death.on)}
      </h2>
      <p class="govuk-body">
        We were told by {String(death.says.told)}.{' '}
        <Link href={`${here}/timeline#fact-${death.position}`}>The entry</Link>
      </p>
      {death.says.words !== undefined && <InsetText>{String(death.says.words)}</InsetText>}
      <h3 class="govuk-heading-s">What has stopped by itself</h3>
      <ul class="govuk-list govuk-list--bullet">
        <li>every date, task, reminder and chaser, ours and the school’s</li>
        {hadPlan && <li>the {packs[theCase.law].words.document}, which has ended</li>}
        <li>every review, meeting and agenda on which the case stood</li>
      </ul>
      <p class="govuk-body">The family’s page says only that nothing more comes from us, and whom they can ring.</p>
      <h3 class="govuk-heading-s">What people do, today if they can</h3>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        <li>
          The {roleInSentence(profile, 'case-manager')}
          {theCase.manager === null ? '' : `, ${theCase.manager.name},`} rings the school, and asks who speaks with the
          family. Only that person rings the family.
        </li>
        <li>
          The {roleInSentence(profile, 'administrative-officer')} stops what is already printed or in the post, and
          takes the papers out of every pack that went out.
        </li>
        <li>
          The {roleInSentence(profile, 'case-manager')} stops transport, therapy and equipment with those who give them
          {placed.length > 0 && (
            <>
              , and ends the <Link href={`${here}/placement`}>placement</Link> and its{' '}
              <Link href={`${here}/resources`}>costs</Link>
            </>
          )}
          .
        </li>
        <li>
          The {roleInSentence(profile, 'head-of-section')} tells health, social care and, where an appeal was under way,
          the Tribunal; and asks whether colleagues who knew the child want to be told in person.
        </li>
      </ol>
      <p class="govuk-body">
        Calls and letters can still be <Link href={`${here}/contacts`}>recorded</Link>. Everything stays readable, and
        nothing is deleted.
      </p>
      {allows(at.visitor.role, 'people.change') && (
        <p class="govuk-body">
          <Link href={`${here}/ending/died/wrong`}>The entry was wrong</Link>
        </p>
      )}
    </section>
  )
}
