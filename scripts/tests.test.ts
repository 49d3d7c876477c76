import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'

/** Each test file here is run by a runner of its own: one inside another runs nothing. */
describe('the runner of the tests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sencase-runner-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('counts what passed and failed in every file it is given, and says so in a line for each', () => {
    const { said, tally } = running({
      'good.test.mjs': `describe('a suite', () => { it('holds', () => undefined); it('holds too', () => undefined) })`,
      'bad.test.mjs': `it('holds', () => undefined); it('does not hold', () => { throw new Error('two is not three') })`,
    })
    assert.deepEqual(tally, { passed: 3, failed: 1 })
    assert.match(said, /^✔ good\.test\.mjs \(2 tests, [\d.]+ s\)$/m)
    assert.match(said, /^✖ bad\.test\.mjs \(2 tests, [\d.]+ s\)$/m)
    assert.match(said, /✖ does not hold\n.*two is not three/)
  })

  it('loses none of a great many results while it is itself busy', () => {
    const { said, tally } = running(
      { 'many.test.mjs': `for (let n = 0; n < 700; n++) it(\`counts \${n} \`.repeat(5), () => undefined)` },
      `setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500), 30)`,
    )
    assert.match(said, /^✔ many\.test\.mjs \(700 tests/)
    assert.deepEqual(tally, { passed: 700, failed: 0 })
  })

  it('runs a file that ended in silence once more, and believes what comes then', () => {
    const { said, tally } = running({
      'first.test.mjs': `
        it('holds', () => undefined)
        it('ends it all the first time', () => {
          if (existsSync('seen')) return
          writeFileSync('seen', '')
          process.exit(0)
        })
        it('holds at the end', () => undefined)`,
      'second.test.mjs': `it('holds', () => undefined)`,
    })
    assert.deepEqual(tally, { passed: 4, failed: 0 })
    assert.match(said, /^✔ second\.test\.mjs \(1 tests/m)
    assert.match(said, /^✔ first\.test\.mjs, run again because its results did not all come, \(3 tests/m)
  })

  it('fails a file whose results do not come the second time either', () => {
    const { said, tally } = running({
      'silent.test.mjs': `it('holds', () => undefined); it('ends it all', () => process.exit(0))`,
      'late.test.mjs': `it('holds', () => undefined)
        it('ends it all later', () => new Promise(() => setTimeout(() => process.exit(0), 50)))`,
    })
    assert.deepEqual(tally, { passed: 1, failed: 2 })
    assert.match(said, /✖ silent\.test\.mjs, run again .*No test of this file has told how it went/s)
    assert.match(said, /✖ late\.test\.mjs, run again .*The file ended without saying how many tests it has: 1 came/s)
  })

  it('fails a file that ends in an error, before its tests or after them', () => {
    const { said, tally } = running({
      'before.test.mjs': `throw new Error('it cannot start')`,
      'after.test.mjs': `it('holds', () => undefined); process.on('exit', () => { process.exitCode = 3 })`,
      'good.test.mjs': `it('holds', () => undefined)`,
    })
    assert.deepEqual(tally, { passed: 2, failed: 2 })
    assert.match(said, /✖ before\.test\.mjs .*The file ended in an error.*it cannot start/s)
    assert.match(said, /✖ after\.test\.mjs \(1 tests.*The file ended in an error/s)
    assert.match(said, /^✔ good\.test\.mjs/m)
  })

  it('ends a file that leaves a server open', () => {
    const { said, tally } = running({
      'open.test.mjs': `it('starts a server', () => new Promise(done => createServer().listen(0, '127.0.0.1', done)))`,
    })
    assert.deepEqual(tally, { passed: 1, failed: 0 }, said)
  })

  it('fails a file that holds no test, and a test that is skipped', () => {
    const { said, tally } = running({
      'empty.test.mjs': `export const nothing = 1`,
      'skipped.test.mjs': `it.skip('would hold', () => undefined)`,
    })
    assert.deepEqual(tally, { passed: 0, failed: 2 })
    assert.match(said, /✖ empty\.test\.mjs, .*No test of this file has told how it went/s)
    assert.match(said, /✖ would hold\n.*It was skipped/)
  })

  function running(files: Record<string, string>, meanwhile = '') {
    const words = `import { describe, it } from 'node:test'\nimport { existsSync, writeFileSync } from 'node:fs'
      import { createServer } from 'node:http'\n`
    for (const [name, tests] of Object.entries(files)) writeFileSync(join(folder, name), words + tests)
    const runner = new URL('tests.ts', import.meta.url).href
    writeFileSync(
      join(folder, 'runner.mjs'),
      `const { runTests } = await import(${JSON.stringify(runner)})
      ${meanwhile}
      const tally = await runTests(${JSON.stringify(Object.keys(files))})
      console.log(JSON.stringify(tally))`,
    )
    const done = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), 'runner.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_TEST_CONTEXT: undefined },
    })
    assert.equal(done.stderr, '')
    return { said: done.stdout, tally: JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '') }
  }
})
