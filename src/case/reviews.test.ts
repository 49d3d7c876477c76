import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { profileOf } from '../authority/profiles.ts'
import type { LawId } from '../law/law.ts'
import { complexOf } from './review-complex.ts'
import { reviewRow } from './review-rows.ts'
import { reviewNow, reviewsOf } from './reviews.ts'
import { tasksOf } from './tasks.ts'
import { aFoldedCase, type ToldFact } from './testing/a-folded-case.ts'

const plan: ToldFact = ['plan.brought-forward', '2026-01-12', { madeOn: '2025-03-03' }]
const first: ToldFact[] = [
  ['review.planned', '2026-01-13', { meetingOn: '2026-02-10' }, 'review:1'],
  ['review.held', '2026-02-10', {}, 'review:1'],
  ['review.reported', '2026-02-20', {}, 'review:1'],
  ['review.decided', '2026-02-24', { outcome: 'maintain' }, 'review:1'],
]
const told: ToldFact = ['review.notified', '2026-02-25', {}, 'review:1']

function states(facts: readonly ToldFact[], law?: LawId): string[] {
  return reviewsOf(aFoldedCase(facts, law)).map(review => `${review.number} ${review.state}`)
}

describe('Reviews are read from the facts', () => {
  it('a plan in force has a review to come, with the law’s last day', () => {
    const now = reviewNow(aFoldedCase([plan]))
    assert.deepEqual([now?.about, now?.number, now?.state, now?.dueOn], ['review:1', 1, 'due', '2026-03-02'])
    assert.equal(reviewNow(aFoldedCase([['assessment.requested', '2026-01-12', { by: 'parent' }]])), null)
  })

  it('each step moves it on, and it is closed when the decision is sent', () => {
    assert.deepEqual(states([plan, ...first.slice(0, 1)]), ['1 planned'])
    assert.deepEqual(states([plan, ...first.slice(0, 2)]), ['1 held'])
    assert.deepEqual(states([plan, ...first.slice(0, 3)]), ['1 reported'])
    assert.deepEqual(states([plan, ...first]), ['1 decided'])
    assert.deepEqual(states([plan, ...first, told]), ['1 closed'])
  })

  it('under EHC law the decision is the notice: it is closed at once', () => {
    const invited: ToldFact[] = [plan, ...first]
    assert.deepEqual(states(invited, 'england-ehc-2014'), ['1 closed'])
  })

  it('in Northern Ireland the decision is sent by a letter of its own, as under statements', () => {
    assert.deepEqual(states([plan, ...first], 'northern-ireland-2005'), ['1 decided'])
    assert.deepEqual(states([plan, ...first, told], 'northern-ireland-2005'), ['1 closed'])
  })

  it('the next one has the next number and the day that the last decision set', () => {
    const now = reviewNow(aFoldedCase([plan, ...first, told]))
    assert.deepEqual([now?.about, now?.state, now?.dueOn], ['review:2', 'due', '2027-02-23'])
  })

  it('planning it again keeps what was done, and the papers must go out for the new day', () => {
    const again = reviewNow(
      aFoldedCase([
        plan,
        ['review.planned', '2026-01-13', { meetingOn: '2026-02-10' }, 'review:1'],
        ['review.papers-sent', '2026-01-20', {}, 'review:1'],
        ['review.planned', '2026-02-01', { meetingOn: '2026-02-24' }, 'review:1'],
      ]),
    )
    assert.equal(again?.meetingOn, '2026-02-24')
    assert.equal(again?.papers, null)
  })

  it('facts that are tied to nothing make reviews too', () => {
    const loose = [...first, told].map(([name, on, says]) => [name, on, says] as ToldFact)
    assert.deepEqual(states([plan, ...loose]), ['1 closed'])
    assert.deepEqual(states([plan, ...loose, ['review.planned', '2026-12-01', { meetingOn: '2027-01-20' }]]), [
      '1 closed',
      '2 planned',
    ])
    assert.equal(reviewNow(aFoldedCase([plan, ...loose]))?.about, 'review:2')
  })

  it('a plan that ends leaves no review to come, and the one under way is over', () => {
    const ceased = aFoldedCase([
      plan,
      ...first.slice(0, 2),
      ['cease.decided', '2026-03-01', {}],
      ['plan.ceased', '2026-05-05', {}],
    ])
    assert.equal(reviewNow(ceased), null)
    assert.equal(reviewsOf(ceased)[0]?.state, 'ended')
    assert.equal(reviewRow(ceased, profileOf('learning-trust')), null)
  })

  it('what the rule finds complex is complex until a person says otherwise, and again when something new is found', () => {
    const profile = profileOf('learning-trust')
    const placed: ToldFact = [
      'placement.started',
      '2026-02-01',
      { name: 'Out of school', kind: 'out-of-school', part: 'main' },
    ]
    assert.equal(complexOf(aFoldedCase([plan]), profile), null)
    assert.deepEqual(complexOf(aFoldedCase([plan, placed]), profile), {
      because: ['the child is out of school'],
      by: 'rule',
    })
    const unmarked: ToldFact = ['review.unmarked', '2026-02-02', { because: 'the family asks us to stay away' }]
    assert.equal(complexOf(aFoldedCase([plan, placed, unmarked]), profile), null)
    const appeal: ToldFact = ['appeal.lodged', '2026-02-03', {}]
    assert.deepEqual(complexOf(aFoldedCase([plan, placed, unmarked, appeal]), profile)?.because, [
      'an appeal is under way',
    ])
    const school: ToldFact = ['placement.started', '2026-02-04', { name: 'Fernbank', kind: 'mainstream', part: 'main' }]
    assert.equal(complexOf(aFoldedCase([plan, placed, school]), profile), null)
  })

  it('the row for lists has the review under way and what became of the last', () => {
    const row = reviewRow(aFoldedCase([plan, ...first, told]), profileOf('learning-trust'))
    assert.deepEqual(
      [row?.about, row?.due_on, row?.last_held_on, row?.last_decided_on, row?.last_outcome, row?.held_on],
      ['review:2', '2027-02-23', '2026-02-10', '2026-02-24', 'maintain', null],
    )
  })
})

describe('What a review has gone past', () => {
  it('papers of a meeting that was held are nobody’s work any more; the report is until the decision', () => {
    const titles = (facts: readonly ToldFact[]) =>
      tasksOf(aFoldedCase(facts), profileOf('learning-trust'))
        .filter(task => task.source === 'law')
        .map(task => task.taskId.split(':')[1])
    const [planned, held, , decided] = first as [ToldFact, ToldFact, ToldFact, ToldFact]
    assert.deepEqual(titles([plan, planned]), ['review-plan', 'send-review-papers'])
    assert.deepEqual(titles([plan, planned, held]), ['review-plan', 'report-review'])
    assert.deepEqual(titles([plan, planned, held, decided]), ['review-plan', 'notify-review-decision'])
  })
})
