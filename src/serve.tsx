import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { allows, type Permission } from './access/permissions.ts'
import { sayNext, visitorOf } from './access/session.ts'
import { accountOf, isStaff, type Visitor } from './access/visitor.ts'
import { buildApp } from './app.ts'
import { profileOf } from './authority/profiles.ts'
import type { At, CaseApp, Program } from './case/program.ts'
import type { Config } from './config.ts'
import type { Db } from './database/connect.ts'
import { asSystem, asUser, type Tx } from './database/transaction.ts'
import { demonstrationWords, type Mark, readMark } from './demonstration/mark.ts'
import { findUploads, keepUpload } from './documents/uploads.ts'
import { type Day, dayInLondon } from './kernel/day.ts'
import type { Shown } from './web/app.ts'
import { assetsFor } from './web/assets.ts'
import { fileStore } from './web/file-store.ts'
import { Frame } from './web/frame.tsx'
import { problemPage } from './web/problems.tsx'
import { buildServer } from './web/server.ts'

export interface Serving {
  server: FastifyInstance
  app: CaseApp
  program: Program
}

export interface Clock {
  now(): Date
  today(now: Date): Day
}

/** The clock of a program: the real one, or a day that was set for a test or a demonstration. */
export function clockOf(today: Day | null): Clock {
  return { now: () => new Date(), today: now => today ?? dayInLondon(now) }
}

/** The program before it has routes: whose it is, and where its files and its database are. */
export function programOf(config: Config, db: Db): Program {
  return {
    profile: profileOf(config.authority),
    files: fileStore(`${config.dataFolder}/files`),
    demonstration: config.demonstration,
    address: config.address,
    asSystem: (party, act) => asSystem(db, party, act),
  }
}

/** Puts the program together around an open database: its routes, its people, its look. Not yet listening. */
export async function serve(
  config: Config,
  db: Db,
  clock: Clock = clockOf(config.today),
  log = writeLog(config),
): Promise<Serving> {
  const program = programOf(config, db)
  const { profile } = program
  const app = buildApp(program)
  const assets = assetsFor(profile.colours)
  const mark = config.demonstration ? await readMark(config.dataFolder) : null
  const work = <T,>(visitor: Visitor, today: Day, act: (tx: Tx) => Promise<T>): Promise<T> =>
    asUser(db, visitor.accountId ?? '', async tx => {
      await sql`select set_config('sencase.today', ${today}, true)`.execute(tx)
      return act(tx)
    })
  const server = await buildServer<Visitor, Tx, Permission>({
    app,
    address: config.address,
    now: clock.now,
    today: clock.today,
    visitorOf: (hash, now) => visitorOf(db, hash, now),
    isSignedIn: visitor => visitor.accountId !== null,
    allows: (visitor, permission) => allows(visitor.role, permission),
    work,
    say: (hash, words) => sayNext(db, hash, words),
    frame: (page, at, flash) => framed({ program, assets, mark }, page, at, flash),
    problem: (status, at) => problemPage(status, at.reference, profile.contact),
    keepUpload: (visitor, today, file) =>
      keepUpload(program, act => work(visitor, today, act), accountOf(visitor), file),
    findUploads: (visitor, today, ids) => work(visitor, today, tx => findUploads(tx, ids)),
    assets: assets.files,
    signInPath: '/sign-in',
    log,
    isAway,
  })
  return { server, app, program }
}

interface Framing {
  program: Program
  assets: ReturnType<typeof assetsFor>
  /** When the demonstration was made; null where there is none. */
  mark: Mark | null
}

function framed({ program, assets, mark }: Framing, page: Shown, at: At, flash: string | null) {
  const { profile } = program
  const { visitor } = at
  const staff = isStaff(visitor)
  const link = (href: string, text: string, section: string) => ({ href, text, current: page.section === section })
  return (
    <Frame
      page={page}
      name={profile.name}
      service={profile.service}
      styles={assets.styles}
      scripts={assets.scripts}
      icon={assets.icon}
      nav={
        staff
          ? [
              link('/work', 'My work', 'work'),
              link('/cases', 'All cases', 'cases'),
              link('/panels', 'Panels', 'panels'),
              link('/reviews', 'Reviews', 'reviews'),
              link('/differences', 'Differences', 'differences'),
              link('/advice', 'Advice', 'advice'),
              link('/settings', 'Schools', 'settings'),
              link('/places', 'Places', 'places'),
              link('/travel/readiness', 'Travel', 'travel'),
              link('/cases/new', 'Take in a request', 'new'),
            ]
          : visitor.role === 'adviser'
            ? [link('/panels/reading', 'My papers', 'panels')]
            : []
      }
      search={
        staff
          ? { action: '/cases', label: 'Find a case by name or reference', placeholder: 'Name or reference', value: '' }
          : null
      }
      person={visitor.accountId === null ? null : `${visitor.name}, ${inSentence(visitor.title)}`}
      signOut={visitor.accountId === null ? null : { action: '/sign-out', csrf: at.csrf }}
      demonstration={
        program.demonstration
          ? {
              words: demonstrationWords(mark, at.today),
              links: [
                { href: '/sign-in', text: 'Be someone else' },
                { href: '/tour', text: 'Take the tour' },
              ],
            }
          : null
      }
      flash={flash}
      foot={{
        lines: [
          profile.law === 'england-ehc-2014'
            ? 'EHC plan law of 2014, in force today. Statement law of 2001 is another pack.'
            : 'Statement law of 2001, as the service describes itself. Today’s law (EHC plans) is another pack.',
        ],
        links: [
          { href: '/law', text: 'How every date is worked out' },
          { href: '/criteria', text: 'Criteria for assessment' },
          { href: '/ceasing-criteria', text: 'Criteria for ceasing' },
          { href: '/travel-policy', text: 'Policy on travel' },
          { href: '/accessibility', text: 'Accessibility statement' },
          { href: '/privacy', text: 'Privacy' },
        ],
      }}
    />
  )
}

/** "case manager" in the middle of a sentence; "SEND officer" stays as it is. */
function inSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

/** One line of JSON an event; no name, no address of a person, no words of a form. */
function writeLog(config: Config): (event: Record<string, unknown>) => void {
  if (config.log === 'silent') return () => undefined
  return event => {
    if (event.level === 'info' && config.log !== 'info' && config.log !== 'debug') return
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`)
  }
}

/** Whether an error says that the database cannot be reached, and not that something is wrong with what was asked. */
function isAway(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  const message = error instanceof Error ? error.message : ''
  return (
    (typeof code === 'string' && (/^(ECONN|ENOENT|EPIPE|57P|08)/.test(code) || code === '53300')) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(message)
  )
}
