import assert from 'node:assert/strict'
import { it } from 'node:test'
import { learningTrust } from '../authority/profiles/learning-trust.ts'
import { factKinds } from '../record/facts.ts'
import { factWords } from './fact-words.ts'

it('a fact of the law reads as words: no name or code of the record', () => {
  const details = (name: string, says: Record<string, unknown>) =>
    factWords({ name, says }, 'england-statements-2001', learningTrust).details
  assert.deepEqual(details('plan.finalised', { setting: '900037' }), ['Number of the setting in the register: 900037'])
  assert.deepEqual(details('plan.brought-forward', { madeOn: '2025-07-07', lastReviewedOn: '2026-07-06' }), [
    'Made on: Monday 7 July 2025',
    'Last reviewed on: Monday 6 July 2026',
  ])
  // These two are told in sentences of their own.
  const whole = ['delay.excused', 'fact.corrected']
  for (const kind of factKinds.filter(({ name }) => !whole.includes(name))) {
    for (const word of Object.keys(kind.says)) {
      const read = details(kind.name, { [word]: '2026-07-06' }).join()
      assert.doesNotMatch(read, /^[A-Za-z]*[a-z][A-Z]|2026-07-06/, `${kind.name}: ${word}`)
    }
  }
})
