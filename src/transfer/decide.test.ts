import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { StoryFact } from '../../test/a-case.ts'
import { aFoldedCase, after } from '../../test/a-folded-case.ts'
import { schoolYearOf } from '../authority/school-age.ts'
import { movesOf, transferUnderWay, unplannedMove } from '../case/transfers.ts'
import { addDays, day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { lawIds } from '../record/facts.ts'
import { decidePlan, decideSettle, decideWithdraw } from './decide.ts'

const inForce: readonly StoryFact[] = [['plan.brought-forward', '2026-06-08', { madeOn: '2025-06-09' }]]
const today = day('2026-09-14')
const recorded = (decided: ReturnType<typeof decidePlan>) => {
  assert.ok(!isRefused(decided), JSON.stringify(decided))
  return decided.record
}

describe('The move to the next phase', () => {
  it('begins on the first day of the school year in which the child is in it, whatever the birthday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000 }), days => {
        const bornOn = addDays(day('2002-01-01'), days)
        const moves = movesOf(bornOn)
        assert.deepEqual(
          moves.map(move => schoolYearOf(bornOn, move.startsOn)),
          [0, 7, 12],
        )
        assert.deepEqual(
          moves.map(move => schoolYearOf(bornOn, addDays(move.startsOn, -1))),
          [-1, 6, 11],
        )
      }),
    )
  })

  it('is proposed until it is planned or known not to happen, under every law', () => {
    for (const law of lawIds) {
      const theCase = aFoldedCase(inForce, law)
      const next = unplannedMove(theCase, today)
      assert.ok(next !== null)
      const planned = after(theCase, recorded(decidePlan(theCase, { ...next, words: null }, today)))
      assert.notEqual(transferUnderWay(planned), null)
      assert.equal(unplannedMove(planned, today), null)
      assert.ok(isRefused(decidePlan(planned, { ...next, words: null }, today)))
      const off = after(planned, recorded(decideWithdraw(planned, { because: 'Moves away' }, null, today)))
      assert.equal(transferUnderWay(off), null)
      assert.equal(unplannedMove(off, today), null)
    }
  })

  it('is not settled before it was planned, nor without a plan in force', () => {
    const theCase = aFoldedCase(inForce)
    assert.ok(isRefused(decideSettle(theCase, { on: today, setting: '900004' })))
    const next = unplannedMove(theCase, today)
    assert.ok(next !== null)
    const planned = after(theCase, recorded(decidePlan(theCase, { ...next, words: null }, today)))
    const early = decideSettle(planned, { on: day('2026-09-13'), setting: '900004' })
    assert.ok(isRefused(early))
    assert.match(early.refused[0]?.because ?? '', /The move was planned on Monday 14 September 2026/)
    assert.equal(transferUnderWay(after(planned, recorded(decideSettle(planned, { on: today, setting: null })))), null)
    assert.ok(isRefused(decidePlan(aFoldedCase([]), { ...next, words: null }, today)))
  })
})
