import type { Case } from '../case/case.ts'
import { Link } from '../govuk/link.tsx'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { sentVersion, standingOf } from './standing.ts'

/** What can be printed: the document as it went out, and the letter of each parent. */
export function Copies({ theCase }: { theCase: Case }) {
  const standing = standingOf(theCase)
  const at = `/cases/${theCase.caseId}/statement`
  const { words } = packs[theCase.law]
  const parents = theCase.people.filter(p => p.until === null && p.parentalResponsibility)
  const proposed = theCase.facts.findLast(f => f.name === 'plan.proposed') ?? null
  if (standing.is === 'nothing' || standing.is === 'writing' || standing.is === 'elsewhere') return null
  const kinds: { id: string; title: string; printed: boolean }[] = []
  if (proposed !== null) {
    kinds.push({ id: 'proposed', title: words.proposed, printed: sentVersion(theCase, proposed, 'proposed') !== null })
  }
  if (standing.is === 'final') kinds.push({ id: 'final', title: words.final, printed: standing.version !== null })
  if (standing.is === 'refused') kinds.push({ id: 'note', title: words.refusal, printed: true })
  return (
    <section class="sc-box" aria-labelledby="copies">
      <h2 id="copies">To print</h2>
      <ul class="govuk-list">
        {kinds.map(kind => (
          <li key={kind.id}>
            {kind.printed ? <Link href={`${at}/print/${kind.id}`}>{capital(kind.title)}</Link> : capital(kind.title)}
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
