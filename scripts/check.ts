// What `npm test` runs: types, lint, then every test; the last line says how many passed and failed. A part can be named:
// types, lint, unit, faults, or test files.

import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startTestServer } from '../src/database/scratch.ts'
import { browserPath } from './browser.ts'
import { runTests, type Tally } from './tests.ts'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const parts: Record<string, () => Tally | Promise<Tally>> = {
  types: () => tool('Types', 'typescript/bin/tsc', []),
  lint: () => tool('Lint', '@biomejs/biome/bin/biome', ['ci', '--colors=off', '--error-on-warnings']),
  unit: () =>
    tests(['test/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'scripts/**/*.test.ts']),
  faults: () => tests(['test/faults/*.test.ts'], { SENCASE_FAULT_ROUNDS: '20' }),
}

process.chdir(project)
process.exitCode = await check(process.argv.slice(2))

async function check(asked: string[]): Promise<number> {
  const files = asked.filter(name => !Object.hasOwn(parts, name))
  const named = asked.length === 0 ? ['types', 'lint', 'unit'] : asked.filter(name => Object.hasOwn(parts, name))
  const tallies: Tally[] = []
  for (const name of named) tallies.push((await parts[name]?.()) ?? { passed: 0, failed: 1 })
  if (files.length > 0) tallies.push(await tests(files))
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  return failed === 0 && passed > 0 ? 0 : 1
}

/** A checker that is right or wrong as a whole. */
function tool(title: string, program: string, args: string[]): Tally {
  const started = performance.now()
  const done = spawnSync(process.execPath, [join(project, 'node_modules', program), ...args], { encoding: 'utf8' })
  const ok = done.status === 0
  process.stdout.write(`${ok ? '✔' : '✖'} ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`)
  if (!ok) process.stdout.write(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}\n`)
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function tests(patterns: string[], variables: Record<string, string> = {}): Promise<Tally> {
  const files = patterns.flatMap(pattern => globSync(pattern).sort())
  if (files.length === 0) {
    process.stdout.write(`✖ There are no tests in ${patterns.join(', ')}\n`)
    return { passed: 0, failed: 1 }
  }
  const server = await startTestServer()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => server.stop().finally(() => process.exit(1)))
  }
  try {
    Object.assign(process.env, { SENCASE_TEST_DATABASE: server.socket, ...variables })
    if (files.some(needsBrowser)) process.env.CHROMIUM_PATH = await browserPath()
    return await runTests(files)
  } finally {
    await server.stop()
  }
}

/** The browser is found, or installed, once for all the tests that use it. */
function needsBrowser(file: string): boolean {
  return /^test[/\\](browser|journeys)[/\\]/.test(file)
}
