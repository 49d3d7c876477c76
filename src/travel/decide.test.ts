import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { learningTrust } from '../authority/profiles/learning-trust.ts'
import { aFoldedCase, type ToldFact } from '../case/testing/a-folded-case.ts'
import { travelOf } from '../case/travel.ts'
import { day } from '../kernel/day.ts'
import { decideAnswer, decideAppeal, stageNext } from './appeal.ts'
import { type DecideValues, decideStop, decideTravel } from './decide.ts'
import type { Places } from './journey.ts'
import { decideProvide, type ProvideValues } from './provide.ts'

const plan: ToldFact = [
  'plan.brought-forward',
  '2026-01-05',
  { madeOn: '2024-02-01', lastReviewedOn: '2025-06-20', setting: '900001' },
]
const applied = (says: Record<string, unknown> = {}): ToldFact => [
  'travel.applied',
  '2026-02-02',
  {
    by: 'Elif Aydın',
    setting: '900001',
    school: 'Fernbank Primary School',
    wantedFrom: '2026-04-13',
    walkAccompanied: 'yes',
    income: 'not-low',
    choice: 'nearest',
    decideBy: '2026-03-02',
    ...says,
  },
  'travel:1',
]
const route = (metres: number, safe = 'yes'): ToldFact => [
  'travel.measured',
  '2026-02-10',
  { setting: '900001', school: 'Fernbank Primary School', metres, source: 'Walked', safe },
]
const agreed: ToldFact = [
  'travel.agreed',
  '2026-03-02',
  { ground: 'need', from: '2026-04-13', reasons: 'Need', decidedBy: 'Priya Raman, Case manager' },
  'travel:1',
]
const refused: ToldFact = [
  'travel.refused',
  '2026-03-02',
  { reasons: 'Near', decidedBy: 'Priya Raman, Case manager' },
  'travel:1',
]

const places: Places = { home: { point: null, words: 'Not known' }, school: null }
const deciding = { places, policyVersion: '1', decidedBy: 'Priya Raman', today: day('2026-03-02') }
const agree: DecideValues = {
  need: 'not-met',
  needBecause: 'She walks well.',
  outcome: 'agreed',
  ground: 'distance',
  from: day('2026-04-13'),
  reasons: 'It is far.',
  instead: null,
  departs: null,
}
const refuse: DecideValues = { ...agree, outcome: 'refused', ground: null, from: null, reasons: 'It is near.' }

describe('A decision on travel', () => {
  it('follows the rules, and keeps each as it stood', () => {
    const decided = decideTravel(aFoldedCase([plan, applied(), route(4000)]), agree, deciding)
    assert.ok('record' in decided)
    assert.deepEqual(
      decided.record.map(f => f.name),
      ['travel.weighed', 'travel.agreed'],
    )
    const findings = decided.record[0]?.says?.findings as { rule: string; finding: string }[]
    assert.equal(findings.find(f => f.rule === 'distance')?.finding, 'met')
    assert.equal(findings.length, 7)
  })

  it('does not refuse a child whom the rules entitle, nor before it is known, without saying why', () => {
    assert.match(
      words(decideTravel(aFoldedCase([plan, applied(), route(4000)]), refuse, deciding)),
      /By the rules the child is entitled/,
    )
    assert.match(
      words(decideTravel(aFoldedCase([plan, applied()]), refuse, deciding)),
      /Before travel is refused, find out the length/,
    )
    const why = { ...refuse, departs: 'The family asked us to.' }
    assert.ok('record' in decideTravel(aFoldedCase([plan, applied()]), why, deciding))
    assert.ok('record' in decideTravel(aFoldedCase([plan, applied(), route(800)]), refuse, deciding))
  })

  it('does not agree by a rule that is not met', () => {
    assert.match(
      words(decideTravel(aFoldedCase([plan, applied(), route(800)]), agree, deciding)),
      /This rule is not met: 0\.50 miles/,
    )
    assert.match(
      words(decideTravel(aFoldedCase([plan, applied({ choice: 'preferred' }), route(4000)]), agree, deciding)),
      /Choose “The authority’s choice”/,
    )
    const choice = { ...agree, ground: 'discretion' as const }
    assert.ok(
      'record' in decideTravel(aFoldedCase([plan, applied({ choice: 'preferred' }), route(4000)]), choice, deciding),
    )
  })

  it('a route that was measured for another home or school no longer counts', () => {
    const theCase = { ...aFoldedCase([plan, applied(), route(800)]), homeSince: day('2026-02-20') }
    assert.match(
      words(decideTravel(theCase, refuse, deciding)),
      /find out the length of the shortest safe walking route/,
    )
  })

  it('needs an application', () => {
    assert.match(words(decideTravel(aFoldedCase([plan]), agree, deciding)), /No application is on the record/)
  })
})

describe('What is provided', () => {
  const values: ProvideValues = {
    mode: 'taxi',
    what: 'A taxi',
    from: day('2026-04-13'),
    lastDay: day('2026-07-17'),
    days: ['monday'],
    trips: 'both',
    vehicle: null,
    escort: 'not-needed',
    escortName: null,
    yearly: 900_000,
    replaces: 'nothing',
  }

  it('has its cost beside it, and both end together when travel stops', () => {
    const theCase = aFoldedCase([plan, applied(), agreed])
    const done = decideProvide(theCase, values, learningTrust.travel, day('2026-03-03'))
    assert.ok('record' in done)
    assert.deepEqual(
      done.record.map(f => f.name),
      ['cost.agreed', 'travel.provided'],
    )
    assert.equal(done.record[1]?.says?.cost, 4)
    const told = done.record.map((f): ToldFact => [f.name, f.on, f.says ?? {}, f.about ?? 'travel:1'])
    const after = aFoldedCase([plan, applied(), agreed, ...told])
    const stopped = decideStop(after, { lastDay: day('2026-05-29'), reasons: 'So' }, 'Priya Raman', day('2026-05-01'))
    assert.ok('record' in stopped)
    assert.deepEqual(
      stopped.record.map(f => f.name),
      ['travel.stopped', 'travel.ended', 'cost.ended'],
    )
    assert.equal(stopped.record[2]?.says?.until, '2026-05-30')
    const change = decideProvide(
      after,
      { ...values, mode: 'pass', from: day('2026-06-01'), replaces: '5' },
      learningTrust.travel,
      day('2026-05-01'),
    )
    assert.ok('record' in change)
    assert.deepEqual(
      change.record.map(f => f.name),
      ['travel.ended', 'cost.ended', 'cost.agreed', 'travel.provided'],
    )
    assert.equal(change.record[3]?.says?.cost, 8)
  })

  it('waits until travel is agreed, and for its first day', () => {
    assert.match(
      words(decideProvide(aFoldedCase([plan, applied()]), values, learningTrust.travel, day('2026-03-03'))),
      /Travel is not agreed/,
    )
    const early = { ...values, from: day('2026-04-01') }
    assert.match(
      words(decideProvide(aFoldedCase([plan, applied(), agreed]), early, learningTrust.travel, day('2026-03-03'))),
      /agreed from Monday 13 April 2026/,
    )
  })
})

describe('An appeal about travel', () => {
  const asked = { on: day('2026-03-20'), by: 'Elif Aydın', how: 'post' as const, grounds: 'It is far.' }
  const appeal = (stage: number, on: string): ToldFact => [
    'travel.appealed',
    on,
    { stage, by: 'Elif', how: 'post', grounds: 'Far', answerBy: '2026-05-01' },
    'travel:1',
  ]
  const answer = (stage: number, on: string): ToldFact => [
    'travel.appeal-answered',
    on,
    { stage, outcome: 'stands', reasons: 'So', decidedBy: 'Tomasz Zieliński' },
    'travel:1',
  ]

  it('has two stages, each with its own days, and no third', () => {
    const first = decideAppeal(aFoldedCase([plan, applied(), refused]), asked, learningTrust.travel)
    assert.ok('record' in first)
    // Twenty working days after Friday 20 March, with Good Friday and Easter Monday between.
    assert.equal(first.record[0]?.says?.answerBy, '2026-04-21')
    const then = aFoldedCase([plan, applied(), refused, appeal(1, '2026-03-20'), answer(1, '2026-04-01')])
    assert.equal(stageNext(travelOf(then)), 2)
    const both = aFoldedCase([
      plan,
      applied(),
      refused,
      appeal(1, '2026-03-20'),
      answer(1, '2026-04-01'),
      appeal(2, '2026-04-10'),
      answer(2, '2026-05-01'),
    ])
    assert.equal(stageNext(travelOf(both)), null)
    assert.match(
      words(decideAppeal(both, { ...asked, on: day('2026-05-02') }, learningTrust.travel)),
      /Both stages are over/,
    )
  })

  it('is answered by nobody who had a part in it', () => {
    const waiting = aFoldedCase([plan, applied(), refused, appeal(1, '2026-03-20')])
    const values = {
      on: day('2026-04-01'),
      decidedBy: 'priya raman, case manager',
      outcome: 'stands' as const,
      reasons: 'So',
      ground: null,
      from: null,
    }
    assert.match(words(decideAnswer(waiting, values)), /Somebody who had no part in it answers/)
    assert.ok('record' in decideAnswer(waiting, { ...values, decidedBy: 'Harriet Bloom' }))
  })
})

function words(decided: object): string {
  return 'refused' in decided ? (decided.refused as { because: string }[]).map(r => r.because).join('; ') : 'recorded'
}
