import type { Profile } from '../authority/profile.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { type Appeal, agreementOf, appealWindows, openAppeals, ordersToKeep } from './appeals.ts'
import { type Case, factsNamed, openDeadline } from './case.ts'
import { stepInSentence, stepName } from './difference-words.ts'
import { type Difference, stepsUnderWay } from './differences.ts'
import { dutyTitle } from './fact-words.ts'
import { placementPanels } from './placements.ts'

/** What comes next about a difference or an appeal, on which day, and whose it is. */
export interface Next {
  on: Day
  what: string
  whose: 'authority' | 'family' | 'tribunal'
}

/** What comes next to settle a difference; null once it is settled and what was agreed is carried out. */
export function nextOfDifference(theCase: Case, difference: Difference, profile: Profile): Next | null {
  if (difference.settled !== null) {
    const [duty] = (agreementOf(theCase, difference)?.open ?? []).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    return duty === undefined ? null : { on: duty.dueOn, what: dutyTitle(duty.id, theCase.law), whose: 'authority' }
  }
  const steps = stepsUnderWay(difference)
  const arranged = steps
    .flatMap(step => (step.arranged === null ? [] : [{ step, on: step.arranged.says.happensOn as Day }]))
    .sort((a, b) => (a.on < b.on ? -1 : 1))[0]
  if (arranged !== undefined)
    return { on: arranged.on, what: stepName(arranged.step.step, profile), whose: 'authority' }
  const asked = steps.find(step => step.asked !== null)
  if (asked !== undefined && asked.asked !== null) {
    const duty = asked.step === 'mediation' ? openDeadline(theCase, 'arrange-mediation', difference.about) : null
    return {
      on: duty?.dueOn ?? addDays(asked.asked.on, 10),
      what: `Arrange ${stepInSentence(asked.step, profile)}`,
      whose: 'authority',
    }
  }
  const appeal = appealAbout(theCase, difference)
  if (appeal !== null) return nextOfAppeal(theCase, appeal)
  return {
    on: addDays(difference.actedOn, profile.differences.quietDays),
    what: 'Agree the next step',
    whose: 'authority',
  }
}

/** What comes next of an appeal: the timetable, the hearing, the order, and what the order asks. */
export function nextOfAppeal(theCase: Case, appeal: Appeal): Next | null {
  if (appeal.ended !== null) {
    const [duty] = ordersToKeep(appeal).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    return duty === undefined ? null : { on: duty.dueOn, what: dutyTitle(duty.id, theCase.law), whose: 'authority' }
  }
  const direction = appeal.directions.find(d => d.done === null)
  const { hearing } = appeal
  if (direction !== undefined && (hearing === null || direction.dueOn <= hearing.on)) {
    return { on: direction.dueOn, what: direction.says.what, whose: direction.says.whose }
  }
  if (hearing !== null && hearing.held === null) return { on: hearing.on, what: 'Hearing', whose: 'tribunal' }
  if (hearing?.held != null)
    return { on: addDays(hearing.held.on, 14), what: 'The Tribunal’s order', whose: 'tribunal' }
  return { on: addDays(appeal.lodged.on, 7), what: 'Enter the Tribunal’s timetable', whose: 'authority' }
}

/** The appeal under way that came from a difference. */
export function appealAbout(theCase: Case, difference: Difference): Appeal | null {
  return openAppeals(theCase).find(appeal => appeal.says?.difference === difference.about) ?? null
}

/**
 * The day from which an unresolved dispute is brought to the panel for placements, or null: not with whom the policy says, or
 * settled. Counted again from when the panel last discussed the case.
 */
export function panelDayOf(theCase: Case, difference: Difference, profile: Profile): Day | null {
  const policy = profile.differences
  if (difference.settled !== null || !policy.panelWith.includes(difference.says.with)) return null
  const panels = placementPanels(profile).map(panel => panel.id)
  if (panels.length === 0) return null
  const discussed = factsNamed(theCase, 'panel.discussed').findLast(
    f => f.position > difference.raised.position && panels.includes(String(f.says.panel)),
  )
  return addDays(discussed?.on ?? difference.raised.on, policy.panelAfterDays)
}

/** Until when the family may appeal after the certificate of a difference: the window that it moved or found open. */
export function windowAfterCertificate(theCase: Case, difference: Difference): Day | null {
  const { certificate } = difference
  if (certificate === null) return null
  const window = appealWindows(theCase).findLast(w => w.opensOn <= certificate.on)
  return window?.closesOn ?? null
}
