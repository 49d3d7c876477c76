import { type Case, factsNamed } from '../case/case.ts'
import { howWords, requesterWords } from '../case/fact-words.ts'
import { Link } from '../govuk/link.tsx'
import { longDay } from '../kernel/day.ts'

/** What was asked, in the words in which it came. */
export function Said({ theCase }: { theCase: Case }) {
  const requested = factsNamed(theCase, 'reassessment.requested').at(-1)
  if (requested === undefined) return null
  const described = factsNamed(theCase, 'reassessment.described').find(f => f.position > requested.position)
  return (
    <>
      <p class="govuk-body">
        Asked for by {requesterWords(String(requested.says.by ?? 'parent'))}
        {described !== undefined && `, ${described.says.from}, by ${howWords(String(described.says.how))}`},{' '}
        <Link href={`/cases/${theCase.caseId}/timeline#fact-${requested.position}`}>{longDay(requested.on)}</Link>.
      </p>
      {described !== undefined && <blockquote class="govuk-inset-text">{String(described.says.reasons)}</blockquote>}
      {typeof described?.says.soon === 'string' && (
        <p class="govuk-body">Taken within six months of the last assessment: {described.says.soon}</p>
      )}
    </>
  )
}
