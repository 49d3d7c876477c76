import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, ageOn, day, dayFromNumber, weekdayOf } from '../kernel/day.ts'
import { compulsoryFrom, compulsoryUntil, isSchoolAged, phaseOf, schoolYearOf, yearGroupOf } from './school-age.ts'

const anyBirth = fc.integer({ min: 11000, max: 20500 }).map(dayFromNumber)

describe('the year group', () => {
  it('is named as schools name it, and turns on 1 September', () => {
    const groups = [
      ['2021-03-14', '2026-11-23', 'Year 1'],
      ['2021-08-31', '2026-08-31', 'Reception'],
      ['2021-08-31', '2026-09-01', 'Year 1'],
      ['2021-09-01', '2026-09-01', 'Reception'],
      ['2022-09-01', '2026-11-23', 'Nursery'],
      ['2024-10-01', '2026-11-23', 'Age 2'],
      ['2026-02-01', '2026-11-23', 'Under 1'],
      ['2014-12-25', '2026-11-23', 'Year 7'],
      ['2010-09-01', '2026-11-23', 'Year 11'],
      ['2004-01-05', '2026-11-23', 'Age 22'],
    ] as const
    for (const [born, on, group] of groups) assert.equal(yearGroupOf(day(born), day(on)), group, `${born} on ${on}`)
  })

  it('gives the phase', () => {
    assert.equal(phaseOf(day('2023-01-10'), day('2026-11-23')), 'early-years')
    assert.equal(phaseOf(day('2022-01-10'), day('2026-11-23')), 'primary')
    assert.equal(phaseOf(day('2015-08-31'), day('2026-11-23')), 'secondary')
    assert.equal(phaseOf(day('2009-08-31'), day('2026-11-23')), 'post-16')
  })
})

describe('compulsory school age', () => {
  it('begins on the prescribed day on or after the fifth birthday', () => {
    assert.equal(compulsoryFrom(day('2021-03-31')), '2026-03-31')
    assert.equal(compulsoryFrom(day('2021-04-01')), '2026-08-31')
    assert.equal(compulsoryFrom(day('2021-08-31')), '2026-08-31')
    assert.equal(compulsoryFrom(day('2021-09-01')), '2026-12-31')
    assert.equal(compulsoryFrom(day('2020-02-29')), '2025-03-31')
  })

  it('ends on the last Friday in June of the year in which the child becomes 16', () => {
    assert.equal(compulsoryUntil(day('2010-09-01')), '2027-06-25')
    assert.equal(compulsoryUntil(day('2011-08-31')), '2027-06-25')
    assert.equal(compulsoryUntil(day('2009-12-31')), '2026-06-26')
    assert.equal(compulsoryUntil(day('1998-05-05')), '2014-06-27')
  })

  it('begins at five and within four months, and ends on a Friday at fifteen or sixteen, whatever the birthday', () => {
    fc.assert(
      fc.property(anyBirth, bornOn => {
        const from = compulsoryFrom(bornOn)
        const until = compulsoryUntil(bornOn)
        assert.equal(ageOn(bornOn, from), 5)
        assert.ok(ageOn(addDays(bornOn, 154), from) < 5)
        assert.equal(weekdayOf(until), 5)
        assert.ok([15, 16].includes(ageOn(bornOn, until)))
        assert.equal(schoolYearOf(bornOn, until), 11)
      }),
    )
  })

  it('is not waited for by a child already at school in Reception', () => {
    const child = { bornOn: day('2022-06-30'), on: day('2026-10-23') }
    assert.equal(isSchoolAged({ ...child, atSchool: true }), true)
    assert.equal(isSchoolAged({ ...child, atSchool: false }), false)
    assert.equal(isSchoolAged({ ...child, on: day('2026-07-01'), atSchool: true }), false)
  })
})
