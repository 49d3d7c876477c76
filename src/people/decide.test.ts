import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { decideFrom } from './decide.ts'

describe('what a new address or school takes the place of', () => {
  const now = { since: day('2026-09-01'), until: null }
  const before = { since: day('2020-09-01'), until: day('2026-09-01') }

  it('nothing, when it is the first', () => {
    assert.deepEqual(decideFrom(day('2026-11-23'), [], 'the address'), { replaces: null })
  })

  it('the one that holds now', () => {
    assert.deepEqual(decideFrom(day('2026-11-23'), [before, now], 'the address'), { replaces: now.since })
  })

  it('nothing, after one that has ended', () => {
    assert.deepEqual(decideFrom(day('2026-11-23'), [before], 'the address'), { replaces: null })
  })

  it('never reaches behind what is kept', () => {
    const early = decideFrom(day('2026-08-31'), [now, before], 'the address')
    assert.ok(isRefused(early))
    assert.match(early.refused[0]?.because ?? '', /Tuesday 1 September 2026 or later/)
    const within = decideFrom(day('2026-08-31'), [before], 'the school')
    assert.ok(isRefused(within))
  })
})
