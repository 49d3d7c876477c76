import { type Case, openDeadline } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { addDays, type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import type { NewFact } from '../record/append.ts'
import { missingAdvice } from './checks.ts'
import {
  emptyContent,
  latestVersion,
  linesOf,
  type Placement,
  type PlanContent,
  type PlanLine,
  sameContent,
} from './content.ts'
import { whyNotFinal, whyNotPropose, whyNotRefuse, whyNotWrite } from './doing.ts'
import type { SectionValues } from './section-form.ts'
import { fieldsOf, fieldsOfRole, type PlanSection, placementSection } from './shape.ts'
import { commentsOf, finalDuty, standingOf } from './standing.ts'

/** Saves a part as a new version; nothing is recorded when nothing has changed. */
export function decideWrite(theCase: Case, section: PlanSection, values: SectionValues, today: Day): Decision {
  const not = whyNotWrite(theCase)
  if (not !== null) return refuse(not)
  const before = latestVersion(theCase)?.content ?? emptyContent
  const after = written(theCase, before, section, values)
  if (sameContent(before, after)) return { record: [] }
  return { record: [{ name: 'plan.written', on: today, says: { content: after, part: section.part } }] }
}

/** The content with one part written anew. What pointed at a line that is gone points at nothing; the placement is empty. */
function written(theCase: Case, before: PlanContent, section: PlanSection, values: SectionValues): PlanContent {
  const words: Record<string, string> = { ...before.words }
  const lines: Record<string, readonly PlanLine[]> = { ...before.lines }
  for (const field of fieldsOf(section)) {
    const value = values[field.key]
    if (field.is === 'words') words[field.key] = typeof value === 'string' ? value : ''
    else lines[field.key] = typeof value === 'object' && value !== null ? value : []
  }
  const there = new Set([
    ...(lines.needs ?? []).map(line => `need-${line.id}`),
    ...(lines.aims ?? []).map(line => `aim-${line.id}`),
  ])
  for (const { field } of [...fieldsOfRole(theCase.law, 'aim'), ...fieldsOfRole(theCase.law, 'provision')]) {
    lines[field.key] = (lines[field.key] ?? []).map(line =>
      there.has(line.cells.for ?? '') ? line : { id: line.id, cells: { ...line.cells, for: '' } },
    )
  }
  return { words, lines, placement: null }
}

/** The assessment is made: what is missing is gone without for a reason. */
export function decideComplete(theCase: Case, form: { on: Day; without?: string }): Decision {
  const due = openDeadline(theCase, 'complete-assessment')
  if (due === null) return refuse('No assessment is under way that could be completed')
  if (form.on < due.startedOn) {
    return refuse(`The assessment was agreed on ${longDay(due.startedOn)}: it cannot be made before`, 'on')
  }
  return { record: [...goneWithout(theCase, form.on, form.without), { name: 'assessment.completed', on: form.on }] }
}

export function decidePropose(
  theCase: Case,
  form: { on: Day; to: readonly string[]; how: string; without?: string },
): Decision {
  const not = whyNotPropose(theCase)
  if (not !== null) return refuse(not.because)
  const version = latestVersion(theCase)
  if (version === null) return refuse('Nothing is written yet')
  return {
    record: [
      ...goneWithout(theCase, form.on, form.without),
      { name: 'plan.proposed', on: form.on },
      {
        name: 'plan.sent',
        on: form.on,
        says: { version: 'proposed', to: namesOf(theCase, form.to), how: form.how, written: version.position },
      },
    ],
  }
}

export function decideComment(
  theCase: Case,
  form: { on: Day; from: string; other: string | null; how: string; words: string },
  documents: readonly string[] = [],
): Decision {
  const standing = standingOf(theCase)
  const { words } = packs[theCase.law]
  if (standing.is !== 'proposed') return refuse(`No ${words.proposed} waits for comments`)
  if (form.on < standing.served.on) {
    return refuse(
      `The ${words.proposed} was served on ${longDay(standing.served.on)}: comments on it come after that`,
      'on',
    )
  }
  return {
    record: [
      {
        name: 'representation.received',
        on: form.on,
        says: {
          from: form.from === 'other' ? (form.other ?? '') : form.from,
          how: form.how,
          words: form.words,
          ...(documents.length > 0 && { documents: [...documents] }),
        },
      },
    ],
  }
}

export function decideAnswer(theCase: Case, position: number, form: { on: Day; words: string }): Decision {
  const comment = commentsOf(theCase).find(c => c.fact.position === position)
  if (comment === undefined) return refuse('These comments are not on the record')
  if (comment.answer !== null) return refuse(`These comments were answered on ${longDay(comment.answer.on)}`)
  if (form.on < comment.fact.on) {
    return refuse(`The comments came on ${longDay(comment.fact.on)}: the answer comes after`, 'on')
  }
  return { record: [{ name: 'representation.answered', on: form.on, says: { answers: position, words: form.words } }] }
}

export interface FinalForm {
  on: Day
  setting: string | null
  type: string | null
  placement: string | null
  to: readonly string[]
  how: string
  unanswered: string | null
}

/** The final document: the placement is filled in now, the version frozen, the setting named to the law. */
export function decideFinalise(
  theCase: Case,
  form: FinalForm,
  named: { id: string; name: string } | null,
  today: Day,
): Decision {
  const not = whyNotFinal(theCase)
  if (not !== null) return refuse(not)
  const { words } = packs[theCase.law]
  const standing = standingOf(theCase)
  if (standing.is === 'proposed' && form.on < standing.served.on) {
    return refuse(
      `The ${words.proposed} was served on ${longDay(standing.served.on)}: the ${words.final} comes after it`,
      'on',
    )
  }
  // A day that is past is recorded as what happened, and the record shows that it was too early.
  const notBefore = finalDuty(theCase)?.notBefore
  if (notBefore !== undefined && form.on < notBefore && form.on === today) {
    return refuse(
      `Day of sending must be ${longDay(notBefore)} or later: the family may comment until the end of ${longDay(addDays(notBefore, -1))}`,
      'on',
    )
  }
  if (form.setting !== null && named === null)
    return refuse('This setting is not in the register: find it again', 'setting')
  const version = latestVersion(theCase)
  if (version === null) return refuse('Nothing is written yet')
  const placement: Placement = {
    setting: named?.id ?? null,
    name: named?.name ?? null,
    type: form.type,
    words: form.placement,
  }
  const content: PlanContent = { ...version.content, placement }
  return {
    record: [
      {
        name: 'plan.written',
        on: form.on,
        says: { content, part: placementSection(theCase.law).part },
      },
      {
        name: 'plan.finalised',
        on: form.on,
        says: { ...(named !== null && { setting: named.id }), ...(form.type !== null && { settingType: form.type }) },
      },
      {
        name: 'plan.sent',
        on: form.on,
        says: {
          version: 'final',
          to: namesOf(theCase, form.to),
          how: form.how,
          written: theCase.record.length + 1,
          ...(named !== null && { names: named.name }),
          ...(form.unanswered !== null && { leftUnanswered: form.unanswered }),
        },
      },
    ],
  }
}

/** No document: a note in lieu, or the notice that there will be no plan, with its reasons and the support instead. */
export function decideRefuse(
  theCase: Case,
  form: { on: Day; reasons: string; support: string; decidedBy: string; to: readonly string[]; how: string },
): Decision {
  const not = whyNotRefuse(theCase)
  if (not !== null) return refuse(not)
  return {
    record: [
      { name: 'plan.refused', on: form.on },
      {
        name: 'plan.reasoned',
        on: form.on,
        says: { reasons: form.reasons, support: form.support, decidedBy: form.decidedBy },
      },
      { name: 'plan.sent', on: form.on, says: { version: 'note', to: namesOf(theCase, form.to), how: form.how } },
    ],
  }
}

function goneWithout(theCase: Case, on: Day, because: string | undefined): NewFact[] {
  const pieces = missingAdvice(theCase).map(piece => piece.about)
  if (pieces.length === 0 || because === undefined) return []
  return [{ name: 'advice.gone-without', on, says: { pieces, because } }]
}

/** Those it went to, by name: what the record says stays true when a person leaves the case. */
function namesOf(theCase: Case, to: readonly string[]): string[] {
  return to.map(one => {
    const person = theCase.people.find(p => p.personId === one)
    if (person !== undefined) return person.name
    if (one === 'setting') return theCase.setting?.name ?? 'The school'
    return one === 'health' ? 'The health service' : 'Social care'
  })
}

/** Whether a need of the first lines is there: for the page that asks for needs before provision. */
export function hasNeeds(content: PlanContent): boolean {
  return linesOf(content, 'needs').length > 0
}
