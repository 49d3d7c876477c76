import { type Case, hasPlan, openDeadline } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { isSoon, lastAssessedOn, reassessmentsOf } from '../case/reassessments.ts'
import { namesOf } from '../case/sending.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'

export type Asker = 'parent' | 'young-person' | 'school' | 'college' | 'early-years-setting' | 'health'

export interface Asking {
  on: Day
  by: Asker
  from: string
  how: string
  reasons: string
  soon: string | null
}

/** Somebody asks that the child be assessed again. Within six months of the last time it need not be taken, and can be. */
export function decideRequested(theCase: Case, form: Asking): Decision {
  const not = whyNotRequest(theCase)
  if (not !== null) return refuse(not)
  const last = lastAssessedOn(theCase)
  if (last !== null && isSoon(theCase, form.on) && form.soon === null) {
    return refuse(
      `The last assessment was made on ${longDay(last)}, less than six months before. Say why the request is taken all the same`,
      'soon',
    )
  }
  return {
    record: [
      { name: 'reassessment.requested', on: form.on, says: { by: form.by } },
      {
        name: 'reassessment.described',
        on: form.on,
        says: {
          from: form.from,
          how: form.how,
          reasons: form.reasons,
          ...(form.soon !== null && { soon: form.soon }),
        },
      },
    ],
  }
}

/** Why no request can be taken now; null when one can. */
export function whyNotRequest(theCase: Case): string | null {
  const { document } = packs[theCase.law].words
  if (!hasPlan(theCase)) return `No ${document} is in force: what is asked for is a first assessment, under Request`
  const last = reassessmentsOf(theCase).at(-1)
  if (openDeadline(theCase, 'decide-reassessment') !== null) {
    return 'A request for a re-assessment waits for its decision already'
  }
  return last?.due == null ? null : 'A re-assessment is under way already'
}

export interface Deciding {
  outcome: 'agreed' | 'refused'
  reasons: string
  decidedBy: string
  on: Day
  to: readonly string[]
  how: string
}

/** We assess again or not: the notice, with its reasons. */
export function decideOutcome(theCase: Case, form: Deciding): Decision {
  const due = openDeadline(theCase, 'decide-reassessment')
  if (due === null) return refuse('No request for a re-assessment waits for a decision')
  if (form.on < due.startedOn) {
    return refuse(`The request was received on ${longDay(due.startedOn)}: the notice is given that day or later`, 'on')
  }
  return {
    record: [
      {
        name: form.outcome === 'agreed' ? 'reassessment.agreed' : 'reassessment.refused',
        on: form.on,
        about: due.about,
      },
      {
        name: 'reassessment.decided',
        on: form.on,
        about: due.about,
        says: {
          outcome: form.outcome,
          reasons: form.reasons,
          decidedBy: form.decidedBy,
          to: namesOf(theCase, form.to),
          how: form.how,
        },
      },
    ],
  }
}
