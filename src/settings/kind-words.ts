/** The kinds of settings, as people call them. */
export const kindWords = {
  mainstream: 'Mainstream school',
  special: 'Special school',
  'independent-special': 'Independent special school',
  independent: 'Independent school',
  nursery: 'Nursery',
  pru: 'Pupil referral unit',
  college: 'College',
  unit: 'Unit',
  'resource-base': 'Resource base',
  other: 'Other',
} as const

export type Kind = keyof typeof kindWords

export function kindOf(kind: string): string {
  return Object.hasOwn(kindWords, kind) ? kindWords[kind as Kind] : kind
}

/** "Ages 3 to 11" */
export function agesWords(low: number | null, high: number | null): string {
  if (low === null && high === null) return 'Ages not known'
  if (low === null) return `Up to age ${high}`
  return high === null ? `From age ${low}` : `Ages ${low} to ${high}`
}

/** "12 schools and 1 unit" */
export function countWords(schools: number, units: number): string {
  const school = `${schools} ${schools === 1 ? 'school' : 'schools'}`
  return units === 0 ? school : `${school} and ${units} ${units === 1 ? 'unit' : 'units'}`
}

export function casesWords(cases: number): string {
  return `${cases} open ${cases === 1 ? 'case' : 'cases'}`
}
