import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { upnCheckLetter } from '../../src/kernel/identifiers.ts'
import { aCase } from '../a-case.ts'
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

  it('enters the child once when two officers have the same letter in their hands', async () => {
    const letter = { ...child, ...asked, givenName: 'Twice', familyName: 'Sent', ...typedDay('bornOn', '2015-08-08') }
    const page = await colin.get('/cases/new/parent')
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    const send = () => colin.send('/cases/new/parent', new URLSearchParams({ _csrf: csrf, ...letter }))
    const answers = await Promise.all([send(), send(), send()])
    assert.deepEqual(answers.map(a => a.status).sort(), [303, 422, 422])
  })

  it('warns of a request within six months of an assessment, and records it all the same', async () => {
    const caseId = await aCase(t, {
      child: { given: 'Anton', family: 'Weir', bornOn: '2016-04-04' },
      facts: [
        ['assessment.requested', '2026-04-01', { by: 'parent' }],
        ['assessment.agreed', '2026-05-01'],
        ['assessment.completed', '2026-07-01'],
        ['plan.refused', '2026-07-10'],
      ],
    })
    const path = `/cases/${caseId}/request/new/parent`
    assert.match(wordsOf((await colin.get(path)).html), /completed on Wednesday 1 July 2026, less than six months ago/)
    assert.equal((await colin.post(path, asked)).status, 303)
  })

  it('a school’s request records what was tried, asks for what is missing, and the clock runs on', async () => {
    const caseId = await takeIn('school', {
      ...child,
      ...asked,
      givenName: 'Samuel',
      familyName: 'Reid',
      ...typedDay('bornOn', '2018-09-09'),
      sex: 'M',
      from: 'Joan Ellis',
      role: 'Head teacher',
      schoolAction: 'Small group reading twice a week',
      schoolActionPlus: 'Advice of the learning support service since March',
      stillToCome: 'The provision map\nAttainment of the last four terms',
    })
    const before = await tab(caseId)
    assert.match(before, /Still to come with it: 3/)
    assert.match(before, /The reviews of what was tried Asked of Joan Ellis Mon 23 Nov/)
    assert.match(before, /his school asked/)
    const arrived = await colin.post(`/cases/${caseId}/request/arrived`, {
      what: ['The provision map', 'The reviews of what was tried'],
      ...typedDay('on', '2026-11-23'),
    })
    assert.equal(arrived.status, 303, wordsOf(arrived.html).slice(0, 900))
    const words = await tab(caseId)
    assert.match(words, /Still to come with it: 1/)
    assert.match(words, /The provision map ✓ Arrived/)
    assert.match(words, /Decide by .* December 2026/)
    const more = await colin.post(`/cases/${caseId}/request/ask`, {
      what: 'The therapist’s last report',
      of: 'Homerton therapy service',
      ...typedDay('on', '2026-11-23'),
    })
    assert.equal(more.status, 303, wordsOf(more.html).slice(0, 900))
    assert.match(await tab(caseId), /The therapist’s last report Asked of Homerton therapy service/)
    const work = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('task').select(['title', 'waits_for']).where('case_id', '=', caseId).execute(),
    )
    assert.ok(work.some(task => task.waits_for === 'Homerton therapy service'))
    assert.ok(work.some(task => task.title === 'Tell the parents that an assessment is considered'))
    const names = (await facts(caseId)).map(f => f.name)
    assert.equal(names.filter(n => n === 'information.asked').length, 4)
    assert.equal(names.filter(n => n === 'information.received').length, 2)
  })

  it('a notification goes to the Early Years Panel, whatever the age, and its gaps are asked for', async () => {
    const caseId = await takeIn('health', {
      ...child,
      ...asked,
      givenName: 'Noor',
      familyName: 'Aziz',
      ...typedDay('bornOn', '2024-06-01'),
      school: '',
      from: 'Dr Helen Marsh',
      role: 'Community paediatrician',
      diagnosis: 'Spastic diplegia',
      lasting: 'permanent',
    })
    const words = await tab(caseId)
    assert.match(words, /Health notifies us of a child/)
    assert.match(words, /Early Years Panel/)
    assert.match(words, /Diagnosis Spastic diplegia/)
    assert.match(words, /Still to come with it: 1 .*The regular medical intervention it needs/)
    const recorded = await facts(caseId)
    assert.equal(recorded[0]?.name, 'notification.received')
    const work = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('task').select('title').where('case_id', '=', caseId).execute(),
    )
    assert.ok(work.some(task => task.title === 'Take the notification to the Early Years Panel'))
  })

  it('after a notification the parents are told that an assessment is considered, and have 29 days', async () => {
    const caseId = await takeIn('social-care', {
      ...child,
      ...asked,
      givenName: 'Elsie',
      familyName: 'Trent',
      ...typedDay('bornOn', '2022-01-05'),
      school: '',
      diagnosis: 'None named',
      lasting: 'not-known',
      intervention: 'None',
    })
    const priya = await t.as('priya')
    const told = await priya.post(`/cases/${caseId}/request/notice`, typedDay('on', '2026-11-20'))
    assert.equal(told.status, 303, wordsOf(told.html).slice(0, 900))
    const words = await tab(caseId, priya)
    assert.match(words, /they may write until the end of Friday 18 December 2026/)
    assert.match(words, /Not before Saturday 19 December 2026/)
  })

  for (const [postcode, panel] of [
    ['N16 8QP', 'North West'],
    ['E5 0QD', 'North East'],
    ['N1 5SB', 'South West'],
    ['E9 7HS', 'South East'],
  ] as const) {
    it(`a school-aged child at ${postcode} goes to a panel of a quadrant, with the reason`, async () => {
      const caseId = await takeIn('parent', {
        ...child,
        ...asked,
        givenName: `Child of ${panel}`,
        familyName: postcode.replace(' ', ''),
        ...typedDay('bornOn', '2017-04-04'),
        postcode,
        notOneOf: 'new',
      })
      assert.match(
        await tab(caseId),
        new RegExp(`Goes to the Pre Assessment Panel ${panel} because she is of school age`),
      )
    })
  }

  it('a child under school age goes to the Early Years Panel', async () => {
    const caseId = await takeIn('parent', {
      ...child,
      ...asked,
      givenName: 'Idris',
      familyName: 'Cole',
      ...typedDay('bornOn', '2023-02-02'),
      school: '',
    })
    assert.match(await tab(caseId), /Goes to the Early Years Panel because she is not yet of school age/)
  })

  it('asks for the quadrant of an unknown postcode, and otherwise leaves a task', async () => {
    const unknown = {
      ...child,
      ...asked,
      givenName: 'Petra',
      familyName: 'Novak',
      ...typedDay('bornOn', '2017-07-07'),
      postcode: 'E8 9ZZ',
    }
    const without = await colin.post('/cases/new/parent', unknown)
    assert.equal(without.status, 422)
    assert.match(wordsOf(without.html), /E8 9ZZ is not in the list of postcodes of Hackney and its neighbours/)
    assert.match(without.html, /value="Novak"/)
    const caseId = await takeIn('parent', { ...unknown, quadrant: 'not-known' })
    assert.match(await tab(caseId), /Not sent to a panel yet/)
    const work = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('task').select('title').where('case_id', '=', caseId).execute(),
    )
    assert.ok(work.some(task => task.title === 'Say which panel weighs the request'))
    const said = await colin.post(`/cases/${caseId}/request/quadrant`, { quadrant: 'SE' })
    assert.equal(said.status, 303)
    assert.match(await tab(caseId), /Goes to the Pre Assessment Panel South East/)
  })

  it('a person may send it elsewhere, with a reason; the panel’s discussion and the acknowledgement are recorded', async () => {
    const caseId = await takeIn('parent', {
      ...child,
      ...asked,
      givenName: 'Odette',
      familyName: 'Blanc',
      ...typedDay('bornOn', '2017-10-10'),
    })
    const path = `/cases/${caseId}/request`
    const bare = await colin.post(`${path}/route`, { panel: 'early-years' })
    assert.equal(bare.status, 422)
    assert.match(wordsOf(bare.html), /Say why this panel/)
    const same = await colin.post(`${path}/route`, { panel: 'pre-assessment-nw', because: 'It is nearer' })
    assert.equal(same.status, 422)
    const sent = await colin.post(`${path}/route`, {
      panel: 'early-years',
      because: 'She has been in Portage until now',
    })
    assert.equal(sent.status, 303)
    await colin.post(`${path}/acknowledge`, { to: 'Grace Okafor', how: 'post', ...typedDay('on', '2026-11-18') })
    await colin.post(`${path}/panel`, {
      panel: 'early-years',
      ...typedDay('on', '2026-11-20'),
      recommends: 'assess',
      notes: 'Four of five present',
    })
    const words = await tab(caseId)
    assert.match(words, /She has been in Portage until now\s?\. A person sent it there instead of the rule/)
    assert.match(words, /Acknowledged Wednesday 18 November 2026 , to Grace Okafor, by post/)
    assert.match(words, /Early Years Panel: assess/)
  })

  it('a request is withdrawn with its reason, and may be made again on the same case', async () => {
    const caseId = await takeIn('parent', {
      ...child,
      ...asked,
      givenName: 'Hugo',
      familyName: 'Lindt',
      ...typedDay('bornOn', '2017-12-12'),
    })
    const path = `/cases/${caseId}/request`
    const done = await colin.post(`${path}/withdraw`, {
      ...typedDay('on', '2026-11-20'),
      by: 'Grace Okafor',
      because: 'The school helps enough now.',
    })
    assert.equal(done.status, 303)
    assert.doesNotMatch(await tab(caseId), /Decide by/)
    const again = await colin.post(`${path}/new/parent`, { ...asked, ...typedDay('receivedOn', '2026-11-23') })
    assert.equal(again.status, 303, wordsOf(again.html).slice(0, 900))
    assert.match(await tab(caseId), /Decide by Monday 4 January 2027/)
  })

  it('keeps everything that was typed when something is wrong, and records nothing', async () => {
    const bad = await colin.post('/cases/new/parent', {
      ...child,
      ...asked,
      givenName: 'Wilma',
      upn: 'B123456789012',
      nhsNumber: '943 476 5918',
      ...typedDay('receivedOn', '2026-11-24'),
      personResponsible: 'no',
      reasons: 'Words that must not be lost.',
    })
    assert.equal(bad.status, 422)
    const words = wordsOf(bad.html)
    assert.match(words, /Unique pupil number: its check letter does not fit/)
    assert.match(words, /NHS number: its check digit does not fit/)
    assert.match(words, /Day it was received must be today or earlier/)
    assert.match(bad.html, /Words that must not be lost\./)
    assert.match(bad.html, /value="943 476 5918"/)
    const nobody = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('person').select('person_id').where('given_name', '=', 'Wilma').execute(),
    )
    assert.deepEqual(nobody, [])
  })

  it('asks which setting is meant where several fit', async () => {
    const given = {
      ...child,
      ...asked,
      givenName: 'Rosa',
      familyName: 'Quist',
      ...typedDay('bornOn', '2016-03-03'),
      school: 'Primary School',
    }
    const several = await colin.post('/cases/new/parent', given)
    assert.equal(several.status, 422)
    assert.match(wordsOf(several.html), /Choose which setting is meant/)
    assert.match(wordsOf(several.html), /Ropewalk Primary School/)
    const caseId = await takeIn('parent', { ...given, settingId: '900003' })
    const people = wordsOf((await colin.get(`/cases/${caseId}/people`)).html)
    assert.match(people, /Daniel Mensah Because Rosa Quist attends Ropewalk Primary School/)
  })

  it('files that came with it become documents of the case', async () => {
    const answer = await colin.postFiles(
      '/cases/new/parent',
      { ...child, ...asked, givenName: 'Vera', familyName: 'Holm', ...typedDay('bornOn', '2016-05-05') },
      { documents: { name: 'letter from home.txt', content: Buffer.from('Please help her.') } },
    )
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 900))
    const caseId = answer.location?.split('/')[2] ?? ''
    const added = (await facts(caseId)).find(f => f.name === 'document.added')
    assert.equal(added?.says.title, 'letter from home')
    assert.equal(added?.says.from, 'Grace Okafor')
  })

  it('a number that belongs to a child nobody may see says no more than that it is in use', async () => {
    const upn = `${upnCheckLetter('123456789012')}123456789012`
    await asSystem(t.database.app, 'test', async tx => {
      await sql`insert into person (person_id, given_name, family_name, born_on, upn) values ('hidden', 'Secret', 'Child', '2015-01-01', ${upn})`.execute(
        tx,
      )
      await sql`insert into case_file (case_id, child_id, law, opened_at, opened_by) values ('KHHHHH', 'hidden', 'england-statements-2001', now(), 'yvonne')`.execute(
        tx,
      )
      await sql`insert into case_person (case_id, person_id, relation, since) values ('KHHHHH', 'hidden', 'child', '2026-01-01')`.execute(
        tx,
      )
      await sql`insert into restriction (case_id) values ('KHHHHH')`.execute(tx)
    })
    const answer = await colin.post('/cases/new/parent', {
      ...child,
      ...asked,
      givenName: 'Tess',
      familyName: 'Uhl',
      ...typedDay('bornOn', '2015-01-01'),
      upn,
    })
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer.html), /This number is already in use; ask your senior case manager/)
    assert.doesNotMatch(answer.html, /Secret/)
  })

  it('a stranger is sent to sign in', async () => {
    const answer = await t.stranger().get('/cases/new')
    assert.equal(answer.status, 303)
  })
})
