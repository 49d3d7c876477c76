import { type AmendmentBecause, amendmentUnderWay, callsForChange, isOrderedAtOnce } from '../case/amendments.ts'
import { type Case, hasPlan, openDeadline } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { type ArrivingDocument, documentFacts } from '../case/keep-documents.ts'
import { placementNamed, placementNow } from '../case/placements.ts'
import { emptyContent, latestVersion, type Placement, type PlanContent, sameContent } from '../case/plan-content.ts'
import { planInForce } from '../case/plan-in-force.ts'
import { namesOf } from '../case/sending.ts'
import { addDays, type Day, longDay } from '../kernel/day.ts'
import { isRefused, type Refused, refuse } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import type { NewFact } from '../record/append.ts'
import { whyNotDrop } from './amend-doing.ts'
import { placementSection } from './shape.ts'
import { aDocument } from './words.ts'

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

export interface AmendedForm {
  placement: 'stays' | 'changes'
  setting: string | null
  type: string | null
  words: string | null
  startsOn: Day | null
  settles?: readonly string[]
  on: Day
  to: readonly string[]
  how: string
  unanswered: string | null
}

/** Why the amended document cannot be sent; null when it can, or when a day that is past is recorded. */
export function whyNotAmended(theCase: Case): string | null {
  const under = amendmentUnderWay(theCase)
  if (under === null) return 'No amendment is under way'
  if (under.proposed === null && !isOrderedAtOnce(theCase, under)) {
    return `The notice of the amendment comes first: the family has 15 days before ${aDocument(theCase.law)} is amended`
  }
  return null
}

/** The amended document: frozen, sent, and with it the next setting and the placement where they change. */
export function decideAmended(
  theCase: Case,
  form: AmendedForm,
  named: { id: string; name: string; kind: string } | null,
  today: Day,
): Decision {
  const not = whyNotAmended(theCase)
  const under = amendmentUnderWay(theCase)
  if (not !== null || under === null) return refuse(not ?? 'No amendment is under way')
  const early = tooEarly(theCase, form.on, today)
  if (early !== null) return early
  if (form.placement === 'changes' && form.setting !== null && named === null) {
    return refuse('This setting is not in the register: find it again', 'setting')
  }
  const changes = form.placement === 'changes'
  const before = latestVersion(theCase)
  const placement: Placement | null = changes
    ? { setting: named?.id ?? null, name: named?.name ?? null, type: form.type, words: form.words }
    : (before?.content.placement ?? null)
  const content: PlanContent = { ...(before?.content ?? emptyContent), placement }
  const fresh = before !== null && !sameContent(before.content, content)
  const record: NewFact[] = []
  const position = () => theCase.record.length + record.length
  if (fresh)
    record.push({ name: 'plan.written', on: form.on, says: { content, part: placementSection(theCase.law).part } })
  const written = fresh ? position() : (before?.position ?? null)
  record.push({ name: 'plan.amended', on: form.on, about: under.about })
  record.push({
    name: 'plan.sent',
    on: form.on,
    about: under.about,
    says: {
      version: 'amended',
      to: namesOf(theCase, form.to),
      how: form.how,
      placement: form.placement,
      ...(written !== null && { written }),
      ...(placement?.name != null && { names: placement.name }),
      ...(before === null && { documents: proposedDocuments(theCase) }),
      ...(form.unanswered !== null && { leftUnanswered: form.unanswered }),
    },
  })
  const sent = position()
  if (form.settles?.includes('transfer') && openDeadline(theCase, 'name-next-setting') !== null) {
    const setting = changes ? named?.id : settingNow(theCase)
    record.push({
      name: 'phase-transfer.settled',
      on: form.on,
      says: { ...(setting != null && { setting }) },
    })
  }
  const place = changes ? placeNamed(theCase, named, form.startsOn, form.on, sent) : []
  if (isRefused(place)) return place
  return { record: [...record, ...place] }
}

function tooEarly(theCase: Case, on: Day, today: Day): Refused | null {
  const under = amendmentUnderWay(theCase)
  if (under?.proposed == null) return null
  if (on < under.proposed.on) {
    return refuse(`The notice was served on ${longDay(under.proposed.on)}: what is amended comes after it`, 'on')
  }
  // A day that is past is recorded as what happened, and the record shows that it was too early.
  const notBefore = under.due?.notBefore
  if (notBefore === undefined || on >= notBefore || on !== today) return null
  return refuse(
    `Day of sending must be ${longDay(notBefore)} or later: the family may comment until the end of ${longDay(addDays(notBefore, -1))}`,
    'on',
  )
}

function proposedDocuments(theCase: Case): unknown {
  const sent = theCase.facts.findLast(f => f.name === 'plan.sent' && f.says.version === 'amendment')
  return sent?.says.documents ?? []
}

function settingNow(theCase: Case): string | null {
  return placementNamed(theCase)?.setting ?? placementNow(theCase)?.setting ?? theCase.setting?.settingId ?? null
}

/** The placement follows the document: a setting that is new to the record is named from its day. */
function placeNamed(
  theCase: Case,
  named: { id: string; name: string; kind: string } | null,
  startsOn: Day | null,
  on: Day,
  plan: number,
): NewFact[] | Refused {
  if (named === null) return []
  const next = placementNamed(theCase)
  if (next !== null) {
    return next.setting === named.id
      ? []
      : refuse(
          `${next.name} is named already, to begin on ${longDay(next.startsOn)}. Name it here too, or record under Placement that it will not begin`,
          'setting',
        )
  }
  const now = placementNow(theCase)
  if (now === null ? theCase.setting?.settingId === named.id : now.setting === named.id) return []
  if (startsOn === null) return refuse(`Give the day on which the child begins at ${named.name}`, 'startsOn')
  return [
    {
      name: 'placement.named',
      on,
      says: { setting: named.id, name: named.name, kind: named.kind, startsOn, part: 'main', plan },
    },
  ]
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
