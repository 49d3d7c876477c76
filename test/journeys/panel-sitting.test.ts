import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem, asUser } from '../../src/database/transaction.ts'
import { aCase, atAs, record, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { aPanel, aSitting, panel } from '../a-sitting.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

const criteria = [
  'individual-approach',
  'plus-tried',
  'gap-grows',
  'more-than-school-has',
  'attainment-far-below',
  'learning-rate',
]

const everyone = ['helen', 'victor', 'ines', 'joel', 'sam']

function found(answer: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    ...Object.fromEntries(
      criteria.flatMap(id => [
        [`answer-${id}`, answer],
        [`because-${id}`, `The panel finds so: ${id}.`],
      ]),
    ),
    recommends: answer === 'met' ? 'assess' : 'refuse',
    ...more,
  }
}

describe('A panel sits', () => {
  let t: TestProgram
  let colin: Browser
  let yvonne: Browser
  let harriet: Browser
  let days = 0

  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'sitting' })
    await aPanel(t)
    colin = await t.as('colin')
    yvonne = await t.as('yvonne')
    harriet = await t.as('harriet')
  })
  after(() => t.close())

  const asked = (on = '2026-11-02'): StoryFact[] => [
    ['assessment.requested', on, { by: 'parent' }],
    [
      'request.described',
      on,
      { route: 'parent', how: 'post', from: 'Elif Aydın', reasons: 'Reads far below her age.' },
    ],
  ]

  async function child(given: string, facts: readonly StoryFact[] = asked(), more: { setting?: string } = {}) {
    return aCase(t, { child: { given, family: 'Marsh', bornOn: '2018-02-01', need: 'MLD' }, facts, ...more })
  }

  /** A sitting on a day of its own, with its next two weeks later; opened with everybody here. */
  async function opened(cases: readonly string[], here: readonly string[] = everyone, next = '2026-12-07') {
    days += 1
    const on = `2026-11-${String(days).padStart(2, '0')}`
    const sitting = await aSitting(t, { on, sittingId: `story-${days}`, cases })
    await asSystem(t.database.app, 'setup', tx =>
      sql`insert into sitting (sitting_id, panel, sits_on, starts_at, place, capacity, planned_by, planned_at)
        values ('later', ${panel}, ${next}, '09:30', 'Room 1', 12, 'colin', now()) on conflict do nothing`.execute(tx),
    )
    const path = `/panels/sittings/${sitting}`
    const open = await colin.post(`${path}/room/presence`, { present: here })
    assert.equal(open.status, 303, wordsOf(open.html).slice(0, 800))
    return { sitting, path }
  }

  async function factsOf(caseId: string, name: string) {
    const found = await atAs(t, 'yvonne').work(tx =>
      tx
        .selectFrom('fact')
        .select(['name', 'on', 'says'])
        .where('case_id', '=', caseId)
        .where('name', '=', name)
        .orderBy('position')
        .execute(),
    )
    return found.map(f => ({ on: f.on, says: f.says as Record<string, unknown> }))
  }

  it('opens when the clerk says who is here, and shows the first case with its criteria and who may vote', async () => {
    const caseId = await child('Nadia')
    const { path } = await opened([caseId])
    const door = await colin.get(`${path}/room`)
    assert.equal(door.location, `${path}/room/${caseId}`)
    const page = wordsOf((await colin.get(door.location ?? '')).html)
    assert.match(page, /Nadia Marsh .* case 1 of 1/)
    assert.match(page, /Reads far below her age\./)
    assert.match(page, /1\. The child’s needs are so severe or complex/)
    assert.match(page, /Nothing proposed/)
    assert.match(page, /✓ Quorum 4; 5 may vote/)
    assert.match(page, /Colin Price Clerk; no vote/)
  })

  it('recommends nothing without a quorum, and says how many are missing and which seats', async () => {
    const caseId = await child('Tyrell')
    const { path } = await opened([caseId], ['helen', 'victor', 'ines'])
    const room = `${path}/room/${caseId}`
    assert.match(
      wordsOf((await colin.get(room)).html),
      /3 of 4 may vote on this case, 1 is missing\. Nobody sits for: /,
    )
    const saved = await colin.post(room, found('met'))
    assert.equal(saved.status, 422)
    assert.match(wordsOf(saved.html), /Without a quorum nothing can be recommended: 3 of 4 may vote/)
    assert.match(saved.html, /The panel finds so: gap-grows\./)
  })

  it('does not count who declared an interest in the case, and shows them nothing of it', async () => {
    const caseId = await child('Oisin')
    const { path } = await opened([caseId], ['helen', 'victor', 'ines', 'joel'])
    const room = `${path}/room/${caseId}`
    const empty = await colin.post(`${room}/interest`, { who: 'ines', because: '' })
    assert.equal(empty.status, 422)
    const declared = await colin.post(`${room}/interest`, { who: 'ines', because: 'Teaches the child' })
    assert.equal(declared.status, 303, wordsOf(declared.html).slice(0, 600))
    const page = wordsOf((await colin.get(room)).html)
    assert.match(page, /3 of 4 may vote on this case, 1 is missing/)
    assert.match(page, /Out of the room for this case: Ines Carvalho \(Teaches the child\)/)
    assert.equal((await colin.post(room, found('met'))).status, 422)
    const mine = await yvonne.post(`${room}/interest`, { who: 'colin', because: 'My neighbour' })
    assert.equal(mine.status, 303)
    const out = await colin.get(room)
    assert.match(wordsOf(out.html), /You are out of the room/)
    assert.doesNotMatch(wordsOf(out.html), /Reads far below/)
    assert.equal((await colin.post(room, found('met'), `${path}/room/presence`)).status, 404)
  })

  it('gives the case’s own manager no vote', async () => {
    const caseId = await child('Bola')
    await asSystem(t.database.app, 'setup', tx =>
      sql`insert into panel_member (panel, account_id, seat, period)
        select ${panel}, 'priya', seat, '[2026-01-01,2027-01-01)' from panel_member where account_id = 'joel'`.execute(
        tx,
      ),
    )
    const { path } = await opened([caseId], ['helen', 'victor', 'ines', 'priya'])
    const page = wordsOf((await colin.get(`${path}/room/${caseId}`)).html)
    assert.match(page, /presents, no vote on this case/)
    assert.match(page, /3 of 4 may vote on this case/)
  })

  it('stops counting a member who is removed while the sitting goes on', async () => {
    const caseId = await child('Mei')
    const { path } = await opened([caseId], ['helen', 'victor', 'joel', 'sam'])
    const room = `${path}/room/${caseId}`
    assert.match(wordsOf((await colin.get(room)).html), /✓ Quorum 4; 4 may vote/)
    await asSystem(t.database.app, 'setup', tx => sql`delete from panel_member where account_id = 'sam'`.execute(tx))
    const saved = await colin.post(room, found('met'))
    assert.equal(saved.status, 422)
    assert.match(wordsOf(saved.html), /3 of 4 may vote on this case, 1 is missing/)
    assert.match(wordsOf(saved.html), /Sam Whitfield has left or no longer sits on the panel/)
    await asSystem(t.database.app, 'setup', tx =>
      sql`insert into panel_member (panel, account_id, seat, period)
        select ${panel}, 'sam', seat, '[2026-01-01,)' from panel_member where account_id = 'joel'`.execute(tx),
    )
  })

  it('tells the second of two who write on one case what the first has saved', async () => {
    const caseId = await child('Abdi')
    const { path } = await opened([caseId])
    const room = `${path}/room/${caseId}`
    const first = await colin.post(room, found('met'))
    assert.equal(first.status, 303, wordsOf(first.html).slice(0, 900))
    const second = await yvonne.post(room, { ...found('partly'), version: 'none' })
    assert.equal(second.status, 422)
    assert.match(wordsOf(second.html), /Colin Price saved a recommendation on this case while you were writing/)
    assert.match(second.html, /The panel finds so: gap-grows\./)
    assert.match(wordsOf(second.html), /Colin Price saved: assess \. Met\. The panel finds so: individual-approach\./)
    const version = /name="version" value="(\d+)"/.exec(second.html)?.[1] ?? ''
    assert.equal((await yvonne.post(room, { ...found('partly'), recommends: 'assess', version })).status, 303)
  })

  it('lets nobody decide on what they wrote, and a second person confirm it or depart from it with reasons', async () => {
    const caseId = await child('Freya')
    const { path } = await opened([caseId])
    const room = `${path}/room/${caseId}`
    assert.equal((await yvonne.post(room, found('met', { conditions: 'Ask a teacher of the deaf.' }))).status, 303)
    const own = await yvonne.post(`${room}/decision`, { decides: 'assess', version: '1' }, `${room}/interest`)
    assert.equal(own.status, 422)
    assert.match(wordsOf(own.html), /You wrote this recommendation: somebody else decides on it/)
    assert.equal((await colin.get(`${room}/decision`)).status, 404)
    const page = await harriet.get(`${room}/decision`)
    assert.match(wordsOf(page.html), /The panel recommends: assess , written by Yvonne Adeyemi/)
    const bare = await harriet.post(`${room}/decision`, { decides: 'refuse' })
    assert.equal(bare.status, 422)
    assert.match(wordsOf(bare.html), /Say why you depart from what the panel recommends/)
    assert.match(wordsOf(bare.html), /Say what support is offered instead/)
    const departs = { decides: 'refuse', because: 'New support began last week.', support: 'Ten hours a week.' }
    const done = await harriet.post(`${room}/decision`, departs)
    assert.equal(done.status, 303, wordsOf(done.html).slice(0, 900))
    const tomasz = await t.as('tomasz')
    const twice = await tomasz.post(`${room}/decision`, { decides: 'assess', version: '1' }, `${room}/interest`)
    assert.equal(twice.status, 422)
    assert.match(wordsOf(twice.html), /Harriet Bloom has decided on this recommendation already/)
    const changed = await colin.post(room, found('met'), `${room}/interest`)
    assert.equal(changed.status, 422)
    assert.match(wordsOf(changed.html), /Harriet Bloom has decided on this recommendation: it can no longer be changed/)
  })

  it('postpones a case that can wait, with a reason, and none that cannot', async () => {
    const [waits, cannot] = [await child('Jasmine'), await child('Leo', asked('2026-10-16'))]
    const { path } = await opened([waits, cannot])
    const without = await colin.post(`${path}/room/${waits}`, { recommends: 'postpone' })
    assert.equal(without.status, 422)
    assert.match(wordsOf(without.html), /Say why the case is postponed/)
    const late = await colin.post(`${path}/room/${cannot}`, { recommends: 'postpone', postponedBecause: 'No time' })
    assert.equal(late.status, 422)
    assert.match(wordsOf(late.html), /This case cannot be postponed: it must be decided by/)
    assert.match(late.html, /Postpone \(not possible: too late\)/)
  })

  it('closes as a whole: minutes, facts, letters; what is not heard refuses all of it', async () => {
    const [assess, refuse, undecided, postponed] = [
      await child('Ada'),
      await child('Ben'),
      await child('Cara'),
      await child('Dan'),
    ]
    const { sitting, path } = await opened([assess, refuse, undecided, postponed])
    const room = (caseId: string) => `${path}/room/${caseId}`
    await colin.post(room(assess), found('met', { dissent: 'Victor Ng would wait.' }))
    await colin.post(room(refuse), found('not-met', { conditions: 'A specialist teacher.' }))
    await harriet.post(`${room(assess)}/decision`, { decides: 'assess' })
    await harriet.post(`${room(refuse)}/decision`, { decides: 'refuse', support: 'A specialist teacher weekly.' })

    const early = await colin.post(`${path}/close`, {})
    assert.equal(early.status, 422)
    assert.match(wordsOf(early.html), new RegExp(`${undecided}: Nothing was recommended, and it was not postponed`))
    assert.match(wordsOf(early.html), new RegExp(`${postponed}: Nothing was recommended`))
    assert.deepEqual(await factsOf(assess, 'panel.discussed'), [])

    await colin.post(room(undecided), found('met', { go: 'next' }))
    await colin.post(room(postponed), {
      recommends: 'postpone',
      postponedBecause: 'The audiology report is still to come.',
    })
    const closed = await colin.post(`${path}/close`, {})
    assert.equal(closed.status, 303, wordsOf(closed.html).slice(0, 900))
    assert.equal(closed.location, `${path}/minutes`)

    const [discussed] = await factsOf(assess, 'panel.discussed')
    assert.equal(discussed?.says.sitting, sitting)
    assert.equal(discussed?.says.dissent, 'Victor Ng would wait.')
    const [weighed] = await factsOf(refuse, 'assessment.weighed')
    assert.equal(weighed?.says.outcome, 'refuse')
    assert.equal(weighed?.says.decidedBy, 'Harriet Bloom, senior case manager')
    assert.deepEqual(await factsOf(undecided, 'assessment.weighed'), [])
    assert.equal((await factsOf(undecided, 'panel.discussed')).length, 1)
    const [put] = await factsOf(postponed, 'panel.postponed')
    assert.equal(put?.says.because, 'The audiology report is still to come.')

    const minutes = wordsOf((await colin.get(`${path}/minutes`)).html)
    assert.match(minutes, /Closed by Colin Price/)
    assert.match(minutes, /Dissent: Victor Ng would wait\./)
    assert.match(minutes, /Postponed: The audiology report is still to come\./)
    assert.match(minutes, /Letters to be sent: 3/)
    assert.match(
      minutes,
      new RegExp(`${assess} : the notice that we will carry out a statutory assessment, to Elif Marsh`),
    )
    assert.match(minutes, new RegExp(`${undecided} : decide first on what the panel recommends`))

    const late = await harriet.post(`${room(undecided)}/decision`, { decides: 'assess' })
    assert.equal(late.status, 303)
    assert.equal((await factsOf(undecided, 'assessment.weighed')).length, 1)
  })

  it('fills in the notice from what was decided, and the day of the notice adds only the notice', async () => {
    const caseId = await child('Esme')
    const { path } = await opened([caseId])
    const decision = `/cases/${caseId}/assessment/decision`
    const priya = await t.as('priya')
    const nothing = await priya.post(`${decision}/propose`, {}, decision)
    assert.equal(nothing.status, 422)
    const proposed = await priya.post(
      `${decision}/propose`,
      Object.fromEntries(
        criteria.flatMap(id => [
          [`answer-${id}`, 'partly'],
          [`reason-${id}`, `The school says so: ${id}`],
          [`evidence-${id}`, 'fact:2'],
        ]),
      ),
      decision,
    )
    assert.equal(proposed.status, 303, wordsOf(proposed.html).slice(0, 900))
    const room = `${path}/room/${caseId}`
    assert.match(
      wordsOf((await colin.get(room)).html),
      /Partly met The request of Elif Aydın : The school says so: gap-grows/,
    )
    assert.equal((await colin.post(room, found('met'))).status, 303)
    assert.match(wordsOf((await colin.get(room)).html), /differs/)
    const own = await priya.post(`${room}/decision`, { decides: 'assess', version: '1' }, `${room}/interest`)
    assert.equal(own.status, 422)
    assert.match(wordsOf(own.html), /You proposed these answers to the panel: somebody else decides on it/)
    await harriet.post(`${room}/decision`, { decides: 'assess' })
    assert.equal((await colin.post(`${path}/close`, {})).status, 303)
    const page = await priya.get(decision)
    assert.match(wordsOf(page.html), /by Harriet Bloom, senior case manager, and filled in from there/)
    assert.match(page.html, /The panel finds so: gap-grows\./)
    assert.match(wordsOf(page.html), /you may give the day of the notice, and change nothing of what was decided/)
    const notice = {
      ...Object.fromEntries(
        criteria.flatMap(id => [
          [`answer-${id}`, 'met'],
          [`reason-${id}`, `The panel finds so: ${id}.`],
          [`evidence-${id}`, 'fact:2'],
        ]),
      ),
      outcome: 'assess',
      decidedBy: 'Harriet Bloom, senior case manager',
      ...typedDay('on', '2026-11-23'),
    }
    const changed = await priya.post(decision, { ...notice, 'reason-gap-grows': 'In my own words.' })
    assert.equal(changed.status, 422)
    assert.match(wordsOf(changed.html), /Change nothing of what was decided, and give only the day/)
    const given = await priya.post(decision, notice)
    assert.equal(given.status, 303, wordsOf(given.html).slice(0, 900))
    assert.equal((await factsOf(caseId, 'assessment.weighed')).length, 1)
    assert.equal((await factsOf(caseId, 'assessment.agreed')).length, 1)
  })

  it('lets nobody who wrote the recommendation decide on it elsewhere, once the sitting is closed', async () => {
    const caseId = await child('Ezra')
    const { path } = await opened([caseId])
    assert.equal((await yvonne.post(`${path}/room/${caseId}`, found('met'))).status, 303)
    assert.equal((await yvonne.post(`${path}/close`, {})).status, 303)
    const page = await yvonne.get(`/cases/${caseId}/assessment/decision`)
    assert.match(wordsOf(page.html), /You wrote this recommendation\. Another person with the right to decide/)
    assert.doesNotMatch(page.html, /Record the decision/)
    assert.match((await harriet.get(`/cases/${caseId}/assessment/decision`)).html, /Record the decision/)
  })

  it('is closed once when two close it at once, and records nothing twice', async () => {
    const cases = [await child('Finn'), await child('Gus')]
    const { path } = await opened(cases)
    for (const caseId of cases) assert.equal((await colin.post(`${path}/room/${caseId}`, found('met'))).status, 303)
    const both = await Promise.all([colin.post(`${path}/close`, {}), yvonne.post(`${path}/close`, {})])
    assert.deepEqual(both.map(b => b.status).sort(), [303, 422])
    const refused = both.find(b => b.status === 422)
    assert.match(wordsOf(refused?.html ?? ''), /The sitting was closed by (Colin Price|Yvonne Adeyemi)/)
    for (const caseId of cases) assert.equal((await factsOf(caseId, 'panel.discussed')).length, 1)
  })

  it('is opened again with a reason, and what was recorded is put right by a correction', async () => {
    const [same, other] = [await child('Hana'), await child('Ivo')]
    const { path } = await opened([same, other])
    for (const caseId of [same, other]) await colin.post(`${path}/room/${caseId}`, found('met'))
    await colin.post(`${path}/close`, {})
    const bare = await colin.post(`${path}/reopen`, { because: '' })
    assert.equal(bare.status, 422)
    const again = await colin.post(`${path}/reopen`, { because: 'A condition was left out.' })
    assert.equal(again.status, 303)
    assert.equal(
      (await colin.post(`${path}/room/${other}`, found('met', { conditions: 'Seek an audiology report.' }))).status,
      303,
    )
    assert.equal((await colin.post(`${path}/close`, {})).status, 303)
    assert.equal((await factsOf(same, 'fact.corrected')).length, 0)
    assert.equal((await factsOf(other, 'panel.discussed')).length, 1)
    const [corrected] = await factsOf(other, 'fact.corrected')
    assert.equal(corrected?.says.because, 'A condition was left out.')
    const minutes = wordsOf((await colin.get(`${path}/minutes`)).html)
    assert.match(minutes, /opened again by Colin Price on 23 November 2026: A condition was left out\./)
    assert.match(
      wordsOf((await colin.get(`/cases/${other}/timeline`)).html),
      /Seek an audiology report|Recommends: assess/,
    )
  })

  it('says of which case, when a request was withdrawn meanwhile, and records nothing on any', async () => {
    const [fine, withdrawn] = [await child('Jo'), await child('Kit')]
    const { path } = await opened([fine, withdrawn])
    for (const caseId of [fine, withdrawn]) await colin.post(`${path}/room/${caseId}`, found('met'))
    await record(t, withdrawn, [['request.withdrawn', '2026-11-20']])
    const refused = await colin.post(`${path}/close`, {})
    assert.equal(refused.status, 422)
    assert.match(
      wordsOf(refused.html),
      new RegExp(`${withdrawn}: The request was withdrawn on Friday 20 November 2026: postpone the case`),
    )
    assert.deepEqual(await factsOf(fine, 'panel.discussed'), [])
  })

  it('shows decisions on like children without a name or a reference', async () => {
    const caseId = await child('Lena')
    const { path } = await opened([caseId])
    const page = (await colin.get(`${path}/room/${caseId}`)).html
    const alike = /<section[^>]*aria-labelledby="alike"[\s\S]*?<\/section>/.exec(page)?.[0] ?? ''
    assert.match(wordsOf(alike), /Age 8, moderate learning difficulty/)
    assert.doesNotMatch(alike, /K[2-9A-Z]{5}|Marsh|specialist/)
  })

  it('takes no restricted case into the decisions on like children, and gives none to a stranger', async () => {
    const caseId = await aCase(t, {
      child: { given: 'Nell', family: 'Marsh', bornOn: '2018-02-01', need: 'VI' },
      facts: asked(),
    })
    const alike = (who: string) =>
      atAs(t, who).work(tx => sql`select * from alike_decisions(${caseId}, '[]'::jsonb, 3)`.execute(tx))
    await aCase(t, {
      by: 'yvonne',
      child: { given: 'Odd', family: 'Hidden', bornOn: '2018-03-01', need: 'VI' },
      facts: [
        ...asked(),
        ['assessment.weighed', '2026-11-10', { outcome: 'assess', criteria: 'x/1', answers: [], decidedBy: 'Y' }],
        ['case.restricted', '2026-11-12', { staff: ['yvonne'], because: 'Kept apart' }],
      ],
    })
    assert.deepEqual((await alike('colin')).rows, [])
    await aCase(t, {
      child: { given: 'Even', family: 'Seen', bornOn: '2018-03-01', need: 'VI' },
      facts: [
        ...asked(),
        ['assessment.weighed', '2026-11-10', { outcome: 'assess', criteria: 'x/1', answers: [], decidedBy: 'Y' }],
      ],
    })
    assert.deepEqual((await alike('colin')).rows, [
      { month: '2026-11', age: 8, need: 'VI', outcome: 'assess', same: 0, answered: 0, afterwards: null },
    ])
    const asHelen = await asUser(t.database.app, 'helen', tx =>
      sql`select * from alike_decisions(${caseId}, '[]'::jsonb, 3)`.execute(tx),
    )
    assert.deepEqual(asHelen.rows, [])
  })

  it('is not closed past a case that the clerk may not see', async () => {
    const [seen, hidden] = [await child('Pat'), await child('Quin')]
    const { path } = await opened([seen, hidden])
    await colin.post(`${path}/room/${seen}`, found('met'))
    await record(t, hidden, [['case.restricted', '2026-11-20', { staff: ['yvonne'], because: 'Kept apart' }]], 'yvonne')
    assert.doesNotMatch((await colin.get(`${path}/room/${seen}`)).html, /Quin/)
    const refused = await colin.post(`${path}/close`, {})
    assert.equal(refused.status, 422)
    assert.match(wordsOf(refused.html), /One case on the agenda is restricted to others/)
    await yvonne.post(`${path}/room/${hidden}`, found('met'))
    assert.equal((await yvonne.post(`${path}/close`, {})).status, 303)
  })

  it('keeps notes that only the one who wrote them sees', async () => {
    const caseId = await child('Mo')
    const { path } = await opened([caseId])
    const room = `${path}/room/${caseId}`
    await colin.post(`${room}/note`, { note: 'Ask about glasses' }, room)
    assert.match((await colin.get(room)).html, /Ask about glasses/)
    assert.doesNotMatch((await yvonne.get(room)).html, /Ask about glasses/)
  })
})
