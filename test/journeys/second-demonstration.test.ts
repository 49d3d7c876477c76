import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asSystem } from '../../src/database/transaction.ts'
import { readMark, writeMark } from '../../src/demonstration/mark.ts'
import { prepareDemonstration } from '../../src/demonstration/prepare.ts'
import { day } from '../../src/kernel/day.ts'
import { prepared } from '../../src/tour/references.ts'
import { chaptersOf } from '../../src/tour/stops.ts'
import { wordsOf } from '../browser-client.ts'
import { type DemonstrationProgram, demonstrationProgram } from '../demonstration-program.ts'

describe('The second demonstration, a small authority under EHC law', () => {
  let t: DemonstrationProgram
  before(async () => {
    t = await demonstrationProgram({ authority: 'small-ehc' })
  })
  after(() => t.close())

  it('has about seventy children, and speaks of plans, not of statements', async () => {
    const cases = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('case_summary').select(['case_id', 'law']).execute(),
    )
    assert.ok(cases.length >= 62 && cases.length <= 84, `${cases.length}`)
    assert.ok(cases.every(row => row.law === 'england-ehc-2014'))
    const browser = await t.as('nadia')
    for (const path of ['', '/statement', '/advice', '/timeline', '/assessment/decision']) {
      const page = await browser.get(`/cases/${prepared.final}${path}`)
      assert.equal(page.status, 200, path)
      const said = /<main[\s\S]*<\/main>/.exec(page.html)?.[0] ?? ''
      assert.doesNotMatch(wordsOf(said), /\bstatements?\b|School Action/i, path)
    }
  })

  it('has bands on its cases, named as the authority names them', async () => {
    const found = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('commitment').select('case_id').where('level', 'is not', null).orderBy('case_id').execute(),
    )
    assert.ok(found.length >= 4, `${found.length}`)
    const browser = await t.as('nadia')
    const page = await browser.get(`/cases/${found[0]?.case_id}/resources`)
    assert.equal(page.status, 200)
    const words = wordsOf(/<main[\s\S]*<\/main>/.exec(page.html)?.[0] ?? '')
    assert.match(words, /Band [12]/)
    assert.doesNotMatch(words, /Level \d/)
  })

  it('has the same tour, with its own people', async () => {
    for (const stop of chaptersOf(t.program.profile).flatMap(chapter => chapter.stops)) {
      const browser = t.stranger()
      await browser.post('/sign-in/as', { account: stop.as, _next: stop.to }, '/tour')
      assert.equal((await browser.get(stop.to)).status, 200, `${stop.id}: ${stop.to} as ${stop.as}`)
    }
  })

  it('is begun anew when that is asked for, or when its making was cut off', async () => {
    const again = {
      program: t.program,
      database: t.database,
      dataFolder: t.dataFolder,
      today: day('2026-12-09'),
      now: new Date('2026-12-09T12:00:00Z'),
      fresh: false,
    }
    const said: string[] = []
    await writeMark(t.dataFolder, { authority: 'small-ehc', madeOn: t.today, whole: false })
    await prepareDemonstration(again, line => said.push(line))
    assert.match(said[0] ?? '', /cut off/)
    assert.deepEqual(await readMark(t.dataFolder), { authority: 'small-ehc', madeOn: '2026-12-09', whole: true })
    await prepareDemonstration({ ...again, fresh: true }, line => said.push(line))
    const accounts = await asSystem(t.database.app, 'test', tx =>
      tx.selectFrom('account').select('account_id').execute(),
    )
    assert.equal(accounts.length, t.accounts.length)
  })
})
