import type { Case } from '../../case/case.ts'
import { latestVersion } from '../../case/plan-content.ts'
import { planInForce } from '../../case/plan-in-force.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import { refuse } from '../../kernel/result.ts'
import { decideBegin, decideServe } from '../../plan/decide-amend.ts'
import { decideAmended } from '../../plan/decide-amended.ts'
import { parentsOf } from '../course-statement.ts'
import { officeDayFrom } from '../days.ts'
import { about } from '../needs-in-words.ts'
import type { Act } from '../story.ts'
import { isEhc, type PlanCourse } from './plan-course.ts'
import type { ReviewWords } from './review-words.ts'

export function amendedParts(course: PlanCourse): string[] {
  return isEhc(course) ? ['E', 'F'] : ['3']
}

/** The notice with the changed text, and in time the amended document. */
export function amendActs(course: PlanCourse, words: ReviewWords, decidedOn: Day, finished: boolean): Act[] {
  const { manager, office } = course
  const begunOn = officeDayFrom(addDays(decidedOn, 2))
  const servedOn = officeDayFrom(addDays(decidedOn, 6))
  const amendedOn = officeDayFrom(addDays(servedOn, 38))
  return [
    {
      on: begunOn,
      by: manager,
      decide: theCase => decideBegin(theCase, { because: 'review', dated: null, words: null }, begunOn),
    },
    changeAct(course, begunOn, words),
    serveAct(course, servedOn),
    ...(finished
      ? [
          {
            on: amendedOn,
            by: office,
            decide: (theCase: Case) =>
              decideAmended(
                theCase,
                {
                  placement: 'stays',
                  setting: null,
                  type: null,
                  words: null,
                  startsOn: null,
                  on: amendedOn,
                  to: parentsOf(theCase),
                  how: 'post',
                  unanswered: null,
                },
                null,
                amendedOn,
              ),
          },
        ]
      : []),
  ]
}

export function serveAct({ office }: PlanCourse, on: Day, placement: 'stays' | 'changes' = 'stays'): Act {
  return {
    on,
    by: office,
    decide: theCase => decideServe(theCase, { placement, on, to: parentsOf(theCase), how: 'post' }),
  }
}

/** A new objective, and one that is reached is taken out. */
export function changeAct(course: PlanCourse, on: Day, words: Pick<ReviewWords, 'targets'>): Act {
  return {
    on,
    by: course.manager,
    decide(theCase) {
      const now = latestVersion(theCase) ?? planInForce(theCase)?.version ?? null
      if (now === null) return refuse('There is nothing written that could be changed')
      const aims = now.content.lines.aims ?? []
      const fresh = {
        id: aims.reduce((most, line) => Math.max(most, line.id), 0) + 1,
        cells: {
          words: about(course.child, words.targets.split(';')[0] ?? words.targets),
          for: 'need-1',
          ...(isEhc(course) && { by: 'The end of the year' }),
        },
      }
      const content = { ...now.content, lines: { ...now.content.lines, aims: [...aims.slice(0, 2), fresh] } }
      return { record: [{ name: 'plan.written', on, says: { content } }] }
    },
  }
}
