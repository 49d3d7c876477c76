import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { wordChanges } from './word-changes.ts'

const text = fc
  .array(fc.constantFrom('30', '45', 'minutes', 'daily', 'with', 'an', 'assistant', '\n', '  '), { maxLength: 12 })
  .map(words => words.join(' '))
const put = (runs: ReturnType<typeof wordChanges>, leaving: 'gone' | 'new') =>
  runs
    .filter(run => run.is !== leaving)
    .map(run => run.words)
    .join('')

describe('What changed word by word', () => {
  it('puts the texts before and after together again, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordChanges(before, after)
        assert.equal(put(runs, 'new'), before)
        assert.equal(put(runs, 'gone'), after)
      }),
    )
  })

  it('finds nothing where nothing changed, and never two runs of one kind in a row', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.ok(wordChanges(before, before).every(run => run.is === 'same'))
        const runs = wordChanges(before, after)
        assert.ok(runs.every((run, place) => run.is !== runs[place + 1]?.is))
      }),
    )
  })

  it('shows the words that changed and no others', () => {
    assert.deepEqual(wordChanges('Teaching for 30 minutes daily', 'Teaching for 45 minutes daily'), [
      { is: 'same', words: 'Teaching for ' },
      { is: 'gone', words: '30 ' },
      { is: 'new', words: '45 ' },
      { is: 'same', words: 'minutes daily' },
    ])
  })
})
