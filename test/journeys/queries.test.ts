import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { aCase, type StoryFact } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { outsiders } from '../outsiders.ts'

const facts: readonly StoryFact[] = [
  ['assessment.requested', '2026-09-01', { by: 'parent' }],
  ['assessment.agreed', '2026-10-05'],
  ['advice.requested', '2026-10-06', { from: 'psychology' }, 'advice:psychology'],
  ['promise.made', '2026-10-07', { what: 'Ring', to: 'Elif Aydın', by: '2026-11-20' }],
]

/** The work behind a page is a fixed number of queries: the same with 20 cases and with 220, with 4 facts and with 60. */
describe('How often a page asks the database', () => {
  let t: TestProgram
  let first = ''
  const counted = new Map<string, number>()
  const original = pg.Client.prototype.query
  let queries = 0

  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'queries' })
    first = await aCase(t, { facts })
    await outsiders(t, { families: { elif: `mother-${first}` }, heads: { grace: '900001' } })
    for (let i = 1; i < 20; i += 1) await aCase(t, { facts })
    pg.Client.prototype.query = function counting(this: pg.Client, ...args: Parameters<typeof original>) {
      queries += 1
      return original.apply(this, args)
    } as typeof original
  })
  after(async () => {
    pg.Client.prototype.query = original
    await t.close()
  })

  it('does not depend on how many cases there are, nor on how long their records are', async () => {
    await count((page, n) => counted.set(page, n))
    for (let i = 20; i < 220; i += 1) await aCase(t, { facts })
    const { record } = await import('../a-case.ts')
    await record(
      t,
      first,
      Array.from(
        { length: 56 },
        (_, i) =>
          ['contact.made', '2026-11-01', { with: 'Elif Aydın', how: 'call', way: 'in', words: `Call ${i}` }] as const,
      ),
    )
    const more: string[] = []
    await count((page, n) => {
      if (n !== counted.get(page)) more.push(`${page}: ${counted.get(page)} queries with 20 cases, ${n} with 220`)
    })
    assert.deepEqual(more, [])
    // Even a page that shows nothing asks who is there.
    for (const [page, n] of counted) assert.ok(n >= 1 && n < 40, `${page}: ${n} queries`)
    assert.ok(counted.size > 15, `${counted.size} pages counted`)
  })

  async function count(note: (page: string, queries: number) => void): Promise<void> {
    const people = {
      priya: await t.as('priya'),
      yvonne: await t.as('yvonne'),
      elif: await t.as('elif'),
      grace: await t.as('grace'),
    }
    for (const [who, browser] of Object.entries(people)) {
      for (const route of t.app.routes) {
        if (route.kind !== 'page' || route.path === '/') continue
        const path = route.path.replace(':case', first).replace(':setting', '900001').replace(':position', '1')
        if (path.includes(':')) continue
        // Once before, so that what is kept for good (the template of a statement, a password's hash) is not counted.
        await browser.get(path)
        queries = 0
        const answer = await browser.get(path)
        if (answer.status === 200) note(`${route.path} as ${who}`, queries)
      }
    }
  }
})
