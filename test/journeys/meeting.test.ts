import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, record } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

for (const authority of ['learning-trust', 'small-ehc']) {
  const ehc = authority === 'small-ehc'
  const proposed = ehc ? 'draft plan' : 'proposed statement'

  describe(`Parents are met (${authority})`, () => {
    let t: TestProgram
    let priya: Browser
    before(async () => {
      t = await aProgram({ today: '2026-11-23', name: 'meeting', authority })
      priya = await t.as('priya')
    })
    after(() => t.close())

    it('stays a task until the meeting is held, and says so', async () => {
      const caseId = await assessing(t)
      assert.deepEqual(await tasksAbout(t, caseId, 'meet'), [ehc ? 'Meet the family' : 'Meet the parents'])
      const page = wordsOf((await priya.get(`/cases/${caseId}/meetings`)).html)
      assert.match(page, new RegExp(`at least once during the assessment, before the ${proposed} is served`))
      assert.match(page, /They have not been met yet. Our own target is/)
      assert.match(page, /Turkish interpreter for Elif Aydın/)
      const held = await priya.post(`/cases/${caseId}/meetings/held`, {
        kind: 'parents',
        ...typedDay('on', '2026-11-20'),
        people: `mother-${caseId}`,
        others: 'Joel Stern, psychologist',
        notes: 'We went through the reports.',
        wishes: 'A language base.',
      })
      assert.equal(held.status, 303, wordsOf(held.html).slice(0, 500))
      assert.deepEqual(await tasksAbout(t, caseId, 'meet'), [])
      const after = wordsOf((await priya.get(`/cases/${caseId}/meetings`)).html)
      assert.match(after, /They were met on Friday 20 November 2026/)
      assert.match(
        after,
        /For the assessment, with Elif Aydın, Joel Stern, psychologist We went through the reports. What the parents wish: A language base\./,
      )
    })

    it('stays a task until the parents decline', async () => {
      const caseId = await assessing(t)
      const declined = await priya.post(`/cases/${caseId}/meetings/declined`, {
        ...typedDay('on', '2026-11-20'),
        by: 'Elif Aydın',
        because: 'She cannot get away from work.',
      })
      assert.equal(declined.status, 303)
      assert.deepEqual(await tasksAbout(t, caseId, 'meet'), [])
      assert.match(
        wordsOf((await priya.get(`/cases/${caseId}/meetings`)).html),
        /Elif Aydın declined on Friday 20 November 2026 : She cannot get away from work\./,
      )
    })

    it('is arranged for a day to come, and asked about once the day is there', async () => {
      const caseId = await assessing(t)
      const past = await priya.post(`/cases/${caseId}/meetings/arrange`, {
        kind: 'parents',
        ...typedDay('meetingOn', '2026-11-20'),
        place: 'Room 4',
        people: `mother-${caseId}`,
      })
      assert.equal(past.status, 422)
      assert.match(wordsOf(past.html), /Friday 20 November 2026 has passed/)
      assert.match(past.html, /Room 4/)
      const arranged = await priya.post(`/cases/${caseId}/meetings/arrange`, {
        kind: 'parents',
        ...typedDay('meetingOn', '2026-12-02'),
        place: 'Online',
        people: `mother-${caseId}`,
      })
      assert.equal(arranged.status, 303)
      const page = wordsOf((await priya.get(`/cases/${caseId}/meetings`)).html)
      assert.match(
        page,
        /Arranged for Wednesday 2 December 2026, in 9 days For the assessment, with Elif Aydın. Online\./,
      )
      assert.deepEqual(await tasksAbout(t, caseId, 'silence:meeting'), ['Record the meeting with Elif Aydın'])
    })

    it(`is not held on a ${proposed} that was never served`, async () => {
      const caseId = await assessing(t)
      const refused = await priya.post(`/cases/${caseId}/meetings/held`, {
        kind: 'plan',
        ...typedDay('on', '2026-11-20'),
        people: `mother-${caseId}`,
        notes: 'Notes that are kept.',
      })
      assert.equal(refused.status, 422)
      assert.match(wordsOf(refused.html), new RegExp(`There is no ${proposed} yet to meet about`))
      assert.match(refused.html, /Notes that are kept\./)
    })

    it('stops notes and places that give a confidential address', async () => {
      const caseId = await assessing(t)
      await asSystem(t.database.app, 'test', tx =>
        sql`insert into address (person_id, lines, postcode, confidential, period)
          values (${`mother-${caseId}`}, '14 Larkspur House', 'E9 7ZZ', true, '[2026-01-01,)')`.execute(tx),
      )
      const arrange = await priya.post(`/cases/${caseId}/meetings/arrange`, {
        kind: 'parents',
        ...typedDay('meetingOn', '2026-12-02'),
        place: 'At home, e9 7zz',
        people: `mother-${caseId}`,
      })
      assert.equal(arrange.status, 422)
      assert.match(wordsOf(arrange.html), /gives the address of Elif Aydın, which is confidential/)
      const held = await priya.post(`/cases/${caseId}/meetings/held`, {
        kind: 'parents',
        ...typedDay('on', '2026-11-20'),
        people: `mother-${caseId}`,
        notes: 'We met at 14 Larkspur House.',
      })
      assert.equal(held.status, 422)
      assert.match(held.html, /href="#notes"/)
    })

    if (!ehc) {
      it('opens 15 more days when it is on the proposal, and shows them', async () => {
        const caseId = await assessing(t)
        await record(t, caseId, [
          ['assessment.completed', '2026-11-09'],
          ['plan.proposed', '2026-11-10'],
        ])
        const held = await priya.post(`/cases/${caseId}/meetings/held`, {
          kind: 'plan',
          ...typedDay('on', '2026-11-20'),
          people: `mother-${caseId}`,
          notes: 'Part 3 is too thin, she says.',
        })
        assert.equal(held.status, 303)
        const page = wordsOf((await priya.get(`/cases/${caseId}/meetings`)).html)
        assert.match(page, /The parents may write until Friday 4 December 2026/)
        assert.match(page, /11 days left .*from Friday 20 November 2026 to Friday 4 December 2026/)
        const early = await priya.post(`/cases/${caseId}/meetings/held`, {
          kind: 'plan',
          ...typedDay('on', '2026-11-06'),
          people: `mother-${caseId}`,
          notes: 'x',
        })
        assert.match(wordsOf(early.html), /was served on Tuesday 10 November 2026/)
      })
    }

    it('shows the second of two writers what was recorded meanwhile, and keeps what they typed', async () => {
      const caseId = await assessing(t)
      const { html } = await priya.get(`/cases/${caseId}/meetings/declined`)
      const seen = /name="_seen" value="(\d+)"/.exec(html)?.[1] ?? ''
      await record(t, caseId, [['meeting.held', '2026-11-20', { kind: 'parents' }]], 'harriet')
      const meanwhile = await priya.post(`/cases/${caseId}/meetings/declined`, {
        ...typedDay('on', '2026-11-20'),
        by: 'Elif Aydın',
        because: 'No time, she said.',
        _seen: seen,
      })
      assert.equal(meanwhile.status, 409)
      assert.match(meanwhile.html, /No time, she said\./)
    })
  })
}

async function assessing(t: TestProgram): Promise<string> {
  return aCase(t, {
    mother: { given: 'Elif', family: 'Aydın', interpreter: 'Turkish' },
    facts: [
      ['assessment.requested', '2026-09-07', { by: 'parent' }],
      ['assessment.agreed', '2026-10-05'],
    ],
  })
}

async function tasksAbout(t: TestProgram, caseId: string, id: string): Promise<string[]> {
  const rows = await asSystem(t.database.app, 'test', tx =>
    tx.selectFrom('task').select(['title', 'task_id']).where('case_id', '=', caseId).execute(),
  )
  return rows.filter(r => r.task_id.includes(id)).map(r => r.title)
}
