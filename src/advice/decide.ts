import type { AdviceFrom, Profile } from '../authority/profile.ts'
import { type AdvicePiece, aboutOfNext, advicePieces, isAdviceSought, isMissing } from '../case/advice-pieces.ts'
import { type Case, latest } from '../case/case.ts'
import { adviceName } from '../case/fact-words.ts'
import type { Decision } from '../case/handle.ts'
import { type ArrivingDocument, documentFacts } from '../case/keep-documents.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import type { NewFact } from '../record/append.ts'

/** One adviser to be asked. `row` names the fields of the form it came from. */
export interface Asking {
  row: string
  source: AdviceFrom
  to: string
  organisation: string | null
  email: string | null
  note: string | null
}

/** Why advice cannot be asked for now, in words; null when it can. */
export function whyNotAsk(theCase: Case): string | null {
  if (isAdviceSought(theCase)) return null
  const { words } = packs[theCase.law]
  switch (theCase.derived.stage) {
    case 'nothing-asked':
    case 'notified':
    case 'considering':
      return 'Advice is asked for once the parents have been told that we will assess. That is not decided yet.'
    case 'deciding-on-plan':
    case 'proposed':
      return `The assessment is complete. What still arrives is recorded here; new advice is not asked for before the ${words.final} is sent.`
    case 'assessing':
      return null
    case 'not-assessing':
    case 'withdrawn':
    case 'no-plan':
    case 'maintained':
    case 'reviewing':
    case 'amending':
    case 'ceasing':
    case 'ceased':
    case 'transferred-out':
      return `No assessment is under way: the case stands at “${words.stages[theCase.derived.stage]}”.`
  }
}

/** Requests to several advisers on one day. Each piece has a name of its own, so that each has its own six weeks. */
export function decideAsk(theCase: Case, profile: Profile, asked: readonly Asking[], on: Day): Decision {
  const whyNot = whyNotAsk(theCase)
  if (whyNot !== null) return refuse(whyNot)
  const told = latest(theCase, 'assessment.agreed', 'reassessment.agreed')
  if (told !== null && on < told.on) {
    return refuse(
      `The parents were told on ${longDay(told.on)} that we will assess: advice is asked for that day or later`,
      'askedOn',
    )
  }
  const open = advicePieces(theCase).filter(isMissing)
  const taken = new Set(theCase.facts.map(f => f.about))
  const record: NewFact[] = []
  for (const { row, source, to, organisation, email, note } of asked) {
    const already = open.find(p => p.source === source && same(p.to, to))
    if (already?.askedOn) {
      return refuse(
        `${adviceName(source, profile)} was asked of ${to} on ${longDay(already.askedOn)} and has not come. Chase it instead`,
        `ask-${row}`,
      )
    }
    const about = aboutOfNext(taken, source)
    taken.add(about)
    record.push(
      { name: 'advice.requested', on, about, says: { from: source } },
      { name: 'advice.addressed', on, about, says: { source, to, ...given({ organisation, email, note }) } },
    )
  }
  return { record }
}

export interface Chasing {
  on: Day
  how: string
  words: string | null
}

export function decideChase(theCase: Case, profile: Profile, askedBy: readonly number[], chasing: Chasing): Decision {
  const record: NewFact[] = []
  for (const position of askedBy) {
    const piece = pieceAsked(theCase, position)
    if (piece === null) return refuse('There is no such request for advice on this case any more')
    const whyNot = whyNotMissing(piece, profile)
    if (whyNot !== null) return refuse(whyNot)
    if (piece.askedOn !== null && chasing.on < piece.askedOn) {
      return refuse(
        `It was asked for on ${longDay(piece.askedOn)}: the day of the chaser must be that day or later`,
        'on',
      )
    }
    record.push({
      name: 'advice.chased',
      on: chasing.on,
      about: piece.about,
      says: { source: piece.source, how: chasing.how, ...given({ words: chasing.words }) },
    })
  }
  return { record }
}

export interface Arrival {
  on: Day
  by: string
  summary: string | null
  /** A document that is on the case already. */
  existing: string | null
  files: readonly ArrivingDocument[]
}

export function decideArrival(theCase: Case, profile: Profile, askedBy: number, arrival: Arrival): Decision {
  const piece = pieceAsked(theCase, askedBy)
  if (piece === null) return refuse('There is no such request for advice on this case any more')
  if (piece.receivedOn !== null) {
    return refuse(
      `${adviceName(piece.source, profile)} of ${piece.to} arrived on ${longDay(piece.receivedOn)} and is recorded. Add a later version to the documents`,
    )
  }
  if (piece.askedOn !== null && arrival.on < piece.askedOn) {
    return refuse(
      `It was asked for on ${longDay(piece.askedOn)}. Advice that was given earlier is used again instead: go back and choose “Use advice that exists”`,
      'on',
    )
  }
  const documents = [...(arrival.existing === null ? [] : [arrival.existing]), ...arrival.files.map(f => f.documentId)]
  if (documents.length === 0 && arrival.summary === null) {
    return refuse(
      'Send the advice as a file, choose a document of the case, or say in a few words what it says',
      'files',
    )
  }
  const { on } = arrival
  return {
    record: [
      { name: 'advice.received', on, about: piece.about, says: { from: piece.source } },
      {
        name: 'advice.filed',
        on,
        about: piece.about,
        says: { source: piece.source, by: arrival.by, documents, ...given({ summary: arrival.summary }) },
      },
      ...documentFacts(arrival.files, on, 'advice', arrival.by),
    ],
  }
}

/** The piece that a fact of asking began. */
export function pieceAsked(theCase: Case, position: number): AdvicePiece | null {
  return advicePieces(theCase).find(p => p.askedBy === position) ?? null
}

export function whyNotMissing(piece: AdvicePiece, profile: Profile): string | null {
  if (isMissing(piece)) return null
  const name = adviceName(piece.source, profile)
  if (piece.receivedOn !== null) return `${name} of ${piece.to} arrived on ${longDay(piece.receivedOn)}`
  return piece.declined === null ? `${name} of ${piece.to} is not needed any more` : `${name} was declined`
}

/** Words that were given; a fact does not say what is empty. */
export function given(words: Record<string, string | null>): Record<string, string> {
  const out: Record<string, string> = {}
  for (const [word, text] of Object.entries(words)) if (text !== null) out[word] = text
  return out
}

function same(a: string | null, b: string): boolean {
  return a !== null && a.trim().toLowerCase() === b.trim().toLowerCase()
}
