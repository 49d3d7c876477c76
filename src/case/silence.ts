import type { Day } from '../kernel/day.ts'
import { workingDayUpTo } from './targets.ts'
import type { Task } from './tasks.ts'

/** What a silence is about: the rest of the task is the same for all, unless it says otherwise. */
export type Silence = Pick<Task, 'taskId' | 'title' | 'rule' | 'path'> & { dueOn: Day } & Partial<Task>

/** The task of something that should have arrived or been settled and has not: the case manager's, shown from its day. */
export function silence(about: Silence): Task {
  return {
    source: 'silence',
    actBy: workingDayUpTo(about.dueOn),
    shownFrom: about.dueOn,
    accountId: null,
    role: null,
    waitsFor: null,
    ...about,
    taskId: `silence:${about.taskId}`,
  }
}
