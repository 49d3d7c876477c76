import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { learningTrust } from '../authority/profiles/learning-trust.ts'
import { addDays, day } from '../kernel/day.ts'
import { commitmentsOf, costBetween, sharesBetween } from './costs.ts'
import { levelOn, levelsOf } from './levels.ts'
import { aFoldedCase, type ToldFact } from './testing/a-folded-case.ts'

const policy = learningTrust.placements
const set = (level: string, from: string): ToldFact => ['level.set', '2026-01-05', { level, from, because: 'Agreed' }]
const days = fc.integer({ min: 0, max: 1500 }).map(n => addDays(day('2024-06-01'), n))

describe('The levels of a case over time', () => {
  it('each holds until the next begins', () => {
    const terms = levelsOf(aFoldedCase([set('level-2', '2026-01-05'), set('level-3', '2026-09-01')]), policy)
    assert.deepEqual(
      terms.map(t => [t.level?.name, t.from, t.until]),
      [
        ['Level 2', '2026-01-05', '2026-08-31'],
        ['Level 3', '2026-09-01', null],
      ],
    )
  })

  it('whatever is recorded in whatever order, none overlap and the last word on a day counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('level-1', 'level-3', 'level-5'), days), { maxLength: 10 }),
        told => {
          const theCase = aFoldedCase(told.map(([level, from]) => set(level, from)))
          const terms = levelsOf(theCase, policy)
          for (const [i, term] of terms.entries()) {
            const next = terms[i + 1]
            if (next !== undefined) assert.equal(term.until, addDays(next.from, -1))
            assert.ok(term.until === null || term.until >= term.from)
          }
          const last = told.at(-1)
          if (last !== undefined) assert.equal(levelOn(theCase, policy, last[1])?.id, last[0])
        },
      ),
    )
  })
})

describe('What is committed for a child', () => {
  it('is the level’s own value on each day, and agreed costs by the day', () => {
    const theCase = aFoldedCase([
      set('level-3', '2026-01-01'),
      [
        'cost.agreed',
        '2026-01-05',
        {
          item: 'travel',
          what: 'A taxi',
          yearly: 365_000,
          from: '2026-04-01',
          until: '2026-04-11',
          shares: { education: 10_000, health: 0, care: 0 },
        },
      ],
    ])
    const [level, taxi] = commitmentsOf(theCase, policy)
    assert.ok(level && taxi)
    assert.equal(costBetween(level, policy, day('2026-04-01'), day('2027-04-01')), 1_725_000)
    assert.equal(costBetween(level, policy, day('2025-04-01'), day('2026-04-01')), Math.ceil((1_640_000 * 90) / 365))
    assert.equal(costBetween(taxi, policy, day('2026-04-01'), day('2027-04-01')), 10_000)
  })

  it('whatever a time is divided into, the parts and the shares add up to the penny', () => {
    fc.assert(
      fc.property(
        fc.array(days, { minLength: 2, maxLength: 8 }),
        fc.nat(10_000),
        fc.nat(10_000),
        fc.nat(9_000_000),
        days,
        (cuts, a, b, yearly, from) => {
          const [low, high] = a < b ? [a, b] : [b, a]
          const shares = { education: low, health: high - low, care: 10_000 - high }
          const theCase = aFoldedCase([
            set('level-4', from),
            ['cost.agreed', '2026-01-05', { item: 'place', what: 'A place', yearly, from, shares }],
          ])
          const sorted = [...cuts].sort()
          const [first, last] = [sorted[0], sorted.at(-1)]
          assert.ok(first && last)
          for (const commitment of commitmentsOf(theCase, policy)) {
            const whole = costBetween(commitment, policy, first, last)
            const parts = sorted.slice(1).map((until, i) => costBetween(commitment, policy, sorted[i] ?? until, until))
            assert.equal(
              parts.reduce((sum, part) => sum + part, 0),
              whole,
            )
            const shared = sharesBetween(commitment, policy, first, last)
            assert.equal(shared.education + shared.health + shared.care, whole)
          }
        },
      ),
    )
  })
})
