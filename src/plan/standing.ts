import { isRenewing } from '../case/amendments.ts'
import { type Case, factsNamed, inLegalOrder, openDeadline } from '../case/case.ts'
import { type Version, versionsOf } from '../case/plan-content.ts'
import { planInForce, sentVersion } from '../case/plan-in-force.ts'
import type { Day } from '../kernel/day.ts'
import type { Deadline, LawWindow } from '../law/law.ts'
import type { SettledFact } from '../record/settle.ts'

/** Where the document stands. What was sent is frozen: the version that the sending names. */
export type Standing =
  | { is: 'nothing' }
  | { is: 'writing'; version: Version }
  | { is: 'proposed'; served: SettledFact; version: Version | null }
  | { is: 'final'; sent: SettledFact; version: Version | null }
  | { is: 'refused'; given: SettledFact; reasons: SettledFact | null }
  /** Made elsewhere or before this record began, or ended. */
  | { is: 'elsewhere'; fact: SettledFact }

/** The last thing that happened to the document, in legal order. */
export function standingOf(theCase: Case): Standing {
  const force = isRenewing(theCase) || openDeadline(theCase, 'finalise-plan') !== null ? null : planInForce(theCase)
  if (force !== null) {
    return force.fact.name === 'plan.finalised' || force.fact.name === 'plan.amended'
      ? { is: 'final', sent: force.fact, version: force.version }
      : { is: 'elsewhere', fact: force.fact }
  }
  let last: SettledFact | null = null
  for (const fact of inLegalOrder(theCase.facts)) if (turns.includes(fact.name)) last = fact
  const versions = versionsOf(theCase)
  switch (last?.name) {
    case 'plan.proposed':
      return { is: 'proposed', served: last, version: sentVersion(theCase, last) }
    case 'plan.finalised':
      return { is: 'final', sent: last, version: sentVersion(theCase, last) }
    case 'plan.refused':
      return { is: 'refused', given: last, reasons: factsNamed(theCase, 'plan.reasoned').at(-1) ?? null }
    case 'plan.brought-forward':
    case 'plan.transferred-in':
    case 'plan.transferred-out':
    case 'plan.ceased':
      return { is: 'elsewhere', fact: last }
    default: {
      const since = last?.position ?? 0
      const version = versions.filter(v => v.position > since).at(-1)
      return version === undefined ? { is: 'nothing' } : { is: 'writing', version }
    }
  }
}

const turns: readonly string[] = [
  'assessment.agreed',
  'reassessment.agreed',
  'request.withdrawn',
  'plan.proposed',
  'plan.refused',
  'plan.finalised',
  'plan.brought-forward',
  'plan.transferred-in',
  'plan.transferred-out',
  'plan.ceased',
]

/** Comments on the proposed document with their answers, oldest first; those of an earlier proposal are left out. */
export interface Comment {
  fact: SettledFact
  answer: SettledFact | null
}

export function commentsOf(theCase: Case): Comment[] {
  const since = inLegalOrder(theCase.facts).findLast(f =>
    ['assessment.agreed', 'reassessment.agreed', 'amendment.proposed'].includes(f.name),
  )
  const answers = factsNamed(theCase, 'representation.answered')
  return factsNamed(theCase, 'representation.received')
    .filter(
      f =>
        since === undefined ||
        (f.on >= since.on && (since.name !== 'amendment.proposed' || f.position > since.position)),
    )
    .map(fact => ({ fact, answer: answers.find(a => a.says.answers === fact.position) ?? null }))
}

/** The family's windows on a proposal, or on a proposed amendment: to comment, and to write again after a meeting about it. */
export function windowsOnProposal(theCase: Case, served: Day): LawWindow[] {
  return theCase.derived.windows.filter(w => proposalWindows.includes(w.id) && w.opensOn >= served)
}

const proposalWindows: readonly string[] = [
  'representations-on-plan',
  'comments-on-draft',
  'representations-on-amendment',
  'comments-on-amendment',
  'further-representations',
]

/** The duty that a final document would meet: its day, and before which day it may not be sent. */
export function finalDuty(theCase: Case): Deadline | null {
  for (const id of ['finalise-plan', 'finalise-ordered-plan', 'finalise-reassessment']) {
    const due = openDeadline(theCase, id)
    if (due !== null) return due
  }
  return null
}

/** The duty that a refusal would meet. */
export function refusalDuty(theCase: Case): Deadline | null {
  for (const id of ['propose-or-refuse-plan', 'notify-no-plan', 'notify-no-ordered-plan']) {
    const due = openDeadline(theCase, id)
    if (due !== null) return due
  }
  return null
}

/** The duty that comes next for the document: the assessment first, then the proposal, then the final one. */
export function nextDuty(theCase: Case): Deadline | null {
  return (
    openDeadline(theCase, 'complete-assessment') ??
    openDeadline(theCase, 'propose-or-refuse-plan') ??
    finalDuty(theCase) ??
    refusalDuty(theCase)
  )
}
