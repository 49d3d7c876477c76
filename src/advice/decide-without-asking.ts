import type { AdviceFrom, Profile } from '../authority/profile.ts'
import { aboutOfNext, advicePieces, isMissing } from '../case/advice-pieces.ts'
import type { Case } from '../case/case.ts'
import { adviceName } from '../case/fact-words.ts'
import type { Decision } from '../case/handle.ts'
import { addMonths, type Day, longDay, plainDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { given, whyNotAsk } from './decide.ts'

export interface Reuse {
  source: AdviceFrom
  givenBy: string
  givenOn: Day
  agreedBy: readonly string[]
  agreedOn: Day
  existing: string | null
  describes: string | null
  olderBecause: string | null
}

export const agreeing = ['The authority', 'The adviser', 'The parents'] as const

/** Advice that exists is used instead of new: when the authority, who gave it and the parents agree that it is enough. */
export function decideReuse(theCase: Case, profile: Profile, reuse: Reuse): Decision {
  const whyNot = whyNotAsk(theCase)
  if (whyNot !== null) return refuse(whyNot)
  const missing = agreeing.filter(who => !reuse.agreedBy.includes(who))
  if (missing.length > 0) {
    return refuse(
      `Advice is used again only when all three agree that it is enough. Not yet: ${missing.join(' and ').toLowerCase()}. Else ask for new advice`,
      'agreedBy',
    )
  }
  if (reuse.agreedOn < reuse.givenOn) {
    return refuse(`It was agreed after it was given, on ${longDay(reuse.givenOn)} or later`, 'agreedOn')
  }
  const name = adviceName(reuse.source, profile)
  const open = advicePieces(theCase).find(p => p.source === reuse.source && isMissing(p))
  if (open?.askedOn) {
    return refuse(
      `${name} was asked of ${open.to ?? 'the adviser'} on ${longDay(open.askedOn)} and is still to come. If the adviser answers that the advice of ${plainDay(reuse.givenOn)} is enough, record that as its arrival`,
      'source',
    )
  }
  if (reuse.existing === null && reuse.describes === null) {
    return refuse('Choose the document of the case, or say what the advice is and where it stands', 'existing')
  }
  if (isOld(reuse) && reuse.olderBecause === null) {
    return refuse(
      `It was given on ${longDay(reuse.givenOn)}, more than twelve months before. Say why it is enough all the same, or ask for new advice`,
      'olderBecause',
    )
  }
  const about = aboutOfNext(
    theCase.facts.map(f => f.about),
    reuse.source,
  )
  return {
    record: [
      {
        name: 'advice.reused',
        on: reuse.agreedOn,
        about,
        says: {
          source: reuse.source,
          givenBy: reuse.givenBy,
          givenOn: reuse.givenOn,
          agreedBy: [...agreeing],
          agreedOn: reuse.agreedOn,
          documents: reuse.existing === null ? [] : [reuse.existing],
          ...given({ describes: reuse.describes, olderBecause: isOld(reuse) ? reuse.olderBecause : null }),
        },
      },
    ],
  }
}

/** Given more than twelve months before all agreed to use it again. */
export function isOld({ givenOn, agreedOn }: { givenOn: Day; agreedOn: Day }): boolean {
  return addMonths(givenOn, 12) < agreedOn
}

export interface Declining {
  on: Day
  by: string
  because: string
}

/** The parents need not give advice; that they were asked and did not wish to is recorded. */
export function decideDecline(theCase: Case, declining: Declining): Decision {
  const pieces = advicePieces(theCase).filter(p => p.source === 'parent')
  const open = pieces.find(isMissing)
  const here = pieces.find(p => p.receivedOn !== null || p.reused !== null)
  if (open === undefined && here !== undefined) {
    return refuse(
      'The parents’ advice is here already. If it was recorded by mistake, correct the entry on the timeline',
    )
  }
  if (pieces.some(p => p.declined !== null) && open === undefined) {
    return refuse('It is recorded already that the parents do not wish to give advice')
  }
  const whyNot = whyNotAsk(theCase)
  if (open === undefined && whyNot !== null) return refuse(whyNot)
  const about =
    open?.about ??
    aboutOfNext(
      theCase.facts.map(f => f.about),
      'parent',
    )
  const { on, by, because } = declining
  return { record: [{ name: 'advice.declined', on, about, says: { source: 'parent', by, because } }] }
}
