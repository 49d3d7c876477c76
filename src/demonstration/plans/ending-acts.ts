import type { Case } from '../../case/case.ts'
import { ceasingPolicy } from '../../case/ending.ts'
import { decideAnswer, decideCease, decideProposal } from '../../ending/decide-ceasing.ts'
import { decideMovedOut, decideMoveHeard } from '../../ending/decide-moving.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import { decideOutcome, decideRequested } from '../../reassessment/decide.ts'
import { decideChangeAsked } from '../../transfer/decide-change.ts'
import { parentsOf } from '../course-statement.ts'
import { officeDayFrom, officeDaysAfter } from '../days.ts'
import { about } from '../needs-in-words.ts'
import type { Act } from '../story.ts'
import { firstParent, isEhc, type PlanCourse, schoolName } from './plan-course.ts'

/** A proposal to cease on a ground, who is asked, and one answer. */
export function ceaseActs(
  course: PlanCourse,
  on: Day,
  ground: string,
  done: { answered?: boolean; decidedOn?: Day } = {},
): Act[] {
  const { child, manager, profile, senior } = course
  const school = schoolName(course)
  const parent = firstParent(course)
  const answeredOn = officeDaysAfter(on, 6)
  const { decidedOn } = done
  return [
    {
      on,
      by: manager,
      decide: theCase =>
        decideProposal(theCase, profile, ground, {
          on,
          because: about(child, 'What {name} does next is settled, and what {he} needs there can be given without it.'),
          evidence: Object.fromEntries(
            (ceasingPolicy(profile, on).grounds.find(g => g.id === ground)?.evidence ?? []).map((point, place) => [
              point.id,
              place === 0
                ? 'The school confirmed it in a letter.'
                : about(
                    child,
                    '{name} has a place at the college from September, with help from its own learning support.',
                  ),
            ]),
          ),
          consults: [
            { name: parent, role: 'Parent' },
            { name: school, role: 'School' },
          ],
          answerBy: addDays(on, 21),
        }),
    },
    ...(done.answered === true || decidedOn !== undefined
      ? [
          {
            on: answeredOn,
            by: course.office,
            decide: (theCase: Case) =>
              decideAnswer(theCase, {
                on: answeredOn,
                who: school,
                view: 'agrees',
                how: 'email',
                words: 'We agree, as long as the help goes on to the end of the year.',
              }),
          },
        ]
      : []),
    ...(decidedOn === undefined
      ? []
      : [
          {
            on: decidedOn,
            by: manager,
            decide: (theCase: Case) =>
              decideCease(theCase, profile, {
                on: decidedOn,
                reasons: about(child, '{name} no longer needs it to have what {he} needs.'),
                decidedBy: senior.name,
                support: 'The learning support of the college',
                withoutAnswers: 'The parents told the school that they agree.',
                to: [parent, school],
                how: 'post',
              }),
          },
        ]),
  ]
}

/** The family moves away; with `leftOn`, the papers have gone to the new authority. */
export function movesAwayActs(course: PlanCourse, on: Day, movesOn: Day, leftOn: Day | null): Act[] {
  const heard: Act = {
    on,
    by: course.office,
    decide: theCase =>
      decideMoveHeard(theCase, {
        on,
        movesOn,
        to: 'A town in Kent',
        authority: 'Kent County Council',
        from: firstParent(course),
        words: 'We have the keys from that day. The new school wants the papers.',
      }),
  }
  return leftOn === null
    ? [heard]
    : [
        heard,
        {
          on: leftOn,
          by: course.manager,
          decide: theCase =>
            decideMovedOut(theCase, {
              on: leftOn,
              where: 'authority',
              to: 'Kent County Council',
              contact: null,
              how: 'By secure e-mail',
              with: 'The whole file, with the last review',
            }),
        },
      ]
}

export function reassessmentActs(course: PlanCourse, on: Day, agreed: boolean): Act[] {
  const { child, senior, office } = course
  const decidedOn = officeDayFrom(addDays(on, isEhc(course) ? 12 : 30))
  return [
    {
      on,
      by: office,
      decide: theCase =>
        decideRequested(theCase, {
          on,
          by: 'parent',
          from: firstParent(course),
          how: 'letter',
          reasons: about(
            child,
            '{name} has changed since the accident in the spring: {he} forgets, and {his} speech is slower.',
          ),
          soon: null,
        }),
    },
    ...(agreed
      ? [
          {
            on: decidedOn,
            by: senior.account,
            decide: (theCase: Case) =>
              decideOutcome(theCase, {
                outcome: 'agreed',
                reasons: 'What is described is new, and the advice on the file says nothing of it.',
                decidedBy: senior.name,
                on: decidedOn,
                to: parentsOf(theCase),
                how: 'post',
              }),
          },
        ]
      : []),
  ]
}

/** The parents ask for another school: a request that only the law of statements knows. */
export function schoolChangeAct(course: PlanCourse, on: Day): Act {
  return {
    on,
    by: course.office,
    decide: theCase =>
      decideChangeAsked(
        theCase,
        {
          on,
          from: firstParent(course),
          how: 'letter',
          name: 'Orchard Brook Primary School',
          because: 'It is nearer, and her sister will be there.',
          soon: null,
        },
        { id: '900018', name: 'Orchard Brook Primary School' },
      ),
  }
}
