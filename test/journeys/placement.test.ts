import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

const base = '900002-base'
const points = ['peers', 'environment', 'progress', 'day', 'local', 'wider', 'shared', 'school']
const facts: readonly StoryFact[] = [
  ['assessment.requested', '2026-06-01', { by: 'parent' }],
  ['assessment.agreed', '2026-07-06'],
]

/** Every point answered, those named not met. */
function weighing(notMet: readonly string[] = []): Record<string, string> {
  return {
    boarding: 'day',
    ...Object.fromEntries(
      points.flatMap(point => [
        [point, notMet.includes(point) ? 'not-met' : 'met'],
        [`${point}Reason`, `Because of ${point}`],
      ]),
    ),
  }
}

const decision = {
  outcome: 'agreed',
  by: 'panel',
  reasons: 'The base gives the language teaching she needs.',
  ...typedDay('startsOn', '2027-01-05'),
  part: 'main',
}

describe('A placement is found, decided and begun', () => {
  let t: TestProgram
  let priya: Browser
  let yvonne: Browser
  let colin: Browser
  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'placement' })
    priya = await t.as('priya')
    yvonne = await t.as('yvonne')
    colin = await t.as('colin')
    await asSystem(t.database.app, 'test', async tx => {
      await sql`update setting set easting = 534504, northing = 185041, places = 2 where setting_id = ${base}`.execute(
        tx,
      )
      await sql`update setting set easting = 535552, northing = 184612, capacity = 140 where setting_id = '900004'`.execute(
        tx,
      )
    })
  })
  after(() => t.close())

  it('weighs the nearest settings side by side in the policy’s order, and says who decides', async () => {
    const caseId = await aCase(t, { facts })
    await lives(t, caseId, 'E8 1FE')
    const search = wordsOf((await priya.get(`/cases/${caseId}/placement/options?kind=resource-base`)).html)
    assert.match(search, /The nearest first, in a straight line from the home: .* ward/)
    assert.match(
      search,
      /Copper Lane: language base Resource base\. Ages 4 to 11\. less than 0\.1 miles in a straight line\. 2 places/,
    )
    await done(priya.post(`/cases/${caseId}/placement/options`, { settings: ['900004', base] }))
    const empty = await priya.post(`/cases/${caseId}/placement/options`, { settings: ['900004'] })
    assert.match(refused(empty), /is an option already/)
    await done(
      priya.post(`/cases/${caseId}/placement/options/900004/weigh`, {
        ...weighing(['wider', 'shared']),
        costPlace: '10,000',
        costTopUp: '£14,250.50',
        parents: 'We would rather she stayed with her sister.',
      }),
    )
    await done(
      priya.post(`/cases/${caseId}/placement/options/${base}/weigh`, {
        ...weighing(),
        pupil: 'I want to stay near my friends.',
      }),
    )
    const page = wordsOf((await priya.get(`/cases/${caseId}/placement`)).html)
    assert.match(page, /1\. Copper Lane: language base 2\. Bellhouse School/)
    assert.match(
      page,
      /First in the policy’s order: ensures 3 of 3 After Copper Lane: language base: placements providing for a wider range/,
    )
    assert.match(page, /Not known £24,250\.50 a year Place £10,000, Top-up £14,250\.50/)
    assert.match(page, /We would rather she stayed with her sister\./)
    assert.match(page, /I want to stay near my friends\./)
    assert.match(page, /2 places, 0 filled: 2 free/)
    await done(
      priya.post(`/cases/${caseId}/placement/propose`, {
        where: base,
        level: 'level-3',
        joint: 'none',
        reasons: 'Language teaching every day.',
      }),
    )
    assert.match(
      wordsOf((await priya.get(`/cases/${caseId}/placement`)).html),
      /Goes to the Complex Needs Panel because: additional spending at Level 3; resource base\. Waits for the Complex Needs Panel/,
    )
    assert.deepEqual(await tasks(t, caseId), [
      'Bring the placement to the Complex Needs Panel: Copper Lane: language base',
    ])
  })

  it('asks for a reason for each point, and keeps what was typed', async () => {
    const caseId = await aCase(t, { facts })
    await done(priya.post(`/cases/${caseId}/placement/options`, { settings: ['900004'] }))
    const answer = await priya.post(`/cases/${caseId}/placement/options/900004/weigh`, {
      ...weighing(),
      progressReason: '',
      costPlace: 'a lot',
      pupil: 'I like it.',
    })
    assert.equal(answer.status, 422)
    assert.match(wordsOf(answer.html), /write it in pounds/)
    assert.match(answer.html, /I like it\./)
    const without = await priya.post(`/cases/${caseId}/placement/options/900004/weigh`, {
      ...weighing(),
      progressReason: '',
    })
    assert.match(refused(without), /Say why: progress/)
    const early = await priya.post(`/cases/${caseId}/placement/propose`, {
      where: '900004',
      joint: 'none',
      reasons: 'It fits.',
    })
    assert.match(refused(early), /Weigh Bellhouse School against the placement policy first/)
  })

  it('consults several at once, each with its own day, chaser and reply', async () => {
    const caseId = await aCase(t, { facts })
    await done(priya.post(`/cases/${caseId}/placement/options`, { settings: ['900004', base] }))
    await done(
      priya.post(`/cases/${caseId}/placement/consult`, {
        settings: ['900004', base],
        ...typedDay('on', '2026-11-02'),
      }),
    )
    assert.deepEqual(await tasks(t, caseId), [
      'Reply to the consultation: Bellhouse School',
      'Reply to the consultation: Copper Lane: language base',
    ])
    assert.match(wordsOf((await priya.get(`/cases/${caseId}/placement`)).html), /Reply due 23 November 2026, today/)
    await done(
      priya.post(`/cases/${caseId}/placement/options/900004/chase`, { ...typedDay('on', '2026-11-20'), how: 'call' }),
    )
    const bare = await priya.post(`/cases/${caseId}/placement/options/900004/reply`, {
      ...typedDay('on', '2026-11-23'),
      can: 'cannot',
      by: 'Rosalind Achebe, head teacher',
    })
    assert.match(refused(bare), /Write down why it cannot meet the needs/)
    await done(
      priya.post(`/cases/${caseId}/placement/options/900004/reply`, {
        ...typedDay('on', '2026-11-23'),
        can: 'cannot',
        by: 'Rosalind Achebe, head teacher',
        because: 'No therapist in the week.',
      }),
    )
    assert.deepEqual(await tasks(t, caseId), ['Reply to the consultation: Copper Lane: language base'])
    assert.match(
      wordsOf((await priya.get(`/cases/${caseId}/placement`)).html),
      /✗ Cannot meet the needs 23 November 2026 , Rosalind Achebe, head teacher: No therapist in the week\./,
    )
    const twice = await priya.post(`/cases/${caseId}/placement/consult`, {
      settings: [base],
      ...typedDay('on', '2026-11-23'),
    })
    assert.equal(twice.status, 422)
  })

  it('cannot be decided without the panel when it must go there, nor is health asked before', async () => {
    const caseId = await proposed(t, priya, '900004', { joint: 'health' })
    const team = await priya.post(`/cases/${caseId}/placement/decide`, { ...decision, by: 'team' })
    assert.match(
      refused(team),
      /This goes to the Complex Needs Panel because: special school; joint funding is to be asked of health\. It cannot be decided without the panel/,
    )
    assert.match(team.html, /The base gives the language teaching she needs\./)
    assert.match(
      refused(await priya.post(`/cases/${caseId}/placement/decide`, decision)),
      /has not discussed this proposal/,
    )
    const sent = { ...typedDay('on', '2026-11-23'), of: 'health', what: 'Half of the therapy.' }
    assert.match(
      refused(await priya.post(`/cases/${caseId}/placement/funding`, sent)),
      /discusses a placement before health or social services are asked/,
    )
    await done(colin.post(`/cases/${caseId}/placement/panel`, said()))
    await done(priya.post(`/cases/${caseId}/placement/funding`, sent))
    await done(priya.post(`/cases/${caseId}/placement/decide`, decision))
    const page = wordsOf((await priya.get(`/cases/${caseId}/placement`)).html)
    assert.match(page, /Bellhouse School begins 5 January 2027, in 43 days/)
  })

  it('is not decided by whoever recorded what the panel said', async () => {
    const caseId = await proposed(t, priya, '900004')
    await done(priya.post(`/cases/${caseId}/placement/panel`, said()))
    const path = `/cases/${caseId}/placement/decide`
    assert.match(
      wordsOf((await priya.get(path)).html),
      /You recorded what the panel recommends\. Another person with the right to decide must confirm or change it: Yvonne Adeyemi/,
    )
    assert.match(refused(await priya.post(path, decision)), /You recorded what the panel recommends: somebody else/)
    await done(yvonne.post(path, decision))
  })

  it('is decided by the head in an emergency, and reported to the next sitting', async () => {
    const caseId = await proposed(t, priya, '900004')
    const emergency = { ...decision, by: 'emergency' }
    assert.match(
      refused(await priya.post(`/cases/${caseId}/placement/decide`, emergency)),
      /Only the head of the section decides in an emergency/,
    )
    await done(yvonne.post(`/cases/${caseId}/placement/decide`, emergency))
    const report = 'Report the emergency decision to the next sitting of the Complex Needs Panel'
    assert.ok((await tasks(t, caseId)).includes(report))
    await done(colin.post(`/cases/${caseId}/placement/panel`, said()))
    assert.ok(!(await tasks(t, caseId)).includes(report))
  })

  it('is the team’s for a mainstream school, with the head’s words when it was discussed', async () => {
    const caseId = await proposed(t, priya, '900003', { level: 'level-2' })
    assert.match(wordsOf((await priya.get(`/cases/${caseId}/placement`)).html), /The assessment team decides/)
    await done(
      priya.post(`/cases/${caseId}/placement/decide`, {
        ...decision,
        by: 'team',
        head: 'With Yvonne Adeyemi on the telephone',
        ...typedDay('startsOn', '2026-11-23'),
      }),
    )
    const page = await priya.get(`/cases/${caseId}/placement`)
    const start = /\/placement\/course\/\d+\/start/.exec(page.html)?.[0] ?? ''
    await done(priya.post(`/cases/${caseId}${start}`, typedDay('on', '2026-11-23')))
    const began = wordsOf((await priya.get(`/cases/${caseId}/placement`)).html)
    assert.match(began, /School Ropewalk Primary School Manager Daniel Mensah/)
    assert.match(began, /Ropewalk Primary School since 23 November 2026/)
    assert.match(wordsOf((await priya.get(`/cases/${caseId}/timeline`)).html), /With Yvonne Adeyemi on the telephone/)
  })

  it('names the last place once: of two at once one wins, and the other is told', async () => {
    await asSystem(t.database.app, 'test', tx =>
      sql`update setting set places = 1 where setting_id = ${base}`.execute(tx),
    )
    const [one, other] = [await proposed(t, priya, base), await proposed(t, yvonne, base)]
    for (const caseId of [one, other]) await done(colin.post(`/cases/${caseId}/placement/panel`, said()))
    const answers = await Promise.all([
      priya.post(`/cases/${one}/placement/decide`, decision),
      yvonne.post(`/cases/${other}/placement/decide`, decision),
    ])
    assert.deepEqual(answers.map(a => a.status).sort(), [303, 422])
    const lost = answers.find(a => a.status === 422)
    assert.ok(lost)
    assert.match(
      wordsOf(lost.html),
      /Copper Lane: language base has 1 place, and on that day 0 are filled and 1 named to others/,
    )
    const named = await asSystem(t.database.app, 'test', tx =>
      sql<{
        n: number
      }>`select count(*)::int as n from placement where setting_id = ${base} and state = 'named'`.execute(tx),
    )
    assert.equal(named.rows[0]?.n, 1)
    const loser = answers[0]?.status === 422 ? one : other
    await done(
      priya.post(`/cases/${loser}/placement/decide`, { ...decision, abovePlaces: 'The head agreed to one more.' }),
    )
  })

  it('is decided once, changed before it begins, and gives its place back when it does not', async () => {
    const caseId = await proposed(t, priya, '900003')
    const team = { ...decision, by: 'team' }
    const twice = await Promise.all([1, 2].map(() => priya.post(`/cases/${caseId}/placement/decide`, team)))
    assert.equal(twice.filter(a => a.status === 303).length, 1)
    const page = await priya.get(`/cases/${caseId}/placement`)
    const course = /\/placement\/course\/\d+/.exec(page.html)?.[0] ?? ''
    await done(
      priya.post(`/cases/${caseId}${course}/change`, {
        ...typedDay('startsOn', '2027-02-22'),
        shared: 'Art with Copper Lane on Fridays',
        because: 'The parents asked.',
      }),
    )
    assert.match(
      wordsOf((await priya.get(`/cases/${caseId}/placement`)).html),
      /begins 22 February 2027, in 91 days .*Shared with mainstream: Art with Copper Lane on Fridays/,
    )
    await done(
      priya.post(`/cases/${caseId}${course}/end`, { ...typedDay('on', '2026-11-23'), because: 'They moved away.' }),
    )
    assert.match(wordsOf((await priya.get(`/cases/${caseId}/placement`)).html), /Ropewalk Primary School did not begin/)
    const rows = await asSystem(t.database.app, 'test', tx =>
      sql<{ words: string }>`select state || ' ' || named_on || ' ' || period as words from placement
        where case_id = ${caseId}`.execute(tx),
    )
    assert.deepEqual(
      rows.rows.map(r => r.words),
      ['not-begun 2026-11-23 [2026-11-23,2026-11-24)'],
    )
    assert.equal((await priya.get(`/cases/${caseId}${course}/end`)).status, 404)
  })

  it('counts out of school as a placement, and as a task that ages', async () => {
    const caseId = await aCase(t, { facts })
    await done(
      priya.post(`/cases/${caseId}/placement/without-school`, {
        kind: 'out-of-school',
        ...typedDay('on', '2026-11-16'),
        because: 'Excluded for good.',
      }),
    )
    assert.deepEqual(await tasks(t, caseId), ['Find a placement: out of school'])
    const page = wordsOf((await priya.get(`/cases/${caseId}/placement`)).html)
    assert.match(page, /School None yet/)
    assert.match(page, /Out of school ! since 16 November 2026/)
    const again = await priya.post(`/cases/${caseId}/placement/without-school`, {
      kind: 'out-of-school',
      ...typedDay('on', '2026-11-18'),
      because: 'Still.',
    })
    assert.match(refused(again), /It is recorded already: out of school/)
  })

  it('says so where an option has neither coordinates nor places', async () => {
    const caseId = await aCase(t, { facts })
    await lives(t, caseId, 'E8 1FE')
    await done(priya.post(`/cases/${caseId}/placement/options`, { settings: ['900003'] }))
    const page = wordsOf((await priya.get(`/cases/${caseId}/placement`)).html)
    assert.match(page, /No coordinates in the register/)
    assert.match(page, /The register does not say how many places there are/)
    assert.match(page, /Not weighed yet/)
  })
})

describe('A placement under the law of EHC plans', () => {
  it('goes to the panel of the small authority for what it takes, and to the team for a base', async () => {
    const t = await aProgram({ today: '2026-11-23', name: 'placement-ehc', authority: 'small-ehc' })
    try {
      const priya = await t.as('priya')
      const special = await proposed(t, priya, '900004', { level: 'level-5' })
      assert.match(
        wordsOf((await priya.get(`/cases/${special}/placement`)).html),
        /Goes to the Placement and Provision Panel because: special school\./,
      )
      const own = await proposed(t, priya, base, { level: 'level-5' })
      assert.match(wordsOf((await priya.get(`/cases/${own}/placement`)).html), /The assessment team decides/)
    } finally {
      await t.close()
    }
  })
})

async function proposed(
  t: TestProgram,
  browser: Browser,
  setting: string,
  more: Record<string, string> = {},
): Promise<string> {
  const caseId = await aCase(t, { facts })
  await done(browser.post(`/cases/${caseId}/placement/options`, { settings: [setting] }))
  await done(browser.post(`/cases/${caseId}/placement/options/${setting}/weigh`, weighing()))
  await done(
    browser.post(`/cases/${caseId}/placement/propose`, {
      where: setting,
      joint: 'none',
      reasons: 'It meets the needs.',
      ...more,
    }),
  )
  return caseId
}

function said(): Record<string, string> {
  return { panel: 'complex-needs', ...typedDay('on', '2026-11-23'), recommends: 'agree', notes: 'It fits.' }
}

async function done(posting: ReturnType<Browser['post']>): Promise<void> {
  const answer = await posting
  assert.equal(answer.status, 303, wordsOf(answer.html).slice(0, 700))
  assert.match(answer.location ?? '', /placement/)
}

function refused(answer: { status: number; html: string }): string {
  assert.equal(answer.status, 422)
  return wordsOf(answer.html)
}

async function lives(t: TestProgram, caseId: string, postcode: string): Promise<void> {
  await asSystem(t.database.app, 'test', tx =>
    sql`insert into address (person_id, lines, postcode, period) values (${`child-${caseId}`}, '4 Copper Lane', ${postcode}, '[2020-01-01,)')`.execute(
      tx,
    ),
  )
}

async function tasks(t: TestProgram, caseId: string): Promise<string[]> {
  const found = await asSystem(t.database.app, 'test', tx =>
    tx
      .selectFrom('task')
      .select('title')
      .where('case_id', '=', caseId)
      .where('path', 'like', '%/placement%')
      .orderBy('title')
      .execute(),
  )
  return found.map(f => f.title)
}
