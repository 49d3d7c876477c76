import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { rebuildAll } from '../../src/case/rebuild.ts'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { aSitting } from '../a-sitting.ts'
import { typedDay, wordsOf } from '../browser-client.ts'
import { outsiders } from '../outsiders.ts'

const plan: readonly StoryFact[] = [
  ['plan.brought-forward', '2026-09-07', { madeOn: '2024-03-01', lastReviewedOn: '2026-03-02' }],
]

async function tasksOf(t: TestProgram, caseId: string): Promise<string[]> {
  return asSystem(t.database.app, 'test', async tx => {
    const rows = await sql<{ title: string }>`
      select title from task where case_id = ${caseId} and shown_from <= ${t.clock.today(t.clock.now())}::date order by act_by, task_id`.execute(
      tx,
    )
    return rows.rows.map(r => r.title)
  })
}

describe('A pupil who turns 19 is ceased, with the provision kept to the end of the year', () => {
  let t: TestProgram
  let caseId: string
  before(async () => {
    t = await aProgram({ today: '2026-10-05', name: 'ending' })
    caseId = await aCase(t, { child: { bornOn: '2007-11-12' }, setting: '900004', facts: plan })
  })
  after(() => t.close())

  it('stands on the list of those who will be 19 this academic year, as a task before the day', async () => {
    const priya = await t.as('priya')
    const list = wordsOf((await priya.get('/ending')).html)
    assert.match(list, /Zeynep Aydın.*Turns 19.*Thursday 12 November 2026/)
    assert.match((await tasksOf(t, caseId)).join('; '), /Turns 19 on Thursday 12 November 2026: propose to cease/)
    assert.doesNotMatch(wordsOf((await priya.get('/ending?kind=leaving')).html), /Zeynep/)
  })

  it('is proposed on its ground, with whom is asked, and shows what is still to come', async () => {
    const priya = await t.as('priya')
    const grounds = await priya.get(`/cases/${caseId}/ending/propose`)
    assert.equal(grounds.status, 200)
    for (const name of ['Progress', 'Placed under an order', 'independent school', 'Left school', '19th birthday'])
      assert.ok(wordsOf(grounds.html).includes(name), name)
    const path = `/cases/${caseId}/ending/propose/nineteen`
    const page = await priya.get(path)
    assert.match(page.html, /value="Elif Aydın"/)
    assert.match(page.html, /Head teacher, Bellhouse School/)
    const empty = await priya.post(path, { because: '' })
    assert.equal(empty.status, 422)
    const sent = await priya.post(path, {
      ...typedDay('on', '2026-10-05'),
      because: 'She will be 19 in November.',
      shows_birthday: 'Birth certificate, seen again',
      'consults.0.name': 'Elif Aydın',
      'consults.0.role': 'mother',
      'consults.1.name': 'Head teacher, Bellhouse School',
      'consults.1.role': 'head teacher',
      ...typedDay('answerBy', '2026-10-26'),
    })
    assert.equal(sent.status, 303, wordsOf(sent.html).slice(0, 400))
    const tab = wordsOf((await priya.get(`/cases/${caseId}/ending`)).html)
    assert.match(tab, /Proposed on Monday 5 October 2026 : 19th birthday/)
    assert.match(tab, /What the young person does when the academic year ends ! Still to come/)
    assert.match((await tasksOf(t, caseId)).join('; '), /Find what shows it/)
  })

  it('is not decided while something is missing; the answers and the evidence are recorded', async () => {
    t.clock.set('2026-10-20')
    const yvonne = await t.as('yvonne')
    const decide = {
      reasons: 'She is 19 and goes to college with its own support.',
      support: 'The college’s learning support meets her in September.',
      decidedBy: 'Yvonne Adeyemi',
      ...typedDay('on', '2026-10-20'),
      to: 'Elif Aydın',
      how: 'post',
    }
    const early = await yvonne.post(`/cases/${caseId}/ending/decide`, decide)
    assert.equal(early.status, 422)
    assert.match(wordsOf(early.html), /Nothing is recorded yet for: What the young person does/)
    const evidence = await yvonne.post(`/cases/${caseId}/ending/evidence`, {
      point: 'onward',
      words: 'A place at the college from September',
      ...typedDay('on', '2026-10-20'),
    })
    assert.equal(evidence.status, 303)
    for (const who of ['Elif Aydın', 'Head teacher, Bellhouse School']) {
      const answer = await yvonne.post(`/cases/${caseId}/ending/answer`, {
        who,
        view: 'agrees',
        words: 'We are glad of the college.',
        ...typedDay('on', '2026-10-20'),
        how: 'telephone',
      })
      assert.equal(answer.status, 303)
    }
    const decided = await yvonne.post(`/cases/${caseId}/ending/decide`, decide)
    assert.equal(decided.status, 303, wordsOf(decided.html).slice(0, 600))
    assert.equal(decided.location, `/cases/${caseId}/ending/letters`)
  })

  it('is told in a letter to each parent, with the reasons and the right of appeal', async () => {
    const yvonne = await t.as('yvonne')
    const letter = wordsOf((await yvonne.get(`/cases/${caseId}/ending/letters/mother-${caseId}`)).html)
    assert.match(letter, /no longer necessary to maintain the statement/)
    assert.match(letter, /She is 19 and goes to college/)
    assert.match(letter, /must reach the Tribunal by Monday 21 December 2026/)
    assert.match(letter, /until Tuesday 31 August 2027, the end of the academic year/)
  })

  it('is not ended before, and says the day; from that day it is a task until somebody ends it', async () => {
    t.clock.set('2027-03-01')
    const yvonne = await t.as('yvonne')
    const early = await yvonne.post(`/cases/${caseId}/ending/end`, typedDay('on', '2027-03-01'))
    assert.equal(early.status, 422)
    assert.match(wordsOf(early.html), /may end from Wednesday 1 September 2027/)
    assert.doesNotMatch((await tasksOf(t, caseId)).join('; '), /End the statement/)
    t.clock.set('2027-10-04')
    const later = await t.as('yvonne')
    const tasks = (await tasksOf(t, caseId)).join('; ')
    assert.match(tasks, /End the statement: the academic year is over/)
    assert.match(tasks, /four weeks ago, and nobody has ended it/)
    const ended = await later.post(`/cases/${caseId}/ending/end`, typedDay('on', '2027-09-01'))
    assert.equal(ended.status, 303)
    assert.deepEqual(await tasksOf(t, caseId), [])
  })

  it('can be looked back at', async () => {
    const priya = await t.as('priya')
    for (const path of ['', '/timeline', '/ending', '/statement', '/documents', '/people', '/ending/letters'])
      assert.equal((await priya.get(`/cases/${caseId}${path}`)).status, 200, path)
    const tab = wordsOf((await priya.get(`/cases/${caseId}/ending`)).html)
    assert.match(tab, /The statement ended on Wednesday 1 September 2027 : 19th birthday. Nothing is deleted/)
    assert.match(wordsOf((await priya.get('/cases?state=closed')).html), /Zeynep Aydın/)
  })
})

describe('Silence about endings is work', () => {
  let t: TestProgram
  before(async () => {
    t = await aProgram({ today: '2026-09-07', name: 'ending-silence' })
  })
  after(() => t.close())

  it('a 19th birthday nobody looked at climbs to the head, and looking at it ends the task', async () => {
    const caseId = await aCase(t, { child: { bornOn: '2007-10-20' }, facts: plan })
    t.clock.set('2026-10-26')
    const tasks = (await tasksOf(t, caseId)).join('; ')
    assert.match(tasks, /Turns 19 on Tuesday 20 October 2026, and nobody has looked at it/)
    assert.match(tasks, /the day has passed and nobody has looked at it/)
    const priya = await t.as('priya')
    const looked = await priya.post(`/cases/${caseId}/ending/look/nineteen`, {
      because: 'The proposal waits for her own meeting on Friday.',
      ...typedDay('on', '2026-10-26'),
    })
    assert.equal(looked.status, 303)
    assert.doesNotMatch((await tasksOf(t, caseId)).join('; '), /nobody has looked/)
  })

  it('a proposal that nobody decides', async () => {
    t.clock.set('2026-09-07')
    const caseId = await aCase(t, {
      facts: [
        ...plan,
        ['cease.proposed', '2026-09-07', { ground: 'progress' }],
        [
          'cease.considered',
          '2026-09-07',
          {
            ground: 'progress',
            because: 'Reads well now',
            evidence: [],
            consults: [{ name: 'Elif Aydın', role: 'mother' }],
            answerBy: '2026-09-28',
          },
        ],
      ],
    })
    t.clock.set('2026-11-10')
    const tasks = (await tasksOf(t, caseId)).join('; ')
    assert.match(tasks, /Ask Elif Aydın again/)
    assert.match(tasks, /the time for answers is over/)
    assert.match(tasks, /lies undecided/)
    const yvonne = await t.as('yvonne')
    const kept = await yvonne.post(`/cases/${caseId}/ending/keep`, {
      because: 'He still needs it',
      decidedBy: 'Yvonne Adeyemi',
      ...typedDay('on', '2026-11-10'),
    })
    assert.equal(kept.status, 303)
    assert.doesNotMatch((await tasksOf(t, caseId)).join('; '), /cease/)
    assert.match(wordsOf((await yvonne.get(`/cases/${caseId}`)).html), /Kept after all: it is not ceased/)
  })

  it('a move learned and nothing sent', async () => {
    t.clock.set('2026-11-10')
    const caseId = await aCase(t, { facts: plan })
    const priya = await t.as('priya')
    const heard = await priya.post(`/cases/${caseId}/ending/move`, {
      ...typedDay('movesOn', '2026-12-01'),
      to: 'Leeds',
      authority: 'Leeds City Council',
      from: 'Elif Aydın',
      ...typedDay('on', '2026-11-10'),
    })
    assert.equal(heard.status, 303)
    assert.match((await tasksOf(t, caseId)).join('; '), /Make the file ready/)
    assert.match(wordsOf((await priya.get('/ending?kind=under-way')).html), /Moves away Tuesday 1 December 2026/)
    t.clock.set('2027-01-04')
    assert.match((await tasksOf(t, caseId)).join('; '), /has moved and nothing is sent/)
    const out = await (await t.as('priya')).post(`/cases/${caseId}/ending/out`, {
      where: 'authority',
      to: 'Leeds City Council',
      contact: 'Ann Holt, 01632 960800',
      ...typedDay('on', '2027-01-04'),
      how: 'email',
      with: 'The file and all documents but the social care note',
    })
    assert.equal(out.status, 303)
    assert.deepEqual(await tasksOf(t, caseId), [])
  })

  it('a transfer in and parents not told', async () => {
    t.clock.set('2026-09-07')
    const caseId = await aCase(t, {
      facts: [['plan.transferred-in', '2026-09-07', { madeOn: '2025-03-01', lastReviewedOn: '2026-03-02' }]],
    })
    t.clock.set('2026-10-26')
    assert.match((await tasksOf(t, caseId)).join('; '), /have not been told what we will do/)
    const priya = await t.as('priya')
    const told = await priya.post(`/cases/${caseId}/ending/tell`, {
      assesses: 'will-not',
      because: 'The advice is of this year',
      ...typedDay('reviewBy', '2027-02-01'),
      ...typedDay('on', '2026-10-26'),
      to: 'Elif Aydın',
      how: 'post',
    })
    assert.equal(told.status, 303)
    assert.doesNotMatch((await tasksOf(t, caseId)).join('; '), /told/)
  })
})

describe('When a child has died', () => {
  let t: TestProgram
  let caseId: string
  before(async () => {
    t = await aProgram({ today: '2026-11-02', name: 'death' })
    caseId = await aCase(t, {
      facts: [
        ...plan,
        ['promise.made', '2026-10-01', { what: 'Ring on Friday', to: 'Elif Aydın', by: '2026-10-09' }],
        ['reassessment.requested', '2026-10-12', { by: 'parent' }],
      ],
    })
    await aSitting(t, { on: '2026-12-02', cases: [caseId] })
    await outsiders(t, { families: { mother: `mother-${caseId}` }, heads: { head: '900001' } })
  })
  after(() => t.close())

  it('everything stops, everybody is warned, and nothing more can be sent or chased', async () => {
    assert.notDeepEqual(await tasksOf(t, caseId), [])
    const colin = await t.as('colin')
    const page = wordsOf((await colin.get(`/cases/${caseId}/ending/died`)).html)
    assert.match(page, /nothing is deleted, and the entry can be taken back/)
    const died = await colin.post(`/cases/${caseId}/ending/died`, {
      ...typedDay('on', '2026-10-31'),
      told: 'Grace Owusu, head teacher',
      words: 'Only Grace Owusu speaks with the family.',
    })
    assert.equal(died.status, 303, wordsOf(died.html).slice(0, 500))
    t.clock.set('2027-12-01')
    assert.deepEqual(await tasksOf(t, caseId), [])
    const items = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('sitting_item').select('state').where('case_id', '=', caseId).execute(),
    )
    assert.deepEqual(items, [{ state: 'postponed' }])
    const rebuilt = await rebuildAll(
      work => asSystem(t.database.app, 'rebuild', work),
      t.program.profile,
      t.clock.today(t.clock.now()),
    )
    assert.deepEqual(rebuilt.differences, [])
    const tab = wordsOf((await (await t.as('colin')).get(`/cases/${caseId}/ending`)).html)
    assert.match(tab, /! Died on Saturday 31 October 2026. Nothing is sent/)
    assert.match(tab, /What people do, today if they can/)
    const priya = await t.as('priya')
    for (const list of ['/work', '/cases', '/ending', '/advice'])
      assert.doesNotMatch(wordsOf((await priya.get(list)).html), /Zeynep/, list)
    assert.match(wordsOf((await priya.get(`/cases/${caseId}`)).html), /Nothing is to be done on this case now/)
    const promise = await priya.post(`/cases/${caseId}/ending/move`, {
      ...typedDay('movesOn', '2027-12-01'),
      to: 'Leeds',
      from: 'X',
      ...typedDay('on', '2027-12-01'),
    })
    assert.equal(promise.status, 422)
    assert.match(wordsOf(promise.html), /nothing more is done or sent on this case/)
  })

  it('the family’s page and the school’s say nothing about dates', async () => {
    const parent = await t.as('mother')
    const page = wordsOf((await parent.get(`/my-child/${caseId}`)).html)
    assert.match(page, /You will get no more letters or reminders from us/)
    assert.doesNotMatch(page, /202\d|What happens next|path so far/)
    const head = await t.as('head')
    assert.doesNotMatch(wordsOf((await head.get('/my-pupils')).html), /Zeynep/)
  })

  it('an entry that was wrong is taken back, and the case stands as it stood', async () => {
    t.clock.set('2026-11-03')
    const colin = await t.as('colin')
    const back = await colin.post(`/cases/${caseId}/ending/died/wrong`, { because: 'Another child of the same name.' })
    assert.equal(back.status, 303, wordsOf(back.html).slice(0, 500))
    assert.notDeepEqual(await tasksOf(t, caseId), [])
    assert.doesNotMatch(wordsOf((await colin.get(`/cases/${caseId}`)).html), /Died on/)
  })
})

describe('Under EHC law', () => {
  let t: TestProgram
  before(async () => {
    t = await aProgram({ today: '2026-11-02', name: 'ending-ehc', authority: 'small-ehc' })
  })
  after(() => t.close())

  it('a plan is ceased in its own words, and age 19 only asks', async () => {
    const caseId = await aCase(t, { child: { bornOn: '2007-12-12' }, facts: plan })
    const yvonne = await t.as('yvonne')
    const tab = wordsOf((await yvonne.get(`/cases/${caseId}/ending`)).html)
    assert.match(tab, /Turns 19.*age alone ends nothing/)
    const sent = await yvonne.post(`/cases/${caseId}/ending/propose/outcomes`, {
      ...typedDay('on', '2026-11-02'),
      because: 'All outcomes are met.',
      shows_outcomes: 'Each is met',
      shows_criteria: 'No provision is needed',
      'consults.0.name': 'Zeynep Aydın',
      'consults.0.role': 'young person',
      ...typedDay('answerBy', '2026-11-17'),
    })
    assert.equal(sent.status, 303)
    t.clock.set('2026-11-20')
    const decided = await (await t.as('yvonne')).post(`/cases/${caseId}/ending/decide`, {
      reasons: 'All outcomes are met.',
      decidedBy: 'Yvonne Adeyemi',
      ...typedDay('on', '2026-11-20'),
      to: ['Zeynep Aydın', 'Elif Aydın'],
      how: 'post',
    })
    assert.equal(decided.status, 303, wordsOf(decided.html).slice(0, 500))
    const letter = wordsOf((await (await t.as('yvonne')).get(`/cases/${caseId}/ending/letters/child-${caseId}`)).html)
    assert.match(letter, /mediation adviser/)
    assert.match(letter, /cease to maintain the EHC plan/)
  })

  it('a move starts the law’s own day, and the criteria are public', async () => {
    t.clock.set('2026-11-02')
    const caseId = await aCase(t, { facts: plan })
    const priya = await t.as('priya')
    const heard = await priya.post(`/cases/${caseId}/ending/move`, {
      ...typedDay('movesOn', '2026-12-21'),
      to: 'Leeds',
      from: 'Elif Aydın',
      ...typedDay('on', '2026-11-02'),
    })
    assert.equal(heard.status, 303)
    assert.match(
      wordsOf((await priya.get(`/cases/${caseId}/ending`)).html),
      /passes to the new authority by Monday 21 December 2026/,
    )
    const anybody = t.stranger()
    const criteria = await anybody.get('/ceasing-criteria')
    assert.equal(criteria.status, 200)
    assert.match(wordsOf(criteria.html), /An example, written for this demonstration/)
    assert.equal((await anybody.get('/ceasing-criteria/download')).status, 200)
  })
})
