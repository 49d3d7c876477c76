import type { AdviceFrom, Profile } from '../authority/profile.ts'
import { routeRequest } from '../authority/routing.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { type Asker, routeOf, wayOf } from '../referral/askers.ts'
import { decideAcknowledged, decideDiscussed, decideNotice, decideWithdrawn } from '../referral/decide.ts'
import type { Child } from './child.ts'
import { assessmentActs } from './course-assessment.ts'
import { statementActs } from './course-statement.ts'
import { officeDayBy, officeDayFrom, officeDaysAfter } from './days.ts'
import { about, type NeedWords } from './needs-in-words.ts'
import type { Act } from './story.ts'
import { decideAsWeighed } from './weighing.ts'

/** How long each step of a case takes, in days from the day the request was received. */
export interface Pace {
  outcome: 'assess' | 'refuse' | 'withdrawn'
  /** Working days to the acknowledgement. */
  acknowledged: number
  decided: number
  /** Days from asking to the arrival of each piece of advice: never, agreed to be used again, or not wished for. */
  advice: Readonly<Record<AdviceFrom, number | 'never' | 'reused' | 'declined'>>
  met: number
  completed: number
  proposed: number
  ending: 'final' | 'note'
  commented: number | null
  /** The parents' meeting on the proposal. */
  discussed: number | null
  finalised: number
  /** A late assessment is excused, with evidence. */
  excused: boolean
  /** The parents do not wish to meet. */
  meetingDeclined?: true
  /** The notification or request that nobody took further. */
  lyingStill?: true
}

/** What a course is made of: the child, who works on the case, and how quickly. */
export interface Course {
  profile: Profile
  child: Child
  asker: Asker
  askerName: string
  receivedOn: Day
  words: NeedWords
  pace: Pace
  manager: string
  senior: { account: string; name: string }
  office: string
}

/** Everything that is done on a case from its request to its end, whatever the day; what has not happened yet is cut off later. */
export function courseOf(course: Course): Act[] {
  const { pace } = course
  const { acts, decidedOn } = requestActs(course)
  if (pace.lyingStill || pace.outcome !== 'assess') return acts
  const assessment = assessmentActs(course, decidedOn)
  return [...acts, ...assessment.acts, ...statementActs(course, assessment)].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
}

function requestActs(course: Course): { acts: Act[]; decidedOn: Day } {
  const { profile, child, asker, receivedOn, pace, manager, senior, office } = course
  const acts: Act[] = []
  const notified = wayOf(asker) === 'notification'
  const recordedOn = officeDayFrom(receivedOn)
  if (!notified) {
    const on = officeDaysAfter(recordedOn, pace.acknowledged)
    acts.push({
      on,
      by: office,
      decide: theCase => decideAcknowledged(theCase, { on, to: course.askerName, how: 'email' }),
    })
  }
  if (pace.lyingStill) return { acts, decidedOn: receivedOn }
  if (pace.outcome === 'withdrawn') {
    const on = officeDayFrom(addDays(receivedOn, pace.decided))
    const by = child.people[0]?.given ?? 'The parent'
    acts.push({ on, by: manager, decide: theCase => decideWithdrawn(theCase, { on, by, because: withdrawals(child) }) })
    return { acts, decidedOn: on }
  }
  const panelOn = officeDayFrom(addDays(receivedOn, notified ? 14 : Math.min(pace.decided - 8, 25)))
  const noticeOn = notified ? officeDaysAfter(panelOn, 1) : officeDaysAfter(recordedOn, 1)
  const parents = asker === 'parent'
  if (!parents && !notified) acts.push(noticeAct(noticeOn, manager))
  const panel = panelFor(profile, course)
  if (panel !== null) {
    const recommends = pace.outcome === 'assess' ? 'assess' : 'refuse'
    acts.push({
      on: panelOn,
      by: office,
      decide: theCase =>
        decideDiscussed(theCase, { on: panelOn, panel, recommends, notes: about(child, panelNotes(recommends)) }),
    })
  }
  if (notified) acts.push(noticeAct(noticeOn, manager))
  // The parents' 29 days, where it was not they who asked.
  const free = parents ? receivedOn : addDays(noticeOn, 29)
  const wanted = officeDayBy(addDays(notified ? noticeOn : receivedOn, pace.decided))
  const decidedOn = wanted < free ? officeDayFrom(free) : wanted
  acts.push({
    on: decidedOn,
    by: senior.account,
    decide: theCase => decideAsWeighed(theCase, course, decidedOn),
  })
  return { acts, decidedOn }
}

function noticeAct(on: Day, by: string): Act {
  return { on, by, decide: theCase => decideNotice(theCase, on) }
}

/** The panel that the profile's rule sends a request to; null while the quadrant is not known. */
export function panelFor(profile: Profile, { child, asker, receivedOn }: Course): string | null {
  const routed = routeRequest(profile, {
    route: routeOf(asker),
    bornOn: child.bornOn,
    receivedOn,
    quadrant: child.quadrant,
    atSchool: child.setting !== null && child.setting.kind !== 'nursery',
  })
  return 'ask' in routed ? null : routed.panel.id
}

function panelNotes(recommends: 'assess' | 'refuse'): string {
  return recommends === 'assess'
    ? 'All who sat were for assessing. What was tried was well planned and has not been enough for {name}.'
    : 'The panel thought that more can be tried first. It asks the section to say which support {name} is offered.'
}

function withdrawals(child: Child): string {
  return about(
    child,
    'The parents have talked with the school. {name} has a new teacher and a new plan, and they want to see how it goes.',
  )
}
