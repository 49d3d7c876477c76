import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { rebuildAll } from '../../src/case/rebuild.ts'
import { asSystem } from '../../src/database/transaction.ts'
import { day } from '../../src/kernel/day.ts'
import { aCase, record, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { typedDay, wordsOf } from '../browser-client.ts'

const plan: StoryFact = [
  'plan.brought-forward',
  '2026-09-07',
  { madeOn: '2024-02-01', lastReviewedOn: '2026-02-20', setting: '900001' },
]
const applied: StoryFact = [
  'travel.applied',
  '2026-09-08',
  {
    by: 'Elif Aydın',
    how: 'post',
    setting: '900001',
    school: 'Fernbank Primary School',
    wantedFrom: '2026-11-02',
    why: 'It is far.',
    walkAlone: 'no',
    walkAccompanied: 'no',
    publicTransport: 'no',
    car: 'no',
    income: 'not-low',
    choice: 'nearest',
    days: ['monday'],
    training: 'no',
    decideBy: '2026-10-06',
  },
  'travel:1',
]
const agreed: StoryFact = [
  'travel.agreed',
  '2026-09-20',
  { ground: 'need', from: '2026-11-02', reasons: 'Need.', decidedBy: 'Priya Raman' },
  'travel:1',
]
const letter: StoryFact = ['travel.letter-sent', '2026-09-21', { to: ['Elif Aydın'], how: 'post' }, 'travel:1']
const provided: StoryFact = [
  'travel.provided',
  '2026-09-22',
  {
    mode: 'minibus',
    what: 'Route 3',
    from: '2026-11-02',
    lastDay: '2026-12-18',
    days: ['monday'],
    trips: 'both',
    vehicle: 'Van 2',
    escort: 'not-needed',
  },
  'travel:1',
]

/** Nothing happens, and the task is there: at whom, and from which day. */
for (const authority of ['learning-trust', 'small-ehc']) {
  describe(`Silence about travel is work, ${authority}`, () => {
    let t: TestProgram
    before(async () => {
      t = await aProgram({ today: '2026-11-23', name: `travel-silence-${authority}`, authority })
    })
    after(() => t.close())

    const document = authority === 'small-ehc' ? 'EHC plan' : 'statement'

    it('an application that nobody decides climbs from the case manager to the head', async () => {
      const caseId = await aCase(t, { facts: [plan, applied] })
      assert.deepEqual(await tasks(t, caseId), [
        'case manager from 2026-09-08: Decide on the application for travel, by 2026-10-06',
        'senior-case-manager from 2026-10-07: See that the application for travel is decided: its day has passed, by 2026-10-09',
        'head-of-section from 2026-10-20: The application for travel is still not decided, by 2026-10-21',
      ])
    })

    it('an appeal that nobody answers', async () => {
      const caseId = await aCase(t, {
        facts: [
          plan,
          applied,
          ['travel.refused', '2026-09-20', { reasons: 'Near.', decidedBy: 'Priya Raman' }, 'travel:1'],
          letter,
          [
            'travel.appealed',
            '2026-10-12',
            { stage: 1, by: 'Elif Aydın', how: 'post', grounds: 'It is far.', answerBy: '2026-11-09' },
            'travel:1',
          ],
        ],
      })
      assert.deepEqual(await tasks(t, caseId), [
        'senior-case-manager from 2026-10-12: Find who answers the appeal about travel, by 2026-11-02',
        'senior-case-manager from 2026-11-04: Answer the appeal about travel: its last day is near, by 2026-11-09',
        'head-of-section from 2026-11-10: The appeal about travel is not answered and its day has passed, by 2026-11-12',
      ])
    })

    it('a decision whose letter nobody sends, and a first day with nothing in place', async () => {
      const caseId = await aCase(t, { facts: [plan, applied, agreed] })
      assert.deepEqual(await tasks(t, caseId), [
        'case manager from 2026-09-07: Arrange the travel that was agreed, by 2026-10-19',
        'case manager from 2026-09-20: Send the letter that agrees travel, by 2026-09-25',
        'senior-case-manager from 2026-09-26: The letter that agrees travel is not sent, by 2026-09-27',
        'senior-case-manager from 2026-10-28: Travel begins soon and nothing is arranged, by 2026-11-01',
        'head-of-section from 2026-11-02: The child has no travel: it was agreed from today, by 2026-11-02',
        'case manager from 2027-01-31: See whether the decision on travel still holds: the 8th birthday, by 2027-03-14',
      ])
      assert.match(await readiness(t, 'all'), /Zeynep Aydın .* ! Nothing in place Agreed/)
    })

    it('what ends with nothing after it, and a seat with no vehicle and no escort', async () => {
      const caseId = await aCase(t, { facts: [plan, applied, agreed, letter, provided] })
      assert.ok(
        (await tasks(t, caseId)).includes(
          'case manager from 2026-10-23: Say how the child travels after Friday 18 December 2026, or stop it, by 2026-12-04',
        ),
      )
      const bare = await aCase(t, {
        facts: [
          plan,
          applied,
          agreed,
          letter,
          [
            'travel.provided',
            '2026-09-22',
            {
              mode: 'taxi',
              what: 'A taxi',
              from: '2027-01-04',
              lastDay: '2027-07-21',
              days: ['monday'],
              trips: 'both',
              escort: 'needed',
            },
            'travel:1',
          ],
        ],
      })
      assert.ok(
        (await tasks(t, bare)).includes(
          'case manager from 2026-11-23: Find the vehicle and escort for the travel that begins Monday 4 January 2027, by 2026-12-28',
        ),
      )
      assert.match(await readiness(t, 'vehicle'), /! No vehicle known Agreed/)
    })

    it('training that stops half-way, step by step and as a whole', async () => {
      const caseId = await aCase(t, {
        facts: [
          plan,
          applied,
          agreed,
          letter,
          provided,
          [
            'travel-training.planned',
            '2026-10-01',
            {
              trainer: 'Sam Okoro',
              journey: 'By bus',
              startsOn: '2026-10-01',
              endsBy: '2026-11-30',
              steps: [
                { what: 'Together', by: '2026-10-15' },
                { what: 'Alone', by: '2026-11-26' },
              ],
            },
            'travel-training:1',
          ],
          ['travel-training.step-done', '2026-10-15', { step: 1, passed: true }, 'travel-training:1'],
        ],
      })
      assert.deepEqual(
        (await tasks(t, caseId)).filter(task => /raining/.test(task)),
        [
          'case manager from 2026-11-12: Travel training, step 2: Alone, by 2026-11-26',
          'case manager from 2026-12-01: Say how the travel training ended: its last day has passed, by 2026-12-05',
          'annual-review-manager from 2026-12-28: The travel training stopped half-way: take it up or end it, by 2027-01-04',
        ],
      )
    })

    it('a plan that provides travel, with nothing on the record, and a review without its proforma', async () => {
      const caseId = await aCase(t, {
        facts: [
          plan,
          ['travel.in-plan', '2026-11-02', { words: 'Transport to school.' }],
          ['review.planned', '2026-11-02', { meetingOn: '2026-12-01' }, 'review:1'],
        ],
      })
      assert.deepEqual(await tasks(t, caseId), [
        `case manager from 2026-11-02: Record how the child travels: the ${document} provides it, by 2026-11-09`,
        'case manager from 2026-11-17: Fill in the Transport Annual Review proforma, by 2026-12-01',
      ])
    })

    it('nothing of it outlives the plan', async () => {
      const caseId = await aCase(t, { facts: [plan, applied, agreed, provided] })
      assert.ok((await tasks(t, caseId)).length > 0)
      await record(t, caseId, [['plan.transferred-out', '2026-11-20']])
      assert.deepEqual(
        (await tasks(t, caseId)).filter(task => !/letter/.test(task)),
        [],
      )
    })

    it('is made anew from the facts just as it stands', async () => {
      const rebuilt = await rebuildAll(
        work => asSystem(t.database.app, 'rebuild', work),
        t.program.profile,
        day('2026-11-23'),
      )
      assert.deepEqual(rebuilt.differences, [])
    })

    it('is said in the words of the law, from the application to the proforma', async () => {
      const priya = await t.as('priya')
      const caseId = await aCase(t, { facts: [plan] })
      assert.match(
        wordsOf((await priya.get(`/cases/${caseId}/travel`)).html),
        new RegExp(`The ${document} is not known to say anything of travel`),
      )
      assert.match(
        wordsOf((await priya.get(`/cases/${caseId}/travel/letter`)).html),
        /Nothing is decided about travel that a letter could tell/,
      )
      const asked = await priya.post(`/cases/${caseId}/travel/plan`, { provides: 'yes', words: 'A seat in a minibus.' })
      assert.equal(asked.status, 303)
      const proforma = await priya.post(`/cases/${caseId}/travel/review`, {
        ...typedDay('on', '2026-11-23'),
        by: 'Head teacher',
        eligible: 'yes',
        eligibleBecause: 'As before.',
        mode: 'Minibus',
        modeFits: 'yes',
        escort: 'not-needed',
        independently: 'not-yet',
        independentlyBecause: 'He is six.',
        training: 'not-now',
        parents: 'Happy.',
        pupil: 'I like the driver.',
        outcome: 'continue',
        because: 'As before.',
      })
      assert.equal(proforma.status, 303, wordsOf(proforma.html).slice(0, 900))
      assert.match(wordsOf((await priya.get(`/cases/${caseId}/travel`)).html), /✓ filled in for the review under way/)
    })
  })
}

async function tasks(t: TestProgram, caseId: string): Promise<string[]> {
  return asSystem(t.database.app, 'test', async tx => {
    const found = await sql<{ title: string; role: string | null; shown_from: string; due_on: string }>`
      select title, role, shown_from, due_on from task where case_id = ${caseId} and path like '%/travel%'
      and shown_from < '2027-06-01' order by shown_from, due_on, title`.execute(tx)
    return found.rows.map(r => `${r.role ?? 'case manager'} from ${r.shown_from}: ${r.title}, by ${r.due_on}`)
  })
}

async function readiness(t: TestProgram, show: string): Promise<string> {
  const colin = await t.as('colin')
  return wordsOf((await colin.get(`/travel/readiness?term=spring-2027&show=${show}`)).html)
}
