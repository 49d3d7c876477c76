/** What the list of those who leave shows, read from its address. */
export interface EndingFilter {
  /** A milestone of the policy, `under-way`, or everything. */
  kind: string
  year: 'this' | 'next'
  looked: 'not' | 'all'
  manager: string
}

export function readEndingFilter(query: Readonly<Record<string, string>>): EndingFilter {
  const word = (given: string | undefined) => (given !== undefined && /^[a-z0-9-]{1,40}$/.test(given) ? given : '')
  return {
    kind: word(query.kind),
    year: query.year === 'next' ? 'next' : 'this',
    looked: query.looked === 'all' ? 'all' : 'not',
    manager: word(query.manager),
  }
}
