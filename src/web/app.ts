import type { VNode } from 'preact'
import type { Day } from '../kernel/day.ts'
import type { Refusal, Refused } from '../kernel/result.ts'
import type { Fields, Form, SentFile, Typed, Values } from './form.ts'

/**
 * What a request is answered with: who asks, which day it is, what the address says, and a way to the database as that
 * person. `V` is the visitor, `Tx` a transaction in which the database itself holds back what is not theirs.
 */
export interface Context<V, Tx> {
  visitor: V
  today: Day
  now: Date
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  /** Path of this page, for forms that post to where they stand. */
  path: string
  csrf: string
  session: string | null
  work<T>(act: (tx: Tx) => Promise<T>): Promise<T>
}

/** What was sent with a form that did not go through: shown again as it was typed, with what is wrong. */
export interface Tried {
  typed: Typed
  files: Readonly<Record<string, readonly SentFile[]>>
  refused: readonly Refusal[]
  /** What somebody else recorded in the meantime. */
  meanwhile?: VNode
}

export interface Shown {
  title: string
  body: VNode
  /** `wide` for staff's dense pages, `narrow` for one thing at a time, `family` for the public. */
  look?: 'wide' | 'narrow' | 'family'
  back?: { href: string; text: string }
  section?: string
}

export interface Sent {
  status?: number
  type: string
  body: Buffer | string | NodeJS.ReadableStream
  headers?: Readonly<Record<string, string>>
}

export type Show<V, Tx> = (at: Context<V, Tx>, tried?: Tried) => Promise<Shown | Sent | GoTo | NotFound>

export interface GoTo {
  to: string
  /** Said on the next page. */
  say?: string
  /** A session that begins or ends with this answer. */
  cookie?: string
}

export interface NotFound {
  missing: true
}

export const notFound: NotFound = { missing: true }

export interface PageRoute<V, Tx, P extends string> {
  kind: 'page'
  path: string
  may: P
  show: Show<V, Tx>
}

export interface ActionRoute<V, Tx, P extends string> {
  kind: 'action'
  path: string
  may: P
  form(at: Context<V, Tx>): Promise<Form | NotFound>
  /** The page the form stands on, shown again when it is refused. */
  show: Show<V, Tx>
  act(
    at: Context<V, Tx>,
    values: Record<string, unknown>,
  ): Promise<GoTo | Shown | Sent | (Refused & { meanwhile?: VNode }) | NotFound>
}

export type Route<V, Tx, P extends string> = PageRoute<V, Tx, P> | ActionRoute<V, Tx, P>

/** The routes of the program. `page` and `action` are the only two ways to add one, and each names its permission. */
export class App<V, Tx, P extends string> {
  readonly routes: Route<V, Tx, P>[] = []

  page(route: { path: string; may: P; show: Show<V, Tx> }): void {
    this.add({ kind: 'page', ...route })
  }

  action<F extends Fields>(route: {
    path: string
    may: P
    form: Form<F> | ((at: Context<V, Tx>) => Promise<Form<F> | NotFound>)
    show: Show<V, Tx>
    /** `Shown` answers a question that must not stand in an address, such as a search by name. */
    act(
      at: Context<V, Tx>,
      values: Values<F>,
    ): Promise<GoTo | Shown | Sent | (Refused & { meanwhile?: VNode }) | NotFound>
  }): void {
    const { form } = route
    this.add({
      kind: 'action',
      path: route.path,
      may: route.may,
      form: typeof form === 'function' ? form : async () => form,
      show: route.show,
      act: (at, values) => route.act(at, values as Values<F>),
    })
  }

  private add(route: Route<V, Tx, P>): void {
    if (!route.may) throw new Error(`${route.path} names no permission`)
    const twice = this.routes.some(r => r.kind === route.kind && r.path === route.path)
    if (twice) throw new Error(`${route.kind} ${route.path} is there twice`)
    this.routes.push(route)
  }
}
