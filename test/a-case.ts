import { sql } from 'kysely'
import type { Visitor } from '../src/access/visitor.ts'
import { foldCase } from '../src/case/case.ts'
import { handle, writeDecision } from '../src/case/handle.ts'
import { deriveCase } from '../src/case/law-of-case.ts'
import { loadFile } from '../src/case/load.ts'
import type { At } from '../src/case/program.ts'
import { asUser } from '../src/database/transaction.ts'
import { type Day, day } from '../src/kernel/day.ts'
import { isRefused } from '../src/kernel/result.ts'
import type { LawId } from '../src/law/law.ts'
import type { NewFact } from '../src/record/append.ts'
import { staff, type TestProgram } from './a-program.ts'

/** As much of a program as a story needs. */
export type Teller = Pick<TestProgram, 'program' | 'database' | 'clock'>

export type StoryFact = readonly [name: string, on: string, says?: Record<string, unknown>, about?: string]

export interface StoryCase {
  caseId?: string
  law?: LawId
  child?: { given?: string; family?: string; bornOn?: string; sex?: 'F' | 'M'; quadrant?: string | null; need?: string }
  /** `null`: at no setting. */
  setting?: string | null
  mother?: { given: string; family: string; interpreter?: string } | null
  by?: string
  facts: readonly StoryFact[]
}

let made = 0

/** A case with a child, a mother and facts, recorded through the same door as everything else. Gives its reference. */
export async function aCase(t: Teller, story: StoryCase): Promise<string> {
  made += 1
  const caseId = story.caseId ?? reference(made)
  const by = story.by ?? 'priya'
  const at = atAs(t, by)
  const child = {
    given: 'Zeynep',
    family: 'Aydın',
    bornOn: '2019-03-14',
    sex: 'F' as const,
    quadrant: 'SE',
    ...story.child,
  }
  const ids = { child: `child-${caseId}`, mother: `mother-${caseId}` }
  await at.work(async tx => {
    await sql`insert into person (person_id, given_name, family_name, born_on, sex, quadrant, need)
      values (${ids.child}, ${child.given}, ${child.family}, ${child.bornOn}, ${child.sex}, ${quadrantOf(t, child.quadrant)}, ${child.need ?? null})`.execute(
      tx,
    )
    const setting = story.setting === undefined ? '900001' : story.setting
    if (setting !== null) {
      await sql`insert into attendance (person_id, setting_id, period) values (${ids.child}, ${setting}, daterange(${child.bornOn}::date + 1500, null))`.execute(
        tx,
      )
    }
    const law = story.law ?? t.program.profile.law
    await sql`insert into case_file (case_id, child_id, law, opened_at, opened_by) values (${caseId}, ${ids.child}, ${law}, ${at.now}, ${by})`.execute(
      tx,
    )
    await sql`insert into case_person (case_id, person_id, relation, since) values (${caseId}, ${ids.child}, 'child', ${at.today})`.execute(
      tx,
    )
    if (story.mother !== null) {
      const mother = { given: 'Elif', family: child.family, interpreter: null as string | null, ...story.mother }
      await sql`insert into person (person_id, given_name, family_name, interpreter) values (${ids.mother}, ${mother.given}, ${mother.family}, ${mother.interpreter})`.execute(
        tx,
      )
      await sql`insert into case_person (case_id, person_id, relation, parental_responsibility, because, since)
        values (${caseId}, ${ids.mother}, 'mother', true, 'birth certificate', ${at.today})`.execute(tx)
    }
    const file = await loadFile(tx, caseId, t.program.profile, at.today)
    if (file === null) throw new Error('The case that was just opened is not there')
    const theCase = foldCase(file, [], deriveCase(file, []))
    const done = await writeDecision(t.program, at, tx, theCase, { record: story.facts.map(asNew) })
    if (isRefused(done)) throw new Error(`The story is refused: ${JSON.stringify(done.refused)}`)
  })
  return caseId
}

/** More facts on a case, as somebody. */
export async function record(t: Teller, caseId: string, facts: readonly StoryFact[], by = 'priya'): Promise<void> {
  const done = await handle(t.program, atAs(t, by), caseId, () => ({ record: facts.map(asNew) }))
  if ('missing' in done) throw new Error(`${by} does not see ${caseId}`)
  if (isRefused(done)) throw new Error(`Refused: ${JSON.stringify(done.refused)}`)
}

/** What a route is given when somebody of the section asks. */
export function atAs(t: Teller, accountId: string): At {
  const person = staff.find(s => s.id === accountId)
  if (person === undefined) throw new Error(`${accountId} is not of the section`)
  const visitor: Visitor = { accountId, role: person.role, name: person.name, title: person.title, personId: null }
  const now = t.clock.now()
  const today: Day = t.clock.today(now)
  return {
    visitor,
    today,
    now,
    params: {},
    query: {},
    path: '/',
    csrf: '',
    session: null,
    work: act =>
      asUser(t.database.app, accountId, async tx => {
        await sql`select set_config('sencase.today', ${today}, true)`.execute(tx)
        return act(tx)
      }),
  }
}

function asNew([name, on, says, about]: StoryFact): NewFact {
  return { name, on: day(on), ...(says === undefined ? {} : { says }), ...(about === undefined ? {} : { about }) }
}

/** A quadrant of the authority by its place in the profile's list, so that stories fit every profile. */
function quadrantOf(t: Teller, wanted: string | null): string | null {
  if (wanted === null) return null
  const { quadrants } = t.program.profile
  return (quadrants.find(q => q.id.toLowerCase() === wanted.toLowerCase()) ?? quadrants[0])?.id ?? null
}

function reference(number: number): string {
  const letters = '23456789ABCDEFGHJKLMNPQRTUVWXYZ'.replace('I', '').replace('O', '')
  let rest = number
  let out = ''
  for (let i = 0; i < 5; i++) {
    out = letters[rest % letters.length] + out
    rest = Math.floor(rest / letters.length)
  }
  return `K${out}`
}
