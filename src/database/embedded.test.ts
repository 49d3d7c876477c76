import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'

const base = mkdtempSync(join(tmpdir(), 'sencase embedded '))
after(() => rmSync(base, { recursive: true, force: true }))

describe('The embedded database', () => {
  const folder = join(base, 'Anne\'s data, second "copy"')
  let server: EmbeddedServer

  before(async () => {
    server = await startEmbedded(folder)
  })
  after(() => server.stop())

  it('listens on a socket that only its user can open, and on no network', async () => {
    const { rows } = await query(
      server,
      `select current_setting('listen_addresses') as network, inet_server_addr() as by`,
    )
    assert.deepEqual(rows, [{ network: '', by: null }])
    for (const closed of [folder, join(folder, 'postgres'), server.address('owner', 'postgres').host]) {
      assert.equal(statSync(closed).mode & 0o777, 0o700, closed)
    }
  })

  it('is PostgreSQL 18 that writes safely and finds rotten pages', async () => {
    const { rows } = await query(
      server,
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('fsync') as fsync,
        current_setting('full_page_writes') as whole, current_setting('synchronous_commit') as waits,
        current_setting('data_checksums') as checksums, current_setting('timezone') as clock`,
    )
    assert.deepEqual(rows, [{ version: 18, fsync: 'on', whole: 'on', waits: 'on', checksums: 'on', clock: 'UTC' }])
  })

  it('sorts names as people do', async () => {
    const { rows } = await query(
      server,
      `select string_agg(name, ' ' order by name collate "en-x-icu") as names
       from unnest(array['Zoë', 'de Souza', 'Émile', 'Eve', 'Adams', 'Ewan']) name`,
    )
    assert.deepEqual(rows, [{ names: 'Adams de Souza Émile Eve Ewan Zoë' }])
  })

  it('is shared by two programs, and stays until the last has left', async () => {
    const second = await startEmbedded(folder)
    await second.stop()
    assert.equal((await query(server, 'select 1 as one')).rowCount, 1)
  })

  it('comes back by itself when it is killed', async () => {
    const killed = postmaster(folder)
    process.kill(killed, 'SIGKILL')
    await until(async () => isRunning(folder) && postmaster(folder) !== killed)
    await until(() =>
      query(server, 'select 1').then(
        () => true,
        () => false,
      ),
    )
  })

  it('ends with its last program', async () => {
    await server.stop()
    assert.equal(isRunning(folder), false)
    server = await startEmbedded(folder)
  })
})

describe('The embedded database’s start', () => {
  it('works where the folder’s path is longer than a socket’s may be', async () => {
    const server = await startEmbedded(join(base, 'l'.repeat(120)))
    const { host } = server.address('owner', 'postgres')
    assert.ok(host.length < 100)
    assert.equal((await query(server, 'select 1')).rowCount, 1)
    await server.stop()
    rmSync(host, { recursive: true })
  })

  it('takes over the orphan of a program that was killed', async () => {
    const folder = join(base, 'orphan')
    const program = holdOpen(folder)
    await once(program.stdout ?? program, 'data')
    const orphan = postmaster(folder)
    program.kill('SIGKILL')
    await once(program, 'exit')
    const server = await startEmbedded(folder)
    assert.equal(postmaster(folder), orphan)
    await server.stop()
    assert.equal(isRunning(folder), false)
  })

  it('sees through a note that names a process of somebody else', async () => {
    const folder = join(base, 'note')
    const first = await startEmbedded(folder)
    const note = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8')
    await first.stop()
    // As after a restart of the machine, when the number belongs to another program.
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), note.replace(/^\d+/, String(process.pid)))
    const second = await startEmbedded(folder)
    assert.equal((await query(second, 'select 1')).rowCount, 1)
    await second.stop()
  })

  it('makes the database again when making it was cut off', async () => {
    const folder = join(base, 'cut')
    const program = holdOpen(folder)
    await until(async () => existsSync(folder))
    await pause(60)
    program.kill('SIGKILL')
    await once(program, 'exit')
    const server = await startEmbedded(folder)
    assert.equal((await query(server, 'select 1')).rowCount, 1)
    await server.stop()
  })
})

/** A program of its own that opens the database and keeps it. */
function holdOpen(folder: string): ChildProcess {
  const module = fileURLToPath(new URL('./embedded.ts', import.meta.url))
  const words = `import(${JSON.stringify(module)}).then(m => m.startEmbedded(${JSON.stringify(folder)})).then(() => console.log('open'))`
  return spawn(process.execPath, ['--import', 'tsx', '--eval', words], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** A server takes its note away as the last thing it does. */
function isRunning(folder: string): boolean {
  return existsSync(join(folder, 'postgres', 'postmaster.pid'))
}

function postmaster(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

async function query(server: EmbeddedServer, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client(server.address('owner', 'postgres'))
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}

async function until(holds: () => Promise<boolean>) {
  for (let tries = 0; tries < 1000; tries++) {
    if (await holds().catch(() => false)) return
    await pause(20)
  }
  assert.fail('It did not happen within 20 seconds.')
}
