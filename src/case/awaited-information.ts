import type { Day } from '../kernel/day.ts'
import { type Case, factsNamed, latest } from './case.ts'

/** Something that was asked for with a request and is not here yet. */
export interface AwaitedInformation {
  what: string
  of: string
  /** The position that its arrival will name: of the description of the request, or of the asking. */
  answers: number
  since: Day
  askedOn: Day | null
}

/** What the request lacked when it came, and what was asked for afterwards, as long as it has not arrived. */
export function awaitedInformation(theCase: Case): AwaitedInformation[] {
  const described = latest(theCase, 'request.described')
  const from = described?.position ?? latest(theCase, 'assessment.requested', 'notification.received')?.position ?? 0
  const asked = factsNamed(theCase, 'information.asked').filter(f => f.position > from)
  const gaps = (described?.says.gaps as string[] | undefined) ?? []
  const lacking = gaps.map(what => ({
    what,
    of: String(described?.says.from),
    answers: described?.position ?? 0,
    since: described?.on as Day,
    askedOn: asked.find(f => f.says.what === what)?.on ?? null,
  }))
  const afterwards = asked
    .filter(f => !gaps.includes(String(f.says.what)))
    .map(f => ({
      what: String(f.says.what),
      of: String(f.says.of),
      answers: f.position,
      since: f.on,
      askedOn: f.on,
    }))
  const arrived = factsNamed(theCase, 'information.received')
  return [...lacking, ...afterwards].filter(
    awaited => !arrived.some(f => f.says.answers === awaited.answers && f.says.what === awaited.what),
  )
}
