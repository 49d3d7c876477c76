import { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Case } from '../case/case.ts'
import { type Decision, handleSeries, type Step } from '../case/handle.ts'
import { type ArrivingDocument, arriving, keepDocuments } from '../case/keep-documents.ts'
import type { At, Program } from '../case/program.ts'
import type { Db } from '../database/connect.ts'
import { asSystem, type Tx } from '../database/transaction.ts'
import { keepUpload } from '../documents/uploads.ts'
import type { Day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import { type NewCase, openCase } from '../referral/open-case.ts'
import { asPerson, type Member, momentOf } from './as-person.ts'
import { pdfOf } from './papers.ts'
import type { Act, Paper, Story } from './story.ts'

export interface Teller {
  program: Program
  db: Db
  staff: ReadonlyMap<string, Member>
  today: Day
  now: Date
}

/** Records a story through the same doors as the pages: each act as the person who did it, on its day. */
export async function tell(teller: Teller, story: Story): Promise<void> {
  const { program } = teller
  const { on, by, papers, case: opened } = story.opened
  const at = atOf(teller, by, on, 0)
  const documents = await kept(program, at, papers, at.work)
  const { taken } = opened
  const done = await openCase(program, at, {
    ...opened,
    reference: story.reference,
    people: story.siblingOf === undefined ? opened.people : await parentsOf(at, story.siblingOf, opened.people),
    taken: 'facts' in taken ? taken : { ...taken, documents },
  })
  if (isRefused(done)) throw new Error(`${story.reference} cannot be opened: ${JSON.stringify(done.refused)}`)
  const acts = story.acts.filter(act => act.on <= teller.today)
  await asSystem(teller.db, 'demonstration', async tx => {
    await sql`select set_config('sencase.today', ${teller.today}, true), set_config('synchronous_commit', 'off', true)`.execute(
      tx,
    )
    await handleSeries(program, tx, story.reference, stepsOf(teller, tx, story, acts), teller.today)
  })
}

/** The parents of a brother or sister: the same people, not others of the same name. */
async function parentsOf(at: At, sibling: string, people: NewCase['people']): Promise<NewCase['people']> {
  const known = await at.work(tx =>
    tx
      .selectFrom('case_person')
      .innerJoin('person', 'person.person_id', 'case_person.person_id')
      .select(['person.person_id', 'person.given_name', 'person.family_name'])
      .where('case_id', '=', sibling)
      .execute(),
  )
  return people.map(person => {
    const found = known.find(k => k.given_name === person.given && k.family_name === person.family)
    return found === undefined ? person : { ...person, personId: found.person_id }
  })
}

function stepsOf(teller: Teller, tx: Tx, { reference, opened }: Story, acts: readonly Act[]): Step[] {
  let day = opened.on
  let place = 0
  return acts.map(act => {
    place = act.on === day ? place + 1 : 0
    day = act.on
    const at = atOf(teller, act.by, act.on, place)
    return { at, decide: theCase => decided(teller, at, tx, reference, act, theCase) }
  })
}

/** What was decided, with the documents that came with it. */
async function decided(teller: Teller, at: At, tx: Tx, caseId: string, act: Act, theCase: Case): Promise<Decision> {
  const files = await kept(teller.program, at, act.papers ?? [], work => work(tx))
  const decision = act.decide(theCase, files)
  const [first] = act.papers ?? []
  if (isRefused(decision) || first === undefined) return decision
  return {
    ...decision,
    alsoWrite: async tx => {
      await decision.alsoWrite?.(tx)
      await keepDocuments(tx, at, caseId, files, first.kind, first.seenBy)
    },
  }
}

function atOf({ db, staff, today, now }: Teller, account: string, on: Day, place: number): At {
  const person = staff.get(account)
  if (person === undefined) throw new Error(`${account} is not of the section`)
  const moment = momentOf(on, place)
  // What was done today was done before now.
  return asPerson(
    db,
    person,
    on,
    on === today && moment > now ? new Date(now.getTime() - 60_000 + place * 1_000) : moment,
  )
}

/** Sends papers of a story as somebody sends files; what comes back belongs to no case yet. */
export async function kept(
  program: Program,
  at: At,
  papers: readonly Paper[],
  work: At['work'],
): Promise<ArrivingDocument[]> {
  const documents: ArrivingDocument[] = []
  for (const paper of papers) {
    const name = `${paper.title}.pdf`
    const sent = await keepUpload(program, work, at.visitor.accountId ?? '', {
      name,
      stream: Readable.from([pdfOf(paper.title, paper.lines)]),
    })
    if ('refused' in sent) throw new Error(`${name}: ${sent.refused}`)
    documents.push(...arriving([sent], paper.title))
  }
  return documents
}
