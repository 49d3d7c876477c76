import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  ageOn,
  day,
  dayFromNumber,
  dayInLondon,
  dayNumber,
  daysFrom,
  distance,
  isDay,
  longDay,
  parseDay,
  plainDay,
  shortDay,
  weekdayOf,
} from './day.ts'

const seed = 20261121
const anyNumber = fc.integer({ min: dayNumber(day('1900-01-01')), max: dayNumber(day('2199-12-31')) })

describe('a calendar day', () => {
  it('is read where it exists, and not otherwise', () => {
    for (const text of ['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31', '2026-08-31']) {
      assert.equal(parseDay(text), text)
    }
    for (const text of [
      '2026-02-29',
      '1900-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '1899-12-31',
      '2200-01-01',
      '2026-1-01',
      '2026/01/01',
      '20260101',
      ' 2026-01-01',
      '2026-01-01T00:00:00Z',
      '2o26-01-01',
      '',
    ]) {
      assert.equal(parseDay(text), null, text)
      assert.equal(isDay(text), false, text)
    }
    assert.throws(() => day('2026-02-30'), /is not a day/)
  })

  it(`agrees with the calendar of the platform on every day (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyNumber, number => {
        const platform = new Date(number * 86_400_000)
        assert.equal(dayFromNumber(number), platform.toISOString().slice(0, 10))
        assert.equal(dayNumber(dayFromNumber(number)), number)
        assert.equal(weekdayOf(dayFromNumber(number)), platform.getUTCDay())
        assert.ok(isDay(dayFromNumber(number)))
      }),
      { seed, numRuns: 2000 },
    )
  })

  it(`adds days and months; a month that lacks the day ends on its last one (seed ${seed})`, () => {
    assert.equal(addDays(day('2024-02-28'), 1), '2024-02-29')
    assert.equal(addDays(day('2026-01-01'), -1), '2025-12-31')
    assert.equal(addMonths(day('2026-12-31'), 2), '2027-02-28')
    assert.equal(addMonths(day('2028-02-29'), 12), '2029-02-28')
    assert.equal(addMonths(day('2027-07-31'), -5), '2027-02-28')
    assert.equal(addMonths(day('2026-01-15'), -1), '2025-12-15')
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: -40, max: 40 }), (number, months) => {
        const from = dayFromNumber(number)
        const to = addMonths(from, months)
        assert.ok(parseDay(to) !== null || /^(18|22)/.test(to))
        assert.ok(Number(to.slice(8)) <= Number(from.slice(8)))
      }),
      { seed },
    )
  })

  it('tells an age, also of a child born on a leap day', () => {
    assert.equal(ageOn(day('2008-02-29'), day('2027-02-28')), 18)
    assert.equal(ageOn(day('2008-02-29'), day('2027-03-01')), 19)
    assert.equal(ageOn(day('2010-06-15'), day('2026-06-15')), 16)
  })

  it('is written as people read it', () => {
    assert.equal(longDay(day('2026-03-16')), 'Monday 16 March 2026')
    assert.equal(plainDay(day('2026-03-01')), '1 March 2026')
    assert.equal(shortDay(day('2026-12-04')), 'Fri 4 Dec')
    assert.equal(shortDay(day('2026-12-04'), day('2025-01-01')), 'Fri 4 Dec 2026')
    assert.equal(distance(day('2026-12-04'), day('2026-12-04')), 'today')
    assert.equal(distance(day('2026-12-05'), day('2026-12-04')), 'tomorrow')
    assert.equal(distance(day('2026-12-03'), day('2026-12-04')), 'yesterday')
    assert.equal(distance(day('2026-12-15'), day('2026-12-04')), 'in 11 days')
    assert.equal(distance(day('2026-11-28'), day('2026-12-04')), '6 days ago')
    assert.equal(daysFrom(day('2026-12-04'), day('2026-12-01')), -3)
  })

  it('is the day in London, half an hour after midnight in summer too', () => {
    assert.equal(dayInLondon(new Date('2026-06-30T23:30:00Z')), '2026-07-01')
    assert.equal(dayInLondon(new Date('2026-06-30T22:59:59Z')), '2026-06-30')
    assert.equal(dayInLondon(new Date('2026-12-31T23:59:59Z')), '2026-12-31')
    assert.equal(dayInLondon(new Date('2027-03-28T00:30:00Z')), '2027-03-28')
    assert.equal(dayInLondon(new Date('2026-10-25T00:30:00Z')), '2026-10-25')
  })
})
