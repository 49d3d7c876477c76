import pg from 'pg'
import { preparePlace } from './place.ts'
import { lastWords, launch, type Place, pause, postmasterOf, shutDown } from './postmaster.ts'

/** How to reach a database: what `pg` takes, so a folder as `host` means the socket in it. */
export interface Address {
  host: string
  port: number
  user: string
  database: string
}

export interface EmbeddedServer {
  /** The address of a database as a role. */
  address(user: string, database: string): Address
  /** Stops the server, unless another program is still using it. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL of a data folder, making it at the first start, or joins the one that already runs there: that of
 * another program, or the orphan of one that was killed. It listens on a Unix socket only its user can open. Should it
 * die while we run, it is started again. `durable: false` is for tests only.
 */
export async function startEmbedded(dataFolder: string, { durable = true } = {}): Promise<EmbeddedServer> {
  const { place, programs, as } = await preparePlace(dataFolder)
  let stopping = false
  let held = Promise.resolve(hold(await bringUp()))

  return { address, stop }

  function address(user: string, database: string): Address {
    return { host: place.socket, port: 5432, user, database }
  }

  /** Starts the server if there is none and joins it. */
  async function bringUp(): Promise<pg.Client> {
    let launched = postmasterOf(place) === null ? launch(place, programs, as, durable) : null
    let said = ''
    // Recovery after a crash takes as long as there is to recover, so only a server that is gone counts against this.
    for (let without = 0; without < 30_000; ) {
      const joined = await join(place)
      if (joined instanceof pg.Client) return joined
      said = joined
      if (postmasterOf(place) === null) {
        without += 50
        if (launched === null || launched.ended) {
          // The children of a killed server hold its memory for a moment yet.
          await pause(250)
          without += 250
          launched = launch(place, programs, as, durable)
        }
      }
      await pause(50)
    }
    throw new Error(`The database in ${place.cluster} does not start (${said}).\n${await lastWords(place)}`)
  }

  /** Keeps our place in the server, and brings the server back when it dies. */
  function hold(client: pg.Client): pg.Client {
    client.on('end', () => {
      if (stopping) return
      process.stderr.write('The database stopped by itself; starting it again.\n')
      held = bringUp().then(hold)
      held.catch(error => process.stderr.write(`${error instanceof Error ? error.message : error}\n`))
    })
    return client
  }

  async function stop() {
    if (stopping) return
    stopping = true
    const client = await held.catch(() => null)
    if (client === null) return
    if (await leave(client)) await shutDown(place)
    await client.end().catch(() => undefined)
  }
}

// Every program that uses the server holds this lock, shared; whoever can take it alone is the last and may stop it.
const inUse = 5_367_362

/** A connection that holds our place, or why there is none. */
async function join(place: Place): Promise<pg.Client | string> {
  const client = new pg.Client({
    host: place.socket,
    port: 5432,
    user: 'owner',
    database: 'postgres',
    application_name: 'sencase holds its place',
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query('select pg_try_advisory_lock_shared($1) as joined', [inUse])
    if (rows[0].joined === true) return client
    await client.end()
    return 'it is shutting down'
  } catch (error) {
    await client.end().catch(() => undefined)
    return error instanceof Error ? error.message : String(error)
  }
}

/** Whether we were the last: then nobody else can join any more. */
async function leave(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [inUse])
    const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [inUse])
    return rows[0].last === true
  } catch {
    return false
  }
}
