/** What a file says, as one plain line or text: no controls, no marks that turn round what follows, and no longer than this. */
export function plain(value: unknown, longest: number): string {
  if (typeof value !== 'string') return ''
  return [...value.normalize('NFC')]
    .filter(character => character === '\n' || !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(character))
    .slice(0, longest)
    .join('')
    .trim()
}
