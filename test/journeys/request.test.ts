import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

/** A school-aged child in Hackney's north west, at Fernbank, with a mother. */
export const child = {
  givenName: 'Maya',
  familyName: 'Okafor',
  ...typedDay('bornOn', '2018-05-02'),
  sex: 'F',
  address: '1 Example Street\nLondon',
  postcode: 'N16 8QP',
  school: 'Fernbank',
  personGiven: 'Grace',
  personFamily: 'Okafor',
  personRelation: 'mother',
  personResponsible: 'yes',
  personBecause: 'Birth certificate',
  personLives: 'with-child',
}

export const asked = {
  ...typedDay('receivedOn', '2026-11-16'),
  how: 'post',
  from: 'Grace Okafor',
  role: 'Mother',
  reasons: 'She cannot follow lessons without somebody beside her.',
}

describe('taking in a request', () => {
  let t: TestProgram
  let colin: Browser

  before(async () => {
    t = await aProgram({ name: 'request' })
    colin = await t.as('colin')
  })
  after(() => t.close())

  async function takeIn(by: string, fields: Record<string, string>): Promise<string> {
    const answer = await colin.post(`/cases/new/${by}`, fields)
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1500))
    const caseId = /^\/cases\/(K[2-9A-HJ-NP-Z]{5})\/request$/.exec(answer.location ?? '')?.[1]
    assert.ok(caseId, `went to ${answer.location}`)
    return caseId
  }

  async function tab(caseId: string, who = colin): Promise<string> {
    const page = await who.get(`/cases/${caseId}/request`)
    assert.equal(page.status, 200)
    return wordsOf(page.html)
  }

  async function facts(caseId: string): Promise<{ name: string; on: string; says: Record<string, unknown> }[]> {
    return asSystem(t.database.app, 'test', async tx => {
      const rows = await tx
        .selectFrom('fact')
        .select(['name', 'on', 'says'])
        .where('case_id', '=', caseId)
        .orderBy('position')
        .execute()
      return rows as { name: string; on: string; says: Record<string, unknown> }[]
    })
  }

  it('looks for the child first, and nobody is found', async () => {
    const answer = await colin.post('/cases/new', { asker: 'parent', ...child })
    assert.equal(answer.status, 200)
    assert.match(wordsOf(answer.html), /Nobody with us has this name or day of birth/)
    assert.match(answer.html, /action="\/cases\/new\/parent"/)
    assert.match(answer.html, /value="Okafor"/)
  })

  it('a parent’s request needs nothing tried before, and starts six weeks', async () => {
    const page = await colin.get('/cases/new/parent')
    assert.doesNotMatch(page.html, /School Action/)
    const caseId = await takeIn('parent', { ...child, ...asked })
    const words = await tab(caseId)
    assert.match(words, /A parent asks for an assessment/)
    assert.match(words, /Decide by Monday 28 December 2026|Decide by Thursday 24 December 2026/)
    assert.match(words, /Pre Assessment Panel North/)
    assert.match(words, /her parent asked/)
    assert.match(words, /By the authority’s rule/)
    const recorded = await facts(caseId)
    assert.deepEqual(
      recorded.map(f => f.name),
      ['assessment.requested', 'request.described', 'request.routed'],
    )
  })

  it('does not enter the same child twice, whoever asks', async () => {
    const search = await colin.post('/cases/new', {
      asker: 'school',
      givenName: 'Maia',
      familyName: 'Okafor',
      ...typedDay('bornOn', '2018-05-02'),
    })
    const words = wordsOf(search.html)
    assert.match(words, /One child may be meant/)
    assert.match(words, /the same day of birth, a name alike/)
    assert.match(search.html, /\/cases\/K[2-9A-HJ-NP-Z]{5}\/request\/new\/school/)
    const again = await colin.post('/cases/new/school', { ...child, ...asked })
    assert.equal(again.status, 422)
    assert.match(wordsOf(again.html), /If it is none of them, say so here/)
    assert.match(again.html, /value="N16 8QP"/)
    const count = await asSystem(t.database.app, 'test', tx =>
      sql<{
        n: number
      }>`select count(*)::int as n from person where family_name = 'Okafor' and born_on is not null`.execute(tx),
    )
    assert.equal(count.rows[0]?.n, 1)
  })
})
