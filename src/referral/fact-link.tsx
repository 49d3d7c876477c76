import type { ComponentChildren } from 'preact'
import type { Case } from '../case/case.ts'
import { Link } from '../govuk/link.tsx'

/** Words that lead to the fact they come from. */
export function Fact({ theCase, of, children }: { theCase: Case; of: number; children: ComponentChildren }) {
  return <Link href={`/cases/${theCase.caseId}/timeline#fact-${of}`}>{children}</Link>
}
