import type { Profile } from '../authority/profile.ts'
import { type Case, factsNamed, latest } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { type ArrivingDocument, documentFacts } from '../case/keep-documents.ts'
import type { Day } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { RequestTaken } from './decide.ts'
import { asksOf, gapName, listed } from './request-form.ts'

/** What the way of asking has and this request has not, and what the officer added. */
export function gapsOf(profile: Profile, taken: RequestTaken): string[] {
  const empty = asksOf(profile, taken.asker).filter(field => taken[field] == null)
  return [...new Set([...empty.map(field => gapName(profile, field)), ...listed(taken.stillToCome)])]
}

/** What the described request still lacks. */
export function missingGaps(theCase: Case): { what: string; answers: number; of: string; askedOn: Day | null }[] {
  const described = latest(theCase, 'request.described')
  if (described === null) return []
  const arrived = factsNamed(theCase, 'information.received').filter(f => f.says.answers === described.position)
  const gaps = (described.says.gaps as string[] | undefined) ?? []
  return gaps
    .filter(what => !arrived.some(f => f.says.what === what))
    .map(what => ({
      what,
      answers: described.position,
      of: String(described.says.from),
      askedOn:
        factsNamed(theCase, 'information.asked').find(f => f.position > described.position && f.says.what === what)
          ?.on ?? null,
    }))
}

export function decideArrived(
  theCase: Case,
  form: { what: readonly string[]; on: Day; documents: readonly ArrivingDocument[] },
): Decision {
  const missing = missingGaps(theCase)
  const [first] = missing
  if (first === undefined) return refuse('Nothing is awaited any more', 'what')
  const gone = form.what.find(what => !missing.some(m => m.what === what))
  if (gone !== undefined) return refuse(`“${gone}” has arrived already`, 'what')
  return {
    record: [
      ...form.what.map(what => ({
        name: 'information.received',
        on: form.on,
        says: { what, answers: first.answers },
      })),
      ...documentFacts(form.documents, form.on, 'request', first.of),
    ],
  }
}
