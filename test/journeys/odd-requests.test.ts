import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { aCase } from '../a-case.ts'
import { aProgram, type TestProgram } from '../a-program.ts'
import { type Browser, typedDay } from '../browser-client.ts'

interface Odd {
  method?: string
  type?: string
  body?: string
}

/** What no browser sends, sent by somebody signed in: answered with a page that says so, never with a fault. */
describe('What no browser sends', () => {
  let t: TestProgram
  let priya: Browser
  let caseId: string

  before(async () => {
    t = await aProgram({ today: '2026-11-23', name: 'odd_requests' })
    caseId = await aCase(t, { facts: [['assessment.requested', '2026-11-02', { by: 'parent' }]] })
    priya = await t.as('priya')
  })
  after(() => t.close())

  it('an address that cannot be read, or with a character that no reference has, is a page that is not there', async () => {
    for (const path of [
      '/cases/%00',
      `/cases/${caseId}%00/timeline`,
      `/cases/${caseId}/documents/%00`,
      `/cases/${caseId}/statement/print/%00`,
      '/settings/%00',
      '/cases/%',
      '/cases/%FF',
      `/cases/${'K'.repeat(400)}`,
      '/cases/K%2F..',
      '//evil.example/',
      '/..%2f..%2fetc/passwd',
    ]) {
      const answer = await sent(path)
      assert.equal(answer.status, 404, path)
      assert.match(answer.html, /Page not found/, path)
      assert.match(answer.policy, /default-src 'none'/, path)
    }
  })

  it('a question with such a character is asked without it', async () => {
    for (const path of [
      '/cases?words=%00',
      '/work?of=%00&school=%00',
      '/settings?words=%00&la=%00',
      '/advice?choose=%00',
    ])
      assert.equal((await sent(path)).status, 200, path)
  })

  it('what is not a form, or did not arrive whole, records nothing and says so', async () => {
    const path = `/cases/${caseId}/contacts`
    const cut = '--B\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF'
    for (const odd of [
      { type: 'application/json', body: JSON.stringify({ with: { a: 1 }, words: 5 }) },
      { type: 'application/json', body: '{' },
      { type: 'application/xml', body: '<a/>' },
      { type: 'text/plain', body: 'with=somebody' },
      { type: 'multipart/form-data', body: 'x' },
      { type: 'multipart/form-data; boundary=B', body: cut },
      {
        type: 'multipart/form-data; boundary=B',
        body: '--B\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--B--',
      },
    ]) {
      const answer = await sent(path, { method: 'POST', ...odd })
      assert.equal(answer.status, 400, `${odd.type}: ${odd.body}`)
      assert.match(answer.html, /did not arrive whole/)
    }
  })

  it('more than a form can hold is refused with how much it can', async () => {
    const body = `words=${'x'.repeat(2_200_000)}`
    const answer = await sent(`/cases/${caseId}/contacts`, {
      method: 'POST',
      type: 'application/x-www-form-urlencoded',
      body,
    })
    assert.equal(answer.status, 413)
    assert.match(answer.html, /words of one form about a million characters/)
  })

  it('marks that turn words round, and other control characters, do not reach the record', async () => {
    const path = `/cases/${caseId}/contacts`
    const answer = await priya.post(path, {
      how: 'call',
      way: 'in',
      somebody: 'Elif \u202eAydın\u2066',
      words: 'Asked\u0085 when the panel meets',
      ...typedDay('on', '2026-11-20'),
    })
    assert.equal(answer.status, 303, answer.html)
    const { html } = await priya.get(`/cases/${caseId}/timeline`)
    assert.match(html, /Aydın/)
    assert.doesNotMatch(html, /[\u202a-\u202e\u2066-\u2069\u0080-\u009f]/)
  })

  function sent(path: string, { method = 'GET', type, body }: Odd = {}) {
    const { hostname, port } = new URL(t.address)
    const headers = { cookie: priya.cookieNow, ...(type === undefined ? {} : { 'content-type': type }) }
    return new Promise<{ status: number; html: string; policy: string }>((resolve, reject) => {
      const asked = request({ hostname, port, path, method, headers }, answer => {
        const parts: Buffer[] = []
        answer.on('data', part => parts.push(part))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            html: Buffer.concat(parts).toString(),
            policy: String(answer.headers['content-security-policy'] ?? ''),
          }),
        )
      })
      asked.on('error', reject)
      asked.end(body)
    })
  }
})
