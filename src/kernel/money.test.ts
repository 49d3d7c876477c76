import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from './day.ts'
import { divided, parsePounds, pounds, proRata } from './money.ts'

const yearly = fc.integer({ min: 0, max: 100_000_000 })
const days = fc.integer({ min: 0, max: 4000 }).map(n => addDays(day('2020-01-01'), n))

describe('Money', () => {
  it('is written in pounds, with pence where there are any', () => {
    assert.deepEqual([0, 100, 1_725_000, 1_725_050, -500].map(pounds), ['£0', '£1', '£17,250', '£17,250.50', '−£5'])
  })

  it('is read as people type it', () => {
    assert.deepEqual(
      ['£17,250', '17250', '17250.50', ' 17 250 '].map(parsePounds),
      [1725000, 1725000, 1725050, 1725000],
    )
    assert.deepEqual(['', 'much', '1.5', '-4', '1,72,50', '12.345'].map(parsePounds), [
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('reads back whatever it wrote', () => {
    fc.assert(fc.property(yearly, pence => assert.equal(parsePounds(pounds(pence)), pence)))
  })

  it('comes to the whole sum for a whole year, leap year or not', () => {
    fc.assert(
      fc.property(yearly, fc.integer({ min: 2000, max: 2060 }), (sum, year) => {
        assert.equal(proRata(sum, day(`${year}-04-01`), day(`${year + 1}-04-01`)), sum)
      }),
    )
  })

  it('loses no penny however a time is divided', () => {
    fc.assert(
      fc.property(yearly, fc.array(days, { minLength: 2, maxLength: 12 }), (sum, cuts) => {
        const sorted = [...cuts].sort()
        const parts = sorted.slice(1).map((until, i) => proRata(sum, sorted[i] ?? until, until))
        const [first, last] = [sorted[0], sorted.at(-1)]
        assert.ok(first !== undefined && last !== undefined)
        assert.equal(
          parts.reduce((a, b) => a + b, 0),
          proRata(sum, first, last),
        )
        for (const part of parts) assert.ok(Number.isSafeInteger(part) && part >= 0)
      }),
    )
  })

  it('never comes to more for fewer days', () => {
    fc.assert(
      fc.property(yearly, days, fc.nat(2000), fc.nat(2000), (sum, from, a, b) => {
        const [short, long] = a < b ? [a, b] : [b, a]
        assert.ok(proRata(sum, from, addDays(from, short)) <= proRata(sum, from, addDays(from, long)))
      }),
    )
  })

  it('is shared so that the shares add up to it', () => {
    fc.assert(
      fc.property(yearly, fc.nat(10_000), fc.nat(10_000), (sum, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        const shares = divided(sum, { education: low, health: high - low, care: 10_000 - high })
        assert.equal(shares.education + shares.health + shares.care, sum)
      }),
    )
  })
})
