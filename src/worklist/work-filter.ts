import { typedWords } from '../kernel/typed-words.ts'

/** What a list of work shows, read from its address and written back to it, so that it can be saved and sent. */
export interface WorkFilter {
  /** Whose list: an account, `everyone`, or empty for one's own. */
  of: string
  words: string
  setting: string
  stage: string
  from: Source | ''
  order: Order
  only: Quick | ''
  /** Which of the groups that begin with five is shown whole. */
  show: Foldable | ''
  /** On a phone: all fields of the filter. */
  more: boolean
}

export const sources = { law: 'Law', target: 'Our own targets', promise: 'Promises', silence: 'Silence' } as const
export type Source = keyof typeof sources

export const orders = {
  'act-by': 'Act by, soonest first',
  'act-by-last': 'Act by, latest first',
  child: 'Child, A to Z',
  school: 'School, A to Z',
} as const
export type Order = keyof typeof orders

/** Filters that everybody has, by the tasks they are about. */
export const quick = {
  decisions: 'Decisions',
  'advice-late': 'Advice late',
  transfers: 'Transfers',
  reviews: 'Reviews',
  promises: 'Promises',
} as const
export type Quick = keyof typeof quick

export type Foldable = 'later' | 'waiting'

export const everyone = 'everyone'

export function readFilter(query: Readonly<Record<string, string>>): WorkFilter {
  return {
    of: /^[a-z0-9-]{1,40}$/.test(query.of ?? '') ? (query.of ?? '') : '',
    words: typedWords(query.words),
    setting: /^[0-9a-z-]{3,40}$/.test(query.setting ?? '') ? (query.setting ?? '') : '',
    stage: /^[a-z-]{3,30}$/.test(query.stage ?? '') ? (query.stage ?? '') : '',
    from: oneOf(sources, query.from) ?? '',
    order: oneOf(orders, query.order) ?? 'act-by',
    only: oneOf(quick, query.only) ?? '',
    show: query.show === 'later' || query.show === 'waiting' ? query.show : '',
    more: query.more === 'yes',
  }
}

/** The filter as a query, without what says nothing. */
export function writeFilter(filter: WorkFilter, changed: Partial<WorkFilter> = {}): string {
  const all = { ...filter, ...changed }
  const said = new URLSearchParams()
  for (const key of ['of', 'words', 'setting', 'stage', 'from', 'only', 'show'] as const) {
    if (all[key] !== '') said.set(key, all[key])
  }
  if (all.order !== 'act-by') said.set('order', all.order)
  if (all.more) said.set('more', 'yes')
  return said.toString()
}

export function addressOf(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`
}

/** Whether anything is left out of the list. */
export function narrows(filter: WorkFilter): boolean {
  return filter.words !== '' || filter.setting !== '' || filter.stage !== '' || filter.from !== '' || filter.only !== ''
}

function oneOf<K extends string>(of: Readonly<Record<K, string>>, given: string | undefined): K | null {
  return given !== undefined && Object.hasOwn(of, given) ? (given as K) : null
}
