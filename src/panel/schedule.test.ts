import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { exampleClosures } from '../authority/school-calendar.ts'
import { addDays, day, daysFrom, weekdayOf } from '../kernel/day.ts'
import { plannedDays, ruleWords, whyNot } from './schedule.ts'

const rule = { everyWeeks: 2, from: day('2026-01-14'), at: '09:30', place: 'Room 1', cases: 12 }

describe('when a panel sits', () => {
  it('is every two weeks on its weekday, from any day on', () => {
    const days = plannedDays(rule, exampleClosures, day('2026-11-12'), day('2026-12-31'))
    assert.deepEqual(
      days.map(d => d.on),
      ['2026-11-18', '2026-12-02', '2026-12-16', '2026-12-30'],
    )
    assert.equal(ruleWords(rule), 'Every 2 weeks on a Wednesday at 09:30, Room 1')
  })

  it('leaves out a school holiday and a bank holiday, and says so plainly', () => {
    const days = plannedDays(rule, exampleClosures, day('2026-12-30'), day('2026-12-30'))
    assert.deepEqual(days, [
      {
        on: '2026-12-30',
        skipped: 'Schools are closed on Wednesday 30 December 2026, until Sunday 3 January 2027',
      },
    ])
    assert.equal(whyNot(day('2026-12-25'), exampleClosures), 'Friday 25 December 2026 is a bank holiday')
    assert.equal(whyNot(day('2026-12-05'), exampleClosures), 'Saturday 5 December 2026 is at a weekend')
    assert.equal(whyNot(day('2026-12-02'), exampleClosures), null)
  })

  it('keeps the weekday and the distance whatever the days asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 200 }), (later, length) => {
        const from = addDays(rule.from, later)
        for (const { on } of plannedDays(rule, exampleClosures, from, addDays(from, length))) {
          assert.ok(on >= from && on <= addDays(from, length))
          assert.equal(weekdayOf(on), weekdayOf(rule.from))
          assert.equal(daysFrom(rule.from, on) % 14, 0)
        }
      }),
      { numRuns: 60 },
    )
  })
})
