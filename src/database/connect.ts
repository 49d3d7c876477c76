import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { startEmbedded } from './embedded.ts'
import { type MigrationOutcome, migrate, waitingMigrations } from './migrate.ts'
import { openPool } from './pool.ts'
import { makeDatabase, refuseTooPowerful } from './roles.ts'
import type { Database } from './tables.ts'

export type Db = Kysely<Database>

export interface DatabaseSettings {
  /** The embedded database lives here when there is no `databaseUrl`. */
  dataFolder: string
  /** As the program: a login role that belongs to `sencase_app` and owns nothing. */
  databaseUrl?: string | undefined
  /** As the owner of the tables, for migrations. */
  ownerUrl?: string | undefined
  /** As `sencase_worker`, which sees the queue of jobs and nothing else. */
  workerUrl?: string | undefined
  /** The day it is for the database too (`today()`), in tests and demonstrations. */
  today?: string | undefined
}

export interface OpenDatabase {
  /** The program's own connections, held by every policy. */
  app: Db
  /** The same connections, for what needs plain `pg`. */
  appPool: pg.Pool
  /** The job queue's connections; null when none are configured. */
  workerPool: pg.Pool | null
  /** The owner's connections: migrations and backups only. Null when none are configured. */
  ownerPool: pg.Pool | null
  /** What the migrations did when the database was opened. */
  migrated: MigrationOutcome
  close(): Promise<void>
}

/**
 * Opens the database, starting the embedded one where no other is configured, and brings its tables up to date.
 * Throws an error in plain words when a role is missing, too powerful, or a migration has changed.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  if (settings.databaseUrl !== undefined) {
    return connect(
      {
        app: { connectionString: settings.databaseUrl },
        owner: settings.ownerUrl === undefined ? null : { connectionString: settings.ownerUrl },
        worker: settings.workerUrl === undefined ? null : { connectionString: settings.workerUrl },
      },
      settings.today,
    )
  }
  const server = await startEmbedded(settings.dataFolder)
  try {
    await makeDatabase(server, 'sencase')
    return await connect(
      {
        app: server.address('sencase_app', 'sencase'),
        owner: server.address('sencase_owner', 'sencase'),
        worker: server.address('sencase_worker', 'sencase'),
      },
      settings.today,
      () => server.stop(),
    )
  } catch (error) {
    await server.stop()
    throw error
  }
}

export interface Connections {
  app: pg.PoolConfig
  owner: pg.PoolConfig | null
  worker: pg.PoolConfig | null
}

/** Opens a database that is there, and brings its tables up to date if the owner's connection is given. */
export async function connect(
  to: Connections,
  today?: string,
  afterwards?: () => Promise<void>,
): Promise<OpenDatabase> {
  const appPool = openPool({ max: 10, ...to.app }, today)
  const ownerPool = to.owner === null ? null : openPool({ max: 4, ...to.owner }, today)
  const workerPool = to.worker === null ? null : openPool({ max: 4, ...to.worker }, today)
  const app = new Kysely<Database>({ dialect: new PostgresDialect({ pool: appPool }) })
  const endAll = async () => {
    await app.destroy()
    // Kysely ends only a pool it has used.
    if (!appPool.ending) await appPool.end()
    await Promise.all([ownerPool?.end(), workerPool?.end()])
  }
  const close = once(async () => {
    await endAll()
    await afterwards?.()
  })
  try {
    const migrated = ownerPool === null ? await nothingToMigrate(appPool) : await migrate(ownerPool)
    await refuseTooPowerful(appPool)
    return { app, appPool, workerPool, ownerPool, migrated, close }
  } catch (error) {
    await endAll()
    throw error
  }
}

async function nothingToMigrate(appPool: pg.Pool): Promise<MigrationOutcome> {
  const waiting = await waitingMigrations(appPool)
  if (waiting.length === 0) return { ran: [] }
  throw new Error(
    `The database is older than this version of Sencase (${waiting.join(', ')} not yet run). ` +
      'Set SENCASE_OWNER_URL to the owner of its tables and start again.',
  )
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null
  return () => {
    done ??= work()
    return done
  }
}
