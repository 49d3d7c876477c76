import { withArticle } from '../kernel/article.ts'
import type { LawId } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'

/** "a statement", "an EHC plan": the document of a law in the middle of a sentence. */
export function aDocument(law: LawId): string {
  return withArticle(packs[law].words.document)
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "the mother and the father", "A, B and C" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
