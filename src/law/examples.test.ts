import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { examples, failuresOf } from './examples.ts'

describe('the worked examples of the law', () => {
  for (const example of examples) {
    it(example.name, () => assert.deepEqual(failuresOf(example), []))
  }
})
