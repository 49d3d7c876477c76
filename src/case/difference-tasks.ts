import type { Profile } from '../authority/profile.ts'
import { addDays, longDay, shortDay } from '../kernel/day.ts'
import { openAppeals } from './appeals.ts'
import type { Case } from './case.ts'
import { appealAbout, panelDayOf, windowAfterCertificate } from './difference-next.ts'
import { matterWords, withWords } from './difference-words.ts'
import { type Difference, openDifferences } from './differences.ts'
import { placementPanels } from './placements.ts'
import { silence } from './silence.ts'
import { workingDaysAfter } from './targets.ts'
import type { Task } from './tasks.ts'

const officer = 'annual-review-manager'
const head = 'head-of-section'

/** What nobody does about a difference or an appeal becomes work: at the officer for disagreements first, then at the head. */
export function differenceTasks(theCase: Case, profile: Profile): Task[] {
  return [
    ...openDifferences(theCase).flatMap(difference => [
      ...quietTasks(theCase, difference, profile),
      ...panelTask(theCase, difference, profile),
      ...certificateTasks(theCase, difference),
    ]),
    ...openAppeals(theCase).flatMap(appeal => {
      if (appeal.directions.length > 0 || appeal.hearing !== null) return []
      const rule = `Registered ${shortDay(appeal.lodged.on)}; no timetable is entered`
      const path = `/cases/${theCase.caseId}/differences#appeals`
      const on = appeal.lodged.on
      return [
        silence({
          taskId: `timetable:${appeal.about}`,
          title: 'Enter the Tribunal’s timetable of the appeal',
          rule,
          dueOn: workingDaysAfter(on, 5),
          shownFrom: on,
          role: officer,
          path,
        }),
        silence({
          taskId: `timetable-head:${appeal.about}`,
          title: 'An appeal has no timetable, three weeks after it was registered',
          rule,
          dueOn: addDays(on, 23),
          shownFrom: addDays(on, 21),
          role: head,
          path,
        }),
      ]
    }),
  ]
}

function quietTasks(theCase: Case, difference: Difference, profile: Profile): Task[] {
  // While the Tribunal has it, its timetable says what is next.
  if (appealAbout(theCase, difference) !== null) return []
  const { quietDays, headAfterDays } = profile.differences
  const rule = `Nobody has done anything about it since ${shortDay(difference.actedOn)}`
  const path = pathOf(theCase, difference)
  const since = (days: number) => addDays(difference.actedOn, days)
  return [
    silence({
      taskId: `difference-quiet:${difference.about}`,
      title: `Take the next step about the difference with ${whatOf(difference, profile)}`,
      rule,
      dueOn: since(quietDays + 2),
      shownFrom: since(quietDays),
      role: officer,
      path,
    }),
    silence({
      taskId: `difference-quiet-head:${difference.about}`,
      title: `Nothing is done about the difference with ${whatOf(difference, profile)}`,
      rule,
      dueOn: since(headAfterDays + 2),
      shownFrom: since(headAfterDays),
      role: head,
      path,
    }),
  ]
}

/** An unresolved dispute goes to the panel by itself; until the panel has discussed it somebody brings it there. */
function panelTask(theCase: Case, difference: Difference, profile: Profile): Task[] {
  const from = panelDayOf(theCase, difference, profile)
  if (from === null) return []
  const panel = placementPanels(profile)[0]?.name ?? 'panel'
  return [
    silence({
      taskId: `difference-panel:${difference.about}`,
      title: `Bring the unresolved dispute with ${withWords(difference.says.with)} to the ${panel}`,
      rule: `Not settled since ${shortDay(difference.raised.on)}`,
      dueOn: workingDaysAfter(from, 10),
      shownFrom: from,
      role: officer,
      path: pathOf(theCase, difference),
    }),
  ]
}

/** After the certificate the time to appeal runs: we are ready for it, and know when it is over. */
function certificateTasks(theCase: Case, difference: Difference): Task[] {
  const { certificate } = difference
  const closesOn = windowAfterCertificate(theCase, difference)
  if (certificate === null || closesOn === null) return []
  const lodged = theCase.facts.some(f => f.name === 'appeal.lodged' && f.on >= certificate.on)
  if (lodged) return []
  const until = longDay(closesOn)
  const path = pathOf(theCase, difference)
  const rule = `Certificate of ${shortDay(certificate.on)}`
  return [
    silence({
      taskId: `certificate:${difference.about}`,
      title: `Be ready for an appeal: the family may lodge one until ${until}`,
      rule,
      dueOn: closesOn,
      shownFrom: certificate.on,
      role: officer,
      path,
    }),
    silence({
      taskId: `certificate-over:${difference.about}`,
      title: 'The time to appeal is over: settle the difference, or say what is next',
      rule: `${rule}; the family could appeal until ${until}`,
      dueOn: workingDaysAfter(closesOn, 5),
      shownFrom: addDays(closesOn, 1),
      role: officer,
      path,
    }),
    silence({
      taskId: `certificate-over-head:${difference.about}`,
      title: 'A difference is open two weeks after the time to appeal',
      rule: `${rule}; the family could appeal until ${until}`,
      dueOn: addDays(closesOn, 16),
      shownFrom: addDays(closesOn, 14),
      role: head,
      path,
    }),
  ]
}

function whatOf(difference: Difference, profile: Profile): string {
  return `${withWords(difference.says.with)} about ${matterWords(difference.says.matter, profile)}`
}

function pathOf(theCase: Case, difference: Difference): string {
  return `/cases/${theCase.caseId}/differences#difference-${difference.number}`
}
