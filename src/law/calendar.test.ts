import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Day, dayFromNumber, dayNumber } from '../kernel/day.ts'
import { bankHolidays, computedBankHolidays, easterSunday } from './bank-holidays.ts'
import {
  closuresCounted,
  endOfTerm,
  firstWorkingDayFrom,
  isSchoolDay,
  isWorkingDay,
  lastWorkingDayUpTo,
  schoolDaysAfter,
  workingDaysBeginningWith,
} from './calendar.ts'

const england = 'england-and-wales'
const ireland = 'northern-ireland'
const number = (text: string) => dayNumber(text as Day)
const text = (of: number | null) => (of === null ? null : dayFromNumber(of))

describe('bank holidays', () => {
  it('are computed as they were published, in every year that no proclamation touched', () => {
    for (const year of [2015, 2016, 2017, 2018, 2019, 2021, 2024, 2025, 2026, 2027, 2028]) {
      for (const division of [england, ireland] as const) {
        assert.deepEqual(
          computedBankHolidays(year, division),
          [...bankHolidays(year, division)].sort(),
          `${year} ${division}`,
        )
      }
    }
  })

  it('are the published ones where the file covers the year: VE Day, the Jubilee, the funeral, the coronation', () => {
    assert.ok(bankHolidays(2020, england).includes('2020-05-08' as Day))
    assert.ok(!bankHolidays(2020, england).includes('2020-05-04' as Day))
    assert.ok(bankHolidays(2022, england).includes('2022-09-19' as Day))
    assert.ok(bankHolidays(2023, ireland).includes('2023-05-08' as Day))
  })

  it('are computed before the file, with the days that were proclaimed', () => {
    assert.deepEqual(computedBankHolidays(2002, england), [
      '2002-01-01',
      '2002-03-29',
      '2002-04-01',
      '2002-05-06',
      '2002-06-03',
      '2002-06-04',
      '2002-08-26',
      '2002-12-25',
      '2002-12-26',
    ])
    assert.deepEqual(computedBankHolidays(2012, england), [
      '2012-01-02',
      '2012-04-06',
      '2012-04-09',
      '2012-05-07',
      '2012-06-04',
      '2012-06-05',
      '2012-08-27',
      '2012-12-25',
      '2012-12-26',
    ])
    assert.ok(computedBankHolidays(2011, england).includes('2011-04-29' as Day))
    assert.ok(computedBankHolidays(1999, england).includes('1999-12-31' as Day))
  })

  it('move from a weekend to the next working days', () => {
    assert.deepEqual(computedBankHolidays(2004, england).slice(-2), ['2004-12-27', '2004-12-28'])
    assert.deepEqual(computedBankHolidays(2005, england).slice(-2), ['2005-12-26', '2005-12-27'])
    assert.deepEqual(computedBankHolidays(2009, england).slice(-2), ['2009-12-25', '2009-12-28'])
    assert.equal(computedBankHolidays(2005, england)[0], '2005-01-03')
    assert.equal(computedBankHolidays(2006, england)[0], '2006-01-02')
  })

  it('of Northern Ireland keep St Patrick’s Day and the Twelfth', () => {
    const days = computedBankHolidays(2008, ireland)
    assert.ok(days.includes('2008-03-17' as Day) && days.includes('2008-07-14' as Day))
    assert.ok(computedBankHolidays(2009, ireland).includes('2009-07-13' as Day))
    assert.ok(!computedBankHolidays(2008, england).includes('2008-03-17' as Day))
  })

  it('know Easter', () => {
    const easters = {
      1961: '04-02',
      2000: '04-23',
      2008: '03-23',
      2011: '04-24',
      2024: '03-31',
      2035: '03-25',
      2038: '04-25',
    }
    for (const [year, easter] of Object.entries(easters)) assert.equal(easterSunday(Number(year)), `${year}-${easter}`)
  })
})

describe('working days', () => {
  it('are not weekends, Christmas Day, Good Friday or bank holidays of the division', () => {
    for (const day of [
      '2026-11-21',
      '2026-11-22',
      '2026-12-25',
      '2026-04-03',
      '2026-05-25',
      '2021-12-27',
      '2032-12-27',
    ]) {
      assert.equal(isWorkingDay(number(day), england), false, day)
    }
    assert.equal(isWorkingDay(number('2026-03-17'), england), true)
    assert.equal(isWorkingDay(number('2026-03-17'), ireland), false)
  })

  it('are found on or before a day, and on or after it', () => {
    assert.equal(text(lastWorkingDayUpTo(number('2026-12-28'), england)), '2026-12-24')
    assert.equal(text(lastWorkingDayUpTo(number('2026-11-20'), england)), '2026-11-20')
    assert.equal(text(firstWorkingDayFrom(number('2026-12-25'), england)), '2026-12-29')
    assert.equal(text(firstWorkingDayFrom(number('2026-12-24'), england)), '2026-12-24')
  })

  it('are counted beginning with a day, or with the next one that is one', () => {
    assert.equal(text(workingDaysBeginningWith(number('2026-12-21'), 15, england)), '2027-01-13')
    assert.equal(text(workingDaysBeginningWith(number('2026-12-19'), 1, england)), '2026-12-21')
  })
})

describe('school days and terms', () => {
  const shut = closuresCounted([
    { from: '2008-05-26', reopens: '2008-06-02' },
    { from: '2008-04-05', reopens: '2008-04-21' },
  ])

  it('leave out closures, from the first day shut to the day before it reopens', () => {
    assert.equal(isSchoolDay(number('2008-04-04'), shut, england), true)
    assert.equal(isSchoolDay(number('2008-04-07'), shut, england), false)
    assert.equal(isSchoolDay(number('2008-04-18'), shut, england), false)
    assert.equal(isSchoolDay(number('2008-04-21'), shut, england), true)
  })

  it('are counted after a day', () => {
    assert.equal(text(schoolDaysAfter(number('2008-03-12'), 10, shut, england)), '2008-03-28')
    assert.equal(text(schoolDaysAfter(number('2008-04-04'), 1, shut, england)), '2008-04-21')
  })

  it('a term ends on the last school day before a closure of 14 days or more', () => {
    assert.equal(text(endOfTerm(number('2008-03-12'), shut, england)), '2008-04-04')
    assert.equal(text(endOfTerm(number('2008-04-04'), shut, england)), '2008-04-04')
    assert.equal(endOfTerm(number('2008-04-05'), shut, england), null)
  })

  it('a term may end with bank holidays and a weekend', () => {
    const easter = closuresCounted([{ from: '2008-03-25', reopens: '2008-04-14' }])
    assert.equal(text(endOfTerm(number('2008-03-12'), easter, england)), '2008-03-20')
    assert.equal(endOfTerm(number('2008-03-22'), easter, england), null)
  })
})
