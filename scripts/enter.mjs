// The way into every command. Plain JavaScript for the Node the machine happens to have (18 or later): it installs what
// is missing, then goes on with the Node 26 that the lockfile pins. Run as: node scripts/enter.mjs FILE.ts ARGUMENTS…
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(project, 'node_modules')
const stamp = join(modules, '.sencase-installed')

const [file, ...given] = process.argv.slice(2)
if (file === undefined) stop('Say which file to run: node scripts/enter.mjs src/main.ts')
installWhatIsMissing()
goOn(newNode(), resolve(project, file), given)

function installWhatIsMissing() {
  const lockfile = readFileSync(join(project, 'package-lock.json'))
  const wanted = createHash('sha256').update(lockfile).digest('hex')
  if (read(stamp) === wanted) return
  if (!alreadyThere(JSON.parse(lockfile.toString()))) {
    const release = takeTurn()
    // Another run may have installed it while this one waited.
    const problem = read(stamp) === wanted ? null : install()
    release()
    if (problem !== null) stop(problem)
  }
  try {
    writeFileSync(stamp, wanted)
  } catch {
    // A folder that cannot be written to is compared again next time.
  }
}

/** Whether node_modules holds what the lockfile asks for, by the list npm leaves there. */
function alreadyThere(lockfile) {
  const list = read(join(modules, '.package-lock.json'))
  if (list === null) return false
  const installed = JSON.parse(list).packages
  return Object.entries(lockfile.packages).every(([place, wanted]) => {
    if (place === '') return true
    const found = installed[place]
    // Optional packages are for one kind of machine each; npm lists those it left out.
    if (found === undefined || !existsSync(join(project, place))) return wanted.optional === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/** Why it could not be installed, or null. */
function install() {
  say('Installing what Sencase needs (once, a minute or two) …')
  const [command, ...before] = npm()
  const cache = writableCache()
  const done = spawnSync(
    command,
    [
      ...before,
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--no-progress',
      '--loglevel=error',
    ],
    {
      cwd: project,
      env: { ...process.env, NODE_ENV: '', npm_config_cache: cache.folder, npm_config_update_notifier: 'false' },
      // Standard output belongs to the command that follows, so npm's goes to standard error.
      stdio: ['ignore', 2, 2],
    },
  )
  cache.clear()
  if (done.error !== undefined) return `npm could not be started: ${done.error.message}`
  return done.status === 0 ? null : 'npm could not install what Sencase needs; its message is above.'
}

/** npm as a command: the one that called us, the one beside this Node, or the one on the path. */
function npm() {
  const called = process.env.npm_execpath
  const beside = join(dirname(dirname(process.execPath)), 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  for (const cli of [called, beside]) {
    if (cli !== undefined && /npm-cli\.c?js$/.test(cli) && existsSync(cli)) return [process.execPath, cli]
  }
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

/** npm's own cache where it can be written, else one of our own for this once. */
function writableCache() {
  const cache = process.env.npm_config_cache || join(homedir(), '.npm')
  try {
    mkdirSync(cache, { recursive: true })
    accessSync(cache, constants.W_OK)
    return { folder: cache, clear: () => undefined }
  } catch {
    const folder = mkdtempSync(join(tmpdir(), 'sencase-npm-'))
    return { folder, clear: () => rmSync(folder, { recursive: true, force: true }) }
  }
}

/** Waits until no other run is installing into this folder; the turn of a killed run is taken over. */
function takeTurn() {
  const name = createHash('sha256').update(`${homedir()} ${project}`).digest('hex').slice(0, 16)
  const turn = join(tmpdir(), `sencase-install-${name}`)
  const release = () => rmSync(turn, { force: true })
  for (;;) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' })
      return release
    } catch (error) {
      if (error.code !== 'EEXIST') return () => undefined
      if (!isAlive(Number(read(turn)))) release()
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
    }
  }
}

function isAlive(pid) {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The pinned Node, or this one if it is new enough. */
function newNode() {
  const pinned = join(modules, '.bin', 'node')
  if (existsSync(pinned)) return pinned
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  return stop(
    `Sencase needs Node 26. This is Node ${process.versions.node}, and npm has no Node 26 for ${process.platform} on ` +
      `${process.arch}: install Node 26 and run the command again.`,
  )
}

/** Runs the file with our input, output and signals, and ends as it ends. */
function goOn(node, main, rest) {
  const env = join(project, '.env')
  const settings = existsSync(env) ? [`--env-file=${env}`] : []
  const loaded = [join(project, 'scripts', 'with-parent.mjs'), join(modules, 'tsx', 'dist', 'loader.mjs')]
  const imports = loaded.flatMap(path => ['--import', pathToFileURL(path).href])
  const child = spawn(node, [...settings, ...imports, main, ...rest], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  stopWithNpm(child)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) {
    process.on(signal, () => {
      // At a terminal Ctrl-C already reaches the whole group.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', error => stop(`Node could not be started: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
    // A signal that does not end this process still ends in failure.
    setTimeout(() => process.exit(1), 100)
  })
}

/** npm starts us through a shell that does not hand on signals: when npm or that shell is gone, so is whoever asked. */
function stopWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return
  const shell = process.ppid
  // Only where it really is npm's shell, which names us; somebody's own may end while we go on.
  const npm = (read(`/proc/${shell}/cmdline`) ?? '').includes('sh\0-c\0') ? parentOf(shell) : null
  setInterval(() => {
    if (process.ppid !== shell || (npm !== null && parentOf(shell) !== npm)) child.kill('SIGTERM')
  }, 500).unref()
}

function parentOf(pid) {
  const stat = read(`/proc/${pid}/stat`)
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function stop(because) {
  say(because)
  process.exit(1)
}
