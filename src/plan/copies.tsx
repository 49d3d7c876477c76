import type { Case } from '../case/case.ts'
import { Link } from '../govuk/link.tsx'
import { packs } from '../law/packs/packs.ts'
import { standingOf } from './standing.ts'
import { capital } from './words.ts'

/** What can be printed: the document as it went out, and the letter of each parent. */
export function Copies({ theCase }: { theCase: Case }) {
  const standing = standingOf(theCase)
  const at = `/cases/${theCase.caseId}/statement`
  const { words } = packs[theCase.law]
  const parents = theCase.people.filter(p => p.until === null && p.parentalResponsibility)
  const proposedOnce = theCase.facts.some(f => f.name === 'plan.proposed')
  if (standing.is === 'nothing' || standing.is === 'writing') return null
  const kinds: { id: string; title: string }[] = []
  if (proposedOnce) kinds.push({ id: 'proposed', title: words.proposed })
  if (standing.is === 'final') kinds.push({ id: 'final', title: words.final })
  if (standing.is === 'refused') kinds.push({ id: 'note', title: words.refusal })
  return (
    <section class="sc-box" aria-labelledby="copies">
      <h2 id="copies">To print</h2>
      <ul class="govuk-list">
        {kinds.map(kind => (
          <li key={kind.id}>
            <Link href={`${at}/print/${kind.id}`}>{capital(kind.title)}</Link>
            {parents.map(parent => (
              <span key={parent.personId} class="sc-copy">
                <Link
                  href={`${at}/notice/${kind.id}/${parent.personId}`}
                  visuallyHiddenText={` with the ${kind.title}`}
                >
                  Letter to {parent.name}
                </Link>
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p class="small soft">Each parent’s letter is their own. No copy shows an address that is confidential.</p>
    </section>
  )
}
