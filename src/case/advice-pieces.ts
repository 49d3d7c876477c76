import type { AdviceFrom, AdviceSource, Profile } from '../authority/profile.ts'
import type { Day } from '../kernel/day.ts'
import type { Deadline } from '../law/law.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, inLegalOrder, latest, openDeadline } from './case.ts'

/** One piece of advice for the assessment under way: asked for, chased, here; or reused, or declined. */
export interface AdvicePiece {
  about: string
  source: AdviceFrom
  to: string | null
  organisation: string | null
  email: string | null
  askedOn: Day | null
  askedBy: number | null
  deadline: Deadline | null
  chasedOn: Day[]
  /** Position of the last chaser. */
  chasedBy: number | null
  receivedOn: Day | null
  receivedBy: number | null
  given: SettledFact | null
  reused: SettledFact | null
  declined: SettledFact | null
  documents: string[]
}

/** The advice of the assessment under way, in the order in which it was asked for. */
export function advicePieces(theCase: Case): AdvicePiece[] {
  const since = latest(theCase, 'assessment.agreed', 'reassessment.agreed')
  const pieces = new Map<string, AdvicePiece>()
  for (const fact of inLegalOrder(theCase.facts)) {
    const source = (fact.says.source ?? fact.says.from) as AdviceFrom | undefined
    if (!fact.name.startsWith('advice.') || source === undefined) continue
    const about = fact.about ?? `advice:${source}`
    if (since !== null && isOfEarlier(theCase, fact, since, pieces.has(about))) continue
    // Asked anew, under the same name, begins anew.
    const piece = (fact.name === 'advice.requested' ? undefined : pieces.get(about)) ?? emptyPiece(about, source)
    pieces.set(about, piece)
    tell(piece, fact, theCase)
  }
  return [...pieces.values()]
}

/** Whether a piece still keeps the assessment waiting. */
export function isMissing(piece: AdvicePiece): boolean {
  return (
    piece.askedOn !== null &&
    piece.receivedOn === null &&
    piece.reused === null &&
    piece.declined === null &&
    !(piece.deadline?.takenAway ?? false)
  )
}

/** Whose advice is sought in every assessment, and was neither asked for nor reused nor declined in this one. */
export function unaskedSources(theCase: Case, profile: Profile): AdviceSource[] {
  if (!isAdviceSought(theCase)) return []
  const pieces = advicePieces(theCase)
  // Other advice is sought where the authority finds it fit.
  return profile.advice.filter(source => source.from !== 'other' && !pieces.some(p => p.source === source.from))
}

/** Whether advice is being gathered: an assessment or a re-assessment has been agreed and is not made yet. */
export function isAdviceSought(theCase: Case): boolean {
  return (
    theCase.derived.stage === 'assessing' ||
    ['complete-assessment', 'finalise-reassessment'].some(id => openDeadline(theCase, id) !== null)
  )
}

/** A name for a further piece of advice from a source, which no other piece of the case has. */
export function aboutOfNext(taken: Iterable<string | null>, source: AdviceFrom): string {
  const used = new Set(taken)
  let about = `advice:${source}`
  for (let number = 2; used.has(about); number++) about = `advice:${source}:${number}`
  return about
}

function tell(piece: AdvicePiece, fact: SettledFact, theCase: Case): void {
  switch (fact.name) {
    case 'advice.requested':
      piece.askedOn = fact.on
      piece.askedBy = fact.position
      piece.deadline = deadlineOf(theCase, fact)
      break
    case 'advice.addressed':
      piece.to = String(fact.says.to)
      piece.organisation = (fact.says.organisation as string | undefined) ?? null
      piece.email = (fact.says.email as string | undefined) ?? null
      break
    case 'advice.chased':
      piece.chasedOn.push(fact.on)
      piece.chasedBy = fact.position
      break
    case 'advice.received':
      piece.receivedOn = fact.on
      piece.receivedBy = fact.position
      break
    case 'advice.filed':
      piece.given = fact
      piece.documents.push(...(fact.says.documents as string[]))
      break
    case 'advice.reused':
      piece.reused = fact
      piece.documents.push(...((fact.says.documents as string[] | undefined) ?? []))
      break
    case 'advice.declined':
      piece.declined = fact
      break
  }
}

/**
 * Whether a fact belongs to an assessment before the one that `since` began. A request made before the agreement counts
 * when it was still unanswered on its day; what is told of it counts with it.
 */
function isOfEarlier(theCase: Case, fact: SettledFact, since: SettledFact, known: boolean): boolean {
  if (fact.on > since.on || (fact.on === since.on && fact.position > since.position)) return false
  if (fact.name !== 'advice.requested') return !known && fact.position < since.position
  const deadline = deadlineOf(theCase, fact)
  return deadline === null || deadline.takenAway || (deadline.metOn !== null && deadline.metOn < since.on)
}

function deadlineOf(theCase: Case, asked: SettledFact): Deadline | null {
  return theCase.derived.deadlines.find(d => d.id === 'give-advice' && d.startedBy === asked.position) ?? null
}

function emptyPiece(about: string, source: AdviceFrom): AdvicePiece {
  return {
    about,
    source,
    to: null,
    organisation: null,
    email: null,
    askedOn: null,
    askedBy: null,
    deadline: null,
    chasedOn: [],
    chasedBy: null,
    receivedOn: null,
    receivedBy: null,
    given: null,
    reused: null,
    declined: null,
    documents: [],
  }
}
