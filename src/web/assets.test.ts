import assert from 'node:assert/strict'
import { it } from 'node:test'
import { assetsFor } from './assets.ts'

it('the icon is also where a browser looks that has read no page yet', () => {
  const assets = assetsFor({ accent: '#123456', accentDark: '#000000', tint: '#ffffff', line: '#cccccc' })
  assert.equal(assets.files.get('/favicon.ico')?.type, 'image/svg+xml')
  assert.deepEqual(assets.files.get('/favicon.ico'), assets.files.get(assets.icon))
  assert.match(String(assets.files.get('/favicon.ico')?.body), /#123456/)
})

it('no file of GOV.UK’s own typeface is asked for', () => {
  const assets = assetsFor({ accent: '#123456', accentDark: '#000000', tint: '#ffffff', line: '#cccccc' })
  const css = String(assets.files.get(assets.styles[0] ?? '')?.body)
  assert.match(css, /\.govuk-button/)
  assert.doesNotMatch(css, /assets\/fonts|@font-face/)
})
