import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Connections, connect, type OpenDatabase } from './connect.ts'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'
import { readMigrations } from './migrate.ts'
import { createDatabase, makeRoles } from './roles.ts'

/** A database for one test file: fresh, migrated, and gone when it is closed. */
export interface ScratchDatabase extends OpenDatabase {
  name: string
  /** How to connect to it as any role; `owner` is the superuser. */
  address(user: string): pg.ClientConfig
}

/**
 * A fresh database with all migrations, in about a tenth of a second once the first has made the template. The server is
 * the one of the whole test run where there is one, else one of our own that is stopped with its last database.
 */
export async function scratchDatabase(name: string, options: { today?: string } = {}): Promise<ScratchDatabase> {
  return withServer(async server => {
    const database = await make(server, name, await migratedTemplate(server))
    const opened = await connect(connectionsTo(server, database), options.today, () => drop(server, database))
    return { ...opened, name: database, address: user => server.address(user, database) }
  })
}

/** A fresh database with nothing in it, for the tests of migrations. */
export async function emptyDatabase(name: string) {
  return withServer(async server => {
    const database = await make(server, name, 'template0')
    return { ...connectionsTo(server, database), close: () => drop(server, database) }
  })
}

/** The server for a whole test run: its socket goes to the test files in SENCASE_TEST_DATABASE. */
export async function startTestServer(): Promise<{ socket: string; stop(): Promise<void> }> {
  const server = await ownServer()
  await asSuperuser(server, forgetTheDead)
  return { socket: server.address('owner', 'postgres').host, stop: server.stop }
}

let shared: Promise<EmbeddedServer> | null = null
let users = 0
let made = 0

async function withServer<T>(work: (server: EmbeddedServer) => Promise<T>): Promise<T> {
  users += 1
  try {
    shared ??= runServer() ?? ownServer()
    return await work(await shared)
  } catch (error) {
    await leave()
    throw error
  }
}

async function leave() {
  users -= 1
  if (users > 0 || shared === null) return
  const server = shared
  shared = null
  await (await server).stop()
}

/** The server of the whole test run. */
function runServer(): Promise<EmbeddedServer> | null {
  const host = process.env.SENCASE_TEST_DATABASE
  if (host === undefined || host === '') return null
  return Promise.resolve({
    address: (user, database) => ({ host, port: 5432, user, database }),
    stop: () => Promise.resolve(),
  })
}

async function ownServer(): Promise<EmbeddedServer> {
  const project = fileURLToPath(new URL('../../', import.meta.url))
  const folder = join(tmpdir(), `sencase-test-${process.getuid?.() ?? 0}-${hash(project)}`)
  // What a test wrote need not outlive a power cut.
  const server = await startEmbedded(folder, { durable: false })
  await asSuperuser(server, makeRoles)
  return server
}

async function make(server: EmbeddedServer, name: string, template: string): Promise<string> {
  made += 1
  const words = name.toLowerCase().replace(/[^a-z0-9]+/g, '_')
  const database = `test_${process.pid}_${made}_${words.slice(0, 30)}`
  await asSuperuser(server, client => createDatabase(client, database, template))
  return database
}

async function drop(server: EmbeddedServer, database: string) {
  await asSuperuser(server, client =>
    client.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`),
  )
  await leave()
}

/** A database with all migrations to copy from, named by what they say. */
async function migratedTemplate(server: EmbeddedServer): Promise<string> {
  const name = `template_${hash(JSON.stringify(readMigrations()))}`
  await asSuperuser(server, async client => {
    // One test file makes it, the others wait.
    await client.query('select pg_advisory_lock(5367365)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount !== 0) return
    const unfinished = `unfinished_${name}`
    await client.query(`drop database if exists ${unfinished} with (force)`)
    await createDatabase(client, unfinished, 'template0')
    const opened = await connect(connectionsTo(server, unfinished))
    await opened.close()
    await client.query(`alter database ${unfinished} rename to ${name}`)
  })
  return name
}

/** Drops the databases of test files that were killed, and, when nobody else is testing, templates of older migrations. */
async function forgetTheDead(client: pg.Client) {
  const { rows: others } = await client.query<{ programs: number }>(
    `select count(*)::int as programs from pg_stat_activity where application_name = 'sencase holds its place'`,
  )
  const alone = (others[0]?.programs ?? 0) <= 1
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database')
  for (const { datname } of rows) {
    const pid = /^test_(\d+)_/.exec(datname)?.[1]
    const dead = pid === undefined ? alone && datname.startsWith('template_') : !isAlive(Number(pid))
    if (dead) await client.query(`drop database if exists ${pg.escapeIdentifier(datname)}`).catch(() => undefined)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function connectionsTo(server: EmbeddedServer, database: string) {
  return {
    app: server.address('sencase_app', database),
    owner: server.address('sencase_owner', database),
    worker: server.address('sencase_worker', database),
  } satisfies Connections
}

async function asSuperuser<T>(server: EmbeddedServer, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(server.address('owner', 'postgres'))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
