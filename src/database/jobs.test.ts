import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { queue, runJobs, runWaitingJobs } from './jobs.ts'
import { type ScratchDatabase, scratchDatabase } from './scratch.ts'
import { asSystem, asUser } from './transaction.ts'

describe('The queue of jobs', () => {
  let database: ScratchDatabase
  before(async () => {
    database = await scratchDatabase('jobs')
  })
  after(() => database.close())

  it('does a job in the name of whoever caused it', async () => {
    await asUser(database.app, 'amira', tx => queue(tx, 'write', { to: 'Mrs Bell' }))
    await asSystem(database.app, 'import', tx => queue(tx, 'write', { to: 'Mr Bell' }))
    const done: unknown[] = []
    await runWaitingJobs(database, {
      write: async job => {
        const { rows } = await job.transaction(tx => sql<{ me: string }>`select me() as me`.execute(tx))
        done.push([rows[0]?.me, job.as, job.what])
      },
    })
    assert.deepEqual(done, [
      ['amira', 'amira', { to: 'Mrs Bell' }],
      ['system:import', 'system:import', { to: 'Mr Bell' }],
    ])
  })

  it('forgets a job whose transaction did not commit', async () => {
    const undone = asUser(database.app, 'amira', async tx => {
      await queue(tx, 'write', {})
      throw new Error('changed my mind')
    })
    await assert.rejects(undone, /changed my mind/)
    assert.equal(await waiting(), 0)
  })

  it('replaces a job that waits under the same key', async () => {
    const later = new Date(Date.now() + 3_600_000)
    for (const to of ['first', 'second']) {
      await asUser(database.app, 'amira', tx => queue(tx, 'remind', { to }, { key: 'K7Q4MX', runAt: later }))
    }
    assert.equal(await waiting(), 1)
    await asUser(database.app, 'amira', tx => queue(tx, 'remind', { to: 'third' }, { key: 'K7Q4MX' }))
    const done: unknown[] = []
    await runWaitingJobs(database, { remind: async job => void done.push(job.what) })
    assert.deepEqual(done, [{ to: 'third' }])
  })

  it('keeps a job that failed, and says so', async () => {
    await asUser(database.app, 'amira', tx => queue(tx, 'send', {}))
    const failures: unknown[] = []
    await runWaitingJobs(
      database,
      {
        send: async () => {
          throw new Error('the post office is shut')
        },
      },
      (task, error) => failures.push([task, String(error)]),
    )
    assert.deepEqual(failures, [['send', 'Error: the post office is shut']])
    assert.equal(await waiting(), 1)
  })

  it('runs jobs as they come until it is stopped', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>()
    const running = await runJobs(database, { greet: async job => resolve(job.what) })
    await asUser(database.app, 'amira', tx => queue(tx, 'greet', 'hello'))
    assert.equal(await promise, 'hello')
    await running.stop()
    await running.ended
  })

  it('knows what comes round by the clock, and does it in the name of a part of the program', async t => {
    const everyMinute = { at: '* * * * *', task: 'seal', party: 'seal' }
    const { promise, resolve } = Promise.withResolvers<string>()
    const running = await runJobs(database, { seal: async job => resolve(job.as) }, { schedule: [everyMinute] })
    t.after(running.stop)
    await untilScheduled('seal')
    await asSystem(database.app, 'seal', tx => queue(tx, 'seal', null))
    assert.equal(await promise, 'system:seal')
  })

  it('takes nothing from nobody', async () => {
    await assert.rejects(
      database.app.transaction().execute(tx => queue(tx, 'write', {})),
      /needs somebody who caused it/,
    )
  })

  it('shows the program nothing of what waits, and its worker nothing but the queue', async () => {
    await assert.rejects(database.appPool.query('select * from graphile_worker.jobs'), /permission denied/)
    await assert.rejects(
      database.workerPool?.query('select * from case_file') ?? Promise.resolve(),
      /permission denied/,
    )
    await assert.rejects(
      database.workerPool?.query(`select sencase_queue('write', '{}')`) ?? Promise.resolve(),
      /permission denied/,
    )
  })

  async function untilScheduled(task: string) {
    const known = `select from graphile_worker._private_known_crontabs where identifier = $1`
    for (let tries = 0; (await database.workerPool?.query(known, [task]))?.rowCount === 0; tries++) {
      if (tries === 200) assert.fail(`${task} is not scheduled`)
      await pause(20)
    }
  }

  async function waiting(): Promise<number> {
    const result = await database.workerPool?.query('select count(*) as jobs from graphile_worker.jobs')
    return result?.rows[0].jobs
  }
})
