import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { StaffRole } from '../src/access/visitor.ts'
import { profileOf } from '../src/authority/profiles.ts'
import type { CaseApp, Program } from '../src/case/program.ts'
import { readConfig } from '../src/config.ts'
import { type ScratchDatabase, scratchDatabase } from '../src/database/scratch.ts'
import { asSystem } from '../src/database/transaction.ts'
import { type Day, day } from '../src/kernel/day.ts'
import { type Clock, serve } from '../src/serve.tsx'
import { Browser } from './browser-client.ts'

/**
 * A whole program for a story: its own database, files, web server on loopback, the section's staff, and a few settings.
 * The day is the story's: `clock.set('2026-11-23')` moves it.
 */
export interface TestProgram {
  database: ScratchDatabase
  program: Program
  app: CaseApp
  address: string
  /** Its data folder. */
  folder: string
  clock: Clock & { set(today: string): void }
  /** Somebody signed in, with a cookie of their own. */
  as(accountId: string): Promise<Browser>
  stranger(): Browser
  close(): Promise<void>
}

/** The section of the mock-ups: who they are, and their roles. */
export const staff: readonly { id: string; name: string; title: string; role: StaffRole }[] = [
  { id: 'yvonne', name: 'Yvonne Adeyemi', title: 'Head of SEN Assessment', role: 'head-of-section' },
  { id: 'tomasz', name: 'Tomasz Zieliński', title: 'Senior case manager', role: 'senior-case-manager' },
  { id: 'harriet', name: 'Harriet Bloom', title: 'Senior case manager', role: 'senior-case-manager' },
  { id: 'priya', name: 'Priya Raman', title: 'Case manager', role: 'case-manager' },
  { id: 'daniel', name: 'Daniel Mensah', title: 'Case manager', role: 'case-manager' },
  { id: 'ruth', name: 'Ruth Feldman', title: 'Senior SEN assessment officer', role: 'senior-assessment-officer' },
  {
    id: 'marcus',
    name: 'Marcus Thompson',
    title: 'Annual review and disagreement resolution officer',
    role: 'annual-review-manager',
  },
  { id: 'leyla', name: 'Leyla Demir', title: 'Annual review assistant', role: 'annual-review-assistant' },
  { id: 'colin', name: 'Colin Price', title: 'Administrative officer', role: 'administrative-officer' },
]

/** Fernbank and Copper Lane are Priya's, Ropewalk is Daniel's, Bellhouse has nobody. */
const settings = [
  {
    id: '900001',
    name: 'Fernbank Primary School',
    kind: 'mainstream',
    low: 3,
    high: 11,
    manager: 'priya',
    unitOf: null,
  },
  {
    id: '900002',
    name: 'Copper Lane Primary School',
    kind: 'mainstream',
    low: 3,
    high: 11,
    manager: 'priya',
    unitOf: null,
  },
  {
    id: '900002-base',
    name: 'Copper Lane: language base',
    kind: 'resource-base',
    low: 4,
    high: 11,
    manager: 'priya',
    unitOf: '900002',
  },
  {
    id: '900003',
    name: 'Ropewalk Primary School',
    kind: 'mainstream',
    low: 3,
    high: 11,
    manager: 'daniel',
    unitOf: null,
  },
  { id: '900004', name: 'Bellhouse School', kind: 'special', low: 4, high: 19, manager: null, unitOf: null },
] as const

export async function aProgram(
  options: { today?: string; authority?: string; name?: string } = {},
): Promise<TestProgram> {
  const database = await scratchDatabase(options.name ?? 'story')
  const folder = await mkdtemp(join(tmpdir(), 'sencase-story-'))
  const clock = storyClock(options.today ?? '2026-11-23')
  const authority = options.authority ?? 'learning-trust'
  await asSystem(database.app, 'setup', async tx => {
    for (const [place, person] of staff.entries()) {
      await tx
        .insertInto('account')
        .values({
          account_id: person.id,
          kind: 'staff',
          name: person.name,
          title: person.title,
          sentence: null,
          email: `${person.id}@example.org`,
          telephone: '01632 960000',
          role: person.role,
          person_id: null,
          place,
          disabled_at: null,
        })
        .execute()
    }
    for (const s of settings) {
      await sql`insert into setting (setting_id, name, kind, low_age, high_age, unit_of, source, status)
        values (${s.id}, ${s.name}, ${s.kind}, ${s.low}, ${s.high}, ${s.unitOf}, 'invented', 'Open')`.execute(tx)
      if (s.manager !== null) {
        await sql`insert into management (setting_id, account_id, period) values (${s.id}, ${s.manager}, '[2020-01-01,)')`.execute(
          tx,
        )
      }
    }
    for (const quadrant of profileOf(authority).quadrants) {
      await sql`insert into quadrant_management (quadrant, account_id, period) values (${quadrant.id}, 'priya', '[2020-01-01,)')`.execute(
        tx,
      )
    }
  })
  const config = readConfig({
    SENCASE_DATA: folder,
    SENCASE_DEMONSTRATION: 'yes',
    SENCASE_AUTHORITY: authority,
    PORT: '0',
  })
  const faults: unknown[] = []
  const serving = await serve(config, database.app, clock, event => {
    if (event.level === 'error') faults.push(event)
  })
  const address = await serving.server.listen({ port: 0, host: '127.0.0.1' })
  return {
    database,
    program: serving.program,
    app: serving.app,
    address,
    folder,
    clock,
    stranger: () => new Browser(address),
    async as(accountId) {
      const browser = new Browser(address)
      await browser.signIn(accountId)
      return browser
    },
    async close() {
      await serving.server.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
      if (faults.length > 0) throw new Error(`The program had faults: ${JSON.stringify(faults)}`)
    },
  }
}

function storyClock(from: string): Clock & { set(today: string): void } {
  let today: Day = day(from)
  // Midday in London, so that the instant and the day agree; each call is a moment later, as moments are.
  let moment = 0
  return {
    set: to => {
      today = day(to)
    },
    now: () => new Date(Date.parse(`${today}T12:00:00Z`) + moment++),
    today: () => today,
  }
}
