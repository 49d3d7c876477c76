import { shortDay } from '../kernel/day.ts'
import { amendmentUnderWay, isOnAmendment } from './amendments.ts'
import { type Case, factsNamed, openDeadline } from './case.ts'
import { silence } from './silence.ts'
import { workingDaysAfter } from './targets.ts'
import type { Task } from './tasks.ts'

/** Comments of the family on what is proposed to it: answered, and met where a meeting is asked for. */
export function commentTasks(theCase: Case): Task[] {
  const tasks: Task[] = []
  const path = `/cases/${theCase.caseId}`
  const answered = new Set(factsNamed(theCase, 'representation.answered').map(f => f.says.answers))
  const amending = amendmentUnderWay(theCase)?.due ?? null
  for (const comment of factsNamed(theCase, 'representation.received')) {
    const onAmendment = isOnAmendment(theCase, comment)
    if (theCase.derived.stage !== 'proposed' && !onAmendment) continue
    const final = onAmendment ? amending : openDeadline(theCase, 'finalise-plan')
    const inTime = workingDaysAfter(comment.on, 10)
    const dueOn = final !== null && final.dueOn < inTime ? final.dueOn : inTime
    const rule = `Received ${shortDay(comment.on)}`
    if (!answered.has(comment.position)) {
      tasks.push(
        silence({
          taskId: `comment:${comment.position}`,
          title: `Answer the comments of ${comment.says.from}`,
          rule,
          dueOn,
          shownFrom: comment.on,
          path: `${path}${onAmendment ? '/statement/amend' : '/statement'}#comments`,
        }),
      )
    }
    const asksToMeet = Array.isArray(comment.says.asksFor) && comment.says.asksFor.includes('meeting')
    if (asksToMeet && !theCase.facts.some(f => f.name.startsWith('meeting.') && f.on >= comment.on)) {
      tasks.push(
        silence({
          taskId: `asked-meeting:${comment.position}`,
          title: `Arrange the meeting that ${comment.says.from} asks for`,
          rule,
          dueOn,
          shownFrom: comment.on,
          path: `${path}/meetings`,
        }),
      )
    }
  }
  return tasks
}
