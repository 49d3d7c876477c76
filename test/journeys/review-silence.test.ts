import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asSystem } from '../../src/database/transaction.ts'
import { addDays, day } from '../../src/kernel/day.ts'
import { aCase, record, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

const plan: StoryFact = ['plan.brought-forward', '2026-09-01', { madeOn: '2025-12-01' }]
const planned: StoryFact = ['review.planned', '2026-09-07', { meetingOn: '2026-10-14' }, 'review:1']
const asked: StoryFact = [
  'review.asked',
  '2026-09-08',
  { who: [{ name: 'Elif Aydın', role: 'Parent', asks: 'her views' }], dueOn: '2026-09-25', how: 'letter' },
  'review:1',
]
const papers: StoryFact = ['review.papers-sent', '2026-09-29', {}, 'review:1']
const held: StoryFact = ['review.held', '2026-10-14', {}, 'review:1']
const recorded: StoryFact = [
  'review.recorded',
  '2026-10-14',
  {
    attendance: [{ name: 'Elif Aydın', role: 'Parent', how: 'attended' }],
    objectives: [],
    recommends: 'maintain',
    because: 'It is right',
  },
  'review:1',
]
const reported: StoryFact = ['review.reported', '2026-10-20', {}, 'review:1']
const decided: StoryFact = ['review.decided', '2026-10-27', { outcome: 'maintain' }, 'review:1']

/** A silence: what happened last, what does not happen, and whose page says so from which day. */
interface Silent {
  what: string
  facts: readonly StoryFact[]
  stands: readonly { title: string; of: string; from: string }[]
  answer: StoryFact
}

const unplanned: Silent['stands'] = [
  { title: 'Ask the school when the review meeting is', of: 'leyla', from: '2026-08-10' },
  { title: 'Chase the school: no review meeting is planned', of: 'leyla', from: '2026-09-21' },
  { title: 'Plan the review meeting yourself: the school has not', of: 'priya', from: '2026-10-19' },
  { title: 'See that a review meeting is planned', of: 'marcus', from: '2026-11-02' },
  { title: 'The review is overdue and no meeting is planned', of: 'yvonne', from: '2026-12-01' },
]

const ofBoth: readonly Silent[] = [
  {
    what: 'no meeting is planned',
    facts: [plan],
    stands: unplanned,
    answer: ['review.planned', '2026-12-02', { meetingOn: '2027-01-13' }, 'review:1'],
  },
  {
    what: 'no meeting is planned for a plan that came from another authority',
    facts: [['plan.transferred-in', '2026-09-01', { madeOn: '2025-12-01' }]],
    stands: unplanned,
    answer: ['review.planned', '2026-12-02', { meetingOn: '2027-01-13' }, 'review:1'],
  },
  {
    what: 'an amendment is not finished',
    facts: [plan, ['amendment.proposed', '2026-10-28']],
    stands: [
      { title: 'Finish the amendment', of: 'priya', from: '2026-12-02' },
      { title: 'See that the amendment is finished', of: 'tomasz', from: '2026-12-16' },
      { title: 'The amendment is overdue', of: 'yvonne', from: '2026-12-24' },
    ],
    answer: ['plan.amended', '2027-01-04'],
  },
  {
    what: 'nobody is invited',
    facts: [plan, planned],
    stands: [
      { title: 'Ask the school whether everyone is invited to the review', of: 'leyla', from: '2026-09-09' },
      { title: 'Invite everyone to the review yourself: the school has not', of: 'priya', from: '2026-09-23' },
      {
        title: 'Decide whether the review meeting can go on: nobody is invited',
        of: 'marcus',
        from: '2026-10-01',
      },
    ],
    answer: ['review.asked', '2026-12-02', asked[2] ?? {}, 'review:1'],
  },
  {
    what: 'the papers are not sent',
    facts: [plan, planned, asked],
    stands: [
      { title: 'Remind the school to send the papers for the review', of: 'leyla', from: '2026-09-23' },
      { title: 'Chase the school: the papers for the review are not sent', of: 'leyla', from: '2026-10-01' },
      { title: 'Decide whether the review can go on without its papers', of: 'marcus', from: '2026-10-07' },
    ],
    answer: ['review.papers-sent', '2026-12-02', {}, 'review:1'],
  },
  {
    what: 'the meeting is not recorded as held',
    facts: [plan, planned, asked, papers],
    stands: [
      { title: 'Ask the school whether the review meeting was held', of: 'leyla', from: '2026-10-15' },
      { title: 'Hear what became of the review meeting, or plan it again', of: 'priya', from: '2026-10-24' },
    ],
    answer: ['review.held', '2026-12-02', {}, 'review:1'],
  },
  {
    what: 'its record is not written',
    facts: [plan, planned, asked, papers, held],
    stands: [
      { title: 'Write the record of the review meeting', of: 'priya', from: '2026-10-15' },
      { title: 'See that the record of the review meeting is written', of: 'marcus', from: '2026-10-28' },
    ],
    answer: ['review.recorded', '2026-12-02', recorded[2] ?? {}, 'review:1'],
  },
  {
    what: 'nothing is decided',
    facts: [plan, planned, asked, papers, held, recorded, reported],
    stands: [
      { title: 'Decide the review: the report is in', of: 'priya', from: '2026-10-21' },
      { title: 'See that the review is decided: the report has come', of: 'marcus', from: '2026-11-10' },
    ],
    answer: ['review.decided', '2026-12-02', { outcome: 'maintain' }, 'review:1'],
  },
]

/** Ten school days under the law of statements, with a half-term in between; two weeks under EHC law. */
function noReport(on: string): Silent {
  const from = (days: number) => addDays(day(on), days)
  return {
    what: 'the report is not returned',
    facts: [plan, planned, asked, papers, held, recorded],
    stands: [
      { title: 'Remind the school that its report of the review is due', of: 'leyla', from: from(-3) },
      { title: 'Chase the school: its report of the review is late', of: 'leyla', from: from(1) },
      { title: 'Ring the head teacher: the report of the review has not come', of: 'priya', from: from(8) },
      { title: 'Take up with the school that its report has not come', of: 'marcus', from: from(15) },
    ],
    answer: ['review.reported', '2026-12-02', {}, 'review:1'],
  }
}

const ofStatements: readonly Silent[] = [
  noReport('2026-11-04'),
  {
    what: 'the decision is not sent',
    facts: [plan, planned, asked, papers, held, recorded, reported, decided],
    stands: [
      // The law’s own task, until it is late.
      { title: 'Send the decision on the review', of: 'priya', from: '2026-10-27' },
      { title: 'The decision on the review was not sent', of: 'marcus', from: '2026-11-03' },
    ],
    answer: ['review.notified', '2026-12-02', {}, 'review:1'],
  },
]

const ofPlans: readonly Silent[] = [
  noReport('2026-10-28'),
  {
    what: 'the four weeks for the decision run out',
    facts: [plan, planned, asked, papers, held, recorded],
    stands: [
      { title: 'See that the review is decided', of: 'marcus', from: '2026-11-01' },
      { title: 'See that the review is decided', of: 'tomasz', from: '2026-11-08' },
      { title: 'The decision on the review is overdue', of: 'yvonne', from: '2026-11-12' },
    ],
    answer: ['review.decided', '2026-12-02', { outcome: 'maintain' }, 'review:1'],
  },
]

for (const [authority, silences] of [
  ['learning-trust', [...ofBoth, ...ofStatements]],
  ['small-ehc', [...ofBoth, ...ofPlans]],
] as const) {
  describe(`A review in silence, ${authority}`, () => {
    let t: TestProgram
    before(async () => {
      t = await aProgram({ today: '2027-03-01', name: `review-silence-${authority}`, authority })
    })
    after(() => t.close())

    for (const silent of silences) {
      it(`${silent.what}: the task stands at the right person from its day, until it is answered`, async () => {
        const caseId = await aCase(t, { facts: answered(silent.facts, authority) })
        for (const { title, of, from } of silent.stands) {
          assert.deepEqual(await onListOf(t, of, caseId, title, addDays(day(from), -1)), [], `${title}: before its day`)
          assert.deepEqual(await onListOf(t, of, caseId, title, from), [title], `${title}: ${of} on ${from}`)
          assert.deepEqual(await onListOf(t, of, caseId, title, '2027-02-28'), [title], `${title}: long after`)
        }
        await record(t, caseId, [silent.answer])
        for (const { title, of } of silent.stands)
          assert.deepEqual(await onListOf(t, of, caseId, title, '2027-02-28'), [], `${title}: answered`)
      })
    }
  })
}

describe('A chase', () => {
  let t: TestProgram
  let leyla: Browser
  before(async () => {
    t = await aProgram({ today: '2026-09-22', name: 'review-chase' })
    leyla = await t.as('leyla')
  })
  after(() => t.close())

  it('answers the rung that asks for it, and the next asks again on its own day', async () => {
    const caseId = await aCase(t, { facts: [plan] })
    const [first, second] = [
      'Ask the school when the review meeting is',
      'Chase the school: no review meeting is planned',
    ]
    assert.match(wordsOf((await leyla.get('/work')).html), new RegExp(second))
    const at = `/cases/${caseId}/reviews`
    const done = await leyla.post(`${at}/chase/review-not-planned`, {
      to: 'Fernbank Primary School',
      how: 'call',
      ...typedDay('on', '2026-09-22'),
    })
    assert.equal(done.status, 303)
    const work = wordsOf((await leyla.get('/work')).html)
    assert.ok(!work.includes(first) && !work.includes(second))
    assert.match(wordsOf((await leyla.get(at)).html), /From 19 October 2026: Plan the review meeting yourself/)
    assert.equal((await leyla.get(`${at}/chase/report-not-returned`)).status, 404)
  })

  it('a child under five is looked at half-way through the year too', async () => {
    const caseId = await aCase(t, {
      child: { bornOn: '2022-11-05' },
      facts: [['plan.brought-forward', '2026-03-02', { madeOn: '2026-03-01' }]],
    })
    const title = 'Look at how the child under five is getting on'
    assert.deepEqual(await onListOf(t, 'priya', caseId, title, '2026-08-04'), [])
    assert.deepEqual(await onListOf(t, 'priya', caseId, title, '2026-08-05'), [title])
    const priya = await t.as('priya')
    const done = await priya.post(`/cases/${caseId}/reviews/informal`, {
      ...typedDay('on', '2026-09-22'),
      with: 'Elif Aydın',
      words: 'Eats with the others now.',
    })
    assert.equal(done.status, 303)
    assert.deepEqual(await onListOf(t, 'priya', caseId, title, '2026-12-31'), [])
    assert.match(wordsOf((await priya.get(`/cases/${caseId}/reviews`)).html), /Eats with the others now/)
  })
})

/** Under EHC law an invitation answers a duty. */
function answered(facts: readonly StoryFact[], authority: string): StoryFact[] {
  return facts.flatMap(fact =>
    fact === asked && authority === 'small-ehc'
      ? [['review.invited', '2026-09-08', {}, 'review:1'] as const, fact]
      : [fact],
  )
}

/** The tasks of a title that stand on somebody's list on a day, by role or as the case's manager. */
async function onListOf(t: TestProgram, who: string, caseId: string, title: string, on: string): Promise<string[]> {
  const role = {
    leyla: 'annual-review-assistant',
    marcus: 'annual-review-manager',
    yvonne: 'head-of-section',
    tomasz: 'senior-case-manager',
  }[who]
  const rows = await asSystem(t.database.app, 'test', tx =>
    tx.selectFrom('task').selectAll().where('case_id', '=', caseId).where('title', '=', title).execute(),
  )
  return rows
    .filter(row => row.shown_from <= on)
    .filter(row => row.role === (role ?? null) && row.account_id === null)
    .map(row => row.title)
}
