import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { learningTrust } from '../authority/profiles/learning-trust.ts'
import { day } from '../kernel/day.ts'
import { parseNhsNumber, parseUpn } from '../kernel/identifiers.ts'
import { communities } from './communities.ts'
import { emailOf, inventFamily, inventNhsNumber, inventPerson, inventTelephone, inventUpn } from './names.ts'
import { hackney, needsAt } from './proportions.ts'
import { between, pickWeighted, seeded, shuffled } from './random.ts'

const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make)

describe('chance', () => {
  it('is the same for the same seed, and another for another', () => {
    const draw = (seed: number) => times(5, seeded(seed))
    assert.deepEqual(draw(1), draw(1))
    assert.notDeepEqual(draw(1), draw(2))
  })

  it('stays within its bounds and uses them', () => {
    const random = seeded(7)
    const drawn = new Set(times(500, () => between(random, 1, 6)))
    assert.deepEqual([...drawn].sort(), [1, 2, 3, 4, 5, 6])
    assert.deepEqual(shuffled(random, [1, 2, 3]).sort(), [1, 2, 3])
  })

  it('follows the weights', () => {
    const random = seeded(7)
    const drawn = times(2000, () =>
      pickWeighted(random, [
        ['a', 3],
        ['b', 1],
        ['c', 0],
      ] as const),
    )
    const share = drawn.filter(item => item === 'a').length / drawn.length
    assert.ok(share > 0.7 && share < 0.8, `${share}`)
    assert.ok(!drawn.includes('c'))
  })
})

describe('an invented person', () => {
  it('is the same for the same seed', () => {
    assert.deepEqual(inventFamily(seeded(2026)), inventFamily(seeded(2026)))
  })

  it('comes from every community of the borough, in its proportion', () => {
    const random = seeded(1)
    const people = times(4000, () => inventPerson(random))
    const total = communities.reduce((sum, { weight }) => sum + weight, 0)
    assert.equal(total, 10000)
    for (const { id, weight } of communities) {
      const share = people.filter(person => person.community === id).length / people.length
      assert.ok(Math.abs(share - weight / total) < 0.025, `${id} ${share}`)
    }
    const boys = people.filter(person => person.sex === 'M').length / people.length
    assert.ok(Math.abs(boys - hackney.boys) < 0.03, `${boys}`)
  })

  it('has the name of the family, and -ska where a Polish name has -ski', () => {
    const random = seeded(3)
    const daughter = inventPerson(random, { sex: 'F', community: 'polish', familyName: 'Zieliński' })
    assert.equal(daughter.familyName, 'Zielińska')
    for (let round = 0; round < 300; round++) {
      const { child, parents } = inventFamily(random)
      assert.ok(parents.length === 1 || parents.length === 2)
      assert.equal(child.language, parents[0]?.language)
      assert.ok(child.givenName !== '' && child.familyName !== '')
    }
  })

  it('has numbers and addresses that nobody has', () => {
    const random = seeded(4)
    for (let round = 0; round < 300; round++) {
      assert.match(inventTelephone(random), /^07700 900\d{3}$/)
      const nhsNumber = inventNhsNumber(random)
      assert.match(nhsNumber, /^999/)
      assert.equal(parseNhsNumber(nhsNumber), nhsNumber)
      const upn = inventUpn(random, day('2019-05-02'))
      assert.equal(parseUpn(upn), upn)
      assert.match(emailOf(inventPerson(random)), /^[a-z-]+\.[a-z-]+@example\.org$/)
    }
    assert.equal(emailOf({ givenName: 'Elif', familyName: 'Aydın' }), 'elif.aydin@example.org')
    assert.equal(emailOf({ givenName: 'Siobhán', familyName: 'O’Connor' }), 'siobhan.oconnor@example.org')
  })
})

describe('the proportions', () => {
  it('speak of kinds of need that the profile has', () => {
    for (const age of [2, 7, 12, 17, 30]) {
      for (const [code] of needsAt(age))
        assert.ok(
          learningTrust.needs.some(need => need.code === code),
          code,
        )
    }
  })

  it('add up to the plans and requests they were counted from', () => {
    const sum = (rows: readonly (readonly [unknown, number])[]) => rows.reduce((total, [, count]) => total + count, 0)
    assert.equal(sum(hackney.plansByAge), 3681 - 465)
    assert.equal(sum(hackney.requestOutcomes), 622)
    for (const [place, band] of hackney.needsByAge.entries()) {
      const from = hackney.needsByAge[place - 1]?.upTo ?? 0
      const ages = hackney.plansByAge.filter(([age]) => age > from && age <= band.upTo)
      assert.equal(sum(band.needs), sum(ages), `up to ${band.upTo}`)
    }
  })
})
