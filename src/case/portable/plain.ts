/** What a file says, as one plain line or text: no controls, no marks that turn round what follows, and no longer than this. */
export function plain(value: unknown, longest: number): string {
  if (typeof value !== 'string') return ''
  return [...value.normalize('NFC')]
    .filter(character => character === '\n' || !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(character))
    .slice(0, longest)
    .join('')
    .trim()
}

/** Whether all that is said, however deep, is plain text: no control but a line break, no mark that turns round what follows. */
export function isClean(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !misleading.test(value)
  if (Array.isArray(value)) return value.every(isClean)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([word, said]) => !ownWords.includes(word) && isClean(word) && isClean(said))
}

const misleading = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
const ownWords: readonly string[] = ['__proto__', 'constructor', 'prototype']
