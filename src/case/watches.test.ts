import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { profiles } from '../authority/profiles.ts'
import { day } from '../kernel/day.ts'
import { packs } from '../law/packs/packs.ts'
import { kindOf } from '../record/facts.ts'
import { isFurtherFact } from '../record/further-facts.ts'
import { aFoldedCase, type ToldFact } from './testing/a-folded-case.ts'
import { awaitedOn, dayFrom, watchTasks } from './watches.ts'

const [profile] = profiles
assert.ok(profile)
const inForce: ToldFact[] = [
  ['assessment.requested', '2026-01-12', { by: 'parent' }],
  ['assessment.agreed', '2026-02-16'],
  ['assessment.completed', '2026-04-20'],
  ['plan.proposed', '2026-05-01'],
  ['plan.finalised', '2026-06-20'],
]
const planned: ToldFact = ['review.planned', '2027-03-01', { meetingOn: '2027-04-20' }, 'review:1']

function rungsOf(watch: string, ...more: ToldFact[]) {
  return watchTasks(aFoldedCase([...inForce, ...more]), profile as NonNullable<typeof profile>)
    .filter(task => task.taskId.startsWith(`silence:watch:${watch}:`))
    .map(task => `${task.shownFrom} ${task.role ?? 'case manager'}: ${task.title}`)
}

describe('A watch', () => {
  it('climbs from the assistant to the head when nobody plans a review that is due on 19 June 2027', () => {
    assert.deepEqual(rungsOf('review-not-planned'), [
      '2027-02-27 annual-review-assistant: Ask the school when the review meeting is',
      '2027-04-10 annual-review-assistant: Chase the school: no review meeting is planned',
      '2027-05-08 case manager: Plan the review meeting yourself: the school has not',
      '2027-05-22 annual-review-manager: See that a review meeting is planned',
      '2027-06-20 head-of-section: The review is overdue and no meeting is planned',
    ])
  })

  it('is quiet once the meeting is planned, and watches the papers and the meeting instead', () => {
    assert.deepEqual(rungsOf('review-not-planned', planned), [])
    assert.equal(rungsOf('papers-not-sent', planned).length, 3)
    assert.equal(rungsOf('review-not-held', planned).length, 2)
  })

  it('takes a chaser for the rungs that have come, and comes back with the next', () => {
    const chase = (on: string): ToldFact => [
      'duty.chased',
      on,
      { watch: 'review-not-planned', to: 'The school', how: 'call' },
    ]
    assert.equal(rungsOf('review-not-planned', chase('2027-02-01')).length, 5)
    assert.equal(rungsOf('review-not-planned', chase('2027-03-01')).length, 4)
    assert.equal(rungsOf('review-not-planned', chase('2027-04-10')).length, 3)
    // What is not a chaser's work is not done by chasing.
    assert.equal(rungsOf('review-not-planned', chase('2027-06-30')).length, 3)
  })

  it('begins again with the next year', () => {
    const decided: ToldFact[] = [
      planned,
      ['review.held', '2027-04-20', {}, 'review:1'],
      ['review.decided', '2027-05-10', { outcome: 'maintain' }],
    ]
    assert.match(rungsOf('review-not-planned', ...decided)[0] ?? '', /^2028-01-18 /)
  })

  it('ends with the plan', () => {
    const all = awaitedOn(
      aFoldedCase([...inForce, planned, ['cease.decided', '2027-03-10'], ['plan.ceased', '2027-06-01']]),
      profile,
    )
    assert.deepEqual(all, [])
  })

  it('counts weeks and days from the day that is watched, before and after', () => {
    const on = day('2027-03-01')
    assert.equal(dayFrom('2 weeks before', on), '2027-02-15')
    assert.equal(dayFrom('on the day', on), '2027-03-01')
    assert.equal(dayFrom('1 day after', on), '2027-03-02')
  })

  it('names only facts and duties that there are, and each rung comes after the one before it', () => {
    const duties = new Set(Object.values(packs).flatMap(pack => pack.duties.map(duty => duty.id)))
    for (const { watches } of profiles) {
      for (const watch of watches) {
        if ('deadline' in watch.counts) assert.ok(duties.has(watch.counts.deadline), watch.counts.deadline)
        const facts = [...watch.met, ...watch.takenAway].map(match => match.fact)
        if ('fact' in watch.counts) facts.push(watch.counts.fact)
        for (const fact of facts) assert.ok(kindOf(fact) !== undefined || isFurtherFact(fact), `${watch.id}: ${fact}`)
        const days = watch.rungs.map(rung => dayFrom(rung.from, day('2027-03-01')))
        assert.deepEqual(days, [...days].sort(), watch.id)
        for (const rung of watch.rungs) {
          assert.ok(
            dayFrom(rung.by, day('2027-03-01')) >= dayFrom(rung.from, day('2027-03-01')),
            `${watch.id}: ${rung.title}`,
          )
        }
      }
    }
  })
})
