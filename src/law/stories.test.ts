import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { allStories } from './stories/all.ts'
import { untrue } from './stories/story.ts'

for (const [title, stories] of Object.entries(allStories)) {
  describe(title, () => {
    for (const story of stories) it(story.name, () => assert.deepEqual(untrue(story), []))
  })
}
