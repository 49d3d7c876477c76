import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'
import { outsiders } from '../outsiders.ts'

/** The same work under another law and another authority, in their words. */
describe('a request and a decision under EHC law', () => {
  let t: TestProgram
  let harriet: Browser

  before(async () => {
    t = await aProgram({ name: 'request-ehc', authority: 'small-ehc' })
    harriet = await t.as('harriet')
  })
  after(() => t.close())

  const child = {
    givenName: 'Aidan',
    familyName: 'Frost',
    ...typedDay('bornOn', '2009-05-02'),
    sex: 'M',
    need: 'SEMH',
    address: '1 Example Street',
    postcode: 'N16 8QP',
    personGiven: 'Moira',
    personFamily: 'Frost',
    personRelation: 'mother',
    personResponsible: 'yes',
    personBecause: 'Birth certificate',
    personLives: 'with-child',
    ...typedDay('receivedOn', '2026-11-02'),
    how: 'email',
    from: 'Aidan Frost',
    reasons: 'I cannot stay in class.',
  }

  async function takeIn(by: string, fields: Record<string, string>): Promise<string> {
    const answer = await harriet.post(`/cases/new/${by}`, fields)
    assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 1200))
    return answer.location?.split('/')[2] ?? ''
  }

  it('a young person asks; the one panel of the district weighs it; the family learns of mediation with the refusal', async () => {
    const caseId = await takeIn('young-person', child)
    const words = wordsOf((await harriet.get(`/cases/${caseId}/request`)).html)
    assert.match(words, /The young person asks for an assessment/)
    assert.match(words, /EHC Needs Assessment Panel/)
    assert.match(words, /Decide by Monday 14 December 2026/)
    const path = `/cases/${caseId}/assessment/decision`
    const page = wordsOf((await harriet.get(path)).html)
    assert.match(page, /The test of the Act 1\. The child or young person has or may have special educational needs/)
    assert.match(page, /Social, emotional and mental health 4\. /)
    assert.match(page, /If agreed on 23 November 2026, the final plan is due by Monday 22 March 2027/)
    const ids = ['may-need-plan', 'relevant-action-taken', 'beyond-usual-resources', 'mental-health-lasting']
    const done = await harriet.post(path, {
      ...Object.fromEntries(
        ids.flatMap(id => [
          [`answer-${id}`, 'not-met'],
          [`reason-${id}`, 'The school can give it.'],
        ]),
      ),
      outcome: 'refuse',
      support: 'A mentor each day.',
      decidedBy: 'Harriet Bloom',
      ...typedDay('on', '2026-11-23'),
    })
    assert.equal(done.status, 303, wordsOf(done.html).slice(0, 1200))
    const notices = await harriet.get(done.location ?? '')
    const letter = /href="(\/cases\/[^"]+\/notice\/[^"]+)"/.exec(notices.html)?.[1] ?? ''
    const read = wordsOf((await harriet.get(letter)).html)
    assert.match(read, /We will not carry out an EHC needs assessment of Aidan Frost/)
    assert.match(read, /mediation adviser/)
    assert.match(read, /Your appeal must reach the Tribunal by /)
  })

  it('asks a school for its support plans in its own words, and a notification becomes ours to decide', async () => {
    const school = await harriet.get('/cases/new/school')
    assert.match(wordsOf(school.html), /What was tried at SEN support, with advice from outside/)
    assert.doesNotMatch(wordsOf(school.html), /School Action/)
    const caseId = await takeIn('health', {
      ...child,
      givenName: 'Mina',
      familyName: 'Sorel',
      ...typedDay('bornOn', '2024-05-02'),
      diagnosis: 'Hearing loss',
    })
    const path = `/cases/${caseId}`
    const before = wordsOf((await harriet.get(`${path}/assessment/decision`)).html)
    assert.match(before, /We were notified of Mina Sorel/)
    const told = await harriet.post(`${path}/request/notice`, typedDay('on', '2026-11-20'))
    assert.equal(told.status, 303, wordsOf(told.html).slice(0, 1200))
    const words = wordsOf((await harriet.get(`${path}/request`)).html)
    assert.match(words, /Decide by Thursday 31 December 2026/)
    assert.match(words, /the authority became responsible for the child/)
  })

  it('nothing that staff, a head or the log of looks reads is in the words of another law', async () => {
    const caseId = await aCase(t, {
      facts: [
        ['assessment.requested', '2026-11-02', { by: 'school' }],
        [
          'request.described',
          '2026-11-02',
          { route: 'school', how: 'post', from: 'Grace Owusu', reasons: 'Falls behind', schoolActionPlus: 'A mentor' },
        ],
      ],
    })
    await outsiders(t, { heads: { grace: '900001' } })
    const pupils = wordsOf((await (await t.as('grace')).get('/my-pupils')).html)
    assert.match(pupils, /with a request, an assessment or an EHC plan\./)
    assert.match(pupils, /SEND officer/)
    assert.doesNotMatch(pupils, /case manager/i)
    const decision = await harriet.get(`/cases/${caseId}/assessment/decision`)
    assert.match(wordsOf(decision.html), /Carry out an EHC needs assessment/)
    await harriet.get(`/cases/${caseId}/statement`)
    const timeline = wordsOf((await harriet.get(`/cases/${caseId}/timeline`)).html)
    assert.match(timeline, /Tried at SEN support, with advice from outside: A mentor/)
    const seen = wordsOf((await harriet.get(`/cases/${caseId}/access`)).html)
    assert.match(seen, /opened the page of the EHC plan/)
    for (const words of [pupils, timeline, seen])
      assert.doesNotMatch(
        words.replace(/Statement law of 2001|Accessibility statement/g, ''),
        /statement|School Action/i,
      )
  })
})
