import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { turns } from '../authority/school-age.ts'
import { addDays, ageOn, day, dayFromNumber, dayNumber } from '../kernel/day.ts'
import { type Distance, findingsFor, isBeyond, type Journey, leadsTo, walkingLimit } from './entitlement.ts'

const journey: Journey = {
  bornOn: day('2019-03-14'),
  from: day('2026-11-23'),
  distance: { how: 'measured', miles: 2.4, source: 'Walked with a wheel' },
  safe: 'yes',
  income: 'not-low',
  choice: 'nearest',
  walkAccompanied: 'yes',
  need: null,
}
const of = (changes: Partial<Journey>) => leadsTo(findingsFor({ ...journey, ...changes }))
const finding = (changes: Partial<Journey>, rule: string) =>
  findingsFor({ ...journey, ...changes }).find(f => f.rule === rule)?.finding

const days = fc.integer({ min: dayNumber(day('2005-01-01')), max: dayNumber(day('2024-12-31')) }).map(dayFromNumber)
const miles = fc.double({ min: 0, max: 40, noNaN: true })

describe('Who is entitled to travel', () => {
  it('the distance changes on the 8th birthday itself, for every date of birth', () => {
    fc.assert(
      fc.property(days, bornOn => {
        const eighth = turns(bornOn, 8)
        assert.equal(walkingLimit(bornOn, addDays(eighth, -1)), 2)
        assert.equal(walkingLimit(bornOn, eighth), 3)
        assert.equal(ageOn(bornOn, eighth), 8)
        assert.equal(ageOn(bornOn, addDays(eighth, -1)), 7)
      }),
    )
  })

  it('a child of 29 February is 8 on 29 February, and 11 on 1 March', () => {
    assert.equal(turns(day('2020-02-29'), 8), '2028-02-29')
    assert.equal(turns(day('2020-02-29'), 11), '2031-03-01')
  })

  it('2.4 miles are too far at seven and not at eight', () => {
    assert.deepEqual(of({ from: day('2027-03-13') }), { to: 'entitled', by: 'distance' })
    assert.deepEqual(of({ from: day('2027-03-14') }), { to: 'not-entitled', because: 'None of the rules is met' })
  })

  it('more than two miles means more: two miles are not', () => {
    assert.equal(finding({ distance: { how: 'measured', miles: 2, source: 'Map' } }, 'distance'), 'not-met')
    assert.equal(finding({ distance: { how: 'measured', miles: 2.001, source: 'Map' } }, 'distance'), 'met')
  })

  it('a straight line proves that it is far, never that it is near', () => {
    fc.assert(
      fc.property(miles, fc.constantFrom(2, 3), fc.double({ min: 1, max: 3, noNaN: true }), (straight, limit, bend) => {
        const line: Distance = { how: 'straight', miles: straight, within: 0 }
        const walk: Distance = { how: 'measured', miles: straight * bend, source: 'Map' }
        assert.notEqual(isBeyond(line, limit), false)
        if (isBeyond(line, limit) === true) assert.equal(isBeyond(walk, limit), true)
      }),
    )
    assert.equal(finding({ distance: { how: 'straight', miles: 1.2, within: 0 } }, 'distance'), 'not-known')
    assert.equal(finding({ distance: { how: 'straight', miles: 2.3, within: 0.5 } }, 'distance'), 'not-known')
    assert.equal(finding({ distance: { how: 'straight', miles: 2.3, within: 0 } }, 'distance'), 'met')
  })

  it('living further away never takes away what a child is entitled to by distance', () => {
    fc.assert(
      fc.property(days, days, miles, miles, (bornOn, from, one, more) => {
        const at = (far: number) =>
          finding({ bornOn, from, distance: { how: 'measured', miles: far, source: 'Map' } }, 'distance')
        if (at(one) === 'met') assert.equal(at(one + more), 'met')
      }),
    )
  })

  it('need is the exception whatever the distance, and a person finds it', () => {
    const near: Partial<Journey> = { distance: { how: 'measured', miles: 0.3, source: 'Map' } }
    assert.deepEqual(of({ ...near, walkAccompanied: 'no' }), {
      to: 'not-known',
      missing: ['whether the child can walk there, accompanied, with the needs it has'],
    })
    assert.deepEqual(of({ ...near, need: { met: true, because: 'She runs into the road.' } }), {
      to: 'entitled',
      by: 'need',
    })
    assert.equal(of({ ...near, need: { met: false, because: 'He walks with his brother.' } }).to, 'not-entitled')
  })

  it('an unsafe route counts below the distance', () => {
    assert.deepEqual(of({ distance: { how: 'measured', miles: 0.8, source: 'Map' }, safe: 'no' }), {
      to: 'entitled',
      by: 'unsafe-route',
    })
  })

  it('for a low income two miles count until 11, and two to six after', () => {
    const nine: Partial<Journey> = { bornOn: day('2017-05-01'), income: 'low' }
    assert.deepEqual(of(nine), { to: 'entitled', by: 'low-income' })
    const twelve: Partial<Journey> = { bornOn: day('2014-05-01'), income: 'low' }
    assert.deepEqual(of(twelve), { to: 'entitled', by: 'low-income' })
    assert.equal(finding({ ...nine, choice: 'preferred' }, 'low-income'), 'not-met')
    assert.equal(finding({ ...twelve, choice: 'preferred' }, 'low-income'), 'not-known')
    assert.equal(
      finding({ ...twelve, distance: { how: 'measured', miles: 7, source: 'Map' } }, 'low-income'),
      'not-known',
    )
    assert.equal(finding({ bornOn: day('2010-05-01'), income: 'low' }, 'low-income'), 'not-met')
  })

  it('a further school by choice, and children under five or past sixteen, are at the authority’s choice', () => {
    assert.equal(of({ choice: 'preferred' }).to, 'choice')
    assert.equal(of({ bornOn: day('2022-06-01') }).to, 'choice')
    assert.equal(of({ bornOn: day('2009-06-01') }).to, 'choice')
  })

  it('says what is missing before it says no', () => {
    const led = of({
      bornOn: day('2016-01-01'),
      distance: null,
      safe: 'not-known',
      choice: 'not-known',
      walkAccompanied: 'not-known',
      income: 'not-known',
    })
    assert.deepEqual(led, {
      to: 'not-known',
      missing: [
        'whether the school is the nearest suitable one',
        'the length of the shortest safe walking route',
        'whether the route can be walked safely',
        'whether the family’s income is low',
        'whether the child can walk there, accompanied, with the needs it has',
      ],
    })
  })

  it('every journey has a finding and a reason for each rule, and no more', () => {
    const answer = fc.constantFrom('yes' as const, 'no' as const, 'not-known' as const)
    fc.assert(
      fc.property(
        fc.record({
          bornOn: fc.option(days),
          from: days,
          distance: fc.option(miles.map((m): Distance => ({ how: 'straight', miles: m, within: 0 }))),
          safe: answer,
          income: fc.constantFrom('low' as const, 'not-low' as const, 'not-known' as const),
          choice: fc.constantFrom('nearest' as const, 'preferred' as const, 'not-known' as const),
          walkAccompanied: answer,
          need: fc.constant(null),
        }),
        any => {
          const findings = findingsFor(any as Journey)
          assert.deepEqual(
            findings.map(f => f.rule),
            ['school-age', 'nearest-school', 'distance', 'unsafe-route', 'low-income', 'need', 'discretion'],
          )
          assert.ok(findings.every(f => f.because.length > 0))
          const led = leadsTo(findings)
          if (led.to === 'entitled') assert.equal(findings.find(f => f.rule === led.by)?.finding, 'met')
          if (led.to === 'not-known') assert.ok(led.missing.length > 0)
        },
      ),
    )
  })
})
