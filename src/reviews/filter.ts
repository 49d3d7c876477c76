/** Which reviews a list shows, read from its address. A page begins after a case by its reference. */
export interface ReviewFilter {
  of: 'me' | 'all'
  state: ReviewStateId | ''
  setting: string
  only: '' | 'overdue' | 'transfers' | 'complex' | 'travel'
  after: string
}

/** Where a review stands, in the order in which it gets there. */
export const reviewStates = [
  { id: 'no-meeting', words: 'no meeting planned', row: 'No meeting planned' },
  { id: 'papers', words: 'papers to be sent', row: 'Papers to be sent' },
  { id: 'planned', words: 'meetings to come', row: 'Meeting to come' },
  { id: 'not-recorded', words: 'meetings not recorded', row: 'Meeting past, not recorded' },
  { id: 'report', words: 'reports awaited', row: 'Report awaited' },
  { id: 'decision', words: 'to decide', row: 'To decide' },
  { id: 'follow', words: 'decided, to finish', row: 'Decided, to finish' },
  { id: 'later', words: 'later this year', row: 'Later' },
] as const

export type ReviewStateId = (typeof reviewStates)[number]['id']

export function readReviewFilter(query: Readonly<Record<string, string>>, usually: ReviewFilter['of']): ReviewFilter {
  const one = <T extends string>(given: string | undefined, of: readonly T[]): T | '' => of.find(o => o === given) ?? ''
  return {
    of: one(query.of, ['me', 'all'] as const) || usually,
    state: one(
      query.state,
      reviewStates.map(s => s.id),
    ),
    setting: /^[0-9a-z-]{3,40}$/.test(query.setting ?? '') ? (query.setting as string) : '',
    only: one(query.only, ['overdue', 'transfers', 'complex', 'travel'] as const),
    after: /^K[2-9A-HJ-NP-Z]{5}$/.test(query.after ?? '') ? (query.after as string) : '',
  }
}

export function reviewsAddress(filter: ReviewFilter, usually: ReviewFilter['of'], changed: Partial<ReviewFilter> = {}) {
  const all = { ...filter, after: '', ...changed }
  const said = new URLSearchParams()
  if (all.of !== usually) said.set('of', all.of)
  for (const key of ['state', 'setting', 'only', 'after'] as const) if (all[key] !== '') said.set(key, all[key])
  const query = said.toString()
  return query === '' ? '/reviews' : `/reviews?${query}`
}
