import type { Case } from '../case/case.ts'
import { emptyContent, versionsOf } from '../case/plan-content.ts'
import { sendingOf, sentVersion } from '../case/plan-in-force.ts'
import type { Program } from '../case/program.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'
import { ChangesTable } from './changes-table.tsx'
import { differences } from './compare.ts'
import { lineWords } from './read-content.tsx'
import { placementSection } from './shape.ts'

/** What a notice of an amendment proposes, beside what is in force. */
export function ProposedChanges(props: {
  theCase: Case
  fact: SettledFact
  program: Program
  /** Whom it speaks to: the letter says "you". */
  to?: 'family' | 'staff'
}) {
  const { theCase, fact, program, to: reader = 'family' } = props
  const says = sendingOf(theCase, fact)?.says ?? {}
  const to = sentVersion(theCase, fact)
  const from = versionsOf(theCase).find(v => v.position === says.from)
  const found =
    to === null
      ? []
      : differences(theCase.law, from?.content ?? emptyContent, to.content, lineWords(theCase.law, program.profile))
  const part = placementSection(theCase.law)
  const { document } = packs[theCase.law].words
  return (
    <section aria-labelledby="proposed-changes">
      <h2 id="proposed-changes">What we propose to change</h2>
      {found.length > 0 && (
        <ChangesTable
          found={found}
          caption={found.length === 1 ? 'One change' : `${found.length} changes`}
          before={`The ${document} in force`}
          after="Proposed"
        />
      )}
      {Array.isArray(says.documents) && (
        <p class="govuk-body">The changes are set out in full in the document that comes with this notice.</p>
      )}
      <p class="govuk-body">
        {says.placement !== 'changes'
          ? `${part.name} stays as it is.`
          : `${part.name} is to change. The school is named only when the amended ${document} is sent, so that ${reader === 'family' ? 'you can say first which one you prefer' : 'the family can say first which one they prefer'}.`}
      </p>
    </section>
  )
}
