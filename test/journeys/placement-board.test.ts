import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '../../src/database/transaction.ts'
import { aCase, record, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, wordsOf } from '../browser-client.ts'

const base = '900002-base'
const facts: readonly StoryFact[] = [
  ['assessment.requested', '2026-06-01', { by: 'parent' }],
  ['assessment.agreed', '2026-07-06'],
]
const named = (startsOn: string): StoryFact => [
  'placement.named',
  '2026-11-20',
  { setting: base, name: 'Copper Lane: language base', kind: 'resource-base', startsOn, part: 'main', proposal: 1 },
]

describe('The place board', () => {
  let t: TestProgram
  let priya: Browser
  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'board' })
    priya = await t.as('priya')
    await asSystem(t.database.app, 'test', tx =>
      sql`update setting set places = 3, la_code = ${t.program.profile.localAuthorityCode} where setting_id = ${base}`.execute(
        tx,
      ),
    )
  })
  after(() => t.close())

  it('shows the places of a base month by month, who is there by year group, and who waits', async () => {
    await aCase(t, { facts, setting: base, child: { given: 'Leaver', family: 'Okafor', bornOn: '2016-01-05' } })
    await aCase(t, { facts, child: { given: 'Comes', family: 'Later' } }).then(id =>
      record(t, id, [named('2027-02-01')]),
    )
    const asked = await aCase(t, { facts, child: { given: 'Waits', family: 'Still' } })
    await record(t, asked, [
      [
        'placement.option-added',
        '2026-11-02',
        { setting: base, name: 'Copper Lane: language base', kind: 'resource-base' },
      ],
      ['setting.consulted', '2026-11-03', { setting: base, name: 'Copper Lane: language base', dueOn: '2026-11-24' }],
    ])
    const board = wordsOf((await priya.get('/places')).html)
    assert.match(board, /Today Dec Jan 2027 Feb Mar/)
    assert.match(
      board,
      /Copper Lane: language base Resource base\. Ages 4 to 11 By year group; 2 waiting or named Year 3: 0, and 1 named Year 6: 1/,
    )
    assert.match(
      board,
      /Comes Later , Year 3: named from 1 February 2027 Waits Still , Year 3: consulted 3 November 2026/,
    )
    // Three places: one filled until summer, one named from February.
    assert.match(board, /3 1 1 1 2 2 2 1 1 1 1 1 1 1 2 2/)
    const special = wordsOf((await priya.get('/places?kind=special')).html)
    assert.doesNotMatch(special, /language base/)
  })

  it('counts a child of a restricted case without naming it', async () => {
    const hidden = await aCase(t, {
      by: 'yvonne',
      facts: [...facts, ['case.restricted', '2026-11-20', { staff: ['yvonne'], because: 'Kept apart' }]],
      child: { given: 'Canary', family: 'Hidden' },
    })
    await record(t, hidden, [named('2027-02-01')], 'yvonne')
    const board = wordsOf((await priya.get('/places')).html)
    assert.match(board, /3 1 2 1 2 2 2 full full full full full full full 1 1/)
    assert.doesNotMatch(board, /Hidden/)
    assert.match(wordsOf((await (await t.as('yvonne')).get('/places')).html), /Canary Hidden/)
  })

  it('says who leaves in summer, and what it does not know', async () => {
    await asSystem(t.database.app, 'test', tx =>
      sql`update setting set high_age = 10, places = null where setting_id = ${base}`.execute(tx),
    )
    const board = wordsOf((await priya.get('/places')).html)
    assert.match(board, /Ages 4 to 10 .* Not known \d 2 \d – –/)
  })
})
