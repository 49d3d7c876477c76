/** "a statement", "an EHC plan", "an Urdu interpreter", by how the first letter sounds. */
export function withArticle(words: string): string {
  // "Ukrainian", "unit", "university" begin with the sound of "you"; "Urdu" does not.
  return `${/^(?!uk|uni|use|eu)[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`
}
