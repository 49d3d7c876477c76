import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { aPanel, aSitting, panel } from '../a-sitting.ts'
import { type Browser, wordsOf } from '../browser-client.ts'

const path = `/panels/sittings/${panel}-2026-12-02`
const requested: readonly StoryFact[] = [
  ['assessment.requested', '2026-11-05', { by: 'parent' }],
  ['request.routed', '2026-11-05', { panel, because: 'Lives in the south-east quadrant', by: 'rule' }],
]

describe('a sitting that hears a restricted case', () => {
  let t: TestProgram
  let colin: Browser
  let yvonne: Browser
  let [first, restricted, last] = ['', '', '']

  before(async () => {
    t = await aProgram({ name: 'panel-restricted' })
    await aPanel(t)
    first = await aCase(t, { child: { given: 'Nadia', family: 'Popescu' }, facts: requested })
    restricted = await aCase(t, {
      by: 'yvonne',
      child: { given: 'Canary', family: 'Hidden' },
      facts: [
        ...requested,
        ['case.restricted', '2026-11-20', { staff: ['yvonne', 'tomasz'], because: 'The family is in danger' }],
      ],
    })
    last = await aCase(t, { child: { given: 'Abdi', family: 'Warsame' }, facts: requested })
    await aSitting(t, { on: '2026-12-02', cases: [first, restricted, last] })
    // Two of the section sit on the panel: Tomasz is named on the case, Priya is not.
    await asSystem(t.database.app, 'setup', async tx => {
      for (const id of ['tomasz', 'priya'])
        await sql`insert into panel_member (panel, account_id, seat, period) values (${panel}, ${id}, 'SEN officer', '[2026-01-01,)')`.execute(
          tx,
        )
    })
    colin = await t.as('colin')
    yvonne = await t.as('yvonne')
  })
  after(() => t.close())

  const read = async (who: Browser, page = path) => {
    const { html } = await who.get(page)
    return { html, words: wordsOf(html) }
  }

  it('tells who may not see it how many there are, and never which', async () => {
    for (const who of [colin, await t.as('harriet')]) {
      const { html, words } = await read(who)
      assert.match(words, /Agenda: 3 of 60 cases One case on this agenda is restricted to named staff, and you are not/)
      assert.match(words, /It is not in a pack that you freeze: whoever may see it freezes it before or after you/)
      assert.doesNotMatch(html, /Canary|Hidden/)
      assert.ok(!html.includes(restricted))
    }
    assert.match((await read(colin, '/panels')).words, /in 9 days · 3 of 60 cases/)
  })

  it('keeps its place when somebody who does not see it orders the rest', async () => {
    const up = await colin.post(`${path}/order`, { move: `up:${last}` }, path)
    assert.equal(up.status, 303)
    const order = [...(await read(yvonne)).html.matchAll(/data-drag="(K\w{5})"/g)].map(m => m[1])
    assert.deepEqual(order, [last, restricted, first])
  })

  it('is not in the pack of such a clerk, who is told so', async () => {
    assert.equal((await colin.post(`${path}/freeze`, {}, path)).status, 303)
    const { words } = await read(colin)
    assert.match(words, /Pack 1 is frozen: \d+ pages\. One case is not in it: restricted to named staff\./)
    assert.match(
      words,
      /and you are not among them\. It is in no pack yet: whoever may see it freezes it as a supplement/,
    )
    assert.doesNotMatch((await read(await t.as('helen'), `${path}/pack`)).html, /Canary/)
  })

  it('is frozen by whoever may see it, who is told who will read it', async () => {
    const { words } = await read(yvonne)
    assert.match(words, new RegExp(`Canary Hidden ${restricted} Restricted to named staff`))
    assert.match(words, new RegExp(`In no pack yet: Canary Hidden, ${restricted}\\.`))
    assert.match(
      words,
      /the papers are read by the members from outside the section; of the section, only by who is named/,
    )
    assert.equal((await yvonne.post(`${path}/freeze`, {}, path)).status, 303)
    const after = (await read(yvonne)).words
    assert.match(after, /Supplement 2 is frozen: \d+ pages\. /)
    assert.doesNotMatch(after, /In no pack yet|not in it/)
    const clerk = await read(colin)
    assert.match(clerk.words, /One case on this agenda is restricted to named staff/)
    assert.doesNotMatch(clerk.words, /in no pack yet/)
    assert.doesNotMatch(clerk.html, /Canary|Hidden/)
  })

  it('is read by the members from outside and by the one who is named on it, and not by a colleague who is not', async () => {
    for (const id of ['helen', 'tomasz', 'yvonne']) {
      const who = await t.as(id)
      const { words } = await read(who, `${path}/pack`)
      assert.match(words, /Supplement 2: late papers, pack 2 .* Canary Hidden/, id)
      assert.doesNotMatch(words, /restricted to named staff/, id)
      assert.equal((await who.get('/panels/packs/2/file')).status, 200)
    }
    const priya = await t.as('priya')
    const { html, words } = await read(priya, `${path}/pack`)
    assert.match(
      words,
      /One case on this agenda is restricted to named staff, and you are not among them: it is not among/,
    )
    assert.match(words, /Nadia Popescu/)
    assert.doesNotMatch(html, /Canary|Hidden/)
    assert.equal((await priya.get('/panels/packs/2/file')).status, 404)
    assert.equal((await priya.post(`${path}/pack/${restricted}/note`, { words: 'x' }, `${path}/pack`)).status, 404)
  })

  it('is no pack for whoever sees nothing of the agenda', async () => {
    const only = await aCase(t, {
      by: 'yvonne',
      facts: [...requested, ['case.restricted', '2026-11-20', { staff: ['yvonne'], because: 'Kept apart' }]],
    })
    const other = `/panels/sittings/${await aSitting(t, { on: '2026-12-16', cases: [only] })}`
    const { words } = await read(colin, other)
    assert.match(words, /Agenda: 1 of 60 cases One case on this agenda is restricted/)
    assert.doesNotMatch(words, /Freeze the pack|Nothing is on the agenda/)
    const sent = await colin.post(`${other}/freeze`, {}, other)
    assert.equal(sent.status, 422)
    assert.match(wordsOf(sent.html), /and you are not among them: whoever may see it freezes the pack/)
  })
})
