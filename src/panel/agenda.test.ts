import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { day } from '../kernel/day.ts'
import { urgencyOf } from './agenda.ts'
import { broughtTo, moved, placesFor } from './agenda-order.ts'

const order = ['KAAAAA', 'KBBBBB', 'KCCCCC', 'KDDDDD']

describe('the order of an agenda', () => {
  it('brings a case to a place, and moves the others by one', () => {
    assert.deepEqual(broughtTo(order, 'KDDDDD', 2), ['KAAAAA', 'KDDDDD', 'KBBBBB', 'KCCCCC'])
    assert.deepEqual(broughtTo(order, 'KAAAAA', 4), ['KBBBBB', 'KCCCCC', 'KDDDDD', 'KAAAAA'])
    assert.deepEqual(broughtTo(order, 'KBBBBB', 2), order)
  })

  it('refuses a place that is not there, and a case that has left the agenda', () => {
    assert.deepEqual(broughtTo(order, 'KAAAAA', 5), {
      refused: [{ field: 'toPlace', because: 'The agenda has places 1 to 4' }],
    })
    assert.deepEqual(broughtTo(order, 'KZZZZZ', 1), { refused: [{ because: 'KZZZZZ is no longer on this agenda' }] })
  })

  it('is the same by one step as by the buttons', () => {
    assert.deepEqual(broughtTo(order, 'KBBBBB', 1), moved(order, 'KBBBBB', 'up'))
    assert.deepEqual(broughtTo(order, 'KBBBBB', 3), moved(order, 'KBBBBB', 'down'))
  })

  it('loses no case, doubles none, and puts the one that moves where it was asked for', () => {
    const some = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(some, fc.nat(), fc.nat(), (cases, which, where) => {
        const caseId = cases[which % cases.length] ?? ''
        const place = (where % cases.length) + 1
        const after = broughtTo(cases, caseId, place)
        assert.ok(!('refused' in after))
        assert.equal(after[place - 1], caseId)
        assert.deepEqual(
          after.filter(one => one !== caseId),
          cases.filter(one => one !== caseId),
        )
      }),
    )
  })

  it('leaves the place of a case that is not shown to that case', () => {
    assert.deepEqual(placesFor([4, 1, 3]), [1, 3, 4])
    assert.deepEqual(placesFor([2, 2, 1, 7]), [1, 2, 3, 7])
  })
})

describe('how urgent a case is', () => {
  const [today, sits, next] = [day('2026-11-23'), day('2026-12-02'), day('2026-12-16')]
  it('is said with the days', () => {
    assert.equal(urgencyOf(null, sits, next, today), null)
    assert.equal(urgencyOf(day('2026-12-01'), sits, next, today)?.level, 'before')
    assert.equal(urgencyOf(day('2026-12-10'), sits, next, today)?.level, 'now')
    assert.equal(urgencyOf(day('2026-12-16'), sits, next, today)?.level, 'later')
    assert.equal(urgencyOf(day('2026-12-16'), sits, null, today)?.level, 'now')
  })
})
