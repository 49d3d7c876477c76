import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aCase, atAs } from '../a-case.ts'
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
const found = {
  ...Object.fromEntries(
    criteria.flatMap(id => [
      [`answer-${id}`, 'met'],
      [`because-${id}`, `The panel finds so: ${id}.`],
    ]),
  ),
  recommends: 'assess',
}

describe('an interest that is withdrawn while the panel sits', () => {
  let t: TestProgram
  let colin: Browser
  let helen: Browser
  let ines: Browser
  let caseId = ''
  const path = '/panels/sittings/withdrawing'
  const minuted =
    /Ines Carvalho declared an interest \(Teaches the child\) and withdrew it \(The child left her class in July\)\./

  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'interests' })
    await aPanel(t)
    caseId = await aCase(t, {
      child: { given: 'Nadia', family: 'Marsh', bornOn: '2018-02-01', need: 'MLD' },
      facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]],
    })
    await aSitting(t, { sittingId: 'withdrawing', cases: [caseId], next: '2026-12-07' })
    colin = await t.as('colin')
    helen = await t.as('helen')
    ines = await t.as('ines')
    assert.equal((await colin.post(`${path}/freeze`, {}, path)).status, 303)
    const here = await colin.post(`${path}/room/presence`, { present: ['helen', 'victor', 'ines', 'joel'] })
    assert.equal(here.status, 303)
  })
  after(() => t.close())

  it('is minuted by the clerk with its reason: the person votes again and has the case in their pack again', async () => {
    const room = `${path}/room/${caseId}`
    assert.equal((await colin.get(`${room}/interest/withdraw`)).status, 404)
    await colin.post(`${room}/interest`, { who: 'ines', because: 'Teaches the child' })
    const without = await colin.get(room)
    assert.match(wordsOf(without.html), /3 of 4 may vote.*Out of the room for this case: Ines .* Withdraw an interest/)
    assert.doesNotMatch((await ines.get(`${path}/pack`)).html, /Nadia/)

    const empty = await colin.post(`${room}/interest/withdraw`, { who: 'ines', because: '' })
    assert.equal(empty.status, 422)
    const other = await colin.post(`${room}/interest/withdraw`, { who: 'helen', because: 'She has none.' })
    assert.equal(other.status, 422)
    const because = 'The child left her class in July'
    const done = await colin.post(`${room}/interest/withdraw`, { who: 'ines', because })
    assert.equal(done.status, 303, wordsOf(done.html).slice(0, 600))

    assert.match(wordsOf((await colin.get(room)).html), /✓ Quorum 4; 4 may vote/)
    const pack = wordsOf((await ines.get(`${path}/pack`)).html)
    assert.match(pack, /Nadia Marsh/)
    assert.match(pack, /and withdrew it \(“The child left her class in July”\)\. Both are minuted/)
    assert.doesNotMatch(wordsOf((await helen.get(`${path}/pack`)).html), /withdrew/)
    const daniel = await t.as('daniel')
    assert.equal((await daniel.get(`${room}/interest/withdraw`)).status, 404)
  })

  it('stands in the minutes that the chair signs, as both', async () => {
    assert.equal((await colin.post(`${path}/room/${caseId}`, found)).status, 303)
    assert.match(wordsOf((await helen.get(`${path}/sign`)).html), minuted)
    assert.match(wordsOf((await colin.get(`${path}/minutes`)).html), minuted)
  })

  it('is neither declared nor withdrawn once the minutes are signed', async () => {
    assert.equal((await helen.post(`${path}/sign`, {})).status, 303)
    const declared = await ines.post(`${path}/pack/${caseId}/interest`, { because: 'Once more.' })
    assert.equal(declared.status, 422)
    assert.match(wordsOf(declared.html), /The sitting has ended and its minutes are signed: tell the clerk/)
    await colin.post(`${path}/go-on`, {}, `${path}/close`)
    const out = await ines.post(`${path}/pack/${caseId}/interest`, { because: 'Her cousin.' })
    assert.equal(out.status, 303)
    const back = await ines.post(`${path}/pack/${caseId}/interest/withdraw`, { because: 'A mistake of mine.' })
    assert.equal(back.status, 303)
    assert.equal((await colin.post(`${path}/room/${caseId}`, found)).status, 303)
  })

  it('stands in the record of the case as both, told once, also when the sitting is opened again', async () => {
    const facts = () =>
      atAs(t, 'yvonne').work(tx =>
        tx
          .selectFrom('fact')
          .select(['name', 'says'])
          .where('case_id', '=', caseId)
          .where('name', 'like', 'interest.%')
          .orderBy('position')
          .execute(),
      )
    assert.equal((await helen.post(`${path}/sign`, {})).status, 303)
    const closed = await colin.post(`${path}/close`, {})
    assert.equal(closed.status, 303, wordsOf(closed.html).slice(0, 600))
    const both = await facts()
    assert.deepEqual(
      both.map(f => [f.name, (f.says as { because: string }).because]),
      [
        ['interest.declared', 'Teaches the child'],
        ['interest.declared', 'Her cousin.'],
        ['interest.withdrawn', 'The child left her class in July'],
        ['interest.withdrawn', 'A mistake of mine.'],
      ],
    )
    assert.match(wordsOf((await colin.get(`/cases/${caseId}/timeline`)).html), /Ines Carvalho withdrew an interest/)
    assert.equal((await ines.get(`${path}/pack/${caseId}/interest/withdraw`)).status, 404)

    assert.equal((await colin.post(`${path}/reopen`, { because: 'A vote was missing.' })).status, 303)
    assert.equal((await colin.post(`${path}/close`, {})).status, 303)
    assert.deepEqual(await facts(), both)
  })
})
