import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, ageOn, day } from '../kernel/day.ts'
import { costOf, leavesOn } from './stay.ts'

const costs = { place: 1_000_000, topUp: 725_000, therapy: 0, travel: 100 }

describe('What an option costs', () => {
  it('is counted by the day to the end of the financial year and to the end of the stay', () => {
    const cost = costOf(costs, day('2027-01-05'), { bornOn: day('2019-03-14'), highAge: 11 })
    assert.equal(cost.yearly, 1_725_100)
    assert.equal(cost.yearEnds, '2027-04-01')
    assert.equal(cost.thisYear, 1_725_100 - Math.floor((1_725_100 * 279) / 365))
    assert.equal(cost.stay?.until, '2030-09-01')
  })

  it('says no stay where the ages are not known or the pupil is past them', () => {
    assert.equal(costOf(costs, day('2027-01-05'), { bornOn: day('2019-03-14'), highAge: null }).stay, null)
    assert.equal(costOf(costs, day('2027-01-05'), { bornOn: day('2010-03-14'), highAge: 11 }).stay, null)
  })

  it('whenever a pupil was born, the stay ends in the school year in which the highest age is reached', () => {
    fc.assert(
      fc.property(fc.nat(9000), fc.integer({ min: 5, max: 19 }), (after, highAge) => {
        const bornOn = addDays(day('2000-01-01'), after)
        const last = addDays(leavesOn(bornOn, highAge), -1)
        assert.equal(ageOn(bornOn, last), highAge)
        assert.equal(ageOn(bornOn, addDays(last, 1)) - highAge <= 1, true)
      }),
    )
  })
})
