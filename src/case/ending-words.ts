import type { Profile } from '../authority/profile.ts'
import type { FactWords } from './fact-words.ts'

/** What facts about endings say on the timeline; null for any other. */
export function endingWords(
  _fact: { name: string; says: Record<string, unknown> },
  _profile: Profile,
): FactWords | null {
  return null
}
