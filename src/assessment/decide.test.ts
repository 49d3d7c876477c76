import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../kernel/day.ts'
import { tooEarly } from './decide.ts'

describe('a decision while the parents may still write', () => {
  const first = day('2026-11-24')

  it('is stopped, with the day and until when they may write', () => {
    assert.equal(
      tooEarly(first, day('2026-11-23'), day('2026-11-23'), false),
      'Day of the notice must be Tuesday 24 November 2026 or later: the parents may write until the end of today',
    )
    assert.match(tooEarly(first, day('2026-11-20'), day('2026-11-20'), false) ?? '', /end of Monday 23 November 2026$/)
  })

  it('is stopped even if somebody says that it happened, as long as their time runs', () => {
    assert.notEqual(tooEarly(first, day('2026-11-20'), day('2026-11-23'), true), null)
  })

  it('is told once their time is over, and then only as what happened', () => {
    const today = day('2026-11-30')
    assert.match(tooEarly(first, day('2026-11-20'), today, false) ?? '', /tick “It happened on this day”$/)
    assert.equal(tooEarly(first, day('2026-11-20'), today, true), null)
  })

  it('never stands in the way of a day that is late enough, or where the parents asked themselves', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.boolean(), (later, after, happened) => {
        const on = addDays(first, later)
        assert.equal(tooEarly(first, on, addDays(on, after), happened), null)
        assert.equal(tooEarly(null, on, on, happened), null)
      }),
    )
  })
})
