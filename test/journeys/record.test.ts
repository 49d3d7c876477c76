import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { verifyRecord } from '../../src/record/verify.ts'
import { aCase, record } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'

describe('The record of a case', () => {
  let t: TestProgram
  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'record' })
  })
  after(() => t.close())

  it('gives the deadline, the task and who may see it in the same transaction as the fact', async () => {
    const caseId = await aCase(t, { facts: [['assessment.requested', '2026-10-15', { by: 'parent' }]] })
    const deadlines = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('deadline').select(['id', 'due_on', 'act_by']).where('case_id', '=', caseId).execute(),
    )
    assert.deepEqual(deadlines, [{ id: 'decide-whether-to-assess', due_on: '2026-11-26', act_by: '2026-11-26' }])
    const tasks = await asSystem(t.database.app, 'test', tx =>
      tx
        .selectFrom('task')
        .select(['title', 'source'])
        .where('case_id', '=', caseId)
        .where('source', '=', 'law')
        .execute(),
    )
    assert.deepEqual(tasks, [{ title: 'Tell the parents whether we will assess', source: 'law' }])
    const audience = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('audience').select('party').where('case_id', '=', caseId).orderBy('party').execute(),
    )
    assert.deepEqual(
      audience.map(a => a.party),
      [`person:mother-${caseId}`, 'setting:900001'],
    )
  })

  it('refuses what the law does not know how to take, and records nothing', async () => {
    const caseId = await aCase(t, { facts: [['notification.received', '2026-11-02', { from: 'health' }]] })
    await assert.rejects(record(t, caseId, [['assessment.agreed', '2026-11-20']]), /Refused/)
    const facts = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('fact').select('name').where('case_id', '=', caseId).execute(),
    )
    assert.deepEqual(facts, [{ name: 'notification.received' }])
  })

  it('cannot be changed by the program, and verifies', async () => {
    const caseId = await aCase(t, { facts: [['assessment.requested', '2026-10-15', { by: 'school' }]] })
    await assert.rejects(
      asSystem(t.database.app, 'test', tx => sql`update fact set about = 'x' where case_id = ${caseId}`.execute(tx)),
      /permission denied/,
    )
    await assert.rejects(
      asSystem(t.database.app, 'test', tx => sql`delete from fact where case_id = ${caseId}`.execute(tx)),
      /permission denied/,
    )
    const verified = await asSystem(t.database.app, 'verify', tx => verifyRecord(tx, []))
    assert.deepEqual(verified.problems, [])
    assert.ok(verified.facts >= 3)
  })

  it('shows the sign-in list of the demonstration and lets one in', async () => {
    const priya = await t.as('priya')
    const page = await priya.get('/sign-in')
    assert.equal(page.status, 200)
  })
})
