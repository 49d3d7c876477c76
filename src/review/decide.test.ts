import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Review, reviewNow } from '../case/reviews.ts'
import { aFoldedCase, type ToldFact } from '../case/testing/a-folded-case.ts'
import { addDays, day, weekdayOf } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import type { LawId } from '../law/law.ts'
import { decideAction, decideActionDone } from './decide-after.ts'
import { decideCirculated, decideInvited, decidePlanned, type Planning } from './decide-meeting.ts'
import { decideNotified, decideOutcome, type Outcome } from './decide-outcome.ts'
import { decideRecorded, decideReported, type Recording } from './decide-record.ts'
import { warningsAbout } from './warnings.ts'

const plan: ToldFact = ['plan.brought-forward', '2026-09-01', { madeOn: '2025-12-01' }]
const planned: ToldFact = ['review.planned', '2026-09-07', { meetingOn: '2026-10-14' }, 'review:1']
const held: ToldFact = ['review.held', '2026-10-14', {}, 'review:1']
const reported: ToldFact = ['review.reported', '2026-10-20', {}, 'review:1']
const recommends = (what: string): ToldFact => [
  'review.recorded',
  '2026-10-14',
  { attendance: [], objectives: [], recommends: what, because: 'It is right' },
  'review:1',
]

function story(facts: readonly ToldFact[], law: LawId = 'england-statements-2001') {
  const theCase = aFoldedCase(facts, law)
  return { theCase, review: reviewNow(theCase) as Review }
}

const meeting: Planning = {
  on: day('2026-09-07'),
  meetingOn: day('2026-10-14'),
  at: '09:30',
  how: 'place',
  place: 'Fernbank',
  minutes: 60,
  chair: 'Grace Owusu',
  kind: 'annual',
  although: null,
}
const record: Recording = {
  on: day('2026-10-14'),
  attendance: [{ name: 'Elif Aydın', role: 'Parent', how: 'attended' }],
  objectives: [],
  attainment: null,
  changes: null,
  parents: null,
  pupil: null,
  transition: null,
  targets: null,
  differences: null,
  recommends: 'maintain',
  parts: [],
  because: 'It is right',
}
const outcome: Outcome = {
  on: day('2026-10-27'),
  outcome: 'maintain',
  reasons: 'It is right',
  parts: [],
  departsBecause: null,
  withoutReport: null,
  to: [],
  how: null,
}
const today = day('2026-11-02')

function why(decision: object): string[] {
  return 'refused' in decision ? (decision.refused as { because: string }[]).map(r => r.because) : []
}

function names(decision: object): string[] {
  return 'record' in decision ? (decision.record as { name: string }[]).map(fact => fact.name) : []
}

describe('The day of a review meeting', () => {
  it('any day can be planned; where something speaks against it, only with a reason', () => {
    const { theCase, review } = story([plan])
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 400 }), fc.boolean(), (days, reason) => {
        const meetingOn = addDays(meeting.on, days)
        const warnings = warningsAbout(theCase, review, meetingOn, meeting.on)
        const decided = decidePlanned(theCase, review, {
          ...meeting,
          meetingOn,
          although: reason ? 'It must be' : null,
        })
        assert.equal(isRefused(decided), warnings.length > 0 && !reason)
        if ([0, 6].includes(weekdayOf(meetingOn))) assert.match(warnings.join(), /weekend/)
        assert.equal(/would be later/.test(warnings.join()), meetingOn > day('2026-11-30'))
      }),
    )
  })

  it('says that Christmas Day is a bank holiday, and that two weeks are short', () => {
    const { theCase, review } = story([plan])
    assert.match(warningsAbout(theCase, review, day('2026-12-25'), meeting.on).join(), /is a bank holiday/)
    assert.match(warningsAbout(theCase, review, addDays(meeting.on, 9), meeting.on).join(), /only 9 days are left/)
  })

  it('is not planned again once the meeting was held', () => {
    const { theCase, review } = story([plan, planned, held])
    assert.match(why(decidePlanned(theCase, review, meeting)).join(), /was held on Wednesday 14 October 2026/)
  })
})

describe('Invitations and papers', () => {
  const who = [{ name: 'Elif Aydın', role: 'Parent', asks: 'her views' }]
  const inviting = { on: day('2026-09-08'), how: 'letter', dueOn: day('2026-09-25'), who }

  it('an invitation says when: the meeting is planned first', () => {
    const { theCase, review } = story([plan])
    assert.match(why(decideInvited(theCase, review, inviting)).join(), /Plan the meeting first/)
  })

  it('under EHC law only the first invitation answers the duty', () => {
    const once = story([plan, planned], 'england-ehc-2014')
    assert.deepEqual(names(decideInvited(once.theCase, once.review, inviting)), ['review.invited', 'review.asked'])
    const twice = story([plan, planned, ['review.invited', '2026-09-08', {}, 'review:1']], 'england-ehc-2014')
    assert.deepEqual(names(decideInvited(twice.theCase, twice.review, inviting)), ['review.asked'])
  })

  it('nobody is on the list twice, and nothing is due after the meeting', () => {
    const { theCase, review } = story([plan, planned])
    assert.match(why(decideInvited(theCase, review, { ...inviting, who: [...who, ...who] })).join(), /twice/)
    assert.match(why(decideInvited(theCase, review, { ...inviting, dueOn: day('2026-10-15') })).join(), /before it/)
  })

  it('papers name what is missing, and answer the duty once', () => {
    const asked: ToldFact = ['review.asked', '2026-09-08', { who, dueOn: '2026-09-25', how: 'letter' }, 'review:1']
    const papers = { on: day('2026-09-28'), to: ['Elif Aydın'], how: 'email', without: null }
    const out = story([plan, planned, asked])
    assert.match(why(decideCirculated(out.theCase, out.review, papers)).join(), /what is missing/)
    assert.deepEqual(names(decideCirculated(out.theCase, out.review, { ...papers, without: 'Elif' })), [
      'review.papers-sent',
      'review.circulated',
    ])
    const sent = story([plan, planned, ['review.papers-sent', '2026-09-28', {}, 'review:1']])
    assert.deepEqual(names(decideCirculated(sent.theCase, sent.review, papers)), ['review.circulated'])
  })
})

describe('The record and the report of a meeting', () => {
  it('a meeting to which nobody came was none', () => {
    const { review } = story([plan, planned])
    const nobody = { ...record, attendance: [{ name: 'Elif Aydın', role: 'Parent', how: 'apologies' as const }] }
    assert.match(why(decideRecorded(review, nobody, false, today)).join(), /who came/)
  })

  it('from Year 9 it looks ahead', () => {
    const { review } = story([plan, planned])
    assert.match(why(decideRecorded(review, record, true, today)).join(), /looks ahead/)
    assert.deepEqual(names(decideRecorded(review, { ...record, transition: 'College' }, true, today)), [
      'review.held',
      'review.recorded',
    ])
  })

  it('written again it takes the place of the first, without a second meeting, until the review is decided', () => {
    const again = story([plan, planned, held, recommends('maintain')])
    assert.deepEqual(names(decideRecorded(again.review, record, false, today)), ['review.recorded'])
    const over = story([plan, planned, held, ['review.decided', '2026-10-27', { outcome: 'maintain' }, 'review:1']])
    assert.match(why(decideRecorded(over.review, record, false, today)).join(), /is decided/)
  })

  it('a report is of a meeting', () => {
    const report = { on: day('2026-10-20'), by: 'Grace Owusu', words: 'As the record', documents: [] }
    assert.match(why(decideReported(story([plan, planned]).review, report)).join(), /Record the meeting first/)
    const { review } = story([plan, planned, held])
    assert.match(why(decideReported(review, { ...report, on: day('2026-10-13') })).join(), /came on that day or later/)
    assert.deepEqual(names(decideReported(review, report)), ['review.reported', 'review.report-filed'])
  })
})

describe('The decision on a review', () => {
  it('says everything that lacks at once', () => {
    const { theCase, review } = story([plan, planned])
    assert.deepEqual(why(decideOutcome(theCase, review, outcome, 'Priya', today)), [
      'The meeting is not recorded',
      'The report is not in: say why the review is decided without it',
    ])
  })

  it('does without the report for a reason, and departs from the meeting only for one', () => {
    const { theCase, review } = story([plan, planned, held, recommends('amend')])
    const wanted = { ...outcome, withoutReport: 'The school closed' }
    assert.match(why(decideOutcome(theCase, review, wanted, 'Priya', today)).join(), /departs from it/)
    const decided = decideOutcome(theCase, review, { ...wanted, departsBecause: 'Part 3 has it' }, 'Priya', today)
    assert.deepEqual(names(decided), ['review.decided', 'review.reasoned'])
  })

  it('an amendment names its parts, and a decision is not before the meeting', () => {
    const { theCase, review } = story([plan, planned, held, recommends('amend'), reported])
    const amend = { ...outcome, outcome: 'amend' as const }
    assert.match(why(decideOutcome(theCase, review, amend, 'Priya', today)).join(), /parts to amend/)
    const early = { ...amend, parts: ['3'], on: day('2026-10-13') }
    assert.match(why(decideOutcome(theCase, review, early, 'Priya', today)).join(), /on that day or later/)
  })

  it('under EHC law it is made by telling the parents', () => {
    const { theCase, review } = story([plan, planned, held, recommends('maintain'), reported], 'england-ehc-2014')
    assert.deepEqual(why(decideOutcome(theCase, review, outcome, 'Priya', today)), [
      'Choose to whom the decision was sent',
      'Choose how it was sent',
    ])
    const told = { ...outcome, to: ['Elif Aydın'], how: 'letter' }
    assert.deepEqual(names(decideOutcome(theCase, review, told, 'Priya', today)), [
      'review.decided',
      'review.reasoned',
      'review.letter-sent',
    ])
  })

  it('is sent once, and not before it was made', () => {
    const decided: ToldFact = ['review.decided', '2026-10-27', { outcome: 'maintain' }, 'review:1']
    const { review } = story([plan, planned, held, reported, decided])
    const letter = { on: day('2026-10-26'), to: ['Elif Aydın'], how: 'letter' }
    assert.match(why(decideNotified(review, letter)).join(), /on that day or later/)
    assert.deepEqual(names(decideNotified(review, { ...letter, on: day('2026-10-28') })), [
      'review.notified',
      'review.letter-sent',
    ])
  })
})

describe('What is to be done after a review', () => {
  const agreed: ToldFact = [
    'action.agreed',
    '2026-10-20',
    { what: 'A loop', by: '2026-11-20', who: 'The school' },
    'review:1',
  ]

  it('has somebody to do it and a day to come', () => {
    const { review } = story([plan, planned, held])
    const wanted = { what: 'A loop', by: day('2026-11-20'), owner: null, who: null }
    assert.match(why(decideAction(review, wanted, today)).join(), /who does it/)
    assert.match(why(decideAction(review, { ...wanted, who: 'X', by: day('2026-11-01') }, today)).join(), /from Monday/)
    assert.deepEqual(names(decideAction(review, { ...wanted, who: 'The school' }, today)), ['action.agreed'])
  })

  it('is done once, on the day it was agreed or later', () => {
    const { review } = story([plan, planned, held, agreed])
    const [action = null] = review.actions
    assert.match(why(decideActionDone(action, { on: day('2026-10-19'), words: null })).join(), /agreed on/)
    assert.deepEqual(names(decideActionDone(action, { on: today, words: null })), ['action.done'])
    const done = story([plan, planned, held, agreed, ['action.done', '2026-10-21', { action: 4 }, 'review:1']])
    assert.match(why(decideActionDone(done.review.actions[0] ?? null, { on: today, words: null })).join(), /was done/)
  })
})
