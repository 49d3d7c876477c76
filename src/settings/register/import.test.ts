import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type ScratchDatabase, scratchDatabase } from '../../database/scratch.ts'
import { asSystem } from '../../database/transaction.ts'
import { day } from '../../kernel/day.ts'
import { runImportSettings } from './command.ts'
import { importSettings } from './import.ts'
import { parseRegister } from './parse-register.ts'
import type { SettingRow } from './setting-row.ts'

const on = day('2026-11-23')
let database: ScratchDatabase
let folder: string

before(async () => {
  database = await scratchDatabase('import settings')
  folder = await mkdtemp(join(tmpdir(), 'sencase-register-'))
})
after(async () => {
  await rm(folder, { recursive: true })
  await database.close()
})

const rowsOf = (bytes: Uint8Array): { rows: readonly SettingRow[]; leaves: readonly (keyof SettingRow)[] } => {
  const parsed = parseRegister(bytes)
  if ('refused' in parsed) assert.fail(parsed.refused.because)
  return parsed
}
const shipped = (file: string) => rowsOf(readFileSync(new URL(`../data/${file}`, import.meta.url)))
const put = ({ rows, leaves = [] }: { rows: readonly SettingRow[]; leaves?: readonly (keyof SettingRow)[] }) =>
  asSystem(database.app, 'import', tx => importSettings(tx, rows, { on, leaves }))
const stored = (id: string) =>
  asSystem(database.app, 'import', tx =>
    tx.selectFrom('setting').selectAll().where('setting_id', '=', id).executeTakeFirst(),
  )

const columns =
  'URN,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),Postcode,TelephoneNum,SEN1 (name)'
const school = (change: Partial<SettingRow>): SettingRow => {
  const [row] = rowsOf(
    Buffer.from(`${columns}\n200001,Ropewalk Primary,Community school,Open,E8 1GQ,01632 960200,ASD - Autistic`),
  ).rows
  assert.ok(row)
  return { ...row, ...change }
}

describe('importing settings', () => {
  it('adds the whole register, and changes nothing the second time', async () => {
    const register = shipped('register-hackney-and-neighbours.csv')
    const first = await put(register)
    assert.deepEqual([first.added.length, first.changed, first.refused], [1264, [], []])
    const again = await put(register)
    assert.deepEqual([again.added, again.changed, again.unchanged], [[], [], 1264])
    assert.equal((await stored('100212'))?.postcode, 'E9 5BY')
  })

  it('leaves what a second file does not speak of as it is', async () => {
    const before = await stored('100312')
    const report = await put(shipped('register-special-england.csv'))
    assert.deepEqual(report.refused, [])
    assert.ok(report.unchanged + report.changed.length > 0)
    assert.equal((await stored('100312'))?.la_code, before?.la_code)
  })

  it('says which words of a setting changed', async () => {
    await put({ rows: [school({})] })
    const report = await put({ rows: [school({ name: 'Ropewalk Academy', sen_types: ['ASD', 'SLCN'] })] })
    assert.deepEqual(report.changed, [
      { setting_id: '200001', name: 'Ropewalk Academy', fields: ['name', 'sen_types'] },
    ])
    const row = await stored('200001')
    assert.deepEqual([row?.sen_types, row?.updated_on, row?.telephone], [['ASD', 'SLCN'], on, '01632 960200'])
  })

  it('takes a base under a school that is there, and refuses one under a school that is not', async () => {
    const base = { kind: 'resource-base', places: 12 } as const
    const report = await put({
      rows: [
        school({ setting_id: '200001-base', unit_of: '200001', ...base }),
        school({ setting_id: '200002-base', unit_of: '200002', ...base }),
      ],
    })
    assert.deepEqual(
      report.added.map(row => row.setting_id),
      ['200001-base'],
    )
    assert.deepEqual(
      report.refused.map(row => row.because),
      ['The school it is under, 200002, is not here'],
    )
  })

  it('never lets the register and what was invented take each other’s place', async () => {
    await put({ rows: [school({ setting_id: '900001', source: 'invented' })] })
    const report = await put({ rows: [school({ setting_id: '900001' }), school({ source: 'invented' })] })
    assert.deepEqual(
      report.refused.map(row => row.because),
      ['A setting with this number was invented for the demonstration', 'A setting of the register has this number'],
    )
  })
})

describe('sencase import settings', () => {
  const run = async (...args: string[]) => {
    const out: string[] = []
    const errors: string[] = []
    const inTransaction: Parameters<typeof runImportSettings>[1]['inTransaction'] = work =>
      asSystem(database.app, 'import', work)
    const code = await runImportSettings(
      args,
      { inTransaction, today: on },
      line => out.push(line),
      line => errors.push(line),
    )
    return { code, out, errors }
  }
  const file = async (name: string, ...lines: string[]) => {
    const path = join(folder, name)
    await writeFile(path, lines.join('\r\n'))
    return path
  }

  it('reports row by row, and goes on past a bad row', async () => {
    const path = await file(
      'some.csv',
      columns,
      '200010,Silkmill Academy,Academy converter,Open,E8 1GQ,01632 960201,',
      '2000,Broken,Community school,Open,E8 1GQ,,',
      '200011,Tannery Road Primary,Community school,Open,,,',
    )
    assert.deepEqual(await run(path), {
      code: 1,
      out: [
        'Added: Silkmill Academy (200010)',
        'Added: Tannery Road Primary (200011)',
        'Note: row 4: Tannery Road Primary (200011): it has no postcode',
        '2 settings added, 0 changed, 0 unchanged, 1 left out.',
      ],
      errors: ['Left out: row 3: URN must be five to eight figures, not “2000”'],
    })
  })

  it('ends with 0 when every row was taken, and says what changed', async () => {
    const path = await file('more.csv', columns, '200010,Silkmill School,Academy converter,Closed,E8 1GQ,01632 960201,')
    assert.deepEqual(await run(path), {
      code: 0,
      out: ['Changed: Silkmill School (200010): name, status', '0 settings added, 1 changed, 0 unchanged, 0 left out.'],
      errors: [],
    })
  })

  it('refuses a file that is not the register, and changes nothing', async () => {
    const path = await file('other.csv', 'Name,Age', 'Ann,5')
    const { code, out, errors } = await run(path)
    assert.deepEqual([code, out], [2, []])
    assert.match(
      errors[0] ?? '',
      /was refused, nothing was changed\. This is not the register of schools: it has no column URN/,
    )
    assert.match((await run(join(folder, 'none.csv'))).errors[0] ?? '', /cannot be read \(ENOENT\)/)
    assert.deepEqual((await run()).errors, ['Usage: sencase import settings FILE'])
  })
})
