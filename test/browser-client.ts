import assert from 'node:assert/strict'

export interface Answer {
  status: number
  html: string
  location: string | null
  headers: Headers
}

/** A browser without a screen: real HTTP, a cookie, forms filled from the page they stand on. */
export class Browser {
  private cookie = ''
  readonly address: string

  constructor(address: string) {
    this.address = address
  }

  async signIn(accountId: string): Promise<void> {
    const answer = await this.post('/sign-in/as', { account: accountId }, '/sign-in')
    assert.equal(answer.status, 303, `${accountId} cannot sign in: ${answer.status}`)
  }

  async get(path: string): Promise<Answer> {
    return this.answer(await fetch(`${this.address}${path}`, { headers: this.headers(), redirect: 'manual' }))
  }

  /** Sends a form as a browser does: with the hidden fields of the page it stands on, and what is given here. */
  async post(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    from = path,
    hiddenToo = true,
  ): Promise<Answer> {
    const page = await this.get(from)
    const body = new URLSearchParams()
    for (const [name, value] of hiddenToo ? hiddenFields(page.html, path) : []) body.append(name, value)
    for (const [name, value] of Object.entries(fields)) {
      body.delete(name)
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
    }
    return this.send(path, body)
  }

  /** The same with files: `{ documents: { name: 'report.pdf', content: bytes } }`. */
  async postFiles(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    files: Readonly<Record<string, { name: string; content: Uint8Array }>>,
    from = path,
  ): Promise<Answer> {
    const page = await this.get(from)
    const body = new FormData()
    for (const [name, value] of hiddenFields(page.html, path)) body.append(name, value)
    for (const [name, value] of Object.entries(fields)) {
      body.delete(name)
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
    }
    for (const [name, file] of Object.entries(files))
      body.append(name, new Blob([Buffer.from(file.content)]), file.name)
    return this.send(path, body)
  }

  async send(path: string, body: URLSearchParams | FormData): Promise<Answer> {
    const headers = { ...this.headers(), origin: this.address }
    return this.answer(await fetch(`${this.address}${path}`, { method: 'POST', headers, body, redirect: 'manual' }))
  }

  /** For what no browser sends: the same session, by hand. */
  get cookieNow(): string {
    return this.cookie
  }

  private headers(): Record<string, string> {
    return this.cookie === '' ? {} : { cookie: this.cookie }
  }

  private async answer(response: Response): Promise<Answer> {
    const set = response.headers.get('set-cookie')
    if (set !== null) this.cookie = set.split(';')[0] ?? ''
    return {
      status: response.status,
      html: await response.text(),
      location: response.headers.get('location'),
      headers: response.headers,
    }
  }
}

/** The three inputs of a day. */
export function typedDay(name: string, iso: string): Record<string, string> {
  const [year = '', month = '', date = ''] = iso.split('-')
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year }
}

/** Words of a page as a person reads them. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** Hidden fields of the form of a page that posts to a path; of any form when none does. */
function hiddenFields(html: string, path: string): [string, string][] {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form = forms.find(f => f.includes(`action="${path}"`)) ?? forms.find(f => f.includes('_csrf')) ?? ''
  return [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    /name="([^"]*)"/.exec(input)?.[1] ?? '',
    /value="([^"]*)"/.exec(input)?.[1] ?? '',
  ])
}
