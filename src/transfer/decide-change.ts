import { type Case, hasPlan, latest, openDeadline } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { namesOf } from '../case/sending.ts'
import { addMonths, type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import type { SettledFact } from '../record/settle.ts'

/** Only the law of statements in England gives parents a request of its own. */
export function isKnownToLaw(theCase: Case): boolean {
  return theCase.law === 'england-statements-2001'
}

/** What happened last that a request must be twelve months after: a statement, an amendment, an appeal, a request. */
export function lastBefore(theCase: Case): SettledFact | null {
  return latest(
    theCase,
    'plan.finalised',
    'plan.amended',
    'school-change.requested',
    'appeal.decided',
    'appeal.conceded',
    'appeal.withdrawn',
  )
}

export function isSoonToChange(theCase: Case, on: Day): boolean {
  const last = lastBefore(theCase)
  return last !== null && on < addMonths(last.on, 12)
}

/** Why no request can be taken now; null when one can. */
export function whyNotChangeSchool(theCase: Case): string | null {
  if (!isKnownToLaw(theCase)) return 'This law gives no such request'
  if (!hasPlan(theCase)) return `No ${packs[theCase.law].words.document} is in force that names a school`
  return openDeadline(theCase, 'decide-school-change') === null
    ? null
    : 'A request for another school waits for its decision already'
}

export interface ChangeAsked {
  on: Day
  from: string
  how: string
  name: string
  because: string | null
  soon: string | null
}

/** The parents ask for another school. Within twelve months we need not answer it, and can. */
export function decideChangeAsked(
  theCase: Case,
  form: ChangeAsked,
  setting: { id: string; name: string } | null,
): Decision {
  const not = whyNotChangeSchool(theCase)
  if (not !== null) return refuse(not)
  const last = lastBefore(theCase)
  if (last !== null && isSoonToChange(theCase, form.on) && form.soon === null) {
    return refuse(
      `Less than twelve months have passed since ${longDay(last.on)}. Say why the request is taken all the same`,
      'soon',
    )
  }
  return {
    record: [
      { name: 'school-change.requested', on: form.on },
      {
        name: 'school-change.described',
        on: form.on,
        says: {
          from: form.from,
          how: form.how,
          ...(setting !== null && { setting: setting.id }),
          name: setting?.name ?? form.name,
          ...(form.because !== null && { because: form.because }),
          ...(form.soon !== null && { soon: form.soon }),
        },
      },
    ],
  }
}

export interface ChangeDecided {
  outcome: 'agreed' | 'refused'
  reasons: string
  decidedBy: string
  on: Day
  to: readonly string[]
  how: string
}

/** The school is changed, by an amendment that follows, or it is not, and the parents may appeal. */
export function decideChange(theCase: Case, form: ChangeDecided): Decision {
  const due = openDeadline(theCase, 'decide-school-change')
  if (due === null) return refuse('No request for another school waits for a decision')
  if (form.on < due.startedOn) {
    return refuse(`The request was received on ${longDay(due.startedOn)}: the notice is given that day or later`, 'on')
  }
  return {
    record: [
      { name: 'school-change.decided', on: form.on, about: due.about, says: { outcome: form.outcome } },
      {
        name: 'school-change.reasoned',
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
