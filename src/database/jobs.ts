import { Logger, type Runner, run, runOnce, type SharedOptions, type Task, type TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import type { OpenDatabase } from './connect.ts'
import { asUser, type Tx } from './transaction.ts'

/** What a job is given: transactions in the name of whoever caused it, and what was queued with it. */
export interface Job {
  /** The account, or `system:…`. */
  as: string
  what: unknown
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/**
 * By name, what is to be done. A job that throws is tried again later, up to 25 times over about three days, so each must
 * bear being run twice.
 */
export type Jobs = Readonly<Record<string, (job: Job) => Promise<void>>>

/** A job that comes round by the clock (UTC), done by a named part of the program. */
export interface Scheduled {
  /** As in a crontab: minute, hour, day, month, weekday. */
  at: string
  task: string
  party: string
}

/** Adds a job to the queue; it exists only if the transaction commits, and is done in the name of who is asking. */
export async function queue(tx: Tx, task: string, what: unknown, options: { runAt?: Date; key?: string } = {}) {
  await sql`select sencase_queue(${task}, ${JSON.stringify(what)}::jsonb, ${options.runAt ?? null}, ${options.key ?? null})`.execute(
    tx,
  )
}

/** Runs jobs as they come, until it is stopped; stopping lets those that run finish. */
export async function runJobs(
  database: OpenDatabase,
  jobs: Jobs,
  options: { schedule?: readonly Scheduled[]; onFailure?: (task: string, error: unknown) => void } = {},
): Promise<{ stop(): Promise<void>; ended: Promise<void> }> {
  const crontab = (options.schedule ?? [])
    .map(({ at, task, party }) => `${at} ${task} ${JSON.stringify({ as: `system:${party}`, what: null })}\n`)
    .join('')
  const runner: Runner = await run({
    ...shared(database),
    taskList: taskList(database, jobs, options.onFailure),
    crontab,
    concurrency: 2,
    noHandleSignals: true,
  })
  return { stop: () => runner.stop(), ended: runner.promise }
}

/** Runs the jobs that wait now, and comes back when none is left that may run yet. */
export async function runWaitingJobs(
  database: OpenDatabase,
  jobs: Jobs,
  onFailure?: (task: string, error: unknown) => void,
): Promise<void> {
  const options = shared(database)
  await runOnce({ ...options, noHandleSignals: true }, taskList(database, jobs, onFailure))
  await untilWrittenDown(options.pgPool)
}

/** The queue notes what is done a moment after it says so; another worker's own jobs are not waited for long. */
async function untilWrittenDown(pool: pg.Pool) {
  for (let tries = 0; tries < 100; tries++) {
    const { rowCount } = await pool.query('select from graphile_worker.jobs where locked_at is not null limit 1')
    if (rowCount === 0) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

function shared(database: OpenDatabase) {
  if (database.workerPool === null) {
    throw new Error('Jobs need their own connection: set SENCASE_WORKER_URL to the role sencase_worker.')
  }
  return { pgPool: database.workerPool, logger: new Logger(() => () => undefined) } satisfies SharedOptions
}

const queued = z.object({ as: z.string().min(1), what: z.unknown() })

function taskList(
  database: OpenDatabase,
  jobs: Jobs,
  onFailure: (task: string, error: unknown) => void = report,
): TaskList {
  const tasks = Object.entries(jobs).map(([name, work]): [string, Task] => [
    name,
    async payload => {
      try {
        const { as, what } = queued.parse(payload)
        await work({ as, what, transaction: inTransaction => asUser(database.app, as, inTransaction) })
      } catch (error) {
        onFailure(name, error)
        throw error
      }
    },
  ])
  return Object.fromEntries(tasks)
}

function report(task: string, error: unknown) {
  process.stderr.write(
    `The job ${task} failed and will be tried again: ${error instanceof Error ? error.message : error}\n`,
  )
}
