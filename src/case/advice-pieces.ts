import type { AdviceFrom } from '../authority/profile.ts'
import type { Day } from '../kernel/day.ts'
import type { Deadline } from '../law/law.ts'
import type { SettledFact } from '../record/settle.ts'
import { type Case, inLegalOrder, latest } from './case.ts'

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
    if (since !== null && fact.on < since.on && fact.name === 'advice.requested' && !isOpenPiece(theCase, fact))
      continue
    const about = fact.about ?? `advice:${source}`
    const piece = pieces.get(about) ?? emptyPiece(about, source)
    pieces.set(about, piece)
    switch (fact.name) {
      case 'advice.requested':
        piece.askedOn = fact.on
        piece.askedBy = fact.position
        piece.deadline =
          theCase.derived.deadlines.find(d => d.id === 'give-advice' && d.startedBy === fact.position) ?? null
        break
      case 'advice.addressed':
        piece.to = String(fact.says.to)
        piece.organisation = (fact.says.organisation as string | undefined) ?? null
        piece.email = (fact.says.email as string | undefined) ?? null
        break
      case 'advice.chased':
        piece.chasedOn.push(fact.on)
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

function isOpenPiece(theCase: Case, asked: SettledFact): boolean {
  return theCase.derived.deadlines.some(d => d.startedBy === asked.position && !d.takenAway)
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
    receivedOn: null,
    receivedBy: null,
    given: null,
    reused: null,
    declined: null,
    documents: [],
  }
}
