import { type AmendmentBecause, amendmentUnderWay, callsForChange } from '../case/amendments.ts'
import { type Case, hasPlan } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { type ArrivingDocument, documentFacts } from '../case/keep-documents.ts'
import { latestVersion, sameContent } from '../case/plan-content.ts'
import { planInForce } from '../case/plan-in-force.ts'
import { namesOf } from '../case/sending.ts'
import { type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import { whyNotDrop } from './amend-doing.ts'

/** The plan in force is to be changed: after what, and on which day that was. */
export function decideBegin(
  theCase: Case,
  form: { because: AmendmentBecause; dated: Day | null; words: string | null },
  today: Day,
): Decision {
  const { words } = packs[theCase.law]
  if (!hasPlan(theCase)) return refuse(`No ${words.document} is in force that could be amended`)
  const under = amendmentUnderWay(theCase)
  if (under?.proposed != null) {
    return refuse(`An amendment was proposed on ${longDay(under.proposed.on)}: send it or drop it first`)
  }
  if (under?.begun != null) return refuse(`An amendment was begun on ${longDay(under.begun.on)}: go on with that one`)
  const call = callsForChange(theCase).find(c => c.because === form.because) ?? null
  if (call === null && needsRecord[form.because] !== undefined)
    return refuse(needsRecord[form.because] ?? '', 'because')
  if (call === null && needsDay.includes(form.because) && form.dated === null) {
    return refuse('Give the day: it is not on this record, and stands on the front of the amended document', 'dated')
  }
  const dated = call?.fact.on ?? (needsDay.includes(form.because) ? form.dated : null)
  return {
    record: [
      {
        name: 'amendment.begun',
        on: today,
        about: call?.about ?? null,
        says: {
          because: form.because,
          ...(call !== null && { follows: call.fact.position }),
          ...(dated !== null && { dated }),
          ...(form.words !== null && { words: form.words }),
        },
      },
    ],
  }
}

const needsDay: readonly AmendmentBecause[] = ['review', 'other-review', 'order', 'direction']

/** What must be on the record before a change can follow from it. */
const needsRecord: Readonly<Partial<Record<AmendmentBecause, string>>> = {
  transfer: 'Plan the move to the next phase first: no move is waiting for its setting to be named',
  reassessment: 'No re-assessment is complete and waiting for its outcome',
  'school-change': 'No change of school is agreed that has not been followed by an amendment',
}

/** Begun, and nothing is proposed after all. What the law asks for stays due. */
export function decideSetAside(theCase: Case, form: { because: string }, today: Day): Decision {
  const under = amendmentUnderWay(theCase)
  if (under?.begun == null) return refuse('No amendment is begun')
  if (under.proposed !== null) {
    return refuse(
      `The amendment was proposed on ${longDay(under.proposed.on)}: tell the family whether it is made or not`,
    )
  }
  return { record: [{ name: 'amendment.set-aside', on: today, about: under.about, says: { because: form.because } }] }
}

export interface NoticeForm {
  placement: 'stays' | 'changes'
  on: Day
  to: readonly string[]
  how: string
}

/** The notice of what is proposed: the version it shows is frozen, the family's time and our eight weeks begin. */
export function decideServe(theCase: Case, form: NoticeForm, documents: readonly ArrivingDocument[] = []): Decision {
  const { words } = packs[theCase.law]
  const under = amendmentUnderWay(theCase)
  const force = planInForce(theCase)
  if (under === null || force === null) return refuse('Begin the amendment first')
  if (under.proposed !== null) return refuse(`The notice was served on ${longDay(under.proposed.on)}`)
  if (form.on < force.fact.on) {
    return refuse(
      `The ${words.document} in force is of ${longDay(force.fact.on)}: an amendment of it is proposed that day or later`,
      'on',
    )
  }
  const now = latestVersion(theCase)
  if (!isChanged(theCase) && form.placement === 'stays' && documents.length === 0) {
    return refuse(
      'Nothing is changed yet: write the changes, attach them as a document, or say that the placement is to change',
    )
  }
  return {
    record: [
      ...documentFacts(documents, form.on, 'amendment', null),
      { name: 'amendment.proposed', on: form.on, about: under.about },
      {
        name: 'plan.sent',
        on: form.on,
        about: under.about,
        says: {
          version: 'amendment',
          to: namesOf(theCase, form.to),
          how: form.how,
          placement: form.placement,
          ...(now !== null && { written: now.position }),
          ...(force.version !== null && { from: force.version.position }),
          ...(documents.length > 0 && { documents: documents.map(d => d.documentId) }),
        },
      },
    ],
  }
}

/** Whether what is written now differs from what is in force. */
export function isChanged(theCase: Case): boolean {
  const force = planInForce(theCase)
  const now = latestVersion(theCase)
  if (now === null) return false
  if (force?.version == null) return (amendmentUnderWay(theCase)?.begun?.position ?? 0) < now.position
  return !sameContent(force.version.content, now.content)
}

/** Nothing is amended: the notice, its reasons, and the right of appeal where the law gives one. */
export function decideDrop(
  theCase: Case,
  form: { on: Day; reasons: string; decidedBy: string; to: readonly string[]; how: string },
): Decision {
  const not = whyNotDrop(theCase)
  if (not !== null) return refuse(not)
  const under = amendmentUnderWay(theCase)
  if (under?.proposed != null && form.on < under.proposed.on) {
    return refuse(`The notice was served on ${longDay(under.proposed.on)}: this comes after it`, 'on')
  }
  const about = under?.about ?? null
  return {
    record: [
      { name: 'amendment.dropped', on: form.on, about },
      {
        name: 'amendment.reasoned',
        on: form.on,
        about,
        says: { reasons: form.reasons, decidedBy: form.decidedBy },
      },
      {
        name: 'plan.sent',
        on: form.on,
        about,
        says: { version: 'unamended', to: namesOf(theCase, form.to), how: form.how },
      },
    ],
  }
}
