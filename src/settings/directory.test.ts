import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { learningTrust } from '../authority/profiles/learning-trust.ts'
import { type ScratchDatabase, scratchDatabase } from '../database/scratch.ts'
import { asSystem } from '../database/transaction.ts'
import { day } from '../kernel/day.ts'
import { importDirectory } from './directory.ts'

const on = day('2026-11-23')
let database: ScratchDatabase

before(async () => {
  database = await scratchDatabase('directory')
})
after(() => database.close())

describe('the directory of a demonstration', () => {
  it('holds the registers that ship and the invented settings, and is the same when made again', async () => {
    const make = () => asSystem(database.app, 'import', tx => importDirectory(tx, learningTrust, on))
    const first = await make()
    assert.deepEqual(first.refused, [])
    assert.equal(first.added.length, 1264 + 1592 + 62 - 41)
    const again = await make()
    assert.deepEqual([again.added, again.changed, again.unchanged], [[], [], first.added.length])
    const { rows } = await asSystem(database.app, 'import', tx =>
      sql<{ source: string; settings: number }>`
        select source, count(*)::int as settings from setting group by source order by source`.execute(tx),
    )
    assert.deepEqual(rows, [
      { source: 'invented', settings: 62 },
      { source: 'register', settings: 1264 + 1592 - 41 },
    ])
  })
})
