import pg from 'pg'
import type { EmbeddedServer } from './embedded.ts'

/** The roles that sign in: the owner of the tables, the program, and the queue of jobs. None is a superuser. */
const roles = ['sencase_owner', 'sencase_app', 'sencase_worker']

/** Makes the roles and the database in an embedded server, where they are missing. */
export async function makeDatabase(server: EmbeddedServer, name: string) {
  const client = new pg.Client(server.address('owner', 'postgres'))
  await client.connect()
  try {
    await makeRoles(client)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await createDatabase(client, name, 'template0')
  } finally {
    await client.end()
  }
}

/** Makes the roles where they are missing; until the connection ends, no other program makes any, or a database. */
export async function makeRoles(superuser: pg.Client) {
  await superuser.query('select pg_advisory_lock(5367363)')
  for (const role of roles) {
    const { rowCount } = await superuser.query('select from pg_roles where rolname = $1', [role])
    if (rowCount === 0) await superuser.query(`create role ${pg.escapeIdentifier(role)} login`)
  }
}

/** A database that the owner owns and the other roles may only connect to. */
export async function createDatabase(superuser: pg.Client, name: string, template: string) {
  const database = pg.escapeIdentifier(name)
  await superuser.query(`create database ${database} owner sencase_owner template ${pg.escapeIdentifier(template)}`)
  // Nobody but the owner may make even a temporary table, which could stand in front of a real one.
  await superuser.query(`revoke all on database ${database} from public`)
  await superuser.query(`grant connect on database ${database} to sencase_app, sencase_worker`)
}

/** Throws when the program's connection could get round the policies, by itself or by a role it belongs to. */
export async function refuseTooPowerful(app: pg.Pool) {
  // The role that signed in counts: one that was only set down from a superuser can go back up.
  const { rows } = await app.query<{
    name: string
    superuser: boolean
    bypasses: boolean
    owns: boolean
    belongs: boolean
  }>(`
    select session_user as name,
      exists (select from pg_roles where rolsuper and pg_has_role(session_user, oid, 'member')) as superuser,
      exists (select from pg_roles where rolbypassrls and pg_has_role(session_user, oid, 'member')) as bypasses,
      exists (
        select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and pg_has_role(session_user, relowner, 'member')) as owns,
      exists (select from pg_roles where rolname = 'sencase_app' and pg_has_role(session_user, oid, 'usage')) as belongs`)
  const role = rows[0]
  const because = tooPowerful(role)
  if (because !== null) {
    throw new Error(
      `The database role ${role?.name} ${because}, so it would see every case. ` +
        'Give DATABASE_URL a login role that belongs to sencase_app only.',
    )
  }
  if (role?.belongs === true) return
  throw new Error(`The database role ${role?.name} does not belong to sencase_app: grant sencase_app to it.`)
}

function tooPowerful(role: { superuser: boolean; bypasses: boolean; owns: boolean } | undefined): string | null {
  if (role?.superuser === true) return 'is a superuser, or belongs to one'
  if (role?.bypasses === true) return 'gets round row-level security'
  if (role?.owns === true) return 'owns tables, or belongs to the role that does'
  return null
}
