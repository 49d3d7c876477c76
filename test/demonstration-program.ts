import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseApp, Program } from '../src/case/program.ts'
import { readConfig } from '../src/config.ts'
import { type ScratchDatabase, scratchDatabase } from '../src/database/scratch.ts'
import { asSystem } from '../src/database/transaction.ts'
import { prepareDemonstration } from '../src/demonstration/prepare.ts'
import { type Day, day } from '../src/kernel/day.ts'
import { type Clock, programOf, serve } from '../src/serve.tsx'
import { Browser } from './browser-client.ts'

/** A whole demonstration, served on loopback, with the people who can sign in to it. */
export interface DemonstrationProgram {
  database: ScratchDatabase
  program: Program
  app: CaseApp
  address: string
  dataFolder: string
  today: Day
  accounts: readonly { accountId: string; name: string; kind: 'staff' | 'family' | 'setting' | 'adviser' }[]
  as(accountId: string): Promise<Browser>
  stranger(): Browser
  close(): Promise<void>
}

/** Makes the demonstration that `npm start` makes, on a day that is always the same. */
export async function demonstrationProgram(
  options: { authority?: string; today?: string } = {},
): Promise<DemonstrationProgram> {
  const database = await scratchDatabase('demonstration')
  const dataFolder = await mkdtemp(join(tmpdir(), 'sencase-demonstration-'))
  const today = day(options.today ?? '2026-11-23')
  const config = readConfig({
    SENCASE_DATA: dataFolder,
    SENCASE_DEMONSTRATION: 'yes',
    SENCASE_AUTHORITY: options.authority ?? 'learning-trust',
    PORT: '0',
  })
  const clock = middayOf(today)
  await prepareDemonstration(
    { program: programOf(config, database.app), database, dataFolder, today, now: clock.now(), fresh: false },
    () => undefined,
  )
  const faults: unknown[] = []
  const serving = await serve(config, database.app, clock, event => {
    if (event.level === 'error') faults.push(event)
  })
  const address = await serving.server.listen({ port: 0, host: '127.0.0.1' })
  const found = await asSystem(database.app, 'setup', tx =>
    tx.selectFrom('account').select(['account_id', 'name', 'kind']).orderBy('place').orderBy('name').execute(),
  )
  return {
    database,
    program: serving.program,
    app: serving.app,
    address,
    dataFolder,
    today,
    accounts: found.map(row => ({
      accountId: row.account_id,
      name: row.name,
      kind: row.kind as DemonstrationProgram['accounts'][number]['kind'],
    })),
    stranger: () => new Browser(address),
    async as(accountId) {
      const browser = new Browser(address)
      await browser.signIn(accountId)
      return browser
    },
    async close() {
      await serving.server.close()
      await database.close()
      await rm(dataFolder, { recursive: true, force: true })
      if (faults.length > 0) throw new Error(`The program had faults: ${JSON.stringify(faults.slice(0, 5))}`)
    },
  }
}

/** Midday in London; each call is a moment later, as moments are. */
function middayOf(today: Day): Clock {
  let moment = 0
  return { now: () => new Date(Date.parse(`${today}T12:00:00Z`) + moment++), today: () => today }
}
