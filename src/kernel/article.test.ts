import assert from 'node:assert/strict'
import { it } from 'node:test'
import { withArticle } from './article.ts'

it('a word has the article that is said before it', () => {
  const said = [
    'statement',
    'EHC plan',
    'EHC needs assessment',
    'Arabic interpreter',
    'Urdu interpreter',
    'Ukrainian interpreter',
    'Turkish interpreter',
    'unit',
  ]
  assert.deepEqual(said.map(withArticle), [
    'a statement',
    'an EHC plan',
    'an EHC needs assessment',
    'an Arabic interpreter',
    'an Urdu interpreter',
    'a Ukrainian interpreter',
    'a Turkish interpreter',
    'a unit',
  ])
})
