import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { day } from '../kernel/day.ts'
import { narrows, readFilter, writeFilter } from './work-filter.ts'
import { actByWords, childLine, quadrantWords, settingWords } from './work-words.ts'

const today = day('2026-11-23')

function act(actBy: string, dueOn: string, source: 'law' | 'promise' = 'law') {
  return actByWords({ act_by: day(actBy), due_on: day(dueOn), source }, today)
}

describe('the words of a row of work', () => {
  it('a day to act by says how far off it is', () => {
    assert.deepEqual(act('2026-11-24', '2026-11-24'), { day: 'Tue 24 Nov', far: 'tomorrow', late: false })
    assert.deepEqual(act('2026-11-23', '2026-11-23'), { day: 'Mon 23 Nov', far: 'today', late: false })
  })

  it('the last lawful day stands beside it where that is another', () => {
    assert.equal(act('2026-12-24', '2026-12-25').far, 'in 31 days; last lawful day Fri 25 Dec')
    assert.equal(act('2026-12-24', '2026-12-25', 'promise').far, 'in 31 days; last day Fri 25 Dec')
  })

  it('overdue is past the last lawful day, not past the working day before it', () => {
    assert.deepEqual(act('2026-11-20', '2026-11-23'), {
      day: 'Fri 20 Nov',
      far: '3 days ago; last lawful day today',
      late: false,
    })
    assert.deepEqual(act('2026-11-20', '2026-11-22'), { day: 'Sun 22 Nov', far: '▲ 1 day overdue', late: true })
  })

  it('a child has a year, or an age before school', () => {
    assert.equal(childLine({ case_id: 'K7Q4MX', born_on: day('2020-10-14') }, today), 'K7Q4MX · Year 1')
    assert.equal(childLine({ case_id: 'K7Q4MX', born_on: null }, today), 'K7Q4MX')
    assert.equal(settingWords({ setting_name: null, born_on: day('2024-05-14') }, today), 'No setting yet')
    assert.equal(settingWords({ setting_name: null, born_on: day('2012-05-14') }, today), 'Out of school')
    assert.equal(quadrantWords(['North East', 'South East']), 'north east and south east')
  })
})

describe('the filter of a list of work', () => {
  const filters = fc.record({
    of: fc.constantFrom('', 'priya', 'everyone'),
    words: fc.string({ maxLength: 80, unit: 'grapheme-ascii' }).map(words => words.trim()),
    setting: fc.constantFrom('', '900001', '900002-base'),
    stage: fc.constantFrom('', 'assessing', 'deciding-on-plan'),
    from: fc.constantFrom('' as const, 'law' as const, 'silence' as const),
    order: fc.constantFrom('act-by' as const, 'school' as const),
    only: fc.constantFrom('' as const, 'advice-late' as const),
    show: fc.constantFrom('' as const, 'later' as const),
    more: fc.boolean(),
  })

  it('written into an address and read back it is the same', () => {
    fc.assert(
      fc.property(filters, filter => {
        const query = Object.fromEntries(new URLSearchParams(writeFilter(filter)))
        assert.deepEqual(readFilter(query), { ...filter })
      }),
    )
  })

  it('takes nothing that it does not know', () => {
    const filter = readFilter({
      from: 'toString',
      order: 'drop',
      only: '__proto__',
      setting: "x'; --",
      of: 'A B',
      show: 'x',
    })
    assert.equal(narrows(filter), false)
    assert.equal(writeFilter(filter), '')
  })
})
