import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { accountOf } from '../access/visitor.ts'
import { type Case, foldCase } from '../case/case.ts'
import { writeDecision } from '../case/handle.ts'
import { type ArrivingDocument, keepDocuments } from '../case/keep-documents.ts'
import { deriveCase } from '../case/law-of-case.ts'
import { loadFile } from '../case/load.ts'
import {
  type ChildEntry,
  enterAddress,
  enterAttendance,
  enterChild,
  enterPerson,
  putChildOnCase,
} from '../case/people/enter.ts'
import { numberInUse } from '../case/people/number-in-use.ts'
import type { PersonEntry } from '../case/people/person-fields.ts'
import type { At, Program } from '../case/program.ts'
import type { Tx } from '../database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import { isRefused, type Refused } from '../kernel/result.ts'
import type { LawId } from '../law/law.ts'
import type { NewFact } from '../record/append.ts'
import { decideRequest, type RequestTaken } from './decide.ts'

/** Everything that a new case begins with. */
export interface NewCase {
  child: ChildEntry
  home: { lines: string; postcode: string | null; confidential: boolean } | null
  setting: { settingId: string; kind: string; since: Day } | null
  /** A person who is entered already, such as the parent of a sibling, is put on the case as well, and not entered twice. */
  people: readonly (PersonEntry & { personId?: string })[]
  taken: RequestTaken | ArrivedOtherwise
  /** Asked once more while nobody else can enter a child born on that day: why the child is not new after all. */
  known?: (tx: Tx) => Promise<Refused | null>
  /** The law of the record, where it is not ours: a record that comes from elsewhere keeps its own. */
  law?: LawId
  /** The reference it is to have, for cases that are known by it: none is drawn. */
  reference?: string
}

/** How a case begins that nobody asked us to assess: the child moves in with a statement or plan. */
export interface ArrivedOtherwise {
  receivedOn: Day
  facts: readonly NewFact[]
  documents?: readonly ArrivingDocument[]
}

/** Enters the child and the people, opens the case and records the request, all in one transaction or nothing. */
export async function openCase(program: Program, at: At, given: NewCase): Promise<{ caseId: string } | Refused> {
  try {
    return await at.work(async tx => {
      if (given.known !== undefined) {
        // Two officers with the same letter, or one button pressed twice, enter the child once.
        await sql`select pg_advisory_xact_lock(hashtext(${`child born on ${given.child.bornOn}`}))`.execute(tx)
        const known = await given.known(tx)
        if (known !== null) return known
      }
      const opened = await enterAll(program, at, tx, given)
      const { taken } = given
      const child = { ...given.child, settingKind: given.setting?.kind ?? null }
      const record = 'facts' in taken ? taken.facts : decideRequest(program.profile, child, taken, at.today)
      const documents = taken.documents ?? []
      const done = await writeDecision(program, at, tx, opened, {
        record,
        alsoWrite: () => keepDocuments(tx, at, opened.caseId, documents, 'request'),
      })
      if (isRefused(done)) throw new Undone(done)
      return { caseId: opened.caseId }
    })
  } catch (error) {
    if (error instanceof Undone) return error.refused
    const taken = numberInUse(error)
    if (taken !== null) return taken
    throw error
  }
}

/** Carries a refusal out of a transaction, so that what was written in it is undone. */
class Undone extends Error {
  readonly refused: Refused
  constructor(refused: Refused) {
    super('Refused')
    this.refused = refused
  }
}

async function enterAll(program: Program, at: At, tx: Tx, given: NewCase): Promise<Case> {
  const since = given.taken.receivedOn
  const childId = await enterChild(tx, given.child)
  if (given.home !== null) await enterAddress(tx, childId, { ...given.home, since })
  if (given.setting !== null) await enterAttendance(tx, childId, given.setting.settingId, given.setting.since)
  const caseId = await newReference(program, at, tx, childId, given)
  await putChildOnCase(tx, caseId, childId, since)
  for (const person of given.people) await enterPerson(tx, person, { caseId, since, home: given.home })
  const file = await loadFile(tx, caseId, program.profile, at.today)
  if (file === null) throw new Error(`The case ${caseId} was opened and is not there`)
  return foldCase(file, [], deriveCase(file, []))
}

// Without 0, 1, I and O, which are misread.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

async function newReference(program: Program, at: At, tx: Tx, childId: string, given: NewCase): Promise<string> {
  for (let tried = 0; tried < 20; tried++) {
    const caseId =
      given.reference ?? `K${Array.from({ length: 5 }, () => letters.charAt(randomInt(letters.length))).join('')}`
    const opened = await tx
      .insertInto('case_file')
      .values({
        case_id: caseId,
        child_id: childId,
        law: given.law ?? program.profile.law,
        opened_at: at.now,
        opened_by: accountOf(at.visitor),
      })
      .onConflict(c => c.doNothing())
      .executeTakeFirst()
    if (Number(opened.numInsertedOrUpdatedRows ?? 0) === 1) return caseId
  }
  throw new Error('No free reference was found for a case')
}
