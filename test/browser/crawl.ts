import { type Answer, Browser } from '../browser-client.ts'

export interface Found {
  path: string
  /** The path with references and ids taken out: pages of one kind have the same. */
  kind: string
  html: string
}

export interface Crawl {
  pages: Found[]
  wrong: string[]
  links: number
  buttons: number
}

/** How many pages of one kind are visited, and how often one kind of form is sent. */
const visits = 3
const presses = 2

/**
 * As one person: follows every link and presses every button, as they stand on the page. A link must lead to a page, an anchor
 * to a place, and a button must do something; nothing may fail.
 */
export async function crawl(address: string, accountId: string): Promise<Crawl> {
  const browser = new Browser(address)
  await browser.signIn(accountId)
  const found: Crawl = { pages: [], wrong: [], links: 0, buttons: 0 }
  const seen = new Set<string>()
  const kinds = new Map<string, number>()
  const pressed = new Map<string, number>()
  const queue = ['/']
  const linkedFrom = new Map<string, string>()
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const answer = await follow(browser, path)
    if (answer === null) {
      found.wrong.push(`${path} goes round in circles`)
      continue
    }
    if (answer.status !== 200) {
      // A button pressed meanwhile may have ended what the link was about, and the link with it.
      const from = linkedFrom.get(path)
      const again = from === undefined ? null : await follow(browser, from)
      if (again === null || hrefs(again.html).some(href => href.split('#')[0] === path))
        found.wrong.push(`${path}: ${answer.status}`)
      continue
    }
    if (!isPage(answer)) continue
    found.pages.push({ path, kind: kindOf(path), html: answer.html })
    found.wrong.push(...deadAnchors(answer.html).map(id => `${path}: nothing has the id ${id}`))
    for (const href of hrefs(answer.html)) {
      found.links += 1
      const next = href.split('#')[0] ?? ''
      if (next === '' || !next.startsWith('/') || seen.has(next)) continue
      seen.add(next)
      linkedFrom.set(next, path)
      const kind = kindOf(next)
      if ((kinds.get(kind) ?? 0) >= visits) continue
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      queue.push(next)
    }
    for (const form of forms(answer.html)) {
      if (form.method !== 'post' || form.action.startsWith('/sign-')) continue
      const kind = kindOf(form.action)
      if ((pressed.get(kind) ?? 0) >= presses) continue
      pressed.set(kind, (pressed.get(kind) ?? 0) + 1)
      found.buttons += 1
      const sent = await browser.send(form.action, form.body)
      if (![200, 303, 409, 422].includes(sent.status))
        found.wrong.push(`${path}: the button of ${form.action} answers ${sent.status}`)
      if (sent.status === 303 && sent.location !== null) {
        const next = await follow(browser, sent.location)
        if (next?.status !== 200) found.wrong.push(`${form.action} leads to ${sent.location}: ${next?.status}`)
      }
      if (sent.status === 422 && !sent.html.includes('govuk-error-summary'))
        found.wrong.push(`${form.action} refuses and does not say why`)
    }
    found.wrong.push(...deadButtons(answer.html).map(words => `${path}: the button “${words}” does nothing`))
  }
  return found
}

async function follow(browser: Browser, path: string): Promise<Answer | null> {
  let next = path
  for (let hops = 0; hops < 5; hops += 1) {
    const answer = await browser.get(next)
    if (answer.status !== 303 || answer.location === null) return answer
    next = answer.location
  }
  return null
}

function isPage(answer: Answer): boolean {
  return (
    (answer.headers.get('content-type') ?? '').startsWith('text/html') &&
    answer.headers.get('content-disposition') === null
  )
}

/** References, ids and what is asked for are all of one kind. */
export function kindOf(path: string): string {
  const [bare = '', query = ''] = path.split('?')
  const names = [...new URLSearchParams(query).keys()].sort().join('&')
  const kind = bare
    .split('/')
    .map(part => (/^K[2-9A-Z]{5}$/.test(part) ? ':case' : /\d/.test(part) || part.length > 30 ? ':id' : part))
    .join('/')
  return names === '' ? kind : `${kind}?${names}`
}

function hrefs(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
}

function deadAnchors(html: string): string[] {
  return hrefs(html)
    .filter(href => href.startsWith('#') && href !== '#')
    .map(href => href.slice(1))
    .filter(id => !html.includes(`id="${id}"`))
}

interface PageForm {
  method: string
  action: string
  body: URLSearchParams
}

/** The forms of a page, filled as a browser would send them untouched. */
function forms(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = '', inside = '']) => {
    const body = new URLSearchParams()
    for (const [tag] of inside.matchAll(/<input\b[^>]*>/g)) {
      const type = attribute(tag, 'type') ?? 'text'
      if (type === 'file' || type === 'submit') continue
      if ((type === 'radio' || type === 'checkbox') && !/\schecked(\s|=|>|\/)/.test(tag)) continue
      const name = attribute(tag, 'name')
      if (name !== null) body.append(name, attribute(tag, 'value') ?? (type === 'checkbox' ? 'on' : ''))
    }
    for (const [, tag = '', text = ''] of inside.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g)) {
      const name = attribute(tag, 'name')
      if (name !== null) body.append(name, decoded(text))
    }
    for (const [, tag = '', options = ''] of inside.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
      const name = attribute(tag, 'name')
      const chosen = /<option\b[^>]*\sselected[^>]*>/.exec(options)?.[0] ?? /<option\b[^>]*>/.exec(options)?.[0] ?? ''
      if (name !== null) body.append(name, attribute(chosen, 'value') ?? '')
    }
    return {
      method: (attribute(`<form ${attributes}>`, 'method') ?? 'get').toLowerCase(),
      action: attribute(`<form ${attributes}>`, 'action') ?? '',
      body,
    }
  })
}

function deadButtons(html: string): string[] {
  const outside = html.replace(/<form\b[\s\S]*?<\/form>/g, '')
  return [...outside.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)]
    .filter(([, attributes = '']) => !/\sform=|data-module|aria-controls/.test(attributes))
    .map(([, , words = '']) => words.replace(/<[^>]+>/g, '').trim())
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found === null ? null : decoded(found[1] ?? '')
}

function decoded(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
