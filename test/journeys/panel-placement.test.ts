import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { aPanel, aSitting } from '../a-sitting.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

const base = '900002-base'
const special = '900004'
const points = ['peers', 'environment', 'progress', 'day', 'local', 'wider', 'shared', 'school']

describe('A panel weighs a placement', () => {
  let t: TestProgram
  let [priya, colin, harriet]: Browser[] = []
  let caseId = ''
  const path = '/panels/sittings/complex-needs-2026-11-23'

  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'panel-placement' })
    await aPanel(t, 'complex-needs')
    await asSystem(t.database.app, 'test', async tx => {
      await sql`update setting set easting = 534504, northing = 185041, places = 2 where setting_id = ${base}`.execute(
        tx,
      )
    })
    priya = await t.as('priya')
    colin = await t.as('colin')
    harriet = await t.as('harriet')
    caseId = await aCase(t, {
      facts: [
        ['assessment.requested', '2026-06-01', { by: 'parent' }],
        ['assessment.agreed', '2026-07-06'],
      ],
    })
    const placement = `/cases/${caseId}/placement`
    await priya.post(`${placement}/options`, { settings: [base, special] })
    for (const [setting, more] of [
      [base, { parents: 'It is near.', pupil: 'My friends go there.', costPlace: '10,000', costTherapy: '4,000' }],
      [special, { day: 'not-met', parents: 'We fear it is far.', pupil: 'I do not know it.', costPlace: '38,500' }],
    ] as const) {
      const saved = await priya.post(`${placement}/options/${setting}/weigh`, {
        boarding: 'day',
        ...Object.fromEntries(
          points.flatMap(id => [
            [id, 'met'],
            [`${id}Reason`, `Because of ${id}`],
          ]),
        ),
        costTopUp: '0',
        costTherapy: '0',
        costTravel: '0',
        costsFrom: 'Letters of November',
        ...more,
      })
      assert.equal(saved.status, 303, wordsOf(saved.html).slice(0, 900))
    }
    const proposed = await priya.post(`${placement}/propose`, {
      where: base,
      joint: 'none',
      reasons: 'It meets the needs.',
    })
    assert.equal(proposed.status, 303, wordsOf(proposed.html).slice(0, 900))
    await aSitting(t, { of: 'complex-needs', cases: [caseId], next: '2026-12-03' })
  })
  after(() => t.close())

  const browsers = () => {
    assert.ok(priya && colin && harriet)
    return { priya, colin, harriet }
  }

  it('has on its screen why the case comes to it, and the options compared', async () => {
    const { colin } = browsers()
    const opened = await colin.post(`${path}/room/presence`, { present: ['helen', 'victor', 'ines', 'joel', 'sam'] })
    assert.equal(opened.status, 303, wordsOf(opened.html).slice(0, 900))
    const room = await colin.get(`${path}/room/${caseId}`)
    const words = wordsOf(room.html)
    assert.match(words, /Goes to the Complex Needs Panel because: resource base\./)
    assert.match(words, /1\. Copper Lane: language base Resource base, proposed 2\. Bellhouse School Special school/)
    assert.match(
      words,
      /First in the policy’s order: ensures 3 of 3 After Copper Lane: language base: day placements over/,
    )
    assert.match(words, /1\. Day ✓ Met Because of day ✗ Not met Because of day/)
    for (const row of ['2. Local', '3. Wider range', '4. Shared', '5. A school', 'From home', 'Places'])
      assert.ok(words.includes(row), row)
    assert.match(words, /Cost a year £14,000 £38,500 Whole stay £/)
    assert.match(
      words,
      /The parents It is near\. We fear it is far\. The pupil My friends go there\. I do not know it\./,
    )
    assert.match(room.html, /data-label="Bellhouse School:"/)
  })

  it('is departed from only with that word: on the case, in its timeline and in the minutes', async () => {
    const { colin, harriet } = browsers()
    const said = { recommends: 'not-agree', reasons: 'Too far from her brothers.' }
    assert.equal((await colin.post(`${path}/room/${caseId}`, said)).status, 303)
    assert.equal((await colin.post(`${path}/close`, {})).status, 303)
    assert.match(wordsOf((await colin.get(`${path}/minutes`)).html), /The authority has not decided on this yet\./)
    const decide = `/cases/${caseId}/placement/decide`
    assert.match(
      wordsOf((await harriet.get(decide)).html),
      /the panel recommends: do not agree the placement \. Any other decision is recorded as a departure from it/,
    )
    const given = { outcome: 'agreed', by: 'panel', part: 'main', ...typedDay('startsOn', '2027-01-05') }
    const bare = await harriet.post(decide, given)
    assert.equal(bare.status, 422)
    assert.match(wordsOf(bare.html), /Write down the reasons/)
    const done = await harriet.post(decide, { ...given, reasons: 'Her brothers move there too.' })
    assert.equal(done.status, 303, wordsOf(done.html).slice(0, 900))
    assert.match(
      wordsOf((await harriet.get(`/cases/${caseId}/placement`)).html),
      /Decided 23 November 2026 Copper Lane: language base: agreed after the panel discussed it\. Departs from the panel’s recommendation Entry \d+/,
    )
    assert.match(
      wordsOf((await harriet.get(`/cases/${caseId}/timeline`)).html),
      /Placement agreed after the panel discussed it, departing from what the panel recommends/,
    )
    assert.match(
      wordsOf((await colin.get(`${path}/minutes`)).html),
      /The authority departs from this: the placement is agreed\. Decided by Harriet Bloom, senior case manager on 23 November 2026, because: Her brothers move there too\./,
    )
  })
})
