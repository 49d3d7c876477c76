import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase, record, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { typedDay, wordsOf } from '../browser-client.ts'

/** Two pieces are asked for and missing: the doctor's, and a week later the school's. */
function askedOn(first: string): StoryFact[] {
  return [
    ['assessment.requested', '2026-09-07', { by: 'parent' }],
    ['assessment.agreed', '2026-10-01'],
    ['advice.requested', first, { from: 'medical' }, 'advice:medical'],
    ['advice.addressed', first, { source: 'medical', to: 'Community paediatrics' }, 'advice:medical'],
    ['advice.requested', '2026-10-12', { from: 'education' }, 'advice:education'],
    ['advice.addressed', '2026-10-12', { source: 'education', to: 'Grace Owusu' }, 'advice:education'],
  ]
}

describe('Everything that is missing, on one screen', () => {
  let t: TestProgram
  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'advice_missing' })
  })
  after(() => t.close())

  it('lists what is missing of one’s cases, the longest first, and chases several at once', async () => {
    const first = await aCase(t, { child: { given: 'Adaeze', family: 'Nwosu' }, facts: askedOn('2026-10-06') })
    const second = await aCase(t, {
      child: { given: 'Leo', family: 'Katz-Mbeki' },
      facts: askedOn('2026-10-02'),
    })
    const daniels = await aCase(t, {
      child: { given: 'Ethan', family: 'Moyo' },
      setting: '900003',
      facts: askedOn('2026-10-06'),
    })
    const priya = await t.as('priya')
    const page = wordsOf((await priya.get('/advice')).html)
    assert.ok(page.indexOf('Leo Katz-Mbeki') < page.indexOf('Adaeze Nwosu'), 'the longest missing first')
    assert.doesNotMatch(page, /Ethan Moyo/)
    assert.match(page, /Medical advice Community paediatrics Tue 6 Oct 48 days Tue 17 Nov ▲ 6 days overdue Not yet/)
    assert.match(page, /Ask also for parents’ advice, psychological advice and social services advice/)
    // Everybody's is for those who do not manage cases alone.
    assert.doesNotMatch(wordsOf((await priya.get('/advice?of=all')).html), /Ethan Moyo/)

    const filtered = wordsOf((await priya.get('/advice?source=education')).html)
    assert.match(filtered, /Educational advice Grace Owusu/)
    assert.doesNotMatch(filtered, /Medical advice Community/)

    const harriet = await t.as('harriet')
    const all = await harriet.get('/advice?of=all')
    assert.match(wordsOf(all.html), /Ethan Moyo/)
    const values = [...all.html.matchAll(/name="chosen" value="([^"]+)"/g)].map(([, value]) => value ?? '')
    assert.equal(values.length, 6)
    const medical = values.filter(v => v.endsWith(':3'))
    assert.equal(medical.length, 3)

    // Meanwhile one of them arrives.
    await record(t, second, [
      ['advice.received', '2026-11-20', { from: 'medical' }, 'advice:medical'],
      ['advice.filed', '2026-11-20', { source: 'medical', by: 'Dr Lin', documents: [] }, 'advice:medical'],
    ])
    const none = await harriet.post(
      '/advice?of=all',
      { ...typedDay('chasedOn', '2026-11-23'), how: 'email', words: 'Kept words' },
      '/advice?of=all',
    )
    assert.equal(none.status, 422)
    assert.match(wordsOf(none.html), /Choose the advice you have chased/)
    assert.match(none.html, /Kept words/)

    const done = await harriet.post(
      '/advice?of=all',
      { ...typedDay('chasedOn', '2026-11-23'), how: 'email', words: 'Reminded today.', chosen: medical },
      '/advice?of=all',
    )
    assert.equal(done.status, 303)
    assert.equal(done.location, '/advice?of=all')
    const after = wordsOf((await harriet.get('/advice?of=all')).html)
    assert.match(
      after,
      new RegExp(`Chased for Adaeze Nwosu, ${first}, Ethan Moyo, ${daniels}\\.|Chased for .*${first}.*${daniels}`),
    )
    assert.match(
      after,
      new RegExp(`Not recorded: ${second}: Medical advice of Community paediatrics arrived on Friday 20 November 2026`),
    )
    assert.match(after, /▲ 6 days overdue Mon 23 Nov/)
  })

  it('shows nobody what is not theirs: a restricted case is missing for all but its named staff', async () => {
    const caseId = await aCase(t, { child: { given: 'Hidden', family: 'Child' }, facts: askedOn('2026-10-06') })
    await record(t, caseId, [
      ['case.restricted', '2026-11-20', { staff: ['priya'], because: 'A child of a colleague' }],
    ])
    assert.match(wordsOf((await (await t.as('priya')).get('/advice')).html), /Hidden Child/)
    const harriet = await t.as('harriet')
    const page = await harriet.get('/advice?of=all')
    assert.doesNotMatch(page.html, new RegExp(caseId))
    const chased = await harriet.post(
      '/advice?of=all',
      { ...typedDay('chasedOn', '2026-11-23'), how: 'email', chosen: `${caseId}:3` },
      '/advice?of=all',
    )
    assert.equal(chased.status, 303)
    assert.match(
      wordsOf((await harriet.get('/advice?of=all')).html),
      new RegExp(`${caseId}: there is no such case, or it is not for you`),
    )
  })
})
