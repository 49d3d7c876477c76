import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const modules = fileURLToPath(new URL('../node_modules', import.meta.url))

/** A project of our own in a folder with a space, with nothing in its lockfile but what lies in its node_modules. */
describe('The way in', () => {
  const project = mkdtempSync(join(tmpdir(), 'sencase enter '))
  const stamp = join(project, 'node_modules', '.sencase-installed')
  const lockfile = JSON.stringify({ packages: { '': {}, 'node_modules/other-system': { optional: true } } })

  before(() => {
    mkdirSync(join(project, 'scripts'))
    mkdirSync(join(project, 'node_modules', '.bin'), { recursive: true })
    for (const script of ['enter.mjs', 'with-parent.mjs']) cpSync(join(here, script), join(project, 'scripts', script))
    for (const linked of ['tsx', 'esbuild', '@esbuild', 'get-tsconfig', 'resolve-pkg-maps', 'fsevents']) {
      if (existsSync(join(modules, linked))) symlinkSync(join(modules, linked), join(project, 'node_modules', linked))
    }
    symlinkSync(process.execPath, join(project, 'node_modules', '.bin', 'node'))
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(project, 'package-lock.json'), lockfile)
    writeFileSync(join(project, 'node_modules', '.package-lock.json'), lockfile)
    writeFileSync(
      join(project, 'program.ts'),
      `const given: string[] = process.argv.slice(2)
      if (given[0] === 'wait') {
        process.on('SIGTERM', () => process.exit(7))
        setInterval(() => undefined, 1000)
        console.log(process.pid)
      } else {
        for await (const line of process.stdin) given.push(String(line).trim())
        console.log(JSON.stringify({ given, kept: process.env.KEPT }))
        process.exitCode = 3
      }`,
    )
  })
  after(() => rmSync(project, { recursive: true, force: true }))

  it('hands on arguments, input, output and the exit code, and prints nothing itself', () => {
    const done = enter(['a b', '--today', '2026-03-16'], 'typed')
    assert.equal(done.stderr, '')
    assert.deepEqual(JSON.parse(done.stdout).given, ['a b', '--today', '2026-03-16', 'typed'])
    assert.equal(done.status, 3)
  })

  it('installs nothing when all that is missing is for other systems, and remembers', () => {
    rmSync(stamp, { force: true })
    enter([])
    assert.match(readFileSync(stamp, 'utf8'), /^[0-9a-f]{64}$/)
  })

  it('hands on a signal and ends as the program ends', async () => {
    const child = spawn(process.execPath, ['scripts/enter.mjs', 'program.ts', 'wait'], {
      cwd: project,
      stdio: ['ignore', 'pipe', 2],
    })
    await once(child.stdout ?? child, 'data')
    child.kill('SIGTERM')
    assert.deepEqual(await once(child, 'exit'), [7, null])
  })

  it('takes the program with it when it is killed, and when npm’s shell is', async () => {
    const direct = await running('node', ['scripts/enter.mjs', 'program.ts', 'wait'])
    direct.child.kill('SIGKILL')
    await untilGone(direct.program)
    const throughShell = await running('sh', ['-c', 'node scripts/enter.mjs program.ts wait; true'])
    throughShell.child.kill('SIGKILL')
    await untilGone(throughShell.program)
  })

  it('reads settings from a file called .env', () => {
    writeFileSync(join(project, '.env'), 'KEPT=here\n')
    assert.equal(JSON.parse(enter([]).stdout).kept, 'here')
    rmSync(join(project, '.env'))
  })

  it('installs what the lockfile asks for, with everything the tests need, and stops when npm cannot', () => {
    const asked = join(project, 'asked.json')
    writeFileSync(
      join(project, 'npm-cli.cjs'),
      `require('node:fs').writeFileSync(${JSON.stringify(asked)}, JSON.stringify([process.argv.slice(2), process.env.NODE_ENV]))
      console.log('npm speaks')
      process.exitCode = 1`,
    )
    writeFileSync(
      join(project, 'package-lock.json'),
      '{ "packages": { "node_modules/missing": { "version": "1.0.0" } } }',
    )
    const done = enter([], '', { npm_execpath: join(project, 'npm-cli.cjs'), NODE_ENV: 'production' })
    assert.equal(done.status, 1)
    assert.equal(done.stdout, '')
    assert.match(done.stderr, /Installing what Sencase needs.*npm speaks\nnpm could not install what Sencase needs/s)
    const [args, mode] = JSON.parse(readFileSync(asked, 'utf8'))
    assert.deepEqual(args.slice(0, 3), ['ci', '--include=dev', '--include=optional'])
    assert.equal(mode, '')
    writeFileSync(join(project, 'package-lock.json'), lockfile)
  })

  /** Something that starts the program, as npm would, and the number of the program itself. */
  async function running(command: string, args: string[]) {
    const env = { ...process.env, npm_lifecycle_event: 'start' }
    const child = spawn(command, args, { cwd: project, env, stdio: ['ignore', 'pipe', 'inherit'] })
    const [said] = await once(child.stdout, 'data')
    return { child, program: Number(said) }
  }

  function enter(args: string[], input = '', variables: Record<string, string> = {}) {
    return spawnSync(process.execPath, [join(project, 'scripts', 'enter.mjs'), 'program.ts', ...args], {
      cwd: tmpdir(),
      input,
      env: { ...process.env, ...variables },
      encoding: 'utf8',
    })
  }
})

async function untilGone(pid: number) {
  for (let tries = 0; tries < 500; tries++) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    // Where nobody collects orphans, one that has ended stays on the list.
    if (existsSync(`/proc/${pid}/stat`) && / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return
    await pause(20)
  }
  assert.fail(`Process ${pid} still runs`)
}
