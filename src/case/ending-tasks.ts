import type { Profile, RoleId } from '../authority/profile.ts'
import { addDays, type Day, longDay, shortDay } from '../kernel/day.ts'
import { listed, lowerFirst } from '../kernel/words.ts'
import { packs } from '../law/packs/packs.ts'
import type { Case } from './case.ts'
import { ceasingOf, isCeasing, mayEnd, missingEvidence, unanswered } from './ending.ts'
import { milestonesOf } from './milestones.ts'
import { silence } from './silence.ts'
import { workingDaysAfter } from './targets.ts'
import type { Task } from './tasks.ts'

/** What is to be done so that no plan ends, or goes on, unnoticed. */
export function endingTasks(theCase: Case, profile: Profile): Task[] {
  const tasks: Task[] = []
  const path = `/cases/${theCase.caseId}/ending`
  const on = (taskId: string, title: string, rule: string, dueOn: Day, more: Partial<Task> = {}) =>
    tasks.push(silence({ taskId: `ending:${taskId}`, title, rule, dueOn, path, ...more }))
  const now = ceasingOf(theCase)
  const plan = packs[theCase.law].words.document
  if (now.state === 'review-says' && now.review !== null) {
    on(
      'propose',
      `Propose to cease the ${plan}, as the review decided`,
      `Decided ${shortDay(now.review.on)}`,
      workingDaysAfter(now.review.on, 5),
      { shownFrom: now.review.on, path: `${path}/propose` },
    )
  }
  if (now.state === 'proposed' && now.considered !== null && now.proposed !== null) {
    const answerBy = now.considered.answerBy as Day
    const silent = unanswered(now)
    if (silent.length > 0) {
      on(
        'answers',
        `Ask ${listed(silent.map(s => s.name))} again about ceasing the ${plan}`,
        `Asked ${shortDay(now.proposed.on)}, to answer by ${shortDay(answerBy)}`,
        answerBy,
        { shownFrom: addDays(answerBy, -7), waitsFor: listed(silent.map(s => s.role)) },
      )
    }
    const missing = missingEvidence(now, profile)
    if (missing.length > 0) {
      on(
        'evidence',
        `Find what shows it: ${missing.map(point => point.words).join('; ')}`,
        'Needed before a decision to cease',
        answerBy,
        {
          shownFrom: now.proposed.on,
          path: `${path}/evidence`,
        },
      )
    }
  }
  if (now.state === 'decided') tasks.push(...endTasks(theCase, profile, plan))
  if (!isCeasing(now)) tasks.push(...milestoneTasks(theCase, profile))
  return tasks
}

/** A decision to cease whose end nobody records: the plan would hold for ever. */
function endTasks(theCase: Case, profile: Profile, plan: string): Task[] {
  const end = mayEnd(theCase, profile)
  if ('waits' in end) return []
  const path = `/cases/${theCase.caseId}/ending/end`
  const rungs: readonly { role: RoleId | null; after: number; title: string }[] = [
    { role: null, after: 0, title: `End the ${plan}: ${end.because}` },
    { role: 'senior-case-manager', after: 14, title: `See that the ${plan} that was to cease is ended` },
    { role: 'head-of-section', after: 28, title: `The ${plan} was to cease four weeks ago, and nobody has ended it` },
  ]
  return rungs.map(({ role, after, title }) =>
    silence({
      taskId: `ending:end:${after}`,
      title,
      rule: `May end from ${longDay(end.from)}`,
      dueOn: workingDaysAfter(addDays(end.from, after), 3),
      shownFrom: addDays(end.from, after),
      role,
      path,
    }),
  )
}

/** The year in which a child reaches an age is nobody's surprise: looked at before the day, and after it by those above. */
function milestoneTasks(theCase: Case, profile: Profile): Task[] {
  const path = `/cases/${theCase.caseId}/ending`
  const awaited = milestonesOf(theCase, profile).filter(reached => reached.lookedAt === null)
  return awaited.flatMap(({ milestone, on, from }) => {
    const due = addDays(on, -28)
    const rungs: readonly { role: RoleId | null; from: Day; by: Day; title: string }[] = [
      { role: null, from, by: due, title: `${milestone.name} on ${longDay(on)}: ${lowerFirst(milestone.asks)}` },
      {
        role: 'senior-case-manager',
        from: addDays(due, 1),
        by: addDays(due, 8),
        title: `${milestone.name} on ${longDay(on)}, and nobody has looked at it`,
      },
      {
        role: 'head-of-section',
        from: addDays(on, 1),
        by: addDays(on, 3),
        title: `${milestone.name}: the day has passed and nobody has looked at it`,
      },
    ]
    return rungs.map((rung, place) =>
      silence({
        taskId: `ending:${milestone.id}:${place}`,
        title: rung.title,
        rule: 'The policy on ceasing looks at every plan in that year',
        dueOn: rung.by,
        shownFrom: rung.from,
        role: rung.role,
        path: `${path}/look/${milestone.id}`,
      }),
    )
  })
}
