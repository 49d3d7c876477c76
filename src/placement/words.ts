import type { SettingFacts } from './queries.ts'

const kinds: Readonly<Record<string, string>> = {
  mainstream: 'Mainstream school',
  special: 'Special school',
  'independent-special': 'Independent special school',
  independent: 'Independent school',
  nursery: 'Nursery',
  pru: 'Pupil referral unit',
  college: 'College',
  unit: 'Unit',
  'resource-base': 'Resource base',
  'out-of-school': 'Out of school',
  otherwise: 'Otherwise than at school',
}

export function kindOf(kind: string): string {
  return kinds[kind] ?? 'Other setting'
}

export function agesOf({ lowAge, highAge }: Pick<SettingFacts, 'lowAge' | 'highAge'>): string {
  if (lowAge === null && highAge === null) return 'Ages not known'
  if (lowAge === null) return `Up to age ${highAge}`
  return highAge === null ? `From age ${lowAge}` : `Ages ${lowAge} to ${highAge}`
}

export function placesOf({ places }: Pick<SettingFacts, 'places'>): string {
  return places === null ? 'Places not known' : `${places} ${places === 1 ? 'place' : 'places'}`
}
