import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { rebuildAll } from '../../src/case/rebuild.ts'
import { asSystem } from '../../src/database/transaction.ts'
import { day } from '../../src/kernel/day.ts'
import { readSeals, sealRecord } from '../../src/record/seal.ts'
import { verifyRecord } from '../../src/record/verify.ts'
import { aCase, record } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'

describe('What was recorded, read against its chains and seals', () => {
  let t: TestProgram
  let folder: string
  const seals = () => join(folder, 'seals.jsonl')
  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'verify' })
    folder = await mkdtemp(join(tmpdir(), 'sencase-seals-'))
  })
  after(async () => {
    await t.close()
    await rm(folder, { recursive: true, force: true })
  })

  const problems = async () => {
    const known = await readSeals(seals())
    return (await asSystem(t.database.app, 'verify', tx => verifyRecord(tx, known))).problems
  }
  /** As somebody with the keys of the database itself, past the policies and the triggers. */
  const tamper = async (...statements: string[]) => {
    const owner = new pg.Client(t.database.address('owner'))
    await owner.connect()
    try {
      for (const statement of ['set session_replication_role = replica', ...statements]) await owner.query(statement)
    } finally {
      await owner.end()
    }
  }

  it('finds nothing when nobody touched it, however the facts were written', async () => {
    const caseId = await aCase(t, { facts: [['assessment.requested', '2026-10-15', { by: 'parent' }]] })
    await record(t, caseId, [
      ['contact.made', '2026-11-20', { with: 'Elif Aydın', how: 'call', way: 'in', words: 'Rang: “wann?” – 😀' }],
    ])
    await asSystem(t.database.app, 'seal', tx => sealRecord(tx, seals(), day('2026-11-23')))
    assert.deepEqual(await problems(), [])
  })

  it('finds a changed word, two swapped facts, a deleted last fact and a deleted case', async () => {
    const facts = [
      ['assessment.requested', '2026-10-15', { by: 'parent' }],
      ['request.acknowledged', '2026-10-16', { to: 'Elif Aydın', how: 'post' }],
      [
        'contact.made',
        '2026-10-17',
        { with: 'Elif Aydın', how: 'call', way: 'in', words: 'Asked when she hears from us' },
      ],
    ] as const
    const [changed, swapped, shortened, gone] = [
      await aCase(t, { facts }),
      await aCase(t, { facts }),
      await aCase(t, { facts }),
      await aCase(t, { facts }),
    ]
    await asSystem(t.database.app, 'seal', tx => sealRecord(tx, seals(), day('2026-11-24')))
    await tamper(
      `update fact set says = '{"to": "Elif Aydın", "how": "email"}' where case_id = '${changed}' and position = 2`,
      `update fact set position = 99 where case_id = '${swapped}' and position = 2`,
      `update fact set position = 2 where case_id = '${swapped}' and position = 3`,
      `update fact set position = 3 where case_id = '${swapped}' and position = 99`,
      `delete from fact where case_id = '${shortened}' and position = 3`,
      `delete from fact where case_id = '${gone}'`,
    )
    assert.deepEqual(
      (await problems()).sort(),
      [
        `Case ${changed}: entry 2 is not as it was recorded`,
        `Case ${gone}: entry 3 was sealed and is not there`,
        `Case ${shortened}: entry 3 was sealed and is not there`,
        `Case ${swapped}: entry 2 is not as it was recorded`,
      ].sort(),
    )
  })

  it('rebuilds all derived rows without a difference, and puts right what was not', async () => {
    const u = await aProgram({ today: '2026-11-23', name: 'rebuild' })
    try {
      const caseId = await aCase(u, {
        facts: [
          ['assessment.requested', '2026-10-15', { by: 'parent' }],
          ['promise.made', '2026-11-10', { what: 'Ring Mrs Aydın', to: 'Elif Aydın', by: '2026-11-24' }],
        ],
      })
      const rebuild = () =>
        rebuildAll(work => asSystem(u.database.app, 'rebuild', work), u.program.profile, day('2026-11-23'))
      assert.deepEqual(await rebuild(), { cases: 1, differences: [] })
      await asSystem(u.database.app, 'test', tx => tx.deleteFrom('task').where('case_id', '=', caseId).execute())
      assert.deepEqual((await rebuild()).differences, [`Case ${caseId}: tasks differed`])
      assert.deepEqual(await rebuild(), { cases: 1, differences: [] })
    } finally {
      await u.close()
    }
  })
})
