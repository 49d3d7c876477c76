import { sql } from 'kysely'
import type { Program } from '../case/program.ts'
import type { OpenDatabase } from '../database/connect.ts'
import { asSystem } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import { sealRecord } from '../record/seal.ts'
import { beginAnew } from './begin-anew.ts'
import { demonstrationPassword, makeDemonstration } from './make.ts'
import { readMark, writeMark } from './mark.ts'

export interface Preparing {
  program: Program
  database: OpenDatabase
  dataFolder: string
  today: Day
  now: Date
  /** Begin anew, whatever is there. */
  fresh: boolean
}

/**
 * Sees to it that the database holds a demonstration: made on an empty one, begun anew when it was cut off or when that is
 * asked for. A database with accounts and no mark of a demonstration is an authority's own: then the program does not start.
 * Throws an error in plain words where it cannot go on.
 */
export async function prepareDemonstration(
  { program, database, dataFolder, today, now, fresh }: Preparing,
  say: (line: string) => void,
): Promise<void> {
  const mark = await readMark(dataFolder)
  const used = await hasAccounts(database)
  if (mark === null && used) {
    throw new Error(
      'This database has accounts and is no demonstration, where anybody may sign in as anybody. Set SENCASE_DEMONSTRATION=no.',
    )
  }
  if (mark !== null && used && (fresh || !mark.whole)) {
    if (database.ownerPool === null)
      throw new Error('A fresh demonstration needs SENCASE_OWNER_URL, the owner of the tables.')
    say(fresh ? 'Emptying the old demonstration' : 'The last demonstration was cut off: beginning anew')
    await beginAnew(database.ownerPool, dataFolder)
  } else if (mark !== null && used) {
    if (mark.authority === program.profile.id) return
    throw new Error(
      `${dataFolder} holds the demonstration of ${mark.authority}. Give ${program.profile.id} a folder of its own, such as SENCASE_DATA=data-${program.profile.id}.`,
    )
  }
  await writeMark(dataFolder, { authority: program.profile.id, madeOn: today, whole: false })
  const begun = performance.now()
  const made = await makeDemonstration(program, database.app, { today, now }, say)
  await database.ownerPool?.query('analyze')
  await asSystem(database.app, 'seal', tx => sealRecord(tx, `${dataFolder}/seals.jsonl`, today))
  await writeMark(dataFolder, { authority: program.profile.id, madeOn: today, whole: true })
  say(`Made: ${made.cases} children in ${Math.round((performance.now() - begun) / 1000)} seconds`)
}

/** Who can sign in, in lines to print under the address. */
export async function whoCanSignIn(database: OpenDatabase, authority: string): Promise<string[]> {
  const people = await asSystem(database.app, 'demonstration', tx =>
    sql<{ name: string; title: string; email: string }>`
      select name, title, email from account where disabled_at is null order by place, name`.execute(tx),
  )
  const width = Math.max(...people.rows.map(({ name }) => name.length))
  return [
    'Who can sign in: choose a person on the page, or take the tour at /tour.',
    ...people.rows.map(({ name, title, email }) => `  ${name.padEnd(width)}  ${email}  ${title}`),
    `With an e-mail address, the password of everyone is “${demonstrationPassword}”.`,
    ...(authority === 'small-ehc'
      ? []
      : ['A second, small authority under EHC law: SENCASE_AUTHORITY=small-ehc SENCASE_DATA=data-ehc npm start']),
  ]
}

async function hasAccounts(database: OpenDatabase): Promise<boolean> {
  const found = await asSystem(database.app, 'demonstration', tx =>
    tx.selectFrom('account').select('account_id').limit(1).executeTakeFirst(),
  )
  return found !== undefined
}
