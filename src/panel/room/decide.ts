import { ownPartWords } from '../../case/own-part.ts'
import { type Day, longDay } from '../../kernel/day.ts'
import { type Refused, refuse } from '../../kernel/result.ts'
import { whyOver } from './decide-presence.ts'
import { quorumOf, withoutQuorum } from './quorum.ts'
import {
  type Answered,
  hasInterest,
  type Item,
  itemOf,
  type Recommendation,
  recommendationOn,
  type Sitting,
} from './sitting.ts'

/** What the panel said of a case, as it was typed in the room. */
export interface Said {
  /** `postpone` takes the case off this agenda; anything else is a recommendation. */
  recommends: string
  answers: readonly Answered[]
  criteria: string | null
  reasons: string | null
  conditions: string | null
  dissent: string | null
  postponedBecause: string | null
  /** The recommendation the page was made from. */
  version: string
}

export type Weighing =
  | { recommendation: Omit<Said, 'version' | 'postponedBecause' | 'reasons'> & { reasons: string }; voters: string[] }
  | { postponed: string }

/** What the panel recommends on a case, or that it is postponed. */
export function decideRecommendation(sitting: Sitting, caseId: string, said: Said, by: string): Weighing | Refused {
  const item = itemOf(sitting, caseId)
  if (item === null) return refuse('This case is not on the agenda of this sitting')
  const whyNot = whyNotWeighed(sitting, item, by)
  if (whyNot !== null) return refuse(whyNot)
  const before = recommendationOn(sitting, caseId)
  if (said.version !== versionOf(before)) return refuse(writtenMeanwhile(before))
  if (said.recommends === 'postpone') return postponed(sitting, item, said.postponedBecause)
  const quorum = quorumOf(sitting, item)
  const missing = withoutQuorum(quorum, true)
  if (missing !== null) return refuse(missing)
  const { recommends, answers, criteria, conditions, dissent } = said
  const reasons = said.reasons ?? answers.map(a => a.reason).join('\n')
  if (reasons === '') return refuse('Write the reasons of the panel', 'reasons')
  if (recommends === 'refuse' && conditions === null) {
    return refuse('Say what support the panel recommends instead', 'conditions')
  }
  return {
    recommendation: { recommends, answers, criteria, reasons, conditions, dissent },
    voters: quorum.voting.map(v => v.accountId),
  }
}

/** Why this person cannot write down now what the panel finds on a case, or null. */
export function whyNotWeighed(sitting: Sitting, item: Item, by: string): string | null {
  const over = whyOver(sitting)
  if (over !== null) return over
  if (sitting.state === 'planned') return 'Say first who is here: that opens the sitting'
  if (item.state === 'postponed') return 'This case is postponed and not heard today'
  if (hasInterest(sitting, item.caseId, by)) return 'You declared an interest in this case: somebody else writes'
  const decided = recommendationOn(sitting, item.caseId)
  return decided?.confirmedByName === null || decided === null
    ? null
    : `${decided.confirmedByName} has decided on this recommendation: it can no longer be changed`
}

/** The reason why a case cannot wait for the next sitting, or null. */
export function tooLateToPostpone(sitting: Sitting, item: Item): string | null {
  if (item.decideBy === null) return null
  if (sitting.next === null) return `it must be decided by ${longDay(item.decideBy)}, and no other sitting is planned`
  return sitting.next > item.decideBy
    ? `it must be decided by ${longDay(item.decideBy)}, and the next sitting is on ${longDay(sitting.next)}`
    : null
}

function postponed(sitting: Sitting, item: Item, because: string | null): Weighing | Refused {
  const late = tooLateToPostpone(sitting, item)
  if (late !== null) return refuse(`This case cannot be postponed: ${late}`, 'recommends')
  if (because === null) return refuse('Say why the case is postponed', 'postponedBecause')
  return { postponed: because }
}

/** What a form about a recommendation was made from. */
export function versionOf(recommendation: Recommendation | null): string {
  return recommendation === null ? 'none' : String(recommendation.recordedAt.getTime())
}

function writtenMeanwhile(now: Recommendation | null): string {
  return now === null
    ? 'The recommendation was taken back while you were writing. Read the page, then save yours again'
    : `${now.recordedByName} saved a recommendation on this case while you were writing. Read it, then save yours again`
}

export interface AuthorityDecides {
  decides: string
  because: string | null
  support: string | null
  version: string
}

/**
 * The authority confirms what the panel recommends, or departs from it with reasons: never who proposed the answers, wrote
 * the recommendation or voted on it.
 */
export function decideConfirmation(
  sitting: Sitting,
  caseId: string,
  given: AuthorityDecides,
  by: string,
  proposedBy: string | null,
): { decides: string; departs: boolean; because: string | null; support: string | null } | Refused {
  const recommendation = recommendationOn(sitting, caseId)
  const item = itemOf(sitting, caseId)
  if (recommendation === null || item === null || item.state === 'postponed') {
    return refuse('The panel has recommended nothing on this case yet')
  }
  const whyNot = whyNotConfirmed(sitting, recommendation, by, proposedBy)
  if (whyNot !== null) return refuse(whyNot)
  if (given.version !== versionOf(recommendation)) return refuse(writtenMeanwhile(recommendation))
  const departs = given.decides !== recommendation.recommends
  if (departs && given.because === null) return refuse('Say why you depart from what the panel recommends', 'because')
  if (given.decides === 'refuse' && given.support === null) {
    return refuse('Say what support is offered instead', 'support')
  }
  return {
    decides: given.decides,
    departs,
    because: departs ? given.because : null,
    support: given.decides === 'refuse' ? given.support : null,
  }
}

/** Why this person does not decide on a recommendation, or null. */
export function whyNotConfirmed(
  sitting: Sitting,
  recommendation: Recommendation,
  by: string,
  proposedBy: string | null,
): string | null {
  if (sitting.state === 'cancelled') return 'The sitting was cancelled'
  if (recommendation.confirmedByName !== null) {
    return `${recommendation.confirmedByName} has decided on this recommendation already`
  }
  if (proposedBy === by) return ownPartWords('proposed')
  if (recommendation.recordedBy === by) return ownPartWords('wrote')
  if (recommendation.voters.includes(by)) return ownPartWords('voted')
  return hasInterest(sitting, recommendation.caseId, by) ? ownPartWords('interest') : null
}

/** An interest: the person is out of the room for that case, and it is minuted. */
export function decideInterest(sitting: Sitting, caseId: string, accountId: string): { declared: true } | Refused {
  const over = whyOver(sitting)
  if (over !== null) return refuse(over)
  if (itemOf(sitting, caseId) === null) return refuse('This case is not on the agenda of this sitting')
  if (hasInterest(sitting, caseId, accountId)) return refuse('This interest is minuted already', 'who')
  return { declared: true }
}

export function decideReopening(sitting: Sitting, today: Day): { reopened: true } | Refused {
  if (sitting.state !== 'closed') return refuse('Only a closed sitting can be opened again')
  return sitting.sitsOn > today ? refuse('The sitting has not been yet') : { reopened: true }
}
