import type { Profile } from '../authority/profile.ts'
import { awaitedInformation } from '../case/awaited-information.ts'
import { type Case, latest } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { type ArrivingDocument, documentFacts } from '../case/keep-documents.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { RequestTaken } from './decide.ts'
import { asksOf, gapName, listed } from './request-form.ts'

/** What the way of asking has and this request has not, and what the officer added. */
export function gapsOf(profile: Profile, taken: RequestTaken): string[] {
  const empty = asksOf(profile, taken.asker).filter(field => taken[field] == null)
  return [...new Set([...empty.map(field => gapName(profile, field)), ...listed(taken.stillToCome)])]
}

/** Something more is asked for before the decision, of the one who asked us or of anybody else. */
export function decideAsk(theCase: Case, form: { what: string; of: string; on: Day }): Decision {
  const request = latest(theCase, 'assessment.requested', 'notification.received')
  if (request === null) return refuse('There is no request on this case')
  if (form.on < request.on) return refuse(`Day must be ${longDay(request.on)}, when it was received, or later`, 'on')
  const things = listed(form.what)
  const twice = things.find(what => awaitedInformation(theCase).some(a => a.what === what && a.askedOn !== null))
  if (twice !== undefined) return refuse(`“${twice}” is asked for already, and not here yet`, 'what')
  return { record: things.map(what => ({ name: 'information.asked', on: form.on, says: { what, of: form.of } })) }
}

export function decideArrived(
  theCase: Case,
  form: { what: readonly string[]; on: Day; documents: readonly ArrivingDocument[] },
): Decision {
  const awaited = awaitedInformation(theCase)
  const came = awaited.filter(a => form.what.includes(a.what))
  const gone = form.what.find(what => !awaited.some(a => a.what === what))
  if (gone !== undefined) return refuse(`“${gone}” has arrived already`, 'what')
  const [first] = came
  if (first === undefined) return refuse('Nothing is awaited any more', 'what')
  return {
    record: [
      ...came.map(({ what, answers }) => ({ name: 'information.received', on: form.on, says: { what, answers } })),
      ...documentFacts(form.documents, form.on, 'request', first.of),
    ],
  }
}
