import { type Case, hasPlan } from '../case/case.ts'
import { casePage } from '../case/case-page.tsx'
import { ceasingOf, ceasingPolicy } from '../case/ending.ts'
import type { At, Program } from '../case/program.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { Link } from '../govuk/link.tsx'
import { lowerFirst } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'

export function mayPropose(theCase: Case): boolean {
  const { state } = ceasingOf(theCase)
  return hasPlan(theCase) && state !== 'proposed' && state !== 'decided'
}

/** The grounds of the policy, each with what it needs. */
export function groundsPage(program: Program, at: At) {
  return casePage(program, at, { tab: 'ending', title: 'Propose to cease' }, async (_tx, theCase) => {
    const policy = ceasingPolicy(program.profile, at.today)
    const plan = packs[theCase.law].words.document
    return (
      <div class="sc-narrow">
        <h2 class="govuk-heading-l">On which ground?</h2>
        <p class="govuk-body">
          A ground opens the question. The {plan} ends only when it is no longer necessary to maintain it, after those
          concerned were asked.
        </p>
        {!mayPropose(theCase) && (
          <InsetText>
            {hasPlan(theCase) ? 'A proposal is under way on this case.' : `No ${plan} is in force on this case.`}
          </InsetText>
        )}
        <ul class="sc-views govuk-list">
          {policy.grounds.map(ground => (
            <li key={ground.id}>
              <div>
                {mayPropose(theCase) ? (
                  <Link href={`/cases/${theCase.caseId}/ending/propose/${ground.id}`}>{ground.name}</Link>
                ) : (
                  <strong>{ground.name}</strong>
                )}
                <span class="two">{ground.guidance}</span>
                <span class="two">
                  What must show it: {ground.evidence.map(point => lowerFirst(point.words)).join('; ')}.
                </span>
              </div>
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          Other ways a {plan} ends: <Link href={`/cases/${theCase.caseId}/ending#moving`}>the child moves away</Link>,
          an order of the Tribunal, <Link href={`/cases/${theCase.caseId}/ending/died`}>the child’s death</Link>.
        </p>
        <p class="govuk-body">
          <Link href={`/cases/${theCase.caseId}/ending`}>Back to ceasing and moving</Link>
        </p>
      </div>
    )
  })
}
