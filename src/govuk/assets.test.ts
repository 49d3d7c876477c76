import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { it } from 'node:test'
import { govukAssets, latinFont, script, stylesheet } from './assets.ts'

it('every file that pages need is there', () => {
  for (const { name, path } of govukAssets()) assert.ok(readFileSync(path).length > 10_000, name)
  assert.equal(new Set(govukAssets().map(({ name }) => name)).size, govukAssets().length)
})

it('the styles, the script and the typeface are what they say', () => {
  assert.match(readFileSync(stylesheet().path, 'utf8'), /\.govuk-summary-list/)
  assert.match(readFileSync(script().path, 'utf8'), /export\s*\{[^}]*\binitAll\b/)
  assert.equal(readFileSync(latinFont().path).subarray(0, 4).toString(), 'wOF2')
})
