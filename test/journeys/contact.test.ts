import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, record } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

for (const authority of ['learning-trust', 'small-ehc']) {
  describe(`Every contact and promise is on the case (${authority})`, () => {
    let t: TestProgram
    let priya: Browser
    before(async () => {
      t = await aProgram({ today: '2026-11-23', name: 'contact', authority })
      priya = await t.as('priya')
    })
    after(() => t.close())

    it('records a call and a promise; the promise is a task until it is kept', async () => {
      const caseId = await maintainedOrNot(t)
      const at = `/cases/${caseId}/contacts`
      const page = await priya.get(at)
      assert.match(page.html, /Elif Aydın, mother/)
      assert.match(page.html, /Fernbank Primary School/)
      const done = await priya.post(at, {
        ...typedDay('on', '2026-11-20'),
        way: 'in',
        how: 'call',
        with: 'Elif Aydın',
        words: 'She asked when the letter comes.\nShe prefers mornings.',
        promise: 'Ring her back about the letter',
        ...typedDay('promiseBy', '2026-11-25'),
        promiseOwner: 'daniel',
      })
      assert.equal(done.status, 303, wordsOf(done.html).slice(0, 400))
      const listed = await priya.get(at)
      assert.match(
        wordsOf(listed.html),
        /Promised and not yet done Wed 25 Nov in 2 days Ring her back about the letter Promised to Elif Aydın on 20 November 2026 . Daniel Mensah keeps it/,
      )
      assert.match(
        wordsOf(listed.html),
        /Call from Elif Aydın She asked when the letter comes\. She prefers mornings\./,
      )
      const position = /id="promise-(\d+)"/.exec(listed.html)?.[1] ?? ''
      const tasks = await promises(t, caseId)
      assert.deepEqual(tasks, [{ account_id: 'daniel', path: `${at}#promise-${position}` }])

      const early = await priya.post(`${at}/${position}/kept`, { ...typedDay('on', '2026-11-19') })
      assert.equal(early.status, 422)
      const kept = await priya.post(`${at}/${position}/kept`, {
        ...typedDay('on', '2026-11-23'),
        words: 'Rang, no answer, wrote.',
      })
      assert.equal(kept.status, 303)
      assert.deepEqual(await promises(t, caseId), [])
      assert.match(
        wordsOf((await priya.get(at)).html),
        /Promised: Ring her back about the letter, by Wednesday 25 November 2026\. Done on Monday 23 November 2026\./,
      )
      const again = await priya.post(`${at}/${position}/kept`, { ...typedDay('on', '2026-11-23') })
      assert.match(wordsOf(again.html), /It is recorded already that this was done/)
    })

    it('lists the newest first and by how it was made', async () => {
      const caseId = await maintainedOrNot(t)
      await record(t, caseId, [
        ['contact.made', '2026-11-02', { with: 'Elif Aydın', how: 'letter', way: 'in', words: 'The older letter' }],
        ['contact.made', '2026-11-18', { with: 'Grace Owusu', how: 'call', way: 'out', words: 'The newer call' }],
      ])
      const all = wordsOf((await priya.get(`/cases/${caseId}/contacts`)).html)
      assert.ok(all.indexOf('The newer call') < all.indexOf('The older letter'))
      const letters = wordsOf((await priya.get(`/cases/${caseId}/contacts?how=letter`)).html)
      assert.match(letters, /The older letter/)
      assert.doesNotMatch(letters, /The newer call/)
    })

    it('refuses what does not fit together, links each error, and keeps what was typed', async () => {
      const caseId = await maintainedOrNot(t)
      const at = `/cases/${caseId}/contacts`
      const base = { ...typedDay('on', '2026-11-20'), way: 'out', how: 'call', words: 'Kept words' }
      for (const [fields, field, because] of [
        [{}, 'with', /Choose with whom, or enter somebody else/],
        [{ with: 'Elif Aydın', somebody: 'Mo Khan' }, 'somebody', /not both/],
        [{ with: 'Elif Aydın', promise: 'Something' }, 'promiseBy-day', /Enter the day it is promised for/],
        [{ with: 'Elif Aydın', ...typedDay('promiseBy', '2026-12-01') }, 'promise', /Write down what was promised/],
        [
          { with: 'Elif Aydın', promise: 'Something', ...typedDay('promiseBy', '2026-11-01') },
          'promiseBy-day',
          /that day or later/,
        ],
      ] as const) {
        const refused = await priya.post(at, { ...base, ...fields })
        assert.equal(refused.status, 422)
        assert.match(refused.html, new RegExp(`href="#${field}"`))
        assert.match(wordsOf(refused.html), because)
        assert.match(refused.html, /Kept words/)
      }
    })

    it('stops a note that gives a confidential address', async () => {
      const caseId = await maintainedOrNot(t)
      await asSystem(t.database.app, 'test', tx =>
        sql`insert into address (person_id, lines, postcode, confidential, period)
          values (${`mother-${caseId}`}, '14 Larkspur House', 'E9 7ZZ', true, '[2026-01-01,)')`.execute(tx),
      )
      const stopped = await priya.post(`/cases/${caseId}/contacts`, {
        ...typedDay('on', '2026-11-20'),
        way: 'in',
        how: 'call',
        with: 'Elif Aydın',
        words: 'She has moved to E97ZZ.',
      })
      assert.equal(stopped.status, 422)
      assert.match(wordsOf(stopped.html), /This gives the address of Elif Aydın, which is confidential. Take it out/)
      assert.match(wordsOf((await priya.get(`/cases/${caseId}/contacts`)).html), /No contact is on the record yet/)
    })

    it('keeps the support as it is while the child is assessed (S4), and says why', async () => {
      const caseId = await aCase(t, { facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]] })
      const at = `/cases/${caseId}/threshold`
      assert.match(wordsOf((await priya.get(at)).html), /is being assessed .* until the outcome is known/)
      const threshold = authority === 'small-ehc' ? 'sen-support' : 'school-action'
      const refused = await priya.post(
        at,
        { threshold, ...typedDay('on', '2026-11-20'), because: 'The school asked' },
        `/cases/${caseId}/contacts`,
      )
      assert.equal(refused.status, 422)
      assert.match(wordsOf(refused.html), /is being assessed/)
      await record(t, caseId, [['assessment.refused', '2026-11-20']])
      const set = await priya.post(at, { threshold, ...typedDay('on', '2026-11-20'), because: 'The school asked' })
      assert.equal(set.status, 303)
      assert.match(
        wordsOf((await priya.get(`/cases/${caseId}`)).html),
        authority === 'small-ehc' ? /Support meanwhile SEN support/ : /Support meanwhile School Action /,
      )
    })

    it('shows the second of two writers what was recorded meanwhile, and keeps what they typed', async () => {
      const caseId = await maintainedOrNot(t)
      const at = `/cases/${caseId}/contacts`
      const seen = /name="_seen" value="(\d+)"/.exec((await priya.get(at)).html)?.[1] ?? ''
      await record(
        t,
        caseId,
        [['contact.made', '2026-11-20', { with: 'Elif Aydın', how: 'call', way: 'in', words: 'Harriet’s note' }]],
        'harriet',
      )
      const mine = {
        ...typedDay('on', '2026-11-20'),
        way: 'in',
        how: 'call',
        with: 'Elif Aydın',
        words: 'Priya’s note',
      }
      const meanwhile = await priya.post(at, { ...mine, _seen: seen })
      assert.equal(meanwhile.status, 409)
      assert.match(wordsOf(meanwhile.html), /Recorded while you were writing/)
      assert.match(meanwhile.html, /Priya’s note/)
      assert.equal((await priya.post(at, mine)).status, 303)
    })
  })
}

async function maintainedOrNot(t: TestProgram): Promise<string> {
  return aCase(t, {
    facts: [
      ['assessment.requested', '2026-09-07', { by: 'parent' }],
      ['assessment.agreed', '2026-10-05'],
    ],
  })
}

async function promises(t: TestProgram, caseId: string) {
  return asSystem(t.database.app, 'test', tx =>
    tx
      .selectFrom('task')
      .select(['account_id', 'path'])
      .where('case_id', '=', caseId)
      .where('source', '=', 'promise')
      .execute(),
  )
}
