import pg from 'pg'
import { getTypeParser } from './values.ts'

/** A pool whose days are strings, whose whole numbers are numbers, and whose clock is UTC. */
export function openPool(config: pg.PoolConfig, today?: string): pg.Pool {
  const made = new pg.Pool({
    application_name: 'sencase',
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 30_000,
    types: { getTypeParser },
    options: `-c timezone=UTC${today === undefined ? '' : ` -c sencase.today=${today}`}`,
    ...config,
  })
  // An idle connection that breaks is replaced by the pool at the next query, so it is no reason to stop.
  made.on('error', () => undefined)
  made.on('connect', client => client.on('error', () => undefined))
  return made
}
