import { allows, permissions } from '../access/permissions.ts'
import { type Case, childName, latest } from '../case/case.ts'
import { recommendsWords } from '../case/fact-words.ts'
import type { At, Program } from '../case/program.ts'
import { mustTellParents } from '../case/told-parents.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import { distance, longDay } from '../kernel/day.ts'
import { decisionsAwaited, notBeforeOf } from './decide.ts'
import { decisionOf } from './decision-of.ts'
import { Side } from './side.tsx'

/** Whoever may not decide sees how it stands and against what it will be weighed. */
export function NotYours({ program, at, theCase }: { program: Program; at: At; theCase: Case }) {
  const { set, criteria } = decisionOf(program, at, theCase)
  const deciders = permissions['assessment.decide'].map(
    role => program.profile.roles.find(r => r.id === role)?.title ?? role,
  )
  return (
    <div class="sc-cols">
      <div>
        <h2 class="govuk-heading-l">Decide whether to assess</h2>
        <Standing at={at} theCase={theCase} />
        <p class="govuk-body">It is decided by one of: {deciders.join(', ')}.</p>
        <h2 class="govuk-heading-m">What it is weighed against</h2>
        <p class="govuk-body soft small">
          {set.title}, version {set.version}. {set.standing} <Link href="/criteria">Read all of it</Link>
        </p>
        <ol class="govuk-list govuk-list--number">
          {criteria.map(({ criterion }) => (
            <li key={criterion.id}>{criterion.words}</li>
          ))}
        </ol>
      </div>
      <Side program={program} at={at} theCase={theCase} criteria={[]} typed={{}} />
    </div>
  )
}

export function Standing({ at, theCase }: { at: At; theCase: Case }) {
  const [decide] = decisionsAwaited(theCase)
  const notBefore = notBeforeOf(theCase)
  const said = latest(theCase, 'panel.discussed')
  if (decide === undefined) return null
  return (
    <>
      <p class="govuk-body">
        Decide by <strong>{longDay(decide.actBy)}</strong>, {distance(decide.actBy, at.today)}.
        {said !== null &&
          ` The panel of ${longDay(said.on)} recommends: ${recommendsWords(String(said.says.recommends))}.`}
      </p>
      {mustTellParents(theCase) && (
        <WarningText>
          The parents did not ask for this themselves, and have not been told that an assessment is considered.{' '}
          {allows(at.visitor.role, 'assessment.decide') ? (
            <Link href={`/cases/${theCase.caseId}/request/notice`}>Tell them first</Link>
          ) : (
            'They are told first'
          )}
          : they have 29 days to write.
        </WarningText>
      )}
      {notBefore !== null && notBefore > at.today && (
        <InsetText>
          The notice cannot be given before <strong>{longDay(notBefore)}</strong>: until then the parents of{' '}
          {childName(theCase.child)} may write. Weigh the criteria now and keep your answers as a draft.
        </InsetText>
      )}
    </>
  )
}
