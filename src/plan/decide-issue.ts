import { type Case, openDeadline } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { latestVersion, type Placement, type PlanContent } from '../case/plan-content.ts'
import { namesOf } from '../case/sending.ts'
import { addDays, type Day, longDay } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { packs } from '../law/packs/packs.ts'
import type { NewFact } from '../record/append.ts'
import type { Lacking } from './checks.ts'
import { whyNotFinal, whyNotPropose, whyNotRefuse } from './doing.ts'
import { placementSection } from './shape.ts'
import { finalDuty, nextDuty, standingOf } from './standing.ts'

/** The assessment is made: the advice that is lacking is gone without for a reason. */
export function decideComplete(
  theCase: Case,
  form: { on: Day; without?: string },
  lacking: readonly Lacking[] = [],
): Decision {
  const due = openDeadline(theCase, 'complete-assessment')
  if (due === null) return refuse('No assessment is under way that could be completed')
  if (form.on < due.startedOn) {
    return refuse(`The assessment was agreed on ${longDay(due.startedOn)}: it cannot be made before`, 'on')
  }
  return {
    record: [
      ...goneWithout(lacking, form.on, form.without),
      { name: 'assessment.completed', on: form.on, about: due.about },
    ],
  }
}

export function decidePropose(
  theCase: Case,
  form: { on: Day; to: readonly string[]; how: string; without?: string },
  lacking: readonly Lacking[] = [],
): Decision {
  const not = whyNotPropose(theCase)
  if (not !== null) return refuse(not.because)
  const version = latestVersion(theCase)
  if (version === null) return refuse('Nothing is written yet')
  return {
    record: [
      ...goneWithout(lacking, form.on, form.without),
      { name: 'plan.proposed', on: form.on, about: aboutOf(theCase) },
      {
        name: 'plan.sent',
        on: form.on,
        says: { version: 'proposed', to: namesOf(theCase, form.to), how: form.how, written: version.position },
      },
    ],
  }
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
        about: aboutOf(theCase),
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
      { name: 'plan.refused', on: form.on, about: aboutOf(theCase) },
      {
        name: 'plan.reasoned',
        on: form.on,
        says: { reasons: form.reasons, support: form.support, decidedBy: form.decidedBy },
      },
      { name: 'plan.sent', on: form.on, says: { version: 'note', to: namesOf(theCase, form.to), how: form.how } },
    ],
  }
}

/** What the document is part of, where its duty names a piece of work: an appeal whose order it carries out. */
function aboutOf(theCase: Case): string | null {
  return (nextDuty(theCase) ?? openDeadline(theCase, 'comply-with-order'))?.about ?? null
}

function goneWithout(lacking: readonly Lacking[], on: Day, because: string | undefined): NewFact[] {
  const pieces = lacking.map(one => one.about)
  if (pieces.length === 0 || because === undefined) return []
  return [{ name: 'advice.gone-without', on, says: { pieces, because } }]
}
