import { allows } from '../access/permissions.ts'
import { roleInSentence } from '../authority/role-title.ts'
import { type Case, childName } from '../case/case.ts'
import { deathOf } from '../case/death.ts'
import { placementsOf } from '../case/placements.ts'
import type { At, Program } from '../case/program.ts'
import { Link } from '../govuk/link.tsx'
import { longDay } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'

/** What has stopped, what people still do, and who: in few words. */
export function AfterDeath({ program, theCase, at }: { program: Program; theCase: Case; at: At }) {
  const death = deathOf(theCase)
  if (death === null) return null
  const { profile } = program
  const here = `/cases/${theCase.caseId}`
  const placed = placementsOf(theCase).filter(p => p.state !== 'ended')
  return (
    <section aria-labelledby="died" class="sc-narrow">
      <h2 id="died">
        {childName(theCase.child)} died on {longDay(death.on)}
      </h2>
      <p class="govuk-body">
        <Link href={`${here}/timeline#fact-${death.position}`}>Told</Link> by {String(death.says.told)}
        {death.says.words === undefined ? '.' : `. ${String(death.says.words)}`}
      </p>
      <h3 class="govuk-heading-s">What has stopped by itself</h3>
      <ul class="govuk-list govuk-list--bullet">
        <li>every date, task, reminder and chaser, ours and the school’s</li>
        <li>
          the {packs[theCase.law].words.document}, if one was in force, and every review, letter and agenda it stood on
        </li>
        <li>the family’s page, which says only that nothing more comes from us</li>
      </ul>
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
