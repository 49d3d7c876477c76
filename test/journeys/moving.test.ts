import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { verifyRecord } from '../../src/record/verify.ts'
import { aCase, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { typedDay, wordsOf } from '../browser-client.ts'

const story: readonly StoryFact[] = [
  ['assessment.requested', '2025-01-06', { by: 'parent' }],
  ['assessment.agreed', '2025-02-03'],
  ['contact.made', '2025-02-10', { with: 'Elif Aydın', how: 'call', way: 'in', words: 'Asked how long it takes' }],
  ['promise.made', '2025-02-10', { what: 'Ring on Friday', to: 'Elif Aydın', by: '2025-02-14' }],
  ['assessment.completed', '2025-04-07'],
  ['plan.proposed', '2025-04-14'],
  ['plan.finalised', '2025-06-02', { setting: '900001' }],
  ['review.decided', '2026-05-18', { outcome: 'maintain' }],
]

async function openDuties(t: TestProgram, caseId: string): Promise<{ id: string; due_on: string }[]> {
  return asSystem(t.database.app, 'test', tx =>
    tx
      .selectFrom('deadline')
      .select(['id', 'due_on'])
      .where('case_id', '=', caseId)
      .where('met_on', 'is', null)
      .where('taken_away', '=', false)
      .orderBy('id')
      .execute(),
  )
}

async function cases(t: TestProgram): Promise<string> {
  const found = await asSystem(t.database.app, 'test', tx =>
    sql<{
      n: string
    }>`select concat_ws(' ', (select count(*) from case_file), (select count(*) from person), (select count(*) from fact)) as n`.execute(
      tx,
    ),
  )
  return found.rows[0]?.n ?? ''
}

describe('A child moves from one authority to another with the file of the case', () => {
  let old: TestProgram
  let next: TestProgram
  let caseId: string
  let file: string
  before(async () => {
    old = await aProgram({ today: '2026-11-23', name: 'move-from' })
    next = await aProgram({ today: '2026-11-24', name: 'move-to' })
    caseId = await aCase(old, { facts: story })
    await asSystem(old.database.app, 'setup', async tx => {
      await sql`insert into address (person_id, lines, postcode, confidential, period) values
        (${`mother-${caseId}`}, '4 Secret Row', 'E8 1GQ', true, '[2020-01-01,)')`.execute(tx)
    })
  })
  after(async () => {
    await old.close()
    await next.close()
  })

  it('the file is made for somebody and for a reason, is in the log of views, and tells no confidential address', async () => {
    const priya = await old.as('priya')
    const path = `/cases/${caseId}/ending/file`
    assert.equal((await priya.post(path, {})).status, 422)
    const sent = await priya.post(path, {
      for: 'Ann Holt, the next authority',
      because: 'The family moves there on 24 November',
      addresses: 'with',
    })
    assert.equal(sent.status, 200)
    assert.match(sent.headers.get('content-disposition') ?? '', new RegExp(`attachment; filename="${caseId}.json"`))
    file = sent.html
    assert.doesNotMatch(file, /Secret Row/)
    assert.match(file, /"confidentialAddress": true/)
    const views = await asSystem(old.database.app, 'test', tx =>
      tx.selectFrom('view_log').select('page').where('case_id', '=', caseId).execute(),
    )
    assert.ok(views.some(v => v.page === 'file of the case'))
    const administrator = await old.as('colin')
    assert.notEqual((await administrator.get(path)).status, 200)
  })

  it('a file that is not one is refused in words, and nothing is written', async () => {
    const colin = await next.as('colin')
    const before = await cases(next)
    const bad: readonly [string, RegExp][] = [
      ['no file at all', /not JSON/],
      [file.replace('sencase-record/1', 'sencase-record/9'), /The format is/],
      [file.replace('"2025-02-03"', '"2025-02-31"'), /Entry 2.*not a day/],
      [file.replace('"assessment.agreed"', '"plan.amended"'), /Entry 2/],
      [file.replace('"2026-05-18"', '"2031-05-18"'), /has not come/],
    ]
    for (const [content, words] of bad) {
      const answer = await colin.postFiles(
        '/cases/new/file',
        {},
        { file: { name: 'child.json', content: Buffer.from(content) } },
      )
      assert.equal(answer.status, 422, content.slice(0, 40))
      assert.match(wordsOf(answer.html), words)
    }
    assert.equal(await cases(next), before)
  })

  it('is shown before anything is opened, then taken in whole: the plan is ours, and the old duties are over', async () => {
    const colin = await next.as('colin')
    const before = await cases(next)
    const preview = await colin.postFiles(
      '/cases/new/file',
      {},
      { file: { name: 'child.json', content: Buffer.from(file) } },
    )
    assert.equal(preview.status, 200)
    const words = wordsOf(preview.html)
    assert.match(words, /Zeynep Aydın, born 14 March 2019/)
    assert.match(words, /Made on Monday 2 June 2025, last reviewed on Monday 18 May 2026/)
    assert.match(words, /Elif Aydın, mother, whose address is confidential/)
    assert.match(words, /Nobody with us has this name/)
    assert.equal(await cases(next), before)
    const upload = /name="upload" value="([^"]+)"/.exec(preview.html)?.[1] ?? ''
    const fields = {
      upload,
      from: 'The Learning Trust',
      contact: 'Priya Raman',
      ...typedDay('movedOn', '2026-11-24'),
      ...typedDay('madeOn', '2025-06-02'),
      ...typedDay('lastReviewedOn', '2026-05-18'),
      address: '1 New Street',
      quadrant: 'not-known',
      together: 'yes',
      school: '900003',
    }
    const without = await colin.post('/cases/new/file/open', { ...fields, together: '' })
    assert.equal(without.status, 422)
    assert.match(wordsOf(without.html), /Zeynep Aydın, born/)
    const opened = await colin.post('/cases/new/file/open', fields)
    assert.equal(opened.status, 303, wordsOf(opened.html).slice(0, 900))
    const here = /\/cases\/(K\w{5})\/ending/.exec(opened.location ?? '')?.[1] ?? ''
    assert.deepEqual(await openDuties(next, here), [
      { id: 'review-transferred-plan', due_on: '2027-05-17' },
      { id: 'tell-parent-of-transfer', due_on: '2027-01-05' },
    ])
    const tab = wordsOf((await colin.get(`/cases/${here}/ending`)).html)
    assert.match(tab, /The statement passed to us on Tuesday 24 November 2026/)
    const timeline = wordsOf((await colin.get(`/cases/${here}/timeline`)).html)
    assert.match(timeline, /Promised to Elif Aydın: Ring on Friday/)
    assert.match(timeline, /Asked how long it takes/)
    assert.match(timeline, /Record taken in from The Learning Trust/)
    const tasks = await asSystem(next.database.app, 'test', tx =>
      tx.selectFrom('task').select('source').where('case_id', '=', here).where('source', '=', 'promise').execute(),
    )
    assert.deepEqual(tasks, [])
    const documents = wordsOf((await colin.get(`/cases/${here}/documents`)).html)
    assert.match(documents, /The file of the case from The Learning Trust/)
    const people = wordsOf((await colin.get(`/cases/${here}/people`)).html)
    assert.match(people, /Elif Aydın/)
    const verified = await asSystem(next.database.app, 'verify', tx => verifyRecord(tx, []))
    assert.deepEqual(verified.problems, [])
    for (const page of ['', '/statement', '/placement', '/advice', '/assessment/decision'])
      assert.equal((await colin.get(`/cases/${here}${page}`)).status, 200, page)
  })

  it('the same child is not opened twice', async () => {
    const colin = await next.as('colin')
    const preview = await colin.postFiles(
      '/cases/new/file',
      {},
      { file: { name: 'child.json', content: Buffer.from(file) } },
    )
    assert.match(wordsOf(preview.html), /One child with us may be meant/)
    const upload = /name="upload" value="([^"]+)"/.exec(preview.html)?.[1] ?? ''
    const again = await colin.post('/cases/new/file/open', {
      upload,
      from: 'The Learning Trust',
      ...typedDay('movedOn', '2026-11-24'),
      address: '1 New Street',
      quadrant: 'not-known',
      together: 'yes',
    })
    assert.equal(again.status, 422)
    assert.match(wordsOf(again.html), /who may be this child/)
  })
})

describe('A statement that existed before the record began', () => {
  for (const authority of ['learning-trust', 'small-ehc']) {
    it(`opens a case with its review on the record at once (${authority})`, async () => {
      const t = await aProgram({ today: '2026-11-23', name: 'brought', authority })
      try {
        const colin = await t.as('colin')
        const found = await colin.post('/cases/new/plan', {
          givenName: 'Amina',
          familyName: 'Okafor',
          ...typedDay('bornOn', '2014-05-04'),
        })
        assert.equal(found.status, 200)
        const fields = {
          origin: 'ours',
          ...typedDay('madeOn', '2022-03-07'),
          ...typedDay('lastReviewedOn', '2025-09-15'),
          givenName: 'Amina',
          familyName: 'Okafor',
          ...typedDay('bornOn', '2014-05-04'),
          address: '2 Fern Road',
          quadrant: t.program.profile.quadrants[0]?.id ?? '',
          school: '900003',
          personGiven: 'Ngozi',
          personFamily: 'Okafor',
          personRelation: 'mother',
          personResponsible: 'yes',
          personBecause: 'Birth certificate',
          personLives: 'with-child',
        }
        const wrong = await colin.post('/cases/new/plan/open', {
          ...fields,
          ...typedDay('lastReviewedOn', '2021-01-01'),
        })
        assert.equal(wrong.status, 422)
        const opened = await colin.postFiles('/cases/new/plan/open', fields, {
          documents: { name: 'statement.txt', content: Buffer.from('The statement as it was made') },
        })
        assert.equal(opened.status, 303, wordsOf(opened.html).slice(0, 900))
        const here = /\/cases\/(K\w{5})/.exec(opened.location ?? '')?.[1] ?? ''
        assert.deepEqual(await openDuties(t, here), [{ id: 'review-plan', due_on: '2026-09-14' }])
        assert.match(wordsOf((await colin.get(`/cases/${here}`)).html), /overdue/)
        assert.match(wordsOf((await colin.get(`/cases/${here}/documents`)).html), /statement/)
        const twice = await colin.post('/cases/new/plan/open', fields)
        assert.equal(twice.status, 422)
      } finally {
        await t.close()
      }
    })
  }

  it('is entered on a case that is open already, with the child who moved here', async () => {
    const t = await aProgram({ today: '2026-11-23', name: 'brought-open' })
    try {
      const caseId = await aCase(t, {
        facts: [['contact.made', '2026-11-20', { with: 'Elif', how: 'call', way: 'in', words: 'Has one' }]],
      })
      const colin = await t.as('colin')
      const path = `/cases/${caseId}/request/plan`
      const moved = await colin.post(path, { origin: 'moved', ...typedDay('madeOn', '2026-03-02') })
      assert.equal(moved.status, 422)
      assert.match(wordsOf(moved.html), /Say which authority it comes from/)
      const entered = await colin.post(path, {
        origin: 'moved',
        ...typedDay('passedOn', '2026-11-16'),
        fromAuthority: 'Leeds City Council',
        ...typedDay('madeOn', '2026-03-02'),
      })
      assert.equal(entered.status, 303, wordsOf(entered.html).slice(0, 500))
      assert.deepEqual(await openDuties(t, caseId), [
        { id: 'review-transferred-plan', due_on: '2027-03-01' },
        { id: 'tell-parent-of-transfer', due_on: '2026-12-28' },
      ])
    } finally {
      await t.close()
    }
  })
})
