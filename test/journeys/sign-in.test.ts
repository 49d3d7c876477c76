import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setPassword } from '../../src/access/sign-in.ts'
import { asSystem } from '../../src/database/transaction.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { typedDay, wordsOf } from '../browser-client.ts'

describe('signing in with a password', () => {
  let t: TestProgram
  const password = 'four words nobody guesses'
  const door = '/sign-in/password'

  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'sign_in' })
    await asSystem(t.database.app, 'door', async tx => {
      for (const account of ['priya', 'colin', 'ruth']) await setPassword(tx, account, password)
    })
  })
  after(() => t.close())

  const tried = async (email: string, given: string) =>
    problemsOf((await t.stranger().post(door, { email, password: given })).html)

  it('says the same of an account that is there and of one that is not, before and after too many tries', async () => {
    const said = async (email: string) => {
      const words: string[] = []
      for (let n = 0; n < 11; n++) words.push(await tried(email, 'wrong'))
      return words
    }
    const [there, not] = await Promise.all([said('colin@example.org'), said('nobody@example.org')])
    assert.deepEqual(there, not)
    assert.match(there[9] ?? '', /do not belong together/)
    assert.match(there[10] ?? '', /too many tries/)
    assert.match(await tried('colin@example.org', password), /too many tries/)
  })

  it('counts tries that are sent all at once', async () => {
    const said = await Promise.all(Array.from({ length: 30 }, () => tried('ruth@example.org', 'wrong')))
    assert.equal(said.filter(words => /do not belong together/.test(words)).length, 10)
  })

  it('leads on within this site only', async () => {
    for (const next of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/%09/evil.example',
      '/sign-out',
    ]) {
      const answer = await t.stranger().post(door, { email: 'priya@example.org', password, _next: next })
      assert.deepEqual([answer.status, answer.location], [303, '/'], next)
    }
    const answer = await t.stranger().post(door, { email: 'priya@example.org', password, _next: '/cases' })
    assert.equal(answer.location, '/cases')
  })

  it('a form sent again after signing out, or with the token of another session, records nothing', async () => {
    const [priya, other] = [await t.as('priya'), await t.as('colin')]
    const page = await priya.get('/cases/new')
    const token = /name="_csrf" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
    const { cookieNow } = priya
    const sent = (cookie: string) =>
      fetch(`${t.address}/cases/new`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin: t.address },
        body: new URLSearchParams({ _csrf: token, givenName: 'Nila', ...typedDay('bornOn', '2019-03-04') }),
      })
    assert.equal((await sent(cookieNow)).status, 422)
    assert.equal((await sent(other.cookieNow)).status, 403)
    assert.equal((await priya.post('/sign-out', {}, '/cases/new')).status, 303)
    const after = await sent(cookieNow)
    assert.deepEqual([after.status, after.headers.get('location')], [303, '/sign-in'])
  })
})

function problemsOf(html: string): string {
  return wordsOf(/govuk-error-summary__list[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '')
}
