import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  milesBetween,
  milesInWords,
  placeOf,
  postcodesOfWard,
  wards,
  whereaboutsInWords,
  whereIs,
} from './geography.ts'
import { learningTrust } from './profiles/learning-trust.ts'
import { smallEhc } from './profiles/small-ehc.ts'

const words = (postcode: string) => whereaboutsInWords(learningTrust, whereIs(learningTrust, postcode))

describe('a postcode', () => {
  it('of the borough has a ward, a quadrant and a grid reference', () => {
    assert.deepEqual(placeOf(learningTrust, 'e1 6aw'), {
      postcode: 'E1 6AW',
      easting: 533581,
      northing: 182292,
      latitude: 51.52375,
      longitude: -0.07592,
      ward: { code: 'E05009377', name: 'Hoxton East & Shoreditch' },
      quadrant: 'SW',
    })
    assert.equal(words('E9 5BY'), 'Hackney Wick ward, the south-east quadrant')
  })

  it('has the quadrant of the profile that asks', () => {
    assert.equal(placeOf(smallEhc, 'E1 6AW')?.quadrant, 'all')
  })

  it('of a neighbour is outside the borough, with a point to measure from', () => {
    assert.equal(words('E1 0AA'), 'outside the borough, in Tower Hamlets')
    const outside = whereIs(learningTrust, 'E1 0AA')
    assert.ok(outside.where === 'outside')
    assert.ok(milesBetween(outside.point, { easting: 535267, northing: 181084 }) < 0.6)
    assert.equal(placeOf(learningTrust, 'E1 0AA'), null)
  })

  it('that is in no list is asked about, and so is one that is none', () => {
    assert.match(words('M1 1AE'), /^M1 1AE is not in the list .* choose the quadrant/)
    assert.equal(words('near the park'), 'Postcode must be a full one, like E8 1GQ')
  })

  it('may be any text', () => {
    fc.assert(fc.property(fc.string(), text => typeof words(text) === 'string'))
  })
})

describe('the wards', () => {
  it('are 21, each with postcodes and each in one quadrant of the profile', () => {
    assert.equal(wards().length, 21)
    const placed = learningTrust.quadrants.flatMap(quadrant => quadrant.wards)
    assert.deepEqual(
      [...placed].sort(),
      wards()
        .map(ward => ward.code)
        .sort(),
    )
    for (const { code, name } of wards()) assert.ok(postcodesOfWard(code).length > 100, name)
  })
})

describe('a distance', () => {
  it('is in miles in a straight line', () => {
    const here = { easting: 533581, northing: 182292 }
    assert.equal(
      milesInWords(milesBetween(here, { ...here, northing: here.northing + 1609 })),
      '1.0 miles in a straight line',
    )
    assert.equal(milesInWords(milesBetween(here, here)), 'less than 0.1 miles in a straight line')
    assert.equal(milesInWords(42.4), '42 miles in a straight line')
  })
})
