import { typedWords } from '../kernel/typed-words.ts'

/** What the list of all cases shows, read from its address. A page begins after, or ends before, a case by its reference. */
export interface CaseFilter {
  words: string
  manager: string
  setting: string
  stage: string
  state: 'open' | 'closed' | 'all'
  after: string
  before: string
  more: boolean
}

/** Cases that nobody manages, among the managers to choose from. */
export const nobody = 'nobody'

export function readCaseFilter(query: Readonly<Record<string, string>>): CaseFilter {
  const word = (given: string | undefined, like: RegExp) => (given !== undefined && like.test(given) ? given : '')
  return {
    words: typedWords(query.q),
    manager: word(query.manager, /^[a-z0-9-]{1,40}$/),
    setting: word(query.setting, /^[0-9a-z-]{3,40}$/),
    stage: word(query.stage, /^[a-z-]{3,30}$/),
    state: query.state === 'closed' || query.state === 'all' ? query.state : 'open',
    after: word(query.after, reference),
    before: word(query.before, reference),
    more: query.more === 'yes',
  }
}

export function caseListAddress(filter: CaseFilter, changed: Partial<CaseFilter> = {}): string {
  const all = { ...filter, ...changed }
  const said = new URLSearchParams()
  if (all.words !== '') said.set('q', all.words)
  for (const key of ['manager', 'setting', 'stage', 'after', 'before'] as const) {
    if (all[key] !== '') said.set(key, all[key])
  }
  if (all.state !== 'open') said.set('state', all.state)
  if (all.more) said.set('more', 'yes')
  const query = said.toString()
  return query === '' ? '/cases' : `/cases?${query}`
}

const reference = /^K[2-9A-HJ-NP-Z]{5}$/

/** The words as a case's reference, however they were typed: "k7q4-mx" is K7Q4MX. */
export function asReference(words: string): string | null {
  const tidy = words.toUpperCase().replace(/[\s-]/g, '')
  return reference.test(tidy) ? tidy : null
}
