import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { examples, failuresOf } from './examples.ts'
import { mutantsOf } from './mutants/all.ts'
import type { LawPack } from './pack.ts'
import { packs } from './packs/packs.ts'
import { allStories } from './stories/all.ts'
import { untrue } from './stories/story.ts'

const stories = Object.values(allStories).flat()

describe('a pack with one word or number changed', () => {
  let all = 0
  let caught = 0
  for (const pack of Object.values(packs)) {
    it(`${pack.id}: every change is noticed`, () => {
      const mutants = mutantsOf(pack)
      const unnoticed = mutants.filter(mutant => !isNoticed(mutant.pack)).map(({ name }) => name)
      all += mutants.length
      caught += mutants.length - unnoticed.length
      assert.deepEqual(unnoticed, [])
    })
  }
  it('prints how many', t => t.diagnostic(`${all} mutants, ${caught} caught`))
})

function isNoticed(pack: LawPack): boolean {
  return (
    stories.some(story => story.law === pack.id && untrue(story, pack).length > 0) ||
    examples.some(example => failuresOf(example, pack).length > 0)
  )
}
