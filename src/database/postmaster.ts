import { spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commandAs, type RunAs } from './binaries.ts'

export interface Place {
  /** The folder of PostgreSQL's own files. */
  cluster: string
  /** The folder of its socket. */
  socket: string
  log: string
}

/** The running server of this cluster, from the note it keeps in its folder, or null. */
export function postmasterOf(place: Place): number | null {
  const pid = pidIn(place)
  return pid !== null && isPostmasterOf(place, pid) ? pid : null
}

/** Starts the server and leaves it to itself, so that neither Ctrl-C nor our own end cuts it off in the middle. */
export function launch(place: Place, programs: string, as: RunAs, durable: boolean) {
  clearFalseNote(place)
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${place.socket.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    // The log holds no words of a statement and no value of a row.
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    jit: 'off',
    max_wal_size: durable ? '1GB' : '256MB',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const run = commandAs(as, join(programs, 'postgres'), ['-D', '.', ...options])
  startNewLog(place)
  const log = openSync(place.log, 'a', 0o600)
  const child = spawn(run.command, run.args, {
    ...run.options,
    cwd: place.cluster,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const launched = { ended: false }
  child.on('exit', () => {
    launched.ended = true
  })
  child.on('error', () => {
    launched.ended = true
  })
  child.unref()
  return launched
}

/** Keeps one older log, so that a program restarted for years does not fill the disk. */
function startNewLog({ log }: Place) {
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.before`)
}

/** Ends the server in its fast way: open transactions are rolled back, everything is written down. */
export async function shutDown(place: Place): Promise<void> {
  const pid = postmasterOf(place)
  if (pid === null) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 60_000 && postmasterOf(place) === pid; waited += 20) await pause(20)
}

/** Only what a server needs: a stray PG… variable or locale must not change it. */
export function serverEnvironment() {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}

/** The last lines PostgreSQL wrote, for the message when it does not start. */
export async function lastWords(place: Place): Promise<string> {
  const text = await readFile(place.log, 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-6).join('\n')
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

/**
 * PostgreSQL clears the note of a dead server itself, but trusts one whose process number has since gone to another
 * program (after a reboot, say) and would refuse to start.
 */
function clearFalseNote(place: Place) {
  const pid = pidIn(place)
  if (pid === null || !isAlive(pid) || isPostmasterOf(place, pid)) return
  rmSync(join(place.cluster, 'postmaster.pid'), { force: true })
  rmSync(join(place.socket, '.s.PGSQL.5432.lock'), { force: true })
}

function pidIn(place: Place): number | null {
  try {
    const pid = Number(readFileSync(join(place.cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 1 ? pid : null
  } catch {
    return null
  }
}

function isPostmasterOf(place: Place, pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes('postgres')
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(place.cluster)
  } catch {
    // Another user's process does not tell where it works, only what it is.
    return contentOf(`/proc/${pid}/cmdline`).includes('postgres')
  }
}

function isAlive(pid: number): boolean {
  // A server that was killed stays on the list until its parent has noticed.
  if (/^State:\s+Z/m.test(contentOf(`/proc/${pid}/status`))) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
