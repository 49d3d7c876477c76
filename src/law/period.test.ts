import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Day, dayFromNumber, dayNumber } from '../kernel/day.ts'
import { counted, lastDay, type Period } from './period.ts'

const place = { division: 'england-and-wales', closures: [] } as const
const ends = (period: Period, from: string) => dayFromNumber(lastDay(counted(period), dayNumber(from as Day), place))

describe('a period', () => {
  it('"of" leaves out the day the clock starts, "beginning with" counts it as day one', () => {
    assert.equal(ends('6 weeks of', '2008-01-07'), '2008-02-18')
    assert.equal(ends('6 weeks beginning with', '2008-01-07'), '2008-02-17')
    assert.equal(ends('15 days of', '2026-08-03'), '2026-08-18')
    assert.equal(ends('15 days beginning with', '2026-12-10'), '2026-12-24')
    assert.equal(ends('1 week of', '2008-02-23'), '2008-03-01')
  })

  it('months end on the corresponding day, or the day before it, or the last of a month that lacks it', () => {
    assert.equal(ends('2 months of', '2008-02-18'), '2008-04-18')
    assert.equal(ends('2 months of', '2026-12-31'), '2027-02-28')
    assert.equal(ends('1 month of', '2026-08-31'), '2026-09-30')
    assert.equal(ends('12 months beginning with', '2025-09-15'), '2026-09-14')
    assert.equal(ends('12 months beginning with', '2028-02-29'), '2029-02-28')
    assert.equal(ends('3 months beginning with', '2026-11-30'), '2027-02-28')
    assert.equal(ends('3 months beginning with', '2026-12-01'), '2027-02-28')
    assert.equal(ends('12 months beginning with', '2027-03-01'), '2028-02-29')
  })

  it('counts back before a day', () => {
    assert.equal(ends('2 weeks before', '2026-03-04'), '2026-02-18')
    assert.equal(ends('5 months before', '2027-09-01'), '2027-04-01')
    assert.equal(ends('7 days before', '2007-07-21'), '2007-07-14')
  })

  it('before a date is the day before it, in the year of the day it counts from', () => {
    assert.equal(ends('before 15 February', '2027-09-01'), '2027-02-14')
    assert.equal(ends('before 31 March', '2027-09-01'), '2027-03-30')
  })

  it('counts school days of a day and working days beginning with one', () => {
    assert.equal(ends('10 school days of', '2008-03-12'), '2008-03-28')
    assert.equal(ends('15 working days beginning with', '2026-12-21'), '2027-01-13')
    assert.equal(ends('the day of', '2026-12-21'), '2026-12-21')
  })

  it('that is none throws, since only a pack can be wrong', () => {
    assert.throws(() => counted('some weeks of' as Period), /not a period/)
  })
})
