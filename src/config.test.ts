import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readConfig, variables } from './config.ts'

const project = dirname(dirname(fileURLToPath(import.meta.url)))

describe('The settings of a run', () => {
  it('need nothing: a demonstration on this machine with the embedded database', () => {
    const config = readConfig({})
    assert.equal(config.port, 3000)
    assert.equal(config.host, '127.0.0.1')
    assert.equal(config.address, 'http://localhost:3000')
    assert.equal(config.secure, false)
    assert.equal(config.demonstration, true)
    assert.equal(config.dataFolder, join(project, 'data'))
    assert.equal(config.database.databaseUrl, undefined)
    assert.equal(config.today, null)
  })

  it('take an empty variable as not set', () => {
    assert.equal(readConfig({ PORT: '', SENCASE_TODAY: ' ' }).port, 3000)
  })

  it('make no demonstration in a database of one’s own unless asked to', () => {
    const own = { DATABASE_URL: 'postgres://sencase_app@db/sencase' }
    assert.equal(readConfig(own).demonstration, false)
    assert.equal(readConfig({ ...own, SENCASE_DEMONSTRATION: 'yes' }).demonstration, true)
  })

  it('mark cookies secure when the address is https', () => {
    const config = readConfig({ SENCASE_ADDRESS: 'https://sencase.example.gov.uk/' })
    assert.equal(config.secure, true)
    assert.equal(config.address, 'https://sencase.example.gov.uk')
  })

  it('are refused all at once, each in plain words', () => {
    const wrong = {
      PORT: 'eighty',
      SENCASE_ADDRESS: 'sencase.example',
      DATABASE_URL: 'mysql://db/sencase',
      SENCASE_TODAY: '2026-02-30',
      SENCASE_DEMONSTRATION: 'maybe',
      SENCASE_LOG: 'loud',
    }
    assert.throws(
      () => readConfig(wrong),
      (error: Error) => Object.keys(wrong).every(name => error.message.includes(`- ${name} is `)),
    )
  })

  it('refuse another day in real work', () => {
    const real = { DATABASE_URL: 'postgres://sencase_app@db/sencase', SENCASE_TODAY: '2026-03-16' }
    assert.throws(() => readConfig(real), /SENCASE_TODAY is for demonstrations and tests only/)
    assert.equal(readConfig({ ...real, SENCASE_DEMONSTRATION: 'yes' }).today, '2026-03-16')
    assert.equal(readConfig({ ...real, NODE_TEST_CONTEXT: 'child-v8' }).today, '2026-03-16')
  })

  it('refuse an owner’s address without the program’s own', () => {
    assert.throws(() => readConfig({ SENCASE_OWNER_URL: 'postgres://o@db/sencase' }), /DATABASE_URL is not/)
  })
})

describe('.env.example', () => {
  it('describes every variable the program reads, and no other', () => {
    const described = [...readFileSync(join(project, '.env.example'), 'utf8').matchAll(/^#?([A-Z][A-Z_]+)=/gm)]
    const sources = globSync(['src/**/*.{ts,tsx}', 'scripts/*.ts', 'test/faults/*.ts'], { cwd: project }).filter(
      file => !/^src.*\.test\.tsx?$/.test(file),
    )
    const read = sources.flatMap(file => [
      ...readFileSync(join(project, file), 'utf8').matchAll(/\benv(?:ironment)?\.((?:SENCASE_|CHROMIUM_)[A-Z_]+)/g),
    ])
    const names = new Set([...Object.keys(variables.shape), ...read.map(match => match[1])])
    assert.deepEqual(described.map(match => match[1]).sort(), [...names].sort())
  })
})
