import type { Profile } from '../authority/profile.ts'
import type { FactWords } from './fact-words.ts'

/** What facts about differences say on the timeline; null for any other. */
export function differenceWords(
  _fact: { name: string; says: Record<string, unknown> },
  _profile: Profile,
): FactWords | null {
  return null
}
