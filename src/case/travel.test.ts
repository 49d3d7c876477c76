import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { learningTrust } from '../authority/profiles/learning-trust.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import type { Case } from './case.ts'
import { commitmentsOf } from './costs.ts'
import { aFoldedCase, type ToldFact } from './testing/a-folded-case.ts'
import { hasTravel, nextTravel, travelOf, travelReviewed } from './travel.ts'
import { travelTasks } from './travel-tasks.ts'

const plan: ToldFact = [
  'plan.brought-forward',
  '2026-01-05',
  { madeOn: '2024-02-01', lastReviewedOn: '2025-06-20', setting: '900001' },
]
const agreed: ToldFact = [
  'travel.agreed',
  '2026-03-02',
  { ground: 'need', from: '2026-04-13', reasons: 'Need.', decidedBy: 'Priya Raman' },
  'travel:1',
]
const refused: ToldFact = ['travel.refused', '2026-03-02', { reasons: 'Near.', decidedBy: 'Priya Raman' }, 'travel:1']
const provided = (from: string, lastDay: string): ToldFact => [
  'travel.provided',
  '2026-03-03',
  { mode: 'pass', what: 'A card', from, lastDay, days: ['monday'], trips: 'both', escort: 'not-needed' },
  'travel:1',
]
const weighed = (says: Record<string, unknown>): ToldFact => [
  'travel.weighed',
  '2026-03-02',
  { policy: '1', school: 'Fernbank', findings: [{ rule: 'need', finding: 'met', because: 'So' }], ...says },
  'travel:1',
]
const at = (theCase: Case, change: Partial<Case>): Case => ({ ...theCase, ...change })
const asks = (theCase: Case) => travelOf(theCase).questions.map(q => q.id)

describe('What is on the record of travel', () => {
  it('a child has travel once it is agreed, and until what is provided is over', () => {
    assert.equal(hasTravel(aFoldedCase([plan]), day('2026-05-01')), false)
    assert.equal(hasTravel(aFoldedCase([plan, refused]), day('2026-05-01')), false)
    assert.equal(hasTravel(aFoldedCase([plan, agreed]), day('2026-03-02')), true)
    const stopped: ToldFact = [
      'travel.stopped',
      '2026-06-01',
      { lastDay: '2026-07-17', reasons: 'So', decidedBy: 'X' },
      'travel:1',
    ]
    const theCase = aFoldedCase([plan, agreed, provided('2026-04-13', '2026-07-17'), stopped])
    assert.equal(hasTravel(theCase, day('2026-07-17')), true)
    assert.equal(hasTravel(theCase, day('2026-07-18')), false)
  })

  it('the statement itself may provide it, until it no longer does', () => {
    const named: ToldFact = ['travel.in-plan', '2026-02-02', { words: 'Transport' }]
    assert.equal(hasTravel(aFoldedCase([plan, named]), day('2026-05-01')), true)
    const dropped: ToldFact = ['travel.not-in-plan', '2026-04-02', { because: 'Amended' }]
    assert.equal(hasTravel(aFoldedCase([plan, named, dropped]), day('2026-05-01')), false)
  })

  it('a proforma belongs to its own review', () => {
    const filled: ToldFact = [
      'travel.reviewed',
      '2026-05-01',
      {
        eligible: 'yes',
        eligibleBecause: 'So',
        mode: 'Card',
        modeFits: 'yes',
        escort: 'not-needed',
        changes: [],
        independently: 'not-yet',
        independentlyBecause: 'So',
        training: 'not-now',
        outcome: 'continue',
        because: 'So',
        by: 'Head teacher',
      },
      'review:2',
    ]
    const theCase = aFoldedCase([plan, agreed, filled])
    assert.equal(travelReviewed(theCase, 'review:2'), true)
    assert.equal(travelReviewed(theCase, 'review:1'), false)
  })

  it('an ended provision holds to its last day, whatever that is, and is never negative', () => {
    const base = day('2026-04-13')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: -1, max: 300 }), (length, end) => {
        const lastDay = addDays(base, length)
        const ended: ToldFact = [
          'travel.ended',
          '2026-04-20',
          { provision: 3, lastDay: addDays(base, end), because: 'So' },
        ]
        const [one] = travelOf(aFoldedCase([plan, agreed, provided(base, lastDay), ended])).provisions
        assert.equal(one?.until, addDays(base, end + 1))
        assert.ok(one !== undefined && one.until >= one.from)
      }),
    )
  })

  it('a refusal that an appeal overturns is agreed from then on', () => {
    const appeal: ToldFact = [
      'travel.appealed',
      '2026-03-20',
      { stage: 1, by: 'E', how: 'post', grounds: 'Far', answerBy: '2026-04-20' },
      'travel:1',
    ]
    const answer: ToldFact = [
      'travel.appeal-answered',
      '2026-04-01',
      { stage: 1, outcome: 'agreed', reasons: 'So', decidedBy: 'T' },
      'travel:1',
    ]
    const then: ToldFact = [
      'travel.agreed',
      '2026-04-01',
      { ground: 'need', from: '2026-04-13', reasons: 'So', decidedBy: 'T' },
      'travel:1',
    ]
    const applied: ToldFact = [
      'travel.applied',
      '2026-02-02',
      { decideBy: '2026-03-02', school: 'X', by: 'E' },
      'travel:1',
    ]
    const travel = travelOf(aFoldedCase([plan, applied, refused, appeal, answer, then]))
    assert.equal(travel.decision?.outcome, 'agreed')
    assert.equal(travel.applications[0]?.state, 'agreed')
    assert.equal(travel.applications[0]?.appeals[0]?.answer?.says.outcome, 'agreed')
    assert.equal(nextTravel(aFoldedCase([plan, applied])), 'travel:2')
  })
})

describe('What asks anew', () => {
  it('the birthdays that come after the decision, each once', () => {
    assert.deepEqual(asks(aFoldedCase([plan, agreed])), ['age:8', 'age:11', 'age:16'])
    assert.deepEqual(asks(aFoldedCase([plan, refused])), ['age:11'])
    const looked: ToldFact = [
      'travel.looked-at',
      '2027-03-14',
      { questions: ['age:8'], finding: 'stands', because: 'So' },
      'travel:1',
    ]
    assert.deepEqual(asks(aFoldedCase([plan, agreed, looked])), ['age:11', 'age:16'])
  })

  it('a move, even one that was recorded late', () => {
    const moved = (since: string, says: Record<string, unknown>) =>
      asks(at(aFoldedCase([plan, weighed(says), agreed]), { homeSince: day(since) })).filter(id =>
        id.startsWith('home'),
      )
    assert.deepEqual(moved('2026-05-01', { homeSince: '2020-01-01' }), ['home:2026-05-01'])
    assert.deepEqual(moved('2026-02-10', { homeSince: '2020-01-01' }), ['home:2026-02-10'])
    assert.deepEqual(moved('2020-01-01', { homeSince: '2020-01-01' }), [])
    assert.deepEqual(moved('2020-01-01', {}), [])
  })

  it('a change of school, unless it is the school that travel was agreed to', () => {
    const setting = { settingId: '900003', name: 'Ropewalk', kind: 'mainstream', since: day('2026-09-02') }
    const changed = (to: string) =>
      asks(at(aFoldedCase([plan, weighed({ setting: to }), agreed]), { setting })).filter(id => id.startsWith('school'))
    assert.deepEqual(changed('900001'), ['school:900003:2026-09-02'])
    assert.deepEqual(changed('900003'), [])
  })

  it('nothing after travel stopped', () => {
    const stopped: ToldFact = [
      'travel.stopped',
      '2026-06-01',
      { lastDay: '2026-07-17', reasons: 'So', decidedBy: 'X' },
      'travel:1',
    ]
    assert.deepEqual(asks(at(aFoldedCase([plan, agreed, stopped]), { homeSince: day('2026-07-01') })), [])
  })
})

describe('What is to be done about travel', () => {
  it('a birthday is on the list six weeks before it, and due on it', () => {
    const task = travelTasks(aFoldedCase([plan, agreed]), learningTrust).find(t => t.taskId.endsWith('age:8'))
    assert.equal(task?.dueOn, '2027-03-14')
    assert.equal(task?.shownFrom, addDays(day('2027-03-14'), -42))
  })

  it('whatever is provided, its end asks what follows, once: of the last to end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 4 }), lengths => {
        const from = day('2026-04-13')
        const facts = lengths.map(length => provided(from, addDays(from, length)))
        const ends = travelTasks(aFoldedCase([plan, agreed, ...facts]), learningTrust).filter(t =>
          t.taskId.includes(':ends:'),
        )
        assert.equal(ends.length, 1)
        assert.equal(ends[0]?.dueOn, addDays(from, Math.max(...lengths) - 14))
      }),
    )
  })

  it('a cost that was agreed with what is provided counts to the same day', () => {
    const cost: ToldFact = [
      'cost.agreed',
      '2026-03-03',
      {
        item: 'travel',
        what: 'Travel',
        yearly: 100_000,
        from: '2026-04-13',
        until: '2026-07-18',
        shares: { education: 10_000, health: 0, care: 0 },
      },
    ]
    const ended: ToldFact = ['cost.ended', '2026-05-01', { cost: 3, until: '2026-06-01', because: 'Travel stops' }]
    const untils = (facts: ToldFact[]) =>
      commitmentsOf(aFoldedCase([plan, agreed, ...facts]), learningTrust.placements).map(c => c.until as Day)
    assert.deepEqual(untils([cost]), ['2026-07-18'])
    assert.deepEqual(untils([cost, ended]), ['2026-06-01'])
  })
})
