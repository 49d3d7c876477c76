import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase, record, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

const facts: readonly StoryFact[] = [
  ['assessment.requested', '2026-06-01', { by: 'parent' }],
  ['assessment.agreed', '2026-07-06'],
]

describe('Levels of additional resources and what they cost', () => {
  let t: TestProgram
  let priya: Browser
  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'resources' })
    priya = await t.as('priya')
  })
  after(() => t.close())

  it('a level holds until the next begins, and its money is counted by the day', async () => {
    const caseId = await aCase(t, { facts })
    await done(level(priya, caseId, 'level-1', '2026-04-01'))
    await done(level(priya, caseId, 'level-2', '2027-01-01'))
    const page = wordsOf((await priya.get(`/cases/${caseId}/resources`)).html)
    assert.match(page, /Level 2 Up to 15 hours a week of a teaching assistant 1 January 2027 Holds £9,350/)
    assert.match(page, /Level 1 Up to 5 hours a week of a teaching assistant 1 April 2026 31 December 2026 £3,250/)
    // 275 days at £3,250 and 90 days at £9,350, by the day: £2,448.63 and £2,305.48.
    assert.match(page, /Together £4,754\.11 in the year from 1 April 2026/)
    assert.match(
      page,
      /Paid from “Additional resources in mainstream schools”, £4,100,000 until Wednesday 31 March 2027: £4,754\.11 is committed/,
    )
    const same = await level(priya, caseId, 'level-2', '2027-02-01')
    assert.match(refused(same), /Level 2 holds on that day already, since Friday 1 January 2027/)
  })

  it('Level 3 waits for the panel', async () => {
    const caseId = await aCase(t, { facts })
    const early = await level(priya, caseId, 'level-3', '2026-12-01')
    assert.match(refused(early), /This goes to the Complex Needs Panel because: additional spending at Level 3/)
    assert.match(early.html, /More help is needed\./)
    await record(t, caseId, [
      ['panel.discussed', '2026-11-20', { panel: 'complex-needs', recommends: 'agree', notes: 'Agreed.' }],
    ])
    await done(level(priya, caseId, 'level-3', '2026-12-01'))
  })

  it('shares a cost with health only after health was asked, and the shares add up', async () => {
    const caseId = await aCase(t, { facts })
    const cost = {
      item: 'therapy',
      what: 'Speech and language therapy in school',
      yearly: '£1,000.01',
      ...typedDay('from', '2026-04-01'),
      health: '33',
      care: '34',
    }
    assert.match(
      refused(await priya.post(`/cases/${caseId}/resources/cost`, cost)),
      /Nobody was asked for joint funding yet/,
    )
    await record(t, caseId, [['funding.requested', '2026-11-20', { of: 'both', what: 'Two thirds.', panel: 1 }]])
    await done(priya.post(`/cases/${caseId}/resources/cost`, cost))
    const page = await priya.get(`/cases/${caseId}/resources`)
    assert.match(
      wordsOf(page.html),
      /Together £1,000\.01 in the year from 1 April 2026 , counted by the day: education £330\.01, health £330, social care £340\./,
    )
    const end = /\/resources\/cost\/\d+\/end/.exec(page.html)?.[0] ?? ''
    await done(
      priya.post(`/cases/${caseId}${end}`, { ...typedDay('until', '2026-10-01'), because: 'The therapist left.' }),
    )
    assert.match(wordsOf((await priya.get(`/cases/${caseId}/resources`)).html), /30 September 2026 £1,000\.01 £501\.37/)
    const again = await priya.post(`/cases/${caseId}${end}`, { ...typedDay('until', '2026-11-01'), because: 'Again.' })
    assert.match(refused(again), /It ends on Thursday 1 October 2026 already/)
  })

  it('says what another value of a level would come to on the whole caseload, and adopts nothing', async () => {
    const before = wordsOf((await priya.get('/resources')).html)
    const now = /come to (£[\d,.]+) in the year from Thursday 1 April 2027/.exec(before)?.[1]
    assert.ok(now, before)
    const what = wordsOf((await priya.get('/resources?level-2=10350')).html)
    assert.match(what, /£1,000 more\. Nothing is adopted by asking/)
    assert.match(wordsOf((await priya.get('/resources?level-2=much')).html), /Level 2: write it in pounds/)
    assert.match(wordsOf((await priya.get('/resources')).html), new RegExp(`come to ${now?.replace('£', '.')}`))
  })
})

function level(browser: Browser, caseId: string, to: string, from: string): ReturnType<Browser['post']> {
  return browser.post(`/cases/${caseId}/resources/level`, {
    level: to,
    ...typedDay('from', from),
    because: 'More help is needed.',
  })
}

async function done(posting: ReturnType<Browser['post']>): Promise<void> {
  const answer = await posting
  assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 700))
  assert.match(answer.location ?? '', /resources/)
}

function refused(answer: { status: number; html: string }): string {
  assert.equal(answer.status, 422)
  return wordsOf(answer.html)
}
