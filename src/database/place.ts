import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, realpath, rename, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { canReach, commandAs, postgresPrograms, type RunAs, whoRuns } from './binaries.ts'
import { lastWords, type Place, serverEnvironment } from './postmaster.ts'

/** Everything that is needed to start the cluster of a data folder; makes the cluster when there is none. */
export async function preparePlace(dataFolder: string): Promise<{ place: Place; programs: string; as: RunAs }> {
  const folder = resolve(dataFolder)
  const made = await mkdir(folder, { recursive: true })
  if (made !== undefined) await chmod(folder, 0o700)
  const existing = existsSync(join(folder, 'postgres')) ? join(folder, 'postgres') : folder
  const owner = (await stat(existing)).uid
  const as = whoRuns(owner)
  if (as.kind === 'this user' && owner !== process.getuid?.()) {
    throw new Error(
      `The data folder ${folder} belongs to another user. Run Sencase as that user, or give it another SENCASE_DATA.`,
    )
  }
  const home = await homeFor(folder, as)
  const place = { cluster: join(home, 'postgres'), socket: await socketFolder(home), log: join(home, 'postgres.log') }
  const programs = await postgresPrograms(as, home)
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) await makeCluster(place, programs, as, home)
  await takeOver(place, as)
  return { place, programs, as }
}

/** Where the cluster lives: the data folder, unless the user that PostgreSQL must run as cannot get there. */
async function homeFor(folder: string, as: RunAs): Promise<string> {
  if (as.kind !== 'another user') return folder
  const link = join(folder, 'postgres')
  if (existsSync(link) && lstatSync(link).isSymbolicLink()) return join(await realpath(link), '..')
  // The data folder stays closed to reading; that user only walks through it to what is its own.
  if ((await stat(folder)).uid !== as.uid) await chmod(folder, 0o711)
  if (canReach(as, folder)) return folder
  await chmod(folder, 0o700)
  // A new name each time, so that an emptied data folder never finds its old cluster again.
  await mkdir('/var/lib/sencase', { recursive: true })
  const home = await mkdtemp('/var/lib/sencase/data-')
  await chmod(home, 0o755)
  await mkdir(join(home, 'postgres'))
  await symlink(join(home, 'postgres'), link)
  return home
}

/** A folder for the socket that only we can open, on a path short enough for the operating system. */
async function socketFolder(home: string): Promise<string> {
  const longest = process.platform === 'linux' ? 107 : 103
  const wanted = join(home, 'run')
  const fits = Buffer.byteLength(join(wanted, '.s.PGSQL.5432')) <= longest
  const folder = fits ? wanted : join(tmpdir(), `sencase-${process.getuid?.() ?? 0}-${shortHash(home)}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  const uid = process.getuid?.() ?? found.uid
  // In a folder that everybody can write to, somebody else may have been there first.
  if (!found.isDirectory() || (uid !== 0 && found.uid !== uid)) {
    throw new Error(`The folder ${folder}, needed for the database's socket, belongs to somebody else. Remove it.`)
  }
  await chmod(folder, 0o700)
  return folder
}

async function makeCluster(place: Place, programs: string, as: RunAs, home: string) {
  clearUnfinished(home)
  const name = `postgres.unfinished-${process.pid}`
  const unfinished = join(home, name)
  await mkdir(unfinished, { mode: 0o700 })
  if (as.kind === 'another user') await chown(unfinished, as.uid, as.gid)
  const run = commandAs(as, join(programs, 'initdb'), [
    '--pgdata=.',
    '--username=owner',
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ])
  const done = spawnSync(run.command, run.args, {
    ...run.options,
    cwd: unfinished,
    env: serverEnvironment(),
    encoding: 'utf8',
  })
  if (done.status !== 0) {
    await rm(unfinished, { recursive: true, force: true })
    const said = done.error?.message ?? done.stderr.trim()
    throw new Error(`The database could not be made in ${home}.\n${said}\n${await lastWords(place)}`.trimEnd())
  }
  await rm(place.cluster, { recursive: false, force: true }).catch(() => undefined)
  // When another run was quicker, its cluster stands and ours goes.
  await rename(unfinished, place.cluster).catch(() => rm(unfinished, { recursive: true, force: true }))
}

/** Removes what killed runs left half made. */
function clearUnfinished(home: string) {
  for (const name of readdirSync(home)) {
    const pid = /^postgres\.unfinished-(\d+)$/.exec(name)?.[1]
    if (pid === undefined || existsSync(`/proc/${pid}`)) continue
    spawnSync('rm', ['-rf', join(home, name)])
  }
}

/** Gives the files to the user PostgreSQL runs as, when root runs it another way than the last time. */
async function takeOver(place: Place, as: RunAs) {
  if (as.kind !== 'another user') return
  await chown(place.socket, as.uid, as.gid)
  if ((await stat(place.cluster)).uid !== as.uid) spawnSync('chown', ['-R', `${as.uid}:${as.gid}`, place.cluster])
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
