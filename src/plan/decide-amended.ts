import { amendmentUnderWay, isOrderedAtOnce } from '../case/amendments.ts'
import { type Case, openDeadline } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { type ArrivingDocument, documentFacts } from '../case/keep-documents.ts'
import { placementNamed, placementNow } from '../case/placements.ts'
import { emptyContent, latestVersion, type Placement, type PlanContent, sameContent } from '../case/plan-content.ts'
import { sendingOf } from '../case/plan-in-force.ts'
import { namesOf } from '../case/sending.ts'
import { addDays, type Day, longDay } from '../kernel/day.ts'
import { isRefused, type Refused, refuse } from '../kernel/result.ts'
import type { NewFact } from '../record/append.ts'
import { isChanged } from './decide-amend.ts'
import { placementSection } from './shape.ts'
import { aDocument } from './words.ts'

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
  documents: readonly ArrivingDocument[] = [],
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
  const said = documents.length > 0 ? documents.map(d => d.documentId) : isChanged(theCase) ? [] : proposedIn(theCase)
  const record: NewFact[] = [...documentFacts(documents, form.on, 'amendment', null)]
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
      ...(said.length > 0 && { documents: said }),
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

/** The documents of the notice: they say what is amended where nothing of it is written here. */
function proposedIn(theCase: Case): readonly string[] {
  const proposed = amendmentUnderWay(theCase)?.proposed ?? null
  const documents = proposed === null ? undefined : sendingOf(theCase, proposed)?.says.documents
  return Array.isArray(documents) ? documents.map(String) : []
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
