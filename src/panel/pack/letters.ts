/** A typeface, and which letters it has. */
export interface Face {
  has(letter: string): boolean
}

/** Words that are drawn in one go, in one typeface and one direction. */
export interface Run<F extends Face> {
  words: string
  face: F
  /** What was written, where other signs stand for it or it runs from right to left; copying and searching give this. */
  written: string | null
}

type Way = 'ltr' | 'rtl' | 'number' | 'either'

interface Piece<F extends Face> {
  words: string
  face: F
  missing: boolean
  way: Way
}

/**
 * The runs of a line from left to right. A letter that the first typeface lacks comes from the other; one that both lack
 * stands as its number in Unicode in brackets, so that no letter is lost and none becomes another.
 */
export function runsOf<F extends Face>(text: string, first: F, other: F): Run<F>[] {
  // Most lines are plain English: every typeface has these letters.
  if (/^[ -~]*$/.test(text)) return text === '' ? [] : [{ words: text, face: first, written: null }]
  const pieces = piecesOf(text, first, other)
  const runs: Run<F>[] = []
  for (let at = 0; at < pieces.length; ) {
    const end = pieces[at]?.way === 'rtl' ? endOfRightToLeft(pieces, at) : at
    const part = pieces.slice(at, end + 1)
    runs.push(...(pieces[at]?.way === 'rtl' ? rightToLeft(part) : part.map(drawn)))
    at = end + 1
  }
  return runs
}

/** Whether something of it can only be given by its number. */
export function lacksLetters(text: string, first: Face, other: Face): boolean {
  return [...readable(text)].some(letter => !first.has(letter) && !other.has(letter))
}

/** Composed letters without what is not to be seen: controls, marks of direction, wishes about looks. */
export function readable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\t/g, '    ')
    .replace(/[\n\r\v\f\u2028\u2029]+/g, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')
}

function piecesOf<F extends Face>(text: string, first: F, other: F): Piece<F>[] {
  const pieces: Piece<F>[] = []
  for (const letter of readable(text)) {
    const before = pieces.at(-1)
    const missing = !first.has(letter) && !other.has(letter)
    const face = first.has(letter) || missing ? first : other
    const way = wayOf(letter) ?? before?.way ?? 'either'
    if (before !== undefined && before.face === face && before.missing === missing && before.way === way) {
      before.words += letter
    } else pieces.push({ words: letter, face, missing, way })
  }
  return pieces
}

/** Which way a letter runs; null for a mark, which goes with the letter before it. */
function wayOf(letter: string): Way | null {
  if (/[\p{M}\u200c\u200d]/u.test(letter)) return null
  if (/\p{Nd}/u.test(letter)) return 'number'
  if (!/\p{L}/u.test(letter)) return 'either'
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
    ? 'rtl'
    : 'ltr'
}

function endOfRightToLeft<F extends Face>(pieces: readonly Piece<F>[], from: number): number {
  let end = from
  for (let at = from; at < pieces.length && pieces[at]?.way !== 'ltr'; at++) {
    if (pieces[at]?.way === 'rtl') end = at
  }
  return end
}

/** Words of Arabic or Hebrew: the last stands first, but numbers among them run from left to right. */
function rightToLeft<F extends Face>(pieces: readonly Piece<F>[]): Run<F>[] {
  const runs: Run<F>[] = []
  let joined: Piece<F> | null = null
  for (const piece of pieces) {
    const joins = !piece.missing && piece.way !== 'number'
    if (joins && joined?.face === piece.face) joined.words += piece.words
    else {
      if (joined !== null) runs.push(turned(joined))
      joined = joins ? { ...piece } : null
      if (!joins) runs.push(drawn(piece))
    }
  }
  if (joined !== null) runs.push(turned(joined))
  // All of it is copied as it was written, from where it begins on the page.
  const written = pieces.map(piece => piece.words).join('')
  return runs.reverse().map((run, place) => ({ ...run, written: place === 0 ? written : '' }))
}

function turned<F extends Face>({ words, face }: Piece<F>): Run<F> {
  return { words: words.replace(/[()[\]{}«»<>]/g, sign => mirrored[sign] ?? sign), face, written: null }
}

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
}

function drawn<F extends Face>({ words, face, missing }: Piece<F>): Run<F> {
  if (!missing) return { words, face, written: null }
  const numbers = [...words].map(
    letter => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return { words: `[${numbers.join(' ')}]`, face, written: words }
}
