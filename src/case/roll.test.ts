import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, day } from '../kernel/day.ts'
import { placementRows } from './placement-rows.ts'
import { placementsOf, wasPlaced } from './placements.ts'
import { type OnRoll, rollAfter } from './roll.ts'
import { aFoldedCase, type ToldFact } from './testing/a-folded-case.ts'

const school = (setting: string, more: Record<string, unknown> = {}) => ({
  ...(setting === 'out-of-school' ? {} : { setting }),
  name: setting,
  kind: setting === 'out-of-school' ? setting : 'special',
  part: 'main',
  ...more,
})
const named = (setting: string, on: string, startsOn: string): ToldFact => [
  'placement.named',
  on,
  school(setting, { startsOn, proposal: 1 }),
]
const started = (setting: string, on: string, naming?: number): ToldFact => [
  'placement.started',
  on,
  school(setting, naming === undefined ? {} : { named: naming }),
]
const ended = (placement: number, on: string): ToldFact => ['placement.ended', on, { placement, because: 'Moved' }]
const corrected = (position: number, fact: ToldFact | null): ToldFact => [
  'fact.corrected',
  '2026-11-20',
  {
    position,
    because: 'A mistake',
    fact: fact === null ? null : { name: fact[0], on: fact[1], says: fact[2] ?? {}, further: true },
  },
]

const atFernbank: readonly OnRoll[] = [{ settingId: 'fernbank', part: 'main', since: day('2023-09-01'), until: null }]

/** The roll after each fact in turn, from what was there before the first. */
function told(facts: readonly ToldFact[], from: readonly OnRoll[] = atFernbank): readonly OnRoll[] {
  return facts.reduce(
    (roll, _fact, place) =>
      rollAfter(
        roll,
        placementsOf(aFoldedCase(facts.slice(0, place))),
        placementsOf(aFoldedCase(facts.slice(0, place + 1))),
      ),
    from,
  )
}

function inWords(roll: readonly OnRoll[]): string[] {
  return [...roll]
    .sort((a, b) => (a.since < b.since ? -1 : 1))
    .map(r => `${r.settingId} ${r.since} ${r.until ?? 'on'}${r.part === 'part' ? ' part' : ''}`)
}

describe('The rolls follow the placements', () => {
  const bellhouse = [named('bellhouse', '2026-06-01', '2026-09-02'), started('bellhouse', '2026-09-02', 1)]

  it('one that begins ends where the child was, and nothing happens while it is only named', () => {
    assert.deepEqual(inWords(told(bellhouse.slice(0, 1))), ['fernbank 2023-09-01 on'])
    assert.deepEqual(inWords(told(bellhouse)), ['fernbank 2023-09-01 2026-09-02', 'bellhouse 2026-09-02 on'])
  })

  it('a child who is there already stays there since then', () => {
    assert.deepEqual(inWords(told([started('fernbank', '2026-09-02')])), ['fernbank 2023-09-01 on'])
    assert.deepEqual(inWords(told([started('fernbank', '2026-09-02'), ended(1, '2026-10-01')])), [
      'fernbank 2023-09-01 2026-10-01',
    ])
  })

  it('a beginning on another day moves both rolls, and one taken back gives the child back', () => {
    assert.deepEqual(inWords(told([...bellhouse, corrected(2, started('bellhouse', '2026-10-05', 1))])), [
      'fernbank 2023-09-01 2026-10-05',
      'bellhouse 2026-10-05 on',
    ])
    assert.deepEqual(inWords(told([...bellhouse, corrected(2, null)])), ['fernbank 2023-09-01 on'])
  })

  it('a naming taken back leaves the placement that began, which can still end', () => {
    const facts = [...bellhouse, corrected(1, null)]
    assert.deepEqual(inWords(told(facts)), ['fernbank 2023-09-01 2026-09-02', 'bellhouse 2026-09-02 on'])
    for (const position of [1, 2]) {
      assert.deepEqual(inWords(told([...facts, ended(position, '2026-11-02')])), [
        'fernbank 2023-09-01 2026-09-02',
        'bellhouse 2026-09-02 2026-11-02',
      ])
    }
  })

  it('out of school is on no roll, and the school is back when that was a mistake', () => {
    const out = [...bellhouse, started('out-of-school', '2026-10-12')]
    assert.deepEqual(inWords(told(out)), ['fernbank 2023-09-01 2026-09-02', 'bellhouse 2026-09-02 2026-10-12'])
    assert.deepEqual(inWords(told([...out, corrected(3, null)])), inWords(told(bellhouse)))
  })

  it('an end on another day, or taken back, moves the end of the roll', () => {
    const over = [...bellhouse, ended(1, '2026-10-12')]
    assert.deepEqual(
      inWords(told([...over, corrected(3, ended(1, '2026-10-19'))])).at(-1),
      'bellhouse 2026-09-02 2026-10-19',
    )
    assert.deepEqual(inWords(told([...over, corrected(3, null)])).at(-1), 'bellhouse 2026-09-02 on')
  })

  it('what was changed by hand since stays: a placement gives way to the next row of the roll', () => {
    const roll: OnRoll[] = [...told(bellhouse)].map(r => (r.until === null ? { ...r, until: day('2026-10-01') } : r))
    roll.push({ settingId: 'ropewalk', part: 'main', since: day('2026-10-01'), until: null })
    const before = placementsOf(aFoldedCase(bellhouse))
    const after = placementsOf(aFoldedCase([...bellhouse, corrected(2, started('bellhouse', '2026-09-07', 1))]))
    assert.deepEqual(inWords(rollAfter(roll, before, after)), [
      'fernbank 2023-09-01 2026-09-07',
      'bellhouse 2026-09-07 2026-10-01',
      'ropewalk 2026-10-01 on',
    ])
  })
})

const days = fc.integer({ min: 0, max: 900 }).map(n => addDays(day('2024-01-01'), n))
const settings = fc.constantFrom('fernbank', 'bellhouse', 'copper-lane', 'out-of-school')
const stories = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constant('name' as const), settings, days, days),
      fc.tuple(fc.constant('start' as const), settings, days, fc.nat(8)),
      fc.tuple(fc.constant('end' as const), fc.nat(8), days),
      fc.tuple(fc.constant('correct' as const), fc.nat(8), fc.option(days)),
    ),
    { maxLength: 9 },
  )
  .map(steps => {
    const facts: ToldFact[] = []
    for (const step of steps) {
      const at = (n: number) => (n % Math.max(facts.length, 1)) + 1
      if (step[0] === 'name') facts.push(named(step[1], step[2], step[3]))
      if (step[0] === 'start') {
        const naming = at(step[3])
        facts.push(started(step[1], step[2], facts[naming - 1]?.[0] === 'placement.named' ? naming : undefined))
      }
      if (step[0] === 'end') facts.push(ended(at(step[1]), step[2]))
      const wrong = step[0] === 'correct' ? facts[at(step[1]) - 1] : undefined
      if (step[0] !== 'correct' || wrong === undefined || wrong[0] === 'fact.corrected') continue
      facts.push(corrected(at(step[1]), step[2] === null ? null : [wrong[0], step[2], wrong[2] ?? {}]))
    }
    return facts
  })

describe('Whatever is recorded of placements, and however it is corrected', () => {
  it('no child is at two schools on one day, in the rows or on the rolls', () => {
    fc.assert(
      fc.property(stories, facts => {
        const rows = placementRows(aFoldedCase(facts)).filter(r => r.state === 'started' || r.state === 'ended')
        const periods = rows.map(r => r.period.slice(1, -1).split(',') as [Day, Day | ''])
        assertApart(periods.map(([since, until]) => ({ since, until: until === '' ? null : until })))
        assertApart(told(facts))
      }),
    )
  })

  it('a placement that holds is on the roll of its setting from its first day', () => {
    fc.assert(
      fc.property(stories, facts => {
        const roll = told(facts, [])
        for (const { setting, startsOn } of placementsOf(aFoldedCase(facts)).filter(wasPlaced)) {
          const there = roll.find(r => r.since <= startsOn && (r.until === null || startsOn < r.until))
          assert.equal(there?.settingId ?? null, setting, inWords(roll).join('; '))
        }
      }),
    )
  })

  function assertApart(times: readonly { since: Day; until: Day | null }[]) {
    const inOrder = [...times].sort((a, b) => (a.since < b.since ? -1 : 1))
    for (const [place, { since, until }] of inOrder.entries()) {
      assert.ok(until === null || since < until, `${since} to ${until}`)
      const next = inOrder[place + 1]
      if (next !== undefined)
        assert.ok(until !== null && until <= next.since, `${since} to ${until}, then ${next.since}`)
    }
  }
})
