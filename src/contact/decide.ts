import type { Profile } from '../authority/profile.ts'
import { type Case, factsNamed, hasPlan, isUnderAssessment, thresholdOf } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { withArticle } from '../kernel/article.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'

export interface Contact {
  on: Day
  way: 'in' | 'out' | 'none'
  how: string
  with: string
  words: string
  promise: { what: string; by: Day; owner: string } | null
}

/** A call, letter or visit, and what was promised in it: a promise is somebody's task until it is kept. */
export function decideContact(_theCase: Case, contact: Contact): Decision {
  const { on, way, how, with: who, words, promise } = contact
  if (promise !== null && promise.by < on) {
    return refuse(
      `It was promised on ${longDay(on)}: the day it is promised for must be that day or later`,
      'promiseBy',
    )
  }
  return {
    record: [
      { name: 'contact.made', on, says: { with: who, how, way, words } },
      ...(promise === null ? [] : [{ name: 'promise.made', on, says: { ...promise, to: who } }]),
    ],
  }
}

export interface Promise {
  position: number
  fact: SettledFact
  what: string
  to: string
  by: Day
  owner: string
  kept: SettledFact | null
}

/** Everything that was promised, those still open by the day they are promised for. */
export function promisesOf(theCase: Case): Promise[] {
  const kept = new Map(factsNamed(theCase, 'promise.kept').map(f => [f.says.promise, f]))
  return factsNamed(theCase, 'promise.made')
    .map(fact => ({
      position: fact.position,
      fact,
      what: String(fact.says.what),
      to: String(fact.says.to),
      by: fact.says.by as Day,
      owner: String(fact.says.owner ?? fact.recordedBy),
      kept: kept.get(fact.position) ?? null,
    }))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.position - b.position))
}

export function promiseAt(theCase: Case, position: string | undefined): Promise | null {
  return promisesOf(theCase).find(p => String(p.position) === position) ?? null
}

export function decideKept(
  theCase: Case,
  position: string | undefined,
  kept: { on: Day; words: string | null },
): Decision {
  const promise = promiseAt(theCase, position)
  if (promise === null) return refuse('There is no such promise on this case any more')
  if (promise.kept !== null) return refuse(`It is recorded already that this was done on ${longDay(promise.kept.on)}`)
  if (kept.on < promise.fact.on) {
    return refuse(`It was promised on ${longDay(promise.fact.on)}: it was kept that day or later`, 'on')
  }
  return {
    record: [
      {
        name: 'promise.kept',
        on: kept.on,
        says: { promise: promise.position, ...(kept.words === null ? {} : { words: kept.words }) },
      },
    ],
  }
}

/** Why the child's support cannot be set to another threshold now; null when it can. */
export function whyThresholdStands(theCase: Case, profile: Profile, today: Day): string | null {
  const { words, stages } = { words: packs[theCase.law].words, stages: packs[theCase.law].words.stages }
  if (isUnderAssessment(theCase)) {
    return `The child is being assessed (“${stages[theCase.derived.stage]}”) and stays at ${thresholdOf(theCase, profile, today)} until the outcome is known.`
  }
  return hasPlan(theCase)
    ? `The child has ${withArticle(words.document)}: support follows from it, and changes with it.`
    : null
}

export function decideThreshold(
  theCase: Case,
  profile: Profile,
  set: { on: Day; threshold: string; because: string },
  today: Day,
): Decision {
  const whyNot = whyThresholdStands(theCase, profile, today)
  if (whyNot !== null) return refuse(whyNot, 'threshold')
  const { on, threshold, because } = set
  return { record: [{ name: 'threshold.set', on, says: { threshold, because } }] }
}
