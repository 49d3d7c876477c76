/** What the list of differences and appeals shows, read from its address. */
export interface ListFilter {
  show: '' | 'differences' | 'appeals' | 'late' | 'panel' | 'hearings' | 'orders'
  manager: string
  page: number
}

const shows = ['differences', 'appeals', 'late', 'panel', 'hearings', 'orders'] as const

export function readListFilter(query: Readonly<Record<string, string>>): ListFilter {
  const show = shows.find(known => known === query.show) ?? ''
  const manager = /^[a-z0-9-]{1,40}$/.test(query.manager ?? '') ? (query.manager ?? '') : ''
  const page = /^[1-9]\d{0,3}$/.test(query.page ?? '') ? Number(query.page) : 1
  return { show, manager, page }
}

export function listAddress(filter: ListFilter, changed: Partial<ListFilter> = {}): string {
  const all = { ...filter, page: 1, ...changed }
  const said = new URLSearchParams()
  if (all.show !== '') said.set('show', all.show)
  if (all.manager !== '') said.set('manager', all.manager)
  if (all.page > 1) said.set('page', String(all.page))
  const query = said.toString()
  return query === '' ? '/differences' : `/differences?${query}`
}
