import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { decideMove, type Managed, type MoveOfOne, type Term, termOn } from './decide-move.ts'

const priya = { accountId: 'priya', name: 'Priya Raman' }
const daniel = { accountId: 'daniel', name: 'Daniel Mensah' }
const from = day('2026-11-23')

function school(...terms: Term[]): Managed {
  return { id: '900001', name: 'Fernbank Primary School', terms }
}

describe('moving schools to another case manager', () => {
  it('ends the term there is and begins a new one', () => {
    const term = { ...priya, from: day('2020-01-01'), until: null }
    assert.deepEqual(decideMove({ things: [school(term)], to: daniel, from }), {
      moves: [{ id: '900001', ends: term, replaces: null }],
    })
  })

  it('a term that began the same day is replaced, since nobody has a school for no day', () => {
    const term = { ...priya, from, until: null }
    assert.deepEqual(decideMove({ things: [school(term)], to: daniel, from }), {
      moves: [{ id: '900001', ends: null, replaces: term }],
    })
  })

  it('a school that nobody has simply begins', () => {
    const past = { ...priya, from: day('2020-01-01'), until: day('2026-01-01') }
    assert.deepEqual(decideMove({ things: [school(past)], to: daniel, from }), {
      moves: [{ id: '900001', ends: null, replaces: null }],
    })
  })

  it('a move into one already planned is refused with its day', () => {
    const planned = { ...daniel, from: day('2026-12-01'), until: null }
    const decided = decideMove({ things: [school(planned)], to: priya, from })
    assert.ok(isRefused(decided))
    assert.match(decided.refused[0]?.because ?? '', /goes to Daniel Mensah on Tuesday 1 December 2026, as was planned/)
  })

  it('whatever is moved in whatever order, no day has two managers, and the last move holds', () => {
    const people = [priya, daniel, { accountId: 'siobhan', name: 'Siobhán Kelly' }]
    const moves = fc.array(fc.record({ to: fc.constantFrom(...people), after: fc.integer({ min: 0, max: 40 }) }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(moves, steps => {
        let terms: Term[] = []
        for (const { to, after } of steps) {
          const on = addDays(from, after)
          const decided = decideMove({ things: [school(...terms)], to, from: on })
          if (isRefused(decided)) continue
          terms = carryOut(terms, decided.moves[0], to, on)
          assert.equal(termOn(school(...terms), on)?.accountId, to.accountId)
          for (let i = 0; i < 45; i++) {
            const at = addDays(from, i)
            const here = terms.filter(t => t.from <= at && (t.until === null || at < t.until))
            assert.ok(here.length <= 1)
          }
        }
      }),
    )
  })
})

function carryOut(terms: readonly Term[], one: MoveOfOne | undefined, to: typeof priya, on: Day): Term[] {
  return [
    ...terms.filter(t => t !== one?.replaces).map(t => (t === one?.ends ? { ...t, until: on } : t)),
    { ...to, from: on, until: null },
  ]
}
