import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { rebuildAll } from '../../src/case/rebuild.ts'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay, wordsOf } from '../browser-client.ts'

const plan: readonly StoryFact[] = [
  ['plan.brought-forward', '2026-01-05', { madeOn: '2025-06-23', lastReviewedOn: '2025-12-01' }],
]
const bellhouse = { setting: '900004', name: 'Bellhouse School', kind: 'special', part: 'main' }
const base = { setting: '900002-base', name: 'Copper Lane: language base', kind: 'resource-base', part: 'main' }

describe('Where a child is on the record is where the child is on the lists', () => {
  let t: TestProgram
  let priya: Browser
  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'placement-truth' })
    priya = await t.as('priya')
    await asSystem(t.database.app, 'test', tx =>
      sql`update setting set places = 8 where setting_id in ('900004', '900002-base')`.execute(tx),
    )
  })
  after(() => t.close())

  const read = async (path: string) => wordsOf((await priya.get(path)).html)
  const goes = (caseId: string, fields: Record<string, string>) => priya.post(`/cases/${caseId}/school/change`, fields)

  async function roll(caseId: string): Promise<string[]> {
    const found = await asSystem(t.database.app, 'test', tx =>
      sql<{ words: string }>`select setting_id || ' ' || period::text as words from attendance
        where person_id = ${`child-${caseId}`} and lower(period) > '2024-01-01' order by lower(period)`.execute(tx),
    )
    return found.rows.map(r => r.words)
  }

  async function rows(caseId: string, of: 'placement' | 'commitment'): Promise<string[]> {
    const found = await asSystem(t.database.app, 'test', tx =>
      of === 'placement'
        ? sql<{ words: string }>`select state || ' ' || coalesce(setting_id, kind) || ' ' || period::text as words
            from placement where case_id = ${caseId} order by position`.execute(tx)
        : sql<{ words: string }>`select coalesce(level, yearly::text) || ' ' || kind || ' ' || period::text as words
            from commitment where case_id = ${caseId} order by position`.execute(tx),
    )
    return found.rows.map(r => r.words)
  }

  async function filled(setting: string): Promise<number> {
    const found = await asSystem(t.database.app, 'test', tx =>
      sql<{ filled: number }>`select filled from places_on(array[${setting}], '2026-11-23', null)`.execute(tx),
    )
    return found.rows[0]?.filled ?? 0
  }

  async function correct(caseId: string, position: number, on: string | null): Promise<string> {
    const path = `/cases/${caseId}/timeline/${position}/correct`
    const fields = {
      what: on === null ? 'take-back' : 'correct',
      ...typedDay('on', on ?? '2026-11-02'),
      because: 'It was entered wrongly.',
    }
    const shown = await priya.post(path, fields)
    assert.equal(shown.status, 200, wordsOf(shown.html).slice(0, 500))
    const done = await priya.send(`${path}/confirm`, hiddenOf(shown.html))
    assert.equal(done.status, 303, wordsOf(done.html).slice(0, 500))
    return wordsOf(shown.html)
  }

  async function isTrue(): Promise<void> {
    const { differences } = await rebuildAll(
      work => asSystem(t.database.app, 'rebuild', work),
      t.program.profile,
      t.clock.today(new Date()),
    )
    assert.deepEqual(differences, [])
  }

  it('a change of school of a child with a statement is a placement that begins, on both pages', async () => {
    const caseId = await aCase(t, { facts: plan })
    assert.match(await read(`/cases/${caseId}/school/change`), /It is recorded as a placement too/)
    const done = await goes(caseId, { where: 'setting', school: '900004', ...typedDay('since', '2026-11-02') })
    assert.equal(done.status, 303, wordsOf(done.html).slice(0, 500))
    assert.match(await read(`/cases/${caseId}/placement`), /Bellhouse School since 2 November 2026/)
    assert.match(await read(`/cases/${caseId}/people`), /Bellhouse School/)
    assert.match(await read(`/cases/${caseId}/timeline`), /Placement began: Bellhouse School/)
    assert.deepEqual(await rows(caseId, 'placement'), ['started 900004 [2026-11-02,)'])
    assert.deepEqual(await roll(caseId), ['900004 [2026-11-02,)'])
    const early = await goes(caseId, { where: 'setting', school: 'Ropewalk', ...typedDay('since', '2026-11-02') })
    assert.match(
      wordsOf(early.html),
      /Bellhouse School began on Monday 2 November 2026: the next placement begins later/,
    )

    assert.equal((await goes(caseId, { where: 'none', ...typedDay('since', '2026-11-16') })).status, 303)
    assert.match(await read(`/cases/${caseId}/placement`), /Out of school ! since 16 November 2026/)
    assert.match(await read(`/cases/${caseId}`), /Find a placement: out of school/)
    assert.deepEqual(await roll(caseId), ['900004 [2026-11-02,2026-11-16)'])
    const again = await goes(caseId, { where: 'none', ...typedDay('since', '2026-11-18') })
    assert.match(wordsOf(again.html), /It is recorded already: out of school/)
    assert.equal((await goes(caseId, { where: 'otherwise', ...typedDay('since', '2026-11-20') })).status, 303)
    assert.match(await read(`/cases/${caseId}/placement`), /Educated otherwise than at school since 20 November 2026/)
    await isTrue()
  })

  it('a change of school to the setting that was named begins that placement', async () => {
    const caseId = await aCase(t, {
      facts: [...plan, ['placement.named', '2026-10-05', { ...base, startsOn: '2026-11-02', proposal: 1 }]],
    })
    await goes(caseId, { where: 'setting', school: '900002-base', ...typedDay('since', '2026-11-09') })
    assert.deepEqual(await rows(caseId, 'placement'), ['started 900002-base [2026-11-09,)'])
    assert.doesNotMatch(await read(`/cases/${caseId}`), /Record whether the placement began/)
    await isTrue()
  })

  it('a child without a statement goes where the parents and the school agree, and nothing is placed', async () => {
    const caseId = await aCase(t, { facts: [['assessment.requested', '2026-10-05', { by: 'parent' }]] })
    assert.doesNotMatch(await read(`/cases/${caseId}/school/change`), /recorded as a placement/)
    await goes(caseId, { where: 'setting', school: 'Ropewalk', ...typedDay('since', '2026-11-02') })
    assert.deepEqual(await roll(caseId), ['900003 [2026-11-02,)'])
    assert.deepEqual(await rows(caseId, 'placement'), [])
    assert.match(
      await read(`/cases/${caseId}/placement`),
      /On roll at Ropewalk Primary School since Monday 2 November 2026/,
    )
  })

  it('a beginning corrected to another day, then taken back, moves the rows, the roll and the places with it', async () => {
    const caseId = await aCase(t, { facts: plan })
    const before = await filled('900004')
    await goes(caseId, { where: 'setting', school: '900004', ...typedDay('since', '2026-11-02') })
    assert.equal(await filled('900004'), before + 1)
    const moved = await correct(caseId, 2, '2026-11-09')
    assert.match(
      moved,
      /Bellhouse School was a placement since Monday 2 November 2026, and is a placement since Monday 9 November 2026/,
    )
    assert.deepEqual(await rows(caseId, 'placement'), ['started 900004 [2026-11-09,)'])
    assert.deepEqual(await roll(caseId), ['900004 [2026-11-09,)'])
    assert.match(
      await correct(caseId, 2, null),
      /Bellhouse School, a placement since Monday 9 November 2026, falls away/,
    )
    assert.deepEqual(await rows(caseId, 'placement'), [])
    assert.deepEqual(await roll(caseId), [])
    assert.equal(await filled('900004'), before)
    assert.match(await read(`/cases/${caseId}`), /School Fernbank Primary School/)
    // A correction that is taken back itself: what it changed counts again.
    await correct(caseId, 4, null)
    assert.deepEqual(await roll(caseId), ['900004 [2026-11-09,)'])
    await isTrue()
  })

  it('a naming taken back gives its place back; the placement that had begun stays', async () => {
    const caseId = await aCase(t, {
      facts: [...plan, ['placement.named', '2026-10-05', { ...base, startsOn: '2026-12-01', proposal: 1 }]],
    })
    assert.deepEqual(await rows(caseId, 'placement'), ['named 900002-base [2026-12-01,)'])
    assert.match(
      await correct(caseId, 2, null),
      /Copper Lane: language base, named to begin .* 1 December 2026, falls away/,
    )
    assert.deepEqual(await rows(caseId, 'placement'), [])
    const begun = await aCase(t, {
      facts: [
        ...plan,
        ['placement.named', '2026-10-05', { ...bellhouse, startsOn: '2026-11-02', proposal: 1 }],
        ['placement.started', '2026-11-02', { ...bellhouse, named: 2 }],
      ],
    })
    await correct(begun, 2, null)
    assert.deepEqual(await rows(begun, 'placement'), ['started 900004 [2026-11-02,)'])
    const page = await priya.get(`/cases/${begun}/placement`)
    const end = /\/placement\/course\/\d+\/end/.exec(page.html)?.[0] ?? ''
    await priya.post(`/cases/${begun}${end}`, { ...typedDay('on', '2026-11-16'), because: 'They moved away.' })
    assert.deepEqual(await rows(begun, 'placement'), ['ended 900004 [2026-11-02,2026-11-16)'])
    assert.deepEqual(await roll(begun), ['900004 [2026-11-02,2026-11-16)'])
    await isTrue()
  })

  it('a level and a cost taken back are committed no more', async () => {
    const shares = { education: 10_000, health: 0, care: 0 }
    const caseId = await aCase(t, {
      facts: [
        ...plan,
        ['level.set', '2026-09-01', { level: 'level-2', from: '2026-09-01', because: 'Agreed' }],
        ['level.set', '2026-11-02', { level: 'level-4', from: '2026-11-02', because: 'More help' }],
        ['cost.agreed', '2026-11-02', { item: 'travel', what: 'A taxi', yearly: 600_000, from: '2026-11-02', shares }],
      ],
    })
    assert.deepEqual(await rows(caseId, 'commitment'), [
      'level-2 mainstream [2026-09-01,2026-11-02)',
      'level-4 mainstream [2026-11-02,)',
      '600000 mainstream [2026-11-02,)',
    ])
    assert.match(
      await correct(caseId, 3, null),
      /Level 2 was committed from Tuesday 1 September 2026 until Monday 2 November 2026, and is committed from Tuesday 1 September 2026\. Level 4, committed from Monday 2 November 2026, falls away/,
    )
    await correct(caseId, 4, null)
    assert.deepEqual(await rows(caseId, 'commitment'), ['level-2 mainstream [2026-09-01,)'])
    await isTrue()
  })
})

/** What the page that shows the changes sends on: everything that was filled in. */
function hiddenOf(html: string): URLSearchParams {
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find(f => f.includes('/confirm"')) ?? ''
  const fields = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]): [string, string] => [
    /name="([^"]*)"/.exec(input)?.[1] ?? '',
    /value="([^"]*)"/.exec(input)?.[1] ?? '',
  ])
  return new URLSearchParams(fields)
}
