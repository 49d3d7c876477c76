import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import type pg from 'pg'
import { migrate, waitingMigrations } from './migrate.ts'
import { openPool } from './pool.ts'
import { emptyDatabase } from './scratch.ts'

describe('Migrations', () => {
  let folder: string
  let owner: pg.Pool
  let database: Awaited<ReturnType<typeof emptyDatabase>>

  before(async () => {
    database = await emptyDatabase('migrations')
    owner = openPool(database.owner)
  })
  after(async () => {
    await owner.end()
    await database.close()
  })
  beforeEach(async () => {
    await owner.query('drop table if exists migration, school, pupil')
    folder = mkdtempSync(join(tmpdir(), 'sencase-migrations-'))
    write('0001-school.sql', 'create table school (name text);')
    write('0002-pupil.sql', "create table pupil (name text); insert into pupil values ('Ada');")
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('run each file once, in order', async () => {
    assert.deepEqual(await waitingMigrations(owner, folder), ['0001-school.sql', '0002-pupil.sql'])
    assert.deepEqual(await migrate(owner, folder), { ran: ['0001-school.sql', '0002-pupil.sql'] })
    assert.deepEqual(await migrate(owner, folder), { ran: [] })
    assert.deepEqual((await owner.query('select name from pupil')).rows, [{ name: 'Ada' }])
    assert.deepEqual(await waitingMigrations(owner, folder), [])
  })

  it('run once when two programs start together', async () => {
    const both = await Promise.all([migrate(owner, folder), migrate(owner, folder)])
    assert.deepEqual(both.map(outcome => outcome.ran.length).sort(), [0, 2])
  })

  it('keep nothing of a file that fails, and say which line', async () => {
    write('0003-wrong.sql', 'create table half (name text);\ninsert into nowhere values (1);')
    await assert.rejects(migrate(owner, folder), /0003-wrong\.sql failed in line 2: relation "nowhere" does not exist/)
    assert.deepEqual((await owner.query(`select to_regclass('half') as half`)).rows, [{ half: null }])
    write('0003-wrong.sql', 'create table half (name text); drop table half;')
    assert.deepEqual(await migrate(owner, folder), { ran: ['0003-wrong.sql'] })
  })

  it('refuse a file that was changed after it was run', async () => {
    await migrate(owner, folder)
    write('0001-school.sql', 'create table school (name text, head text);')
    await assert.rejects(migrate(owner, folder), /0001-school\.sql was changed after it was run/)
  })

  it('take other line ends for the same file', async () => {
    write('0001-school.sql', 'create table school (\nname text);\n')
    await migrate(owner, folder)
    write('0001-school.sql', 'create table school (\r\nname text);\r\n')
    assert.deepEqual(await migrate(owner, folder), { ran: [] })
  })

  it('refuse a file that is gone', async () => {
    await migrate(owner, folder)
    rmSync(join(folder, '0001-school.sql'))
    await assert.rejects(migrate(owner, folder), /0001-school\.sql was run in this database, and its file is gone/)
  })

  it('refuse a new file between old ones', async () => {
    await migrate(owner, folder)
    write('0001-zebra.sql', 'select 1;')
    await assert.rejects(migrate(owner, folder), /0001-zebra\.sql comes before 0002-pupil\.sql/)
  })

  it('refuse a file without a number', async () => {
    write('school.sql', 'select 1;')
    await assert.rejects(migrate(owner, folder), /school\.sql is not named like/)
  })

  function write(name: string, sql: string) {
    writeFileSync(join(folder, name), sql)
  }
})
