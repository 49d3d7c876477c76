/** A run of words that stayed, went, or came. */
export interface Run {
  is: 'same' | 'gone' | 'new'
  words: string
}

/**
 * What changed between two texts, word by word: the longest run of words that both have in common stays. Put together, what
 * stayed and went is the text before; what stayed and came is the text after.
 */
export function wordChanges(before: string, after: string): Run[] {
  const [was, is] = [wordsOf(before), wordsOf(after)]
  let first = 0
  while (first < was.length && first < is.length && was[first] === is[first]) first++
  let last = 0
  while (last < was.length - first && last < is.length - first && was.at(-1 - last) === is.at(-1 - last)) last++
  const [left, right] = [was.slice(first, was.length - last), is.slice(first, is.length - last)]
  return joined([
    ...was.slice(0, first).map(words => ({ is: 'same' as const, words })),
    ...between(left, right),
    ...was.slice(was.length - last).map(words => ({ is: 'same' as const, words })),
  ])
}

/** Each word with the space that follows it, so that nothing is lost. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? []
}

/** Two texts that have nothing in common are not worth comparing word by word, nor two that are very long. */
const mostCells = 4_000_000

function between(was: readonly string[], is: readonly string[]): Run[] {
  if (was.length * is.length > mostCells) {
    return [...was.map(words => ({ is: 'gone' as const, words })), ...is.map(words => ({ is: 'new' as const, words }))]
  }
  const width = is.length + 1
  const common = new Uint32Array((was.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = was.length - 1; i >= 0; i--) {
    for (let j = is.length - 1; j >= 0; j--) {
      common[i * width + j] = was[i] === is[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const runs: Run[] = []
  let [i, j] = [0, 0]
  while (i < was.length || j < is.length) {
    const [gone, fresh] = [was[i], is[j]]
    if (gone !== undefined && gone === fresh) {
      runs.push({ is: 'same', words: gone })
      i++
      j++
    } else if (gone !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      runs.push({ is: 'gone', words: gone })
      i++
    } else if (fresh !== undefined) {
      runs.push({ is: 'new', words: fresh })
      j++
    }
  }
  return runs
}

function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if (last?.is === run.is) last.words += run.words
    else whole.push({ ...run })
  }
  return whole
}
