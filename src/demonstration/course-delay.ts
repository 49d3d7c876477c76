import { openDeadline } from '../case/case.ts'
import type { Decision } from '../case/handle.ts'
import { decideDelay } from '../correction/decide-delay.ts'
import type { Day } from '../kernel/day.ts'
import { isRefused } from '../kernel/result.ts'
import type { Course } from './course.ts'
import { about } from './needs-in-words.ts'
import type { Act } from './story.ts'

/** The first ground that the law accepts for this case: the summer's closure where it fits, else advice that comes late. */
export function excuseAct(course: Course, on: Day): Act {
  return {
    on,
    by: course.manager,
    decide(theCase): Decision {
      const id = theCase.law === 'england-ehc-2014' ? 'finalise-plan' : 'complete-assessment'
      const deadline = openDeadline(theCase, id)
      if (deadline === null) return { record: [] }
      for (const [ground, evidence] of excuses) {
        const decided = decideDelay(theCase, deadline, { ground, evidence: about(course.child, evidence), on })
        if (!isRefused(decided)) return decided
      }
      return { record: [] }
    },
  }
}

const excuses = [
  ['school-closed', 'The school was shut when its advice on {name} was asked for, and gave it after it opened again.'],
  [
    'late-health-or-care-advice',
    'Community paediatrics could see {name} only after the sixth week; its letter is on the file.',
  ],
  [
    'exceptional-circumstances',
    'The family moved house in the middle of the assessment, and two appointments were lost.',
  ],
] as const
