import { withArticle } from '../kernel/article.ts'
import type { LawId } from '../law/law.ts'
import { packs } from '../law/packs/packs.ts'

/** "a statement", "an EHC plan": the document of a law in the middle of a sentence. */
export function aDocument(law: LawId): string {
  return withArticle(packs[law].words.document)
}
