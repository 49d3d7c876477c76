import type { Profile } from '../authority/profile.ts'
import type { Day } from '../kernel/day.ts'
import { type Case, inLegalOrder } from './case.ts'
import { factWords } from './fact-words.ts'

/** Something on the record that may show whether a criterion is met. */
export interface Evidence {
  /** `fact:12`, as the answer keeps it. */
  id: string
  /** "D2" for a document. */
  mark: string | null
  title: string
  from: string | null
  on: Day
  position: number
}

const kindsOfEvidence = [
  'document.added',
  'request.described',
  'information.received',
  'panel.discussed',
  'meeting.noted',
  'contact.made',
  'advice.filed',
  'advice.reused',
  'representation.received',
]

/** What a case has to show, documents first, each once and in the order of its day. */
export function evidenceOf(theCase: Case, profile: Profile): Evidence[] {
  // A request that nobody described is still something to point at.
  const bare = theCase.facts.some(fact => fact.name === 'request.described') ? [] : ['assessment.requested']
  const facts = inLegalOrder(theCase.facts).filter(fact => [...kindsOfEvidence, ...bare].includes(fact.name))
  const documents = facts.filter(fact => fact.name === 'document.added')
  const others = facts.filter(fact => fact.name !== 'document.added')
  return [
    ...documents.map((fact, index) => ({
      id: `fact:${fact.position}`,
      mark: `D${index + 1}`,
      title: String(fact.says.title),
      from: fact.says.from === undefined ? null : String(fact.says.from),
      on: fact.on,
      position: fact.position,
    })),
    ...others.map(fact => ({
      id: `fact:${fact.position}`,
      mark: null,
      title: fact.name === 'request.described' ? `The request of ${fact.says.from}` : titleOf(fact, theCase, profile),
      from: null,
      on: fact.on,
      position: fact.position,
    })),
  ]
}

function titleOf(fact: { name: string; says: Record<string, unknown> }, theCase: Case, profile: Profile): string {
  return factWords(fact, theCase.law, profile).title
}
