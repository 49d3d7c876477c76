import type { Profile } from '../authority/profile.ts'
import { capital } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import { advicePieces, isMissing, unaskedSources } from './advice-pieces.ts'
import { type Case, factsNamed, hasPlan } from './case.ts'
import { openDifferences } from './differences.ts'

/** The pages of a case, in the order in which they stand. */
export interface CaseTab {
  id: string
  path: string
  text(theCase: Case, profile: Profile): string
  /** Left out where it has nothing to say yet; the address answers all the same. */
  when?(theCase: Case): boolean
}

export const caseTabs: readonly CaseTab[] = [
  { id: 'overview', path: '', text: () => 'Overview' },
  { id: 'timeline', path: '/timeline', text: c => `Timeline (${c.record.length})` },
  { id: 'request', path: '/request', text: () => 'Request' },
  { id: 'assessment', path: '/assessment/decision', text: () => 'Decision' },
  { id: 'advice', path: '/advice', text: adviceWords },
  { id: 'meetings', path: '/meetings', text: () => 'Meetings' },
  { id: 'statement', path: '/statement', text: c => capital(packs[c.law].words.document) },
  {
    id: 'reviews',
    path: '/reviews',
    text: () => 'Reviews',
    when: c => hasPlan(c) || c.record.some(fact => fact.name.startsWith('review.')),
  },
  { id: 'placement', path: '/placement', text: () => 'Placement' },
  {
    id: 'travel',
    path: '/travel',
    text: () => 'Travel',
    when: c => hasPlan(c) || c.record.some(fact => fact.name.startsWith('travel.')),
  },
  { id: 'resources', path: '/resources', text: () => 'Resources' },
  {
    id: 'differences',
    path: '/differences',
    text: c => (openDifferences(c).length === 0 ? 'Differences' : `Differences (${openDifferences(c).length})`),
    when: c => c.derived.stage !== 'nothing-asked',
  },
  { id: 'contacts', path: '/contacts', text: c => `Contacts (${factsNamed(c, 'contact.made').length})` },
  { id: 'documents', path: '/documents', text: c => `Documents (${factsNamed(c, 'document.added').length})` },
  { id: 'people', path: '/people', text: () => 'People' },
  { id: 'ending', path: '/ending', text: () => 'Ceasing and moving' },
  { id: 'access', path: '/access', text: () => 'Who can see it' },
]

function adviceWords(theCase: Case, profile: Profile): string {
  const pieces = advicePieces(theCase)
  if (pieces.length === 0) return 'Advice'
  const whole = pieces.length + unaskedSources(theCase, profile).length
  return `Advice (${pieces.filter(p => !isMissing(p)).length} of ${whole})`
}
