import { provisionUntil } from '../authority/ceasing-policy.ts'
import type { Profile } from '../authority/profile.ts'
import { type Case, hasPlan } from '../case/case.ts'
import { ceasingOf, ceasingPolicy, groundOf, isCeasing, mayEnd, missingEvidence, unanswered } from '../case/ending.ts'
import type { Decision } from '../case/handle.ts'
import { type ArrivingDocument, documentFacts } from '../case/keep-documents.ts'
import { milestonesOf } from '../case/milestones.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { listed } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import type { NewFact } from '../record/append.ts'

export interface Proposal {
  on: Day
  because: string
  /** By the id of each point; empty where nothing shows it yet. */
  evidence: Readonly<Record<string, string | null>>
  consults: readonly { name: string; role: string }[]
  answerBy: Day
}

/** Opens the question on one of the policy's grounds: a ground opens it and does not answer it. */
export function decideProposal(theCase: Case, profile: Profile, groundId: string, given: Proposal): Decision {
  const ground = ceasingPolicy(profile, given.on).grounds.find(g => g.id === groundId)
  const plan = packs[theCase.law].words.document
  if (ground === undefined) return refuse('This ground is not in the policy')
  if (!hasPlan(theCase)) return refuse(`No ${plan} is in force, so that there is nothing to cease`)
  const now = ceasingOf(theCase)
  if (now.state === 'proposed') return refuse('A proposal to cease is under way. Decide on it, or keep the plan, first')
  if (now.state === 'decided') return refuse('It is decided already')
  if (given.consults.length === 0) return refuse('Say who is consulted', 'consults.0.name')
  if (given.answerBy < given.on) return refuse('The day to answer by comes after the day they are asked', 'answerBy')
  const kept = provisionUntil(ground, theCase.child.bornOn)
  return {
    record: [
      { name: 'cease.proposed', on: given.on, says: { ground: ground.id } },
      {
        name: 'cease.considered',
        on: given.on,
        says: {
          ground: ground.id,
          because: given.because,
          evidence: ground.evidence.flatMap(({ id }) => {
            const words = given.evidence[id] ?? null
            return words === null ? [] : [{ point: id, words }]
          }),
          consults: given.consults.map(({ name, role }) => ({ name, role })),
          answerBy: given.answerBy,
          ...(kept === null ? {} : { provisionUntil: kept }),
        },
      },
    ],
  }
}

export function decideEvidence(
  theCase: Case,
  profile: Profile,
  given: { on: Day; point: string; words: string },
  documents: readonly ArrivingDocument[] = [],
): Decision {
  const now = ceasingOf(theCase)
  if (now.state !== 'proposed' || now.considered === null) return refuse('No proposal to cease is under way')
  if (!(groundOf(profile, now.ground)?.evidence ?? []).some(point => point.id === given.point))
    return refuse('Choose what it shows', 'point')
  return {
    record: [
      ...documentFacts(documents, given.on, 'report', null),
      {
        name: 'cease.evidenced',
        on: given.on,
        says: {
          proposal: now.considered.position,
          point: given.point,
          words: given.words,
          ...(documents.length === 0 ? {} : { documents: documents.map(d => d.documentId) }),
        },
      },
    ],
  }
}

export interface AnswerGiven {
  on: Day
  who: string
  view: 'agrees' | 'disagrees' | 'no-view'
  how: string
  words: string | null
}

export function decideAnswer(theCase: Case, given: AnswerGiven, documents: readonly ArrivingDocument[] = []): Decision {
  const now = ceasingOf(theCase)
  if (now.state !== 'proposed' || now.considered === null) return refuse('No proposal to cease is under way')
  if (now.proposed !== null && given.on < now.proposed.on)
    return refuse(`They were asked on ${longDay(now.proposed.on)}: nobody answers before`, 'on')
  return {
    record: [
      ...documentFacts(documents, given.on, 'letter', given.who),
      {
        name: 'cease.answered',
        on: given.on,
        says: {
          proposal: now.considered.position,
          who: given.who,
          view: given.view,
          how: given.how,
          ...(given.words === null ? {} : { words: given.words }),
          ...(documents.length === 0 ? {} : { documents: documents.map(d => d.documentId) }),
        },
      },
    ],
  }
}

export interface CeaseDecision {
  on: Day
  reasons: string
  decidedBy: string
  support: string | null
  withoutAnswers: string | null
  to: readonly string[]
  how: string
}

/** It is no longer necessary to maintain the plan, and why: the notice opens the time to appeal, and ends nothing by itself. */
export function decideCease(theCase: Case, profile: Profile, given: CeaseDecision): Decision {
  const now = ceasingOf(theCase)
  if (now.state !== 'proposed' || now.proposed === null || now.considered === null)
    return refuse('Nothing is proposed that could be decided. Propose to cease first, and ask those concerned')
  if (given.on < now.proposed.on)
    return refuse(`It was proposed on ${longDay(now.proposed.on)}: nobody decides before`, 'on')
  const missing = missingEvidence(now, profile)
  if (missing.length > 0)
    return refuse(`Nothing is recorded yet for: ${missing.map(point => point.words).join('; ')}. Add it first`)
  const silent = unanswered(now)
  if (silent.length > 0 && given.on <= now.considered.answerBy && given.withoutAnswers === null) {
    return refuse(
      `${listed(silent.map(s => s.name))} can answer until ${longDay(now.considered.answerBy as Day)}. Wait, or say why it cannot`,
      'withoutAnswers',
    )
  }
  if (given.to.length === 0) return refuse('Choose who is told', 'to')
  const kept = now.considered.provisionUntil
  const facts: NewFact[] = [
    { name: 'cease.decided', on: given.on, says: { ground: now.ground ?? '' } },
    {
      name: 'cease.reasoned',
      on: given.on,
      says: {
        proposal: now.considered.position,
        reasons: given.reasons,
        decidedBy: given.decidedBy,
        ...(given.support === null ? {} : { support: given.support }),
        ...(kept === undefined ? {} : { provisionUntil: kept }),
        ...(given.withoutAnswers === null ? {} : { withoutAnswers: given.withoutAnswers }),
        to: [...given.to],
        how: given.how,
      },
    },
  ]
  return { record: facts }
}

/** Not ceasing after all, before or after the decision: nothing in law undoes a proposal, and the next review decides on. */
export function decideKept(theCase: Case, given: { on: Day; because: string; decidedBy: string }): Decision {
  const now = ceasingOf(theCase)
  if (!isCeasing(now)) return refuse('Nobody proposes to cease')
  const began = now.proposed ?? now.review
  if (began !== null && given.on < began.on)
    return refuse(`It was proposed on ${longDay(began.on)}: nobody decides before`, 'on')
  return {
    record: [{ name: 'cease.kept', on: given.on, says: { because: given.because, decidedBy: given.decidedBy } }],
  }
}

/** The plan ends: never before the time to appeal is over or the appeal is decided, nor before what it provides is over. */
export function decideEnd(theCase: Case, profile: Profile, { on }: { on: Day }): Decision {
  const now = ceasingOf(theCase)
  if (now.state === 'ended') return refuse('It has ended already')
  if (now.state !== 'decided') return refuse('Nobody has decided to cease: the plan is kept')
  const end = mayEnd(theCase, profile)
  if ('waits' in end) return refuse(end.waits)
  if (on < end.from)
    return refuse(`It may end from ${longDay(end.from)}, when ${end.because}, and is kept until then`, 'on')
  return { record: [{ name: 'plan.ceased', on, says: { ground: now.ground ?? 'decided' } }] }
}

/** Somebody looked at a child who reaches an age, and the plan goes on: why. */
export function decideLookedAt(
  theCase: Case,
  profile: Profile,
  milestoneId: string,
  given: { on: Day; because: string },
): Decision {
  const reached = milestonesOf(theCase, profile).find(r => r.milestone.id === milestoneId)
  if (reached === undefined) return refuse('This age is not looked at for this child')
  if (given.on < reached.from)
    return refuse(`It is looked at in the academic year itself: from ${longDay(reached.from)}`, 'on')
  return {
    record: [{ name: 'leaver.considered', on: given.on, says: { milestone: milestoneId, because: given.because } }],
  }
}
