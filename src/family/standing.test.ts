import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { OutsideView } from '../case/outside-view.ts'
import { day } from '../kernel/day.ts'
import type { Deadline, LawWindow } from '../law/law.ts'
import { standing } from './standing.ts'

const deadline: Deadline = {
  id: 'finalise-plan',
  about: null,
  owner: 'authority',
  startedOn: day('2026-10-20'),
  dueOn: day('2026-12-15'),
  actBy: day('2026-12-15'),
  metOn: null,
  takenAway: false,
  excusedBy: null,
  cites: [],
  why: '',
  startedBy: 3,
  metBy: null,
}
const window: LawWindow = {
  id: 'representations-on-plan',
  after: 'plan.proposed',
  about: null,
  who: 'parent',
  opensOn: day('2026-11-10'),
  closesOn: day('2026-11-24'),
}
const zeynep: OutsideView = {
  caseId: 'K7Q4MX',
  law: 'england-statements-2001',
  stage: 'proposed',
  child: { name: 'Zeynep', fullName: 'Zeynep Aydın', bornOn: day('2021-03-14') },
  setting: 'Fernbank Primary School',
  manager: null,
  facts: [{ position: 5, name: 'meeting.held', on: day('2026-11-10'), about: null, says: { kind: 'plan' } }],
  deadlines: [deadline],
  windows: [window],
  closures: [],
  meeting: null,
  review: null,
  promises: [],
}

describe('What a family is told', () => {
  it('says first what they can still do, and until when', () => {
    const says = standing(zeynep, day('2026-11-23'))
    assert.equal(says.where, 'We have written a proposed statement. You can still comment until the end of tomorrow.')
    assert.deepEqual(says.next, [
      'We must send you Zeynep’s final statement by Tuesday 15 December 2026. That is 22 days from today.',
    ])
    assert.match(says.more.join(' '), /We met you on Tuesday 10 November 2026/)
  })

  it('of a plan that is changed, says until when they can write, and what we owe them', () => {
    const amending: OutsideView = {
      ...zeynep,
      stage: 'amending',
      deadlines: [{ ...deadline, id: 'finalise-amendment' }],
      windows: [{ ...window, id: 'representations-on-amendment', after: 'amendment.proposed' }],
    }
    const says = standing(amending, day('2026-11-23'))
    assert.equal(says.where, 'We are changing the statement. You can write to us until the end of tomorrow.')
    assert.match(says.next[0] ?? '', /^We must send you the changed statement, or tell you why it stays as it is, by/)
    const move = { ...amending, deadlines: [{ ...deadline, id: 'name-next-setting' }] }
    assert.match(
      standing(move, day('2026-12-18')).next[0] ?? '',
      /^We should have named the next school for Zeynep in the statement by Tuesday 15 December 2026\. We are 3 days late/,
    )
    for (const id of ['decide-reassessment', 'finalise-reassessment', 'propose-amendment', 'decide-school-change']) {
      const owed = standing({ ...amending, deadlines: [{ ...deadline, id }] }, day('2026-11-23')).next[0] ?? ''
      assert.doesNotMatch(owed, /take the next step/, id)
    }
  })

  it('says our lateness plainly, and that we are sorry', () => {
    const says = standing(zeynep, day('2026-12-18'))
    assert.equal(says.where, 'We have written a proposed statement.')
    assert.deepEqual(says.next, [
      'We should have sent you Zeynep’s final statement by Tuesday 15 December 2026. We are 3 days late, and we are sorry.',
    ])
  })

  it('speaks of an EHC plan in its own words', () => {
    const says = standing({ ...zeynep, law: 'england-ehc-2014' }, day('2026-11-23'))
    assert.match(says.where, /We have written a draft/)
    assert.doesNotMatch(JSON.stringify(says), /statement/)
  })
})
