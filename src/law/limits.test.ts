import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { limits } from './limits.ts'
import { packs } from './packs/packs.ts'

describe('the limits of a law, as a page lists them', () => {
  for (const pack of Object.values(packs)) {
    it(`${pack.id}: every duty and every window is there, each with words, provision and check mark`, () => {
      const listed = limits(pack)
      const ids = new Set(listed.map(({ id }) => id))
      for (const { id } of [...pack.duties, ...pack.windows]) assert.ok(ids.has(id), id)
      for (const limit of listed) {
        assert.ok(limit.words !== '' && limit.title !== '' && limit.owner !== '' && limit.provision !== '', limit.id)
        assert.match(limit.checked, /^(read|analogue|remembered)$/)
        assert.ok(limit.link === null || limit.link.startsWith('https://www.legislation.gov.uk/'), limit.link ?? '')
      }
    })
  }

  it('says the limit in the words of the law', () => {
    const words = (id: string) =>
      limits(packs['england-statements-2001'])
        .filter(one => one.id === id)
        .map(one => one.words)
    assert.deepEqual(words('complete-assessment'), [
      '10 weeks of the day when the parent was told that the authority will assess',
      '10 weeks of the day when the parent was told that the authority will re-assess',
    ])
    assert.ok(
      words('review-plan').includes(
        '12 months beginning with the day when the statement was last reviewed, or else when the statement was made',
      ),
    )
    assert.ok(words('comply-with-order').includes("4 weeks of the day when the Tribunal's order was sent, to assess"))
  })

  it('dates a limit where the law changed', () => {
    const [changed, before] = limits(packs['england-statements-2001']).filter(
      one => one.id === 'notify-review-decision',
    )
    assert.deepEqual([changed?.from, changed?.until, changed?.provision], ['2010-09-01', null, 'EA 1996 s 328A(6)'])
    assert.deepEqual([before?.from, before?.until], [null, '2010-09-01'])
  })

  it('links the regulation and marks a provision cited from memory', () => {
    const [final] = limits(packs['england-statements-2001']).filter(one => one.id === 'finalise-plan')
    assert.equal(final?.link, 'https://www.legislation.gov.uk/uksi/2001/3455/regulation/17')
    assert.equal(final?.checked, 'remembered')
  })
})
