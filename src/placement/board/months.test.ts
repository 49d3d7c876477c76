import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../../kernel/day.ts'
import { byYearGroup, leavingBy, monthsFrom, schoolYearEnds, takenOn } from './months.ts'
import type { Stay } from './queries.ts'

const today = day('2026-11-23')
const there: Stay = {
  settingId: 'base',
  cohort: 2018,
  since: day('2024-09-01'),
  until: null,
  named: false,
  children: 3,
}
const leaver: Stay = { ...there, cohort: 2014, until: day('2027-09-01'), children: 1 }
const named: Stay = { ...there, cohort: 2019, since: day('2027-01-05'), named: true, children: 1 }

describe('The places of a setting month by month', () => {
  it('begin today and go on with the first of each month', () => {
    assert.deepEqual(monthsFrom(today, 3), ['2026-11-23', '2026-12-01', '2027-01-01'])
  })

  it('count who is there, who is named from the day named, and who leaves in summer', () => {
    const stays = [there, leaver, named]
    assert.deepEqual(takenOn(stays, today), { filled: 4, named: 0 })
    assert.deepEqual(takenOn(stays, day('2027-02-01')), { filled: 4, named: 1 })
    assert.deepEqual(takenOn(stays, day('2027-09-01')), { filled: 3, named: 1 })
    assert.equal(leavingBy(stays, today, schoolYearEnds(today)), 1)
    assert.deepEqual(byYearGroup(stays, today), [
      { year: 2, group: 'Year 2', filled: 0, named: 1 },
      { year: 3, group: 'Year 3', filled: 3, named: 0 },
      { year: 7, group: 'Year 7', filled: 1, named: 0 },
    ])
  })

  it('whatever the stays, the year groups add up to those who are there', () => {
    const stay = fc.record({
      settingId: fc.constant('base'),
      cohort: fc.option(fc.integer({ min: 2005, max: 2024 })),
      since: fc.integer({ min: -900, max: 0 }).map(n => addDays(today, n)),
      until: fc.option(fc.integer({ min: -300, max: 900 }).map(n => addDays(today, n))),
      named: fc.constant(false),
      children: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(stay), stays => {
        const groups = byYearGroup(stays, today)
        assert.equal(
          groups.reduce((sum, g) => sum + g.filled, 0),
          takenOn(stays, today).filled,
        )
      }),
    )
  })
})
