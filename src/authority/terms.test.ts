import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../kernel/day.ts'
import { exampleClosures } from './school-calendar.ts'
import { listDueFor, termOf, termsOf } from './terms.ts'

const terms = termsOf(exampleClosures)

describe('The terms of a school year', () => {
  it('lie between the long holidays, and half-terms are within them', () => {
    assert.deepEqual(
      terms.filter(term => term.from >= '2026-09-01' && term.from < '2027-09-01'),
      [
        { id: 'autumn-2026', name: 'Autumn term 2026', from: '2026-09-02', until: '2027-01-03' },
        { id: 'spring-2027', name: 'Spring term 2027', from: '2027-01-04', until: '2027-04-11' },
        { id: 'summer-2027', name: 'Summer term 2027', from: '2027-04-12', until: '2027-09-01' },
      ],
    )
  })

  it('reg 18(1): the list goes out two weeks before the first day of the term', () => {
    const spring = terms.find(term => term.id === 'spring-2027')
    assert.ok(spring)
    assert.equal(listDueFor(spring), '2026-12-21')
  })

  it('every day of the calendar is in exactly one term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), n => {
        const on = addDays(day('2023-09-04'), n)
        assert.equal(terms.filter(term => term.from <= on && on <= term.until).length, 1)
        assert.notEqual(termOf(terms, on), null)
      }),
    )
  })
})
