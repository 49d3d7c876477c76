/** What was typed into a search box, as one line that a database takes: no control characters, cut where it is too long. */
export function typedWords(given: string | undefined, longest = 80): string {
  return (given ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longest)
    .trim()
}
