import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { addDays, type Day, day, dayFromNumber, dayInLondon, dayNumber } from '../kernel/day.ts'
import { parseCaseFile, writeCaseFile } from '../record/case-file.ts'
import { type Fact, factKinds, type LawId, lawIds } from '../record/facts.ts'
import { derive, type LawRecord } from './derive.ts'
import type { Derived } from './law.ts'
import { packs } from './packs/packs.ts'
import { stateOf } from './state-of.ts'
import { tryFacts } from './try-fact.ts'

const seed = 20261121
const states = ['open', 'overdue', 'met', 'met-late', 'excused', 'not-needed']
const begins = {
  'england-statements-2001': '2005-01-10',
  'england-ehc-2014': '2016-01-11',
  'northern-ireland-2005': '2008-01-07',
}

/** A record that the law takes: facts drawn at random, each kept only where it follows from those before it. */
const records: fc.Arbitrary<LawRecord> = fc
  .record({
    law: fc.constantFrom(...lawIds),
    draws: fc.array(
      fc.record({ fact: fc.nat(), word: fc.nat(), days: fc.integer({ min: 0, max: 40 }), tied: fc.nat(3) }),
      {
        minLength: 8,
        maxLength: 45,
      },
    ),
  })
  .map(({ law, draws }) => {
    const facts: Fact[] = []
    let on = day(begins[law])
    const closures = [{ from: addDays(on, 190), reopens: addDays(on, 230) }]
    for (const { fact, word, days, tied } of draws) {
      const next = drawn(law, fact, word, addDays(on, days), tied)
      if (next === null || 'problems' in derive({ law, closures, facts: [...facts, next] })) continue
      on = addDays(on, days)
      facts.push(next)
    }
    return { law, closures, facts }
  })

function drawn(law: LawId, fact: number, word: number, on: Day, tied: number): Fact | null {
  const kind = factKinds[fact % factKinds.length]
  if (
    kind === undefined ||
    kind.name === 'fact.corrected' ||
    ('laws' in kind && !(kind.laws as readonly LawId[]).includes(law))
  ) {
    return null
  }
  const ids = packs[law].duties.map(({ id }) => id)
  const says: { [word: string]: unknown } = {}
  for (const [name, expected] of Object.entries(kind.says)) {
    if (expected.is === 'one of') says[name] = expected.values[word % expected.values.length]
    if (expected.is === 'day') says[name] = addDays(on, (word % 500) - 250)
  }
  if (kind.name === 'delay.excused') {
    says.deadline = ids[word % ids.length]
    says.ground = 'exceptional-circumstances'
  }
  const about = tied === 0 ? { about: `work:${word % 2}` } : {}
  return { name: kind.name, on, ...about, ...(Object.keys(says).length > 0 && { says }) }
}

function derived(record: LawRecord): Derived {
  const outcome = derive(record)
  assert.ok('ok' in outcome, JSON.stringify(outcome))
  return outcome.ok
}

const holds = (property: (record: LawRecord) => void, more: { numRuns?: number } = {}) =>
  fc.assert(fc.property(records, property), { seed, numRuns: 300, ...more })

describe(`what holds of every record (seed ${seed})`, () => {
  it('a state is one of the six, on every day, and a due date never moves with today', () => {
    holds(record => {
      for (const deadline of derived(record).deadlines) {
        const before = { ...deadline }
        const seen = [-1, 0, 1, 4000].map(days => stateOf(deadline, addDays(deadline.dueOn, days)))
        assert.ok(seen.every(state => states.includes(state)))
        assert.deepEqual(deadline, before)
        const today = new Set(seen)
        assert.ok(today.size === 1 || [...today].every(state => ['open', 'overdue', 'excused'].includes(state)))
      }
    })
  })

  it('to act by is a working day, no later than the due date, and nothing is met before it started', () => {
    holds(record => {
      for (const { actBy, dueOn, metOn, startedOn, startedBy, metBy } of derived(record).deadlines) {
        assert.ok(actBy <= dueOn)
        assert.ok(![0, 6].includes(new Date(`${actBy}T12:00:00Z`).getUTCDay()))
        assert.ok(metOn === null || metOn >= startedOn)
        assert.equal(record.facts[startedBy - 1]?.on, startedOn)
        if (metBy !== null) assert.equal(record.facts[metBy - 1]?.on, metOn)
      }
    })
  })

  it('an excuse moves no date: it changes only whether lateness is excused', () => {
    holds(record => {
      const before = derived(record)
      const last = record.facts.at(-1)?.on ?? '2020-01-01'
      for (const { id, about } of before.deadlines) {
        const says = { deadline: id, ground: 'exceptional-circumstances' }
        const excuse: Fact = { name: 'delay.excused', on: last, says, ...(about !== null && { about }) }
        const outcome = derive({ ...record, facts: [...record.facts, excuse] })
        if ('problems' in outcome) continue
        const without = ({ deadlines, ...rest }: Derived) => ({
          ...rest,
          deadlines: deadlines.map(({ excusedBy: _, ...deadline }) => deadline),
        })
        assert.deepEqual(without(outcome.ok), without(before))
      }
    })
  })

  it('the order in which facts of different days were recorded changes nothing', () => {
    fc.assert(
      fc.property(records, fc.integer(), (record, shuffle) => {
        const days = [...new Set(record.facts.map(({ on }) => on))]
        const shuffled = days
          .map(on => ({ on, at: Math.sin(dayNumber(on as Day) * (shuffle % 1000)) }))
          .sort((one, other) => one.at - other.at)
          .flatMap(({ on }) => record.facts.filter(fact => fact.on === on))
        const positionless = ({ deadlines, ...rest }: Derived) => ({
          ...rest,
          deadlines: deadlines.map(({ startedBy: _, metBy: __, ...deadline }) => deadline),
        })
        assert.deepEqual(positionless(derived({ ...record, facts: shuffled })), positionless(derived(record)))
      }),
      { seed, numRuns: 300 },
    )
  })

  it('a case file written and read again is the same, and yields the same', () => {
    holds(record => {
      const closures = (record.closures ?? []) as { from: Day; reopens: Day }[]
      const file = { law: record.law, closures, facts: record.facts, others: { people: [{ name: 'Nobody' }] } }
      const again = parseCaseFile(writeCaseFile(file))
      assert.ok('ok' in again)
      assert.deepEqual(again.ok, file)
      assert.deepEqual(derived(again.ok), derived(record))
    })
  })

  it('correcting a fact to itself changes nothing', () => {
    holds(record => {
      const right = record.facts.at(-1)
      if (right === undefined) return
      const position = record.facts.length
      const correction: Fact = {
        name: 'fact.corrected',
        on: right.on,
        says: { position, because: 'Twice', fact: right },
      }
      assert.deepEqual(derived({ ...record, facts: [...record.facts, correction] }), derived(record))
    })
  })

  it('trying a fact yields what recording it would, or why not', () => {
    const record: LawRecord = {
      law: 'england-ehc-2014',
      facts: [{ name: 'assessment.requested', on: '2026-02-02', says: { by: 'parent' } }],
    }
    const agreed: Fact = { name: 'assessment.agreed', on: '2026-03-02' }
    assert.deepEqual(tryFacts(record, [agreed]), { ok: derived({ ...record, facts: [...record.facts, agreed] }) })
    const outcome = tryFacts(record, [{ name: 'plan.finalised', on: '2026-03-02' }])
    assert.ok('refused' in outcome && /answers nothing/.test(outcome.refused[0]?.because ?? ''))
  })
})

describe('time zones', () => {
  it('the same dates in UTC, London and New York, and half an hour after midnight in summer', () => {
    const program = `
      const { examples } = await import(${JSON.stringify(new URL('./examples.ts', import.meta.url).href)})
      const { derive } = await import(${JSON.stringify(new URL('./derive.ts', import.meta.url).href)})
      const { dayInLondon, longDay } = await import(${JSON.stringify(new URL('../kernel/day.ts', import.meta.url).href)})
      const today = dayInLondon(new Date('2026-06-30T23:30:00Z'))
      const all = examples.map(({ record }) => derive(record))
      process.stdout.write(JSON.stringify([today, longDay(today), new Date(2026, 0, 1).getTimezoneOffset(), all]))`
    const [utc, london, newYork] = ['UTC', 'Europe/London', 'America/New_York'].map(TZ => {
      const out = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        env: { ...process.env, TZ },
        encoding: 'utf8',
      })
      const [today, words, offset, all] = JSON.parse(out)
      return { today, words, offset, all }
    })
    assert.deepEqual([utc?.offset, london?.offset, newYork?.offset], [0, 0, 300])
    for (const zone of [utc, london, newYork]) {
      assert.equal(zone?.today, '2026-07-01')
      assert.equal(zone?.words, 'Wednesday 1 July 2026')
      assert.deepEqual(zone?.all, utc?.all)
    }
  })

  it('is one day in London whatever the hour', () => {
    for (let hour = 0; hour < 24; hour++) {
      const at = new Date(Date.UTC(2026, 11, 3, hour, 30))
      assert.equal(dayInLondon(at), dayFromNumber(Math.floor(at.getTime() / 86_400_000)))
    }
  })
})
