import { isDeepStrictEqual } from 'node:util'
import type { CriterionAnswer } from '../authority/criteria.ts'
import { type Case, latest, openDeadlines } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { anotherDecides, type MayDecide } from '../case/own-part.ts'
import { answerWords, type Numbered } from '../case/weighing.ts'
import { addDays, type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { SettledFact } from '../record/settle.ts'
import { many, one, type Typed } from '../web/form.ts'

export interface Weighed {
  criteria: string
  answers: readonly { criterion: Numbered; answer: CriterionAnswer; reason: string; evidence: readonly string[] }[]
  outcome: 'assess' | 'refuse'
  support: string | null
  decidedBy: string
  /** The day of the notice, which stops the clock. */
  on: Day
  happened: boolean
}

/**
 * Whether to assess, weighed and reasoned: what is recorded, or why it is not. Nobody decides on what they put forward
 * themselves; of what a second person decided already, everybody who may can tell the day of the notice.
 */
export function decideWhetherToAssess(theCase: Case, weighed: Weighed, today: Day, may: MayDecide): Decision {
  if (!isAwaited(theCase)) return refuse('No request on this case waits for a decision')
  const early = tooEarly(notBeforeOf(theCase), weighed.on, today, weighed.happened)
  if (early !== null) return refuse(early, 'on')
  const begun = decisionsAwaited(theCase).map(d => d.startedOn)
  const first = begun.reduce((a, b) => (a < b ? a : b))
  if (weighed.on < first)
    return refuse(`Day of the notice must be ${longDay(first)}, when it was asked, or later`, 'on')
  const { outcome, support } = weighed
  if (outcome === 'refuse' && support === null) return refuse('Say what support is offered instead', 'support')
  const says = {
    outcome,
    criteria: weighed.criteria,
    answers: weighed.answers.map(a => ({
      criterion: a.criterion.criterion.id,
      answer: a.answer,
      reason: a.reason,
      evidence: [...a.evidence],
    })),
    decidedBy: weighed.decidedBy,
    ...(outcome === 'refuse' && support !== null && { support }),
  }
  const before = decidedBeforeNotice(theCase)
  const asDecided = before !== null && isDeepStrictEqual(before.says, says)
  const { part, others } = may
  if (part !== null && !asDecided) {
    const another = anotherDecides({ part, others })
    return refuse(before === null ? another : `${another}. Change nothing of what was decided, and give only the day`)
  }
  return {
    record: [
      // What was decided after the panel is on the record; the notice adds only its day.
      ...(asDecided ? [] : [{ name: 'assessment.weighed', on: weighed.on, says }]),
      {
        name: outcome === 'assess' ? 'assessment.agreed' : 'assessment.refused',
        on: weighed.on,
        says: { reasons: reasonsOf(weighed) },
      },
    ],
  }
}

/** The decision that was taken after the panel and waits for its notice; null when nobody has decided yet. */
export function decidedBeforeNotice(theCase: Case): SettledFact | null {
  const weighed = latest(theCase, 'assessment.weighed')
  if (weighed === null || !isAwaited(theCase)) return null
  const begun = decisionsAwaited(theCase).map(d => d.startedBy)
  const told = latest(theCase, 'assessment.agreed', 'assessment.refused')
  return weighed.position > Math.max(0, ...begun, told?.position ?? 0) ? weighed : null
}

/** What the officer proposes to the panel: each criterion that is answered, with what shows it. */
export function decideProposal(
  theCase: Case,
  criteria: readonly Numbered[],
  set: string,
  typed: Typed,
  today: Day,
): Decision {
  if (!isAwaited(theCase)) return refuse('No request on this case waits for a decision')
  const answers = criteria.flatMap(({ criterion }) => {
    const answer = one(typed[`answer-${criterion.id}`])
    const reason = one(typed[`reason-${criterion.id}`])
    if (!['met', 'partly', 'not-met'].includes(answer)) return []
    const evidence = many(typed[`evidence-${criterion.id}`])
    return [{ criterion: criterion.id, answer, ...(reason !== '' && { reason: reason.slice(0, 4_000) }), evidence }]
  })
  if (answers.length === 0) return refuse('Answer at least one criterion before you propose the answers to the panel')
  return { record: [{ name: 'answers.proposed', on: today, says: { criteria: set, answers } }] }
}

/** The reasons as the family reads them, one for each criterion. */
function reasonsOf({ answers, outcome, support }: Weighed): string[] {
  return [
    ...answers.map(a => `${a.criterion.criterion.words} ${answerWords(a.answer)}: ${a.reason}`),
    ...(outcome === 'refuse' && support !== null ? [`Support offered instead: ${support}`] : []),
  ]
}

export function decisionsAwaited(theCase: Case) {
  return openDeadlines(theCase).filter(d => d.id === 'decide-whether-to-assess')
}

export function isAwaited(theCase: Case): boolean {
  return decisionsAwaited(theCase).length > 0
}

/** The first day on which the law lets us decide: after the parents' time to write, where they have one. */
export function notBeforeOf(theCase: Case): Day | null {
  return decisionsAwaited(theCase).reduce<Day | null>(
    (latest, { notBefore }) =>
      notBefore !== undefined && (latest === null || notBefore > latest) ? notBefore : latest,
    null,
  )
}

/**
 * Why a notice of that day is not recorded, or null. While the parents may still write it is stopped. Once that is over, what
 * happened too early can only be told: it is recorded when somebody says that it happened so, and the law marks it.
 */
export function tooEarly(notBefore: Day | null, on: Day, today: Day, happened: boolean): string | null {
  if (notBefore === null || on >= notBefore) return null
  const last = addDays(notBefore, -1)
  const words = `Day of the notice must be ${longDay(notBefore)} or later`
  if (notBefore > today) {
    return `${words}: the parents may write until the end of ${last === today ? 'today' : longDay(last)}`
  }
  return happened
    ? null
    : `${words}: the parents could write until the end of ${longDay(last)}. If it was given too early all the same, tick “It happened on this day”`
}
