import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asUser } from '../../src/database/transaction.ts'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { aPanel, aSitting } from '../a-sitting.ts'
import { type Browser, wordsOf } from '../browser-client.ts'

const criteria = [
  'individual-approach',
  'plus-tried',
  'gap-grows',
  'more-than-school-has',
  'attainment-far-below',
  'learning-rate',
]
const found = (answer: string) => ({
  ...Object.fromEntries(
    criteria.flatMap(id => [
      [`answer-${id}`, answer],
      [`because-${id}`, `The panel finds so: ${id}.`],
    ]),
  ),
  recommends: 'assess',
})

describe('A chair who is no staff', () => {
  let t: TestProgram
  let [colin, helen, victor]: Browser[] = []
  let [first, second, hers] = ['', '', '']
  const path = '/panels/sittings/chaired'

  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'chair' })
    await aPanel(t)
    const child = (given: string) =>
      aCase(t, {
        child: { given, family: 'Marsh', bornOn: '2018-02-01', need: 'MLD' },
        facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]],
      })
    ;[first, second, hers] = [await child('Ada'), await child('Ben'), await child('Cara')]
    await aSitting(t, { sittingId: 'chaired', cases: [first, second, hers], next: '2026-12-07' })
    colin = await t.as('colin')
    helen = await t.as('helen')
    victor = await t.as('victor')
  })
  after(() => t.close())

  const browsers = () => {
    assert.ok(colin && helen && victor)
    return { colin, helen, victor }
  }

  it('is told who closes, and reads the minutes of what was found; nobody else does', async () => {
    const { colin, helen, victor } = browsers()
    const opened = await colin.post(`${path}/room/presence`, { present: ['helen', 'victor', 'ines', 'joel', 'sam'] })
    assert.equal(opened.status, 303, wordsOf(opened.html).slice(0, 600))
    assert.match(
      wordsOf((await colin.get(`${path}/room/${first}`)).html),
      /Colin Price, the clerk, closes it\. Helen Abiola, who chairs, ends it and signs the minutes before\./,
    )
    await colin.post(`${path}/room/${hers}/interest`, { who: 'helen', because: 'head of the school' })
    for (const caseId of [first, hers]) {
      const saved = await colin.post(`${path}/room/${caseId}`, found('met'))
      assert.equal(saved.status, 303, wordsOf(saved.html).slice(0, 900))
    }
    assert.match(
      wordsOf((await helen.get(`${path}/pack`)).html),
      /You chair this sitting\. When all is heard, end the sitting/,
    )
    const page = wordsOf((await helen.get(`${path}/sign`)).html)
    assert.match(page, /Present: Helen Abiola \(chair\), .*Colin Price \(clerk\)/)
    assert.match(page, /1\. Ada Marsh, \S+ The panel recommends: assess\. 5 voted\./)
    assert.match(page, /Met\. The panel finds so: gap-grows\./)
    assert.match(page, /2\. Ben Marsh, \S+ Not heard yet\./)
    assert.match(page, /Not yours to read: you were out of the room/)
    assert.doesNotMatch(page, /Cara|head of the school/)
    assert.match(page, /! 1 case is neither heard nor postponed: the sitting goes on\./)
    assert.equal((await victor.get(`${path}/sign`)).status, 404)
    assert.doesNotMatch(wordsOf((await victor.get(`${path}/pack`)).html), /You chair/)
    assert.equal((await helen.get(`${path}/close`)).status, 404)
    assert.equal((await helen.post(`${path}/close`, {}, `${path}/sign`)).status, 404)
  })

  it('signs what they have read, once all is heard, and nothing more is written then', async () => {
    const { colin, helen } = browsers()
    const early = await helen.post(`${path}/sign`, { version: '3 on the agenda' }, `${path}/pack`)
    assert.equal(early.status, 422)
    assert.match(wordsOf(early.html), /Something was written while you were reading/)
    await colin.post(`${path}/room/${second}`, found('partly'))
    const page = await helen.get(`${path}/sign`)
    assert.match(page.html, /End the sitting and sign</)
    await colin.post(`${path}/room/${second}`, { ...found('met'), dissent: 'Victor Ng would wait.' })
    const version = /name="version" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    const late = await helen.post(`${path}/sign`, { version })
    assert.equal(late.status, 422)
    assert.match(wordsOf(late.html), /Read the minutes again, then sign them.*Dissent: Victor Ng would wait\./)
    const signed = await helen.post(`${path}/sign`, {})
    assert.equal(signed.status, 303, wordsOf(signed.html).slice(0, 900))
    assert.match(wordsOf((await helen.get(`${path}/sign`)).html), /Signed by Helen Abiola on Monday 23 November 2026/)
    const written = await colin.post(`${path}/room/${second}`, found('met'), `${path}/close`)
    assert.equal(written.status, 422)
    assert.match(
      wordsOf(written.html),
      /Helen Abiola has ended the sitting and signed its minutes: nothing more is written/,
    )
    const twice = await helen.post(`${path}/sign`, { version: 'x' }, `${path}/pack`)
    assert.equal(twice.status, 422)
  })

  it('signs again when the sitting went on, and the clerk closes it', async () => {
    const { colin, helen } = browsers()
    assert.match(wordsOf((await colin.get(`${path}/close`)).html), /✓ Minutes signed Helen Abiola ended the sitting/)
    assert.equal((await colin.post(`${path}/go-on`, {}, `${path}/close`)).status, 303)
    assert.match(
      wordsOf((await colin.get(`${path}/close`)).html),
      /Helen Abiola chairs, and has not signed the minutes yet\./,
    )
    const again = await colin.post(`${path}/go-on`, {}, `${path}/close`)
    assert.equal(again.status, 422)
    assert.match(wordsOf(again.html), /The sitting goes on already/)
    assert.equal((await colin.post(`${path}/room/${second}`, found('met'))).status, 303)
    assert.equal((await helen.post(`${path}/sign`, {})).status, 303)
    const closed = await colin.post(`${path}/close`, {})
    assert.equal(closed.status, 303, wordsOf(closed.html).slice(0, 900))
    assert.match(
      wordsOf((await colin.get(`${path}/minutes`)).html),
      /Signed by Helen Abiola, who had the chair, on Monday 23 November 2026 at \d\d:\d\d\. Closed by Colin Price/,
    )
    const over = wordsOf((await helen.get(`${path}/sign`)).html)
    assert.match(over, /Signed by Helen Abiola/)
    assert.doesNotMatch(over, /Marsh|The panel finds/)
  })

  it('has no say from the database past the pages: only whoever has the chair signs, and only in their own name', async () => {
    await aSitting(t, { sittingId: 'other', on: '2026-11-20', cases: [] })
    for (const [who, by] of [
      ['victor', 'victor'],
      ['helen', 'helen'],
      ['victor', 'helen'],
    ] as const) {
      await assert.rejects(
        asUser(t.database.app, who, tx =>
          tx
            .insertInto('sitting_signature')
            .values({ sitting_id: 'other', signed_by: by, signed_at: new Date() })
            .execute(),
        ),
        /row-level security/,
      )
    }
  })
})
