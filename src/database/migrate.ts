import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Logger, runMigrations } from 'graphile-worker'
import type pg from 'pg'

export interface MigrationOutcome {
  /** The names of the migrations that were run now, in order. */
  ran: string[]
}

export interface Migration {
  name: string
  sha256: string
  sql: string
}

const ownFolder = fileURLToPath(new URL('../../migrations/', import.meta.url))

/**
 * Brings the tables up to date as their owner: the job queue's own tables, then each file of `migrations/` that was not
 * yet run, in a transaction of its own, one program at a time. Throws in plain words, having changed nothing, when an old
 * file was changed, taken away, or put in between.
 */
export async function migrate(owner: pg.Pool, folder = ownFolder): Promise<MigrationOutcome> {
  const migrations = readMigrations(folder)
  const client = await owner.connect()
  try {
    await client.query('select pg_advisory_lock(5367364)')
    const due = dueMigrations(migrations, await alreadyRun(client))
    if (due.length === 0) return { ran: [] }
    await requireRoles(client)
    await runMigrations({ pgPool: owner, logger: new Logger(() => () => undefined) })
    await client.query(`
      create table if not exists migration (
        name text primary key, sha256 text not null, run_at timestamptz not null default now());
      grant select on migration to sencase_app`)
    for (const migration of due) await run(client, migration)
    return { ran: due.map(migration => migration.name) }
  } finally {
    await client.query('select pg_advisory_unlock(5367364)').catch(() => undefined)
    client.release()
  }
}

/** The names of the migrations the database still lacks; needs only to read. */
export async function waitingMigrations(reader: pg.Pool, folder = ownFolder): Promise<string[]> {
  return dueMigrations(readMigrations(folder), await alreadyRun(reader)).map(migration => migration.name)
}

export function readMigrations(folder = ownFolder): Migration[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
    .map(name => {
      if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name)) {
        throw new Error(`migrations/${name} is not named like 0001-record.sql`)
      }
      // A checkout that writes other line ends is not a change.
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

/** What is left to run, or an error that says which old file is not what it was. */
function dueMigrations(migrations: Migration[], done: { name: string; sha256: string }[]): Migration[] {
  const undo = 'Migrations only go forward: put it back as it was, and make the change in a new file.'
  for (const old of done) {
    const found = migrations.find(migration => migration.name === old.name)
    if (found === undefined)
      throw new Error(`The migration ${old.name} was run in this database, and its file is gone. ${undo}`)
    if (found.sha256 !== old.sha256) throw new Error(`The migration ${old.name} was changed after it was run. ${undo}`)
  }
  const last =
    done
      .map(old => old.name)
      .sort()
      .at(-1) ?? ''
  const due = migrations.filter(migration => !done.some(old => old.name === migration.name))
  const between = due.find(migration => migration.name < last)
  if (between === undefined) return due
  throw new Error(`The migration ${between.name} comes before ${last}, which was already run. Give it a later number.`)
}

async function alreadyRun(client: pg.Pool | pg.PoolClient): Promise<{ name: string; sha256: string }[]> {
  const { rows: found } = await client.query(`select to_regclass('public.migration') is not null as there`)
  if (found[0].there !== true) return []
  return (await client.query('select name, sha256 from migration order by name')).rows
}

async function requireRoles(client: pg.PoolClient) {
  const { rows } = await client.query<{ missing: string | null }>(`
    select string_agg(wanted, ' and ') as missing
    from unnest(array['sencase_app', 'sencase_worker']) wanted
    where not exists (select from pg_roles where rolname = wanted)`)
  const missing = rows[0]?.missing ?? null
  if (missing === null) return
  throw new Error(
    `The database server has no role ${missing}. As its administrator run: ` +
      `${missing
        .split(' and ')
        .map(role => `create role ${role} login;`)
        .join(' ')} (with a password of your choice).`,
  )
}

async function run(client: pg.PoolClient, migration: Migration) {
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [migration.name, migration.sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new Error(`The migration ${migration.name} failed${lineOf(error, migration.sql)}: ${wordsOf(error)}`, {
      cause: error,
    })
  }
}

function lineOf(error: unknown, sql: string): string {
  const position = error instanceof Error && 'position' in error ? Number(error.position) : Number.NaN
  return Number.isNaN(position) ? '' : ` in line ${sql.slice(0, position).split('\n').length}`
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
