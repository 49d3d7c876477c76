import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { confidentialIn } from './confidential.ts'

const father = {
  name: 'Kemal Aydın',
  lines: 'Flat 3, 14 Larkspur House\nOld Ford Road\nLondon',
  postcode: 'E9 7ZZ',
}

describe('A confidential address in words that are about to be recorded', () => {
  it('is found by its postcode, however it is written', () => {
    for (const words of ['he lives at E9 7ZZ now', 'e97zz', 'post to E9-7ZZ.', '(E9  7zz)']) {
      assert.match(confidentialIn(words, [father]) ?? '', /Kemal Aydın/, words)
    }
  })

  it('is found by its lines, whatever stands between the words', () => {
    for (const words of ['14, Larkspur House', 'moved to 14 larkspur house', 'is on Old Ford Rd.', 'OLD FORD ROAD']) {
      assert.notEqual(confidentialIn(words, [father]), null, words)
    }
  })

  it('lets the town, a flat’s number and other postcodes pass', () => {
    for (const words of ['Met in London', 'Flat 3 is not an address', 'E9 7ZA', 'The E9 7ZZX form', 'Ford roads']) {
      assert.equal(confidentialIn(words, [father]), null, words)
    }
    assert.equal(confidentialIn('E9 7ZZ', []), null)
  })
})
