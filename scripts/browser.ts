import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

/** A Chromium for the browser tests, started; it speaks to nobody but the page it is shown. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

/**
 * Where a Chromium is: CHROMIUM_PATH, the machine's own, Debian's package (installed if we are root), or the one npm
 * carries. Throws in plain words when there is none.
 */
export async function browserPath(): Promise<string> {
  const told = process.env.CHROMIUM_PATH
  if (told !== undefined && told !== '') {
    if (runs(told)) return told
    throw new Error(`CHROMIUM_PATH is ${told}, which does not run.`)
  }
  const found = onThisMachine()
  if (found !== undefined) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('Installing Chromium for the browser tests …\n')
    apt('update')
    apt('install', '--yes', '--no-install-recommends', 'chromium')
    const installed = onThisMachine()
    if (installed !== undefined) return installed
  }
  const carried = await fromNpm()
  if (carried !== null && runs(carried)) return carried
  throw new Error('There is no Chromium for the browser tests. Install one, and set CHROMIUM_PATH to it.')
}

function onThisMachine(): string | undefined {
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ].find(path => existsSync(path) && runs(path))
}

function apt(...args: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['--quiet=2', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** The browser that npm carries for machines with nothing, unpacked into our own folder, with its libraries if need be. */
async function fromNpm(): Promise<string | null> {
  const folder = fileURLToPath(new URL('../node_modules/.cache/chromium', import.meta.url))
  const before = process.env.TMPDIR
  try {
    await mkdir(folder, { recursive: true })
    // It unpacks where temporary files go, and would run what somebody else had put there.
    process.env.TMPDIR = folder
    const { default: carried, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium')
    const path = await carried.executablePath()
    if (runs(path)) return path
    await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))))
    setupLambdaEnvironment(join(folder, 'al2023', 'lib'))
    return path
  } catch {
    return null
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

function runs(path: string): boolean {
  return spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}
