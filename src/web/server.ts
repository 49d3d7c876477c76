import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import type { App, Context, GoTo, NotFound, Route, Sent, Shown, Tried } from './app.ts'
import { readForm, type SentFile, type Typed } from './form.ts'

/** What the web server must be given: it knows no word of the domain. */
export interface WebGiven<V, Tx, P extends string> {
  app: App<V, Tx, P>
  /** The public address; its scheme decides whether cookies are `Secure` and `__Host-`. */
  address: string
  now(): Date
  today(now: Date): Day
  /** The visitor of a session, or the stranger. `flash` is what the next page should say. */
  visitorOf(tokenHash: Buffer | null, now: Date): Promise<{ visitor: V; flash: string | null }>
  isSignedIn(visitor: V): boolean
  allows(visitor: V, permission: P): boolean
  work<T>(visitor: V, today: Day, act: (tx: Tx) => Promise<T>): Promise<T>
  say(tokenHash: Buffer, words: string | null): Promise<void>
  frame(page: Shown, at: Context<V, Tx>, flash: string | null): VNode
  /** Pages for what goes wrong: not found, not allowed, a fault, the database away. */
  problem(status: ProblemStatus, at: { reference: string }): Shown
  keepUpload(
    visitor: V,
    today: Day,
    file: { name: string; stream: NodeJS.ReadableStream },
  ): Promise<SentFile | { refused: string }>
  findUploads(visitor: V, today: Day, ids: readonly string[]): Promise<SentFile[]>
  assets: ReadonlyMap<string, { type: string; body: Buffer }>
  signInPath: string
  log(event: Record<string, unknown>): void
  /** Databases that are away are met with 503 and the form's text kept. */
  isAway(error: unknown): boolean
}

export type ProblemStatus = 400 | 403 | 404 | 413 | 500 | 503

const largestFile = 50 * 1024 * 1024
const methodsThatAct = new Set(['POST'])

/** The server, not yet listening. */
export async function buildServer<V, Tx, P extends string>(given: WebGiven<V, Tx, P>): Promise<FastifyInstance> {
  const secure = given.address.startsWith('https:')
  const cookieName = secure ? '__Host-session' : 'session'
  const server = Fastify({
    bodyLimit: 2 * 1024 * 1024,
    genReqId: () => randomBytes(6).toString('hex'),
    trustProxy: false,
    routerOptions: { maxParamLength: 120 },
    // Addresses that cannot be read never reach a hook.
    frameworkErrors(error, request, reply) {
      secureHeaders(reply, secure)
      void fault(error, request, reply)
    },
  })
  // Forms are all that is taken: whatever else is sent is not read.
  server.removeAllContentTypeParsers()
  await server.register(cookie)
  await server.register(formbody, { bodyLimit: 2 * 1024 * 1024 })
  await server.register(multipart, {
    // A file that is too large is refused like any other answer, with what was typed kept.
    throwFileSizeLimit: false,
    limits: { fileSize: largestFile, files: 10, fields: 2_000, fieldSize: 200_000, parts: 2_010 },
  })

  server.addHook('onRequest', async (request, reply) => {
    secureHeaders(reply, secure)
    if (methodsThatAct.has(request.method) && !comesFromHere(request, given.address)) {
      return refuseOutright(reply, given, request, 403)
    }
    // No reference or id has one, and the database takes none.
    if (Object.values(request.params as Record<string, string>).some(value => value.includes('\0'))) {
      return refuseOutright(reply, given, request, 404)
    }
  })

  for (const [path, asset] of given.assets) {
    // An address that carries a hash never changes what it gives; that of the icon does.
    const kept = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=86400'
    server.get(path, async (_request, reply) => reply.header('cache-control', kept).type(asset.type).send(asset.body))
  }

  for (const route of given.app.routes) {
    if (route.kind === 'page') {
      server.get(route.path, (request, reply) => answer(route, request, reply))
    } else {
      server.post(route.path, (request, reply) => answer(route, request, reply))
    }
  }

  server.setNotFoundHandler(async (request, reply) => refuseOutright(reply, given, request, 404))
  server.setErrorHandler(async (error: unknown, request, reply) => fault(error, request, reply))
  return server

  async function answer(route: Route<V, Tx, P>, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const at = await contextOf(request)
    if (!given.allows(at.visitor, route.may)) {
      if (given.isSignedIn(at.visitor)) return send(await problemPage(404, request, at), at, null, reply, 404)
      if (request.method === 'GET') {
        const next = request.url === '/' ? '' : `?next=${encodeURIComponent(request.url.split('?')[0] ?? '/')}`
        return reply.redirect(`${given.signInPath}${next}`, 303)
      }
      return reply.redirect(given.signInPath, 303)
    }
    if (route.kind === 'page') {
      const flash = at.flash
      const shown = await route.show(at)
      if (flash !== null && at.tokenHash && 'body' in shown && !('type' in shown)) await given.say(at.tokenHash, null)
      return finish(shown, at, flash, reply, request)
    }
    const { typed, files, refused: badFiles } = await readBody(request, at)
    if (!safeEqual(String(typed._csrf ?? ''), at.csrf)) {
      return send(await problemPage(403, request, at), at, null, reply, 403)
    }
    const form = await route.form(at)
    if ('missing' in form) return finish(form, at, null, reply, request)
    const read = readForm(form, typed, files)
    const tried: Tried = { typed, files, refused: [] }
    if (isRefused(read) || badFiles.length > 0) {
      const refused = [...badFiles, ...(isRefused(read) ? read.refused : [])]
      return finish(await route.show(at, { ...tried, refused }), at, null, reply, request, 422)
    }
    const done = await route.act({ ...at, query: { ...at.query, ...hiddenOnes(typed) } }, read.values)
    if (isRefused(done)) {
      const again: Tried = { ...tried, refused: done.refused, ...(done.meanwhile ? { meanwhile: done.meanwhile } : {}) }
      return finish(await route.show(at, again), at, null, reply, request, done.meanwhile ? 409 : 422)
    }
    return finish(done, at, null, reply, request)
  }

  async function contextOf(
    request: FastifyRequest,
  ): Promise<Context<V, Tx> & { flash: string | null; tokenHash: Buffer | null }> {
    const token = request.cookies[cookieName] ?? null
    const tokenHash = token === null ? null : createHash('sha256').update(token).digest()
    const now = given.now()
    const today = given.today(now)
    const { visitor, flash } = await given.visitorOf(tokenHash, now)
    return {
      visitor,
      flash,
      tokenHash,
      today,
      now,
      params: request.params as Record<string, string>,
      query: singleValues(request.query as Record<string, string | string[]>),
      path: request.url.split('?')[0] ?? '/',
      csrf: csrfOf(token ?? request.cookies.visit ?? ''),
      session: token,
      work: act => given.work(visitor, today, act),
    }
  }

  async function readBody(request: FastifyRequest, at: Context<V, Tx>) {
    const files: Record<string, SentFile[]> = {}
    const refused: { field: string; because: string }[] = []
    if (!request.isMultipart()) {
      return { typed: (request.body ?? {}) as Typed, files, refused }
    }
    const typed: Record<string, string | string[]> = {}
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        addTo(typed, part.fieldname, String(part.value ?? ''))
      } else if (part.filename === '' || !given.isSignedIn(at.visitor)) {
        part.file.resume()
      } else {
        const kept = await given.keepUpload(at.visitor, at.today, { name: part.filename, stream: part.file })
        if ('refused' in kept) refused.push({ field: part.fieldname, because: kept.refused })
        else if (part.file.truncated)
          refused.push({ field: part.fieldname, because: `“${part.filename}” is larger than 50 MB` })
        else files[part.fieldname] = [...(files[part.fieldname] ?? []), kept]
      }
    }
    for (const [name, ids] of Object.entries(typed)) {
      if (!name.endsWith('.kept')) continue
      const field = name.slice(0, -'.kept'.length)
      const again = await given.findUploads(at.visitor, at.today, typeof ids === 'string' ? [ids] : ids)
      files[field] = [...again, ...(files[field] ?? [])]
    }
    return { typed, files, refused }
  }

  async function finish(
    outcome: Shown | Sent | GoTo | NotFound,
    at: Context<V, Tx> & { tokenHash: Buffer | null },
    flash: string | null,
    reply: FastifyReply,
    request: FastifyRequest,
    status = 200,
  ): Promise<unknown> {
    if ('missing' in outcome) return send(await problemPage(404, request, at), at, null, reply, 404)
    if ('to' in outcome) {
      if (outcome.say !== undefined && at.tokenHash) await given.say(at.tokenHash, outcome.say)
      if (outcome.cookie !== undefined) reply.header('set-cookie', outcome.cookie)
      return reply.header('cache-control', 'no-store').redirect(outcome.to, 303)
    }
    if ('type' in outcome) {
      for (const [name, value] of Object.entries(outcome.headers ?? {})) reply.header(name, value)
      return reply
        .status(outcome.status ?? 200)
        .type(outcome.type)
        .send(outcome.body)
    }
    return send(outcome, at, flash, reply, status)
  }

  function send(page: Shown, at: Context<V, Tx>, flash: string | null, reply: FastifyReply, status: number): unknown {
    const html = `<!DOCTYPE html>${renderToString(given.frame(page, at, flash))}`
    return reply.status(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
  }

  async function problemPage(status: ProblemStatus, request: FastifyRequest, at: Context<V, Tx>): Promise<Shown> {
    given.log({ level: 'info', event: 'refused', status, request: request.id, signedIn: given.isSignedIn(at.visitor) })
    return given.problem(status, { reference: request.id })
  }

  async function refuseOutright(
    reply: FastifyReply,
    web: WebGiven<V, Tx, P>,
    request: FastifyRequest,
    status: 403 | 404,
  ) {
    const at = await contextOf(request)
    return reply
      .status(status)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(`<!DOCTYPE html>${renderToString(web.frame(web.problem(status, { reference: request.id }), at, null))}`)
  }

  async function fault(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const away = given.isAway(error)
    const status = away ? 503 : statusOf(error)
    // The stack is for the log; neither the address's words nor what was typed goes with it.
    given.log({
      level: status < 500 ? 'info' : 'error',
      event: status < 500 ? 'refused' : 'fault',
      status,
      request: request.id,
      route: request.routeOptions?.url,
      ...(status < 500 ? {} : { error: away ? 'database away' : stackOf(error) }),
    })
    const page = given.problem(status, { reference: request.id })
    reply.status(status).header('cache-control', 'no-store').type('text/html; charset=utf-8')
    const visitor = await given.visitorOf(null, given.now()).catch(() => null)
    if (visitor === null) return reply.send(`<!DOCTYPE html>${renderToString(page.body)}`)
    const bare: Context<V, Tx> = {
      visitor: visitor.visitor,
      today: given.today(given.now()),
      now: given.now(),
      params: {},
      query: {},
      path: '/',
      csrf: '',
      session: null,
      work: act => given.work(visitor.visitor, given.today(given.now()), act),
    }
    return reply.send(`<!DOCTYPE html>${renderToString(given.frame(page, bare, null))}`)
  }
}

/** Sets the cookie of a new session; the token itself is nowhere else. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOfToken(token) }
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** `Set-Cookie` for a session, or one that ends it. */
export function sessionCookie(address: string, token: string | null): string {
  const secure = address.startsWith('https:')
  const name = secure ? '__Host-session' : 'session'
  return `${name}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${token === null ? '; Max-Age=0' : ''}`
}

// Only a server restart changes it, and then a form says that it is too old and keeps what was typed.
const csrfKey = createHash('sha256').update('sencase form token').digest()

/** The token of a form: bound to the session's own secret, so that no other session's token fits. */
function csrfOf(token: string): string {
  return createHmac('sha256', csrfKey).update(token).digest('base64url')
}

function secureHeaders(reply: FastifyReply, secure: boolean): void {
  reply.header(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
  )
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'no-referrer')
  reply.header('cross-origin-opener-policy', 'same-origin')
  reply.header('cross-origin-resource-policy', 'same-origin')
  reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  if (secure) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
}

/** A form from another site is refused before it is read: by Sec-Fetch-Site, else by Origin. */
function comesFromHere(request: FastifyRequest, address: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = request.headers.origin
  if (origin === undefined) return true
  return origin === new URL(address).origin || origin === `http://${request.headers.host}`
}

function singleValues(query: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      (typeof value === 'string' ? value : (value[0] ?? '')).replaceAll('\0', ''),
    ]),
  )
}

/** Names that begin with "_" travel with every form: the number of facts the page was made from. */
function hiddenOnes(typed: Typed): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(typed)) {
    if (name.startsWith('_') && typeof value === 'string') found[name] = value
  }
  return found
}

function addTo(typed: Record<string, string | string[]>, name: string, value: string): void {
  const before = typed[name]
  typed[name] = before === undefined ? value : typeof before === 'string' ? [before, value] : [...before, value]
}

function safeEqual(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}

/** What the sender did wrong, or 500 when it was us: an address that cannot be read, a form that did not arrive whole. */
function statusOf(error: unknown): ProblemStatus {
  const { statusCode, code, message } = error as { statusCode?: number; code?: string; message?: string }
  if (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_MAX_PARAM_LENGTH') return 404
  if (statusCode === 413) return 413
  if (statusCode !== undefined && statusCode < 500) return 400
  return /multipart|^Part terminated|^Malformed part/i.test(message ?? '') ? 400 : 500
}

/** Where it went wrong. The database's own words can quote what was typed, so of them only the code is kept. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { severity, code } = error as { severity?: unknown; code?: unknown }
  const stack = error.stack ?? error.message
  return severity === undefined ? stack : [`database error ${code}`, ...(stack.match(/\n {4}at .*/g) ?? [])].join('')
}
