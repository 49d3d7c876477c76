import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { connect, openDatabase } from './connect.ts'
import { type ScratchDatabase, scratchDatabase } from './scratch.ts'
import { asSystem, asUser } from './transaction.ts'

let database: ScratchDatabase

before(async () => {
  database = await scratchDatabase('connect', { today: '2026-03-16' })
})
after(() => database.close())

describe('The program’s connection', () => {
  it('is neither the owner of anything nor a superuser, and gets round no policy', async () => {
    const { rows } = await database.appPool.query(
      `select current_user as name, session_user as signed_in, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*) from pg_class where relowner = r.oid) as owned,
        (select count(*) from pg_auth_members where member = r.oid) as belongs_to
       from pg_roles r where rolname = current_user`,
    )
    assert.deepEqual(rows, [
      {
        name: 'sencase_app',
        signed_in: 'sencase_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owned: 0,
        belongs_to: 0,
      },
    ])
  })

  it('cannot make a table, not even a temporary one, or become another role', async () => {
    for (const attempt of ['create table mine ()', 'create temporary table fact ()', 'set role sencase_owner']) {
      await assert.rejects(database.appPool.query(attempt), /permission denied/)
    }
  })

  it('is refused when it is the owner or a superuser', async () => {
    for (const [role, because] of [
      ['sencase_owner', /owns tables/],
      ['owner', /is a superuser/],
    ] as const) {
      await assert.rejects(connect({ app: database.address(role), owner: null, worker: null }), because)
    }
  })

  it('is refused when it belongs to such a role, or signs in as one and steps down', async t => {
    const superuser = new pg.Client({ ...database.address('owner'), database: 'postgres' })
    await superuser.connect()
    t.after(async () => {
      await superuser.query('drop role if exists scratch_member, scratch_down')
      await superuser.end()
    })
    await superuser.query('create role scratch_member login in role sencase_app, sencase_owner')
    await superuser.query('create role scratch_down login superuser; alter role scratch_down set role = sencase_app')
    for (const [role, because] of [
      ['scratch_member', /owns tables/],
      ['scratch_down', /is a superuser/],
    ] as const) {
      await superuser.query(`grant connect on database ${database.name} to ${role}`)
      await assert.rejects(connect({ app: database.address(role), owner: null, worker: null }), because)
      await superuser.query(`revoke connect on database ${database.name} from ${role}`)
    }
  })

  it('is refused when the tables are not there and nobody may make them', async () => {
    const empty = { ...database.address('sencase_app'), database: 'postgres' }
    await assert.rejects(connect({ app: empty, owner: null, worker: null }), /Set SENCASE_OWNER_URL/)
  })

  it('reads days as text, counts as numbers, instants as dates, and takes the program’s day', async () => {
    const { rows } = await database.appPool.query(
      `select date '2026-02-28' as day, array[date '2026-02-28', null] as days, count(*) as counted,
        array[1::bigint, null] as counts, timestamptz '2026-02-28 12:00+00' as at, today() as today`,
    )
    assert.deepEqual(rows, [
      {
        day: '2026-02-28',
        days: ['2026-02-28', null],
        counted: 1,
        counts: [1, null],
        at: new Date('2026-02-28T12:00:00Z'),
        today: '2026-03-16',
      },
    ])
  })
})

describe('A transaction', () => {
  const whoAmI = sql<{ me: string | null }>`select me() as me`

  it('is somebody’s, and the next on the connection starts as nobody', async () => {
    const seen = await asUser(database.app, 'amira', async tx => (await whoAmI.execute(tx)).rows)
    assert.deepEqual(seen, [{ me: 'amira' }])
    assert.deepEqual((await whoAmI.execute(database.app)).rows, [{ me: null }])
  })

  it('can be a named part of the program’s', async () => {
    const seen = await asSystem(database.app, 'import', async tx => (await whoAmI.execute(tx)).rows)
    assert.deepEqual(seen, [{ me: 'system:import' }])
  })

  it('is nobody’s again after it failed', async () => {
    const failing = asUser(database.app, 'amira', tx => sql`select 1 / 0`.execute(tx))
    await assert.rejects(failing, /division by zero/)
    assert.deepEqual((await whoAmI.execute(database.app)).rows, [{ me: null }])
  })
})

describe('A data folder', () => {
  it('opens with everything in it, and again without running anything', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sencase-data-'))
    try {
      const first = await openDatabase({ dataFolder: folder })
      assert.ok(first.migrated.ran.includes('0003-jobs.sql'))
      await first.close()
      const second = await openDatabase({ dataFolder: folder })
      assert.deepEqual(second.migrated.ran, [])
      await second.close()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('opens by address too, as with a database of one’s own', async () => {
    const url = (role: string) => {
      const { host, database: name } = database.address(role)
      return `postgres://${role}@/${name}?host=${encodeURIComponent(host ?? '')}`
    }
    const opened = await openDatabase({ dataFolder: '/nowhere', databaseUrl: url('sencase_app') })
    assert.deepEqual(opened.migrated.ran, [])
    assert.equal(opened.workerPool, null)
    await opened.close()
    const client = new pg.Client(url('sencase_worker'))
    await client.connect()
    await client.end()
  })
})
