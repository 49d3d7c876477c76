// A program that makes decisions on cases as fast as it can, three at a time, and says each one that is committed on a line
// of its own: CASE POSITION WORDS. The tests beside it kill it, or its database, and then look for what it said.
import { randomInt } from 'node:crypto'
import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Visitor } from '../../src/access/visitor.ts'
import type { Case } from '../../src/case/case.ts'
import { type Decision, handle } from '../../src/case/handle.ts'
import type { At, Program } from '../../src/case/program.ts'
import { readConfig } from '../../src/config.ts'
import { type OpenDatabase, openDatabase } from '../../src/database/connect.ts'
import { asSystem, asUser } from '../../src/database/transaction.ts'
import { day } from '../../src/kernel/day.ts'
import type { NewFact } from '../../src/record/append.ts'
import { advisers } from '../../src/record/facts.ts'
import { clockOf, serve } from '../../src/serve.tsx'

const today = day('2026-11-23')
const visitor: Visitor = {
  accountId: 'priya',
  role: 'case-manager',
  name: 'Priya Raman',
  title: 'Case manager',
  personId: null,
}

/** A case from the request to the proposal, one decision at a time. */
const journey: readonly NewFact[] = [
  { name: 'assessment.requested', on: today, says: { by: 'parent' } },
  { name: 'assessment.agreed', on: today },
  ...advisers.map(from => ({ name: 'advice.requested', on: today, says: { from } })),
  ...advisers.map(from => ({ name: 'advice.received', on: today, says: { from } })),
  { name: 'meeting.held', on: today, says: { kind: 'parents' } },
  { name: 'plan.proposed', on: today },
]

const [folder = ''] = process.argv.slice(2)
let stopping = false
process.on('SIGTERM', () => {
  stopping = true
})

const database = await openDatabase({ dataFolder: folder })
const config = readConfig({ SENCASE_DATA: folder, SENCASE_DEMONSTRATION: 'yes' })
const { program } = await serve(config, database.app, clockOf(today), () => undefined)
await setUp(database)
const cases: string[] = []
await Promise.all([1, 2, 3].map(writer => writeAway(writer)))
await database.close()

async function setUp({ app }: OpenDatabase) {
  await asSystem(app, 'setup', tx =>
    sql`insert into account (account_id, kind, name, title, email, role)
      values ('priya', 'staff', 'Priya Raman', 'Case manager', 'priya@example.org', 'case-manager')
      on conflict do nothing`.execute(tx),
  )
}

/** Goes on through a database that is away, as people at their screens do; gives up when it stays away. */
async function writeAway(writer: number) {
  let failing = 0
  for (let decision = 1; !stopping; decision++) {
    try {
      await decideSomething(program, writer, decision)
      failing = 0
    } catch (error) {
      failing += 1
      if (failing > 1000) throw error
      await pause(20)
    }
  }
}

async function decideSomething(of: Program, writer: number, decision: number) {
  const caseId = cases.length < 4 ? await openCase() : cases[randomInt(cases.length)]
  if (caseId === undefined) return
  const words = `decision-${process.pid}-${writer}-${decision}`
  const done = await handle(of, at(), caseId, theCase => nextStep(theCase, words))
  if ('missing' in done) throw new Error(`${caseId} is not there`)
  if ('refused' in done) {
    cases.splice(cases.indexOf(caseId), 1)
    return
  }
  // Only now has anybody been told that it is recorded.
  for (const fact of done.recorded) writeSync(1, `${caseId} ${fact.position} ${words}\n`)
}

/** The next step, and a note of it: both or neither. */
function nextStep(theCase: Case, words: string): Decision {
  const step = journey[theCase.record.length / 2]
  if (step === undefined) return { refused: [{ because: 'The case has gone as far as this story goes.' }] }
  const note = { name: 'contact.made', on: today, says: { with: 'Mrs Bell', how: 'note', way: 'none', words } }
  return { record: [step, note] }
}

async function openCase(): Promise<string> {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  const caseId = `K${Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')}`
  const childId = `child-${caseId}`
  await at().work(async tx => {
    await sql`insert into person (person_id, given_name, family_name, born_on) values (${childId}, 'Ada', 'Bell', '2019-03-14')`.execute(
      tx,
    )
    await sql`insert into case_file (case_id, child_id, law, opened_at, opened_by)
      values (${caseId}, ${childId}, ${program.profile.law}, ${new Date()}, 'priya')`.execute(tx)
    await sql`insert into case_person (case_id, person_id, relation, since) values (${caseId}, ${childId}, 'child', ${today})`.execute(
      tx,
    )
  })
  cases.push(caseId)
  return caseId
}

function at(): At {
  return {
    visitor,
    today,
    now: new Date(),
    params: {},
    query: {},
    path: '/',
    csrf: '',
    session: null,
    work: act => asUser(database.app, 'priya', act),
  }
}
