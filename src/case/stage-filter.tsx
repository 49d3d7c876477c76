import { FilterSelect } from '../govuk/filter-fields.tsx'
import type { LawId } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'

/** The stage that a list of cases is narrowed to, in the words of the law. */
export function StageFilter({ law, value, more }: { law: LawId; value: string; more: boolean }) {
  const stages = Object.entries(packs[law].words.stages).map(([stage, text]) => ({ value: stage, text }))
  return <FilterSelect name="stage" label="Stage" any="Any stage" choices={stages} value={value} more={more} />
}
