import { academicYearOf } from '../../authority/school-age.ts'
import type { Case } from '../../case/case.ts'
import { ceasingPolicy } from '../../case/ending.ts'
import { decideAnswer, decideCease, decideProposal } from '../../ending/decide-ceasing.ts'
import { decideMovedOut, decideMoveHeard } from '../../ending/decide-moving.ts'
import { addDays, type Day, dayOf } from '../../kernel/day.ts'
import { decideBegin } from '../../plan/decide-amend.ts'
import { decideAmended } from '../../plan/decide-amended.ts'
import { decideOutcome, decideRequested } from '../../reassessment/decide.ts'
import { decidePlan, decidePreference } from '../../transfer/decide.ts'
import { decideChangeAsked } from '../../transfer/decide-change.ts'
import { parentsOf } from '../course-statement.ts'
import { officeDayFrom, officeDaysAfter } from '../days.ts'
import { about } from '../needs-in-words.ts'
import type { Act } from '../story.ts'
import { firstParent, isEhc, type PlanCourse, schoolName } from './plan-course.ts'
import { changeAct, serveAct } from './review-acts.ts'

/** The school year in which the settling of a move lies ahead: the last year of a school until the day in law, then the one before. */
export function yearBeforeMove(today: Day, last: number): number {
  const ay = academicYearOf(today)
  return today < dayOf(ay + 1, 2, 1) ? last : last - 1
}

/** The move to the next phase, on the record since the summer before or since the plan came. */
export function moveActs(course: PlanCourse, to: Wished, on: Day): Act[] {
  const { child, officers, manager } = course
  const years = { primary: 5, secondary: 12, 'post-16': 17 } as const
  const from = { primary: 'other', secondary: 'primary', 'post-16': 'secondary' } as const
  const startsOn = dayOf(academicYearOf(child.bornOn) + years[to], 9, 1)
  const wishedOn = officeDaysAfter(on, 6)
  const { id, name } = wishedSchool(course, to)
  return [
    {
      on,
      by: officers.assistant.account,
      decide: theCase => decidePlan(theCase, { from: from[to], to, startsOn, words: null }, on),
    },
    {
      on: wishedOn,
      by: manager,
      decide: theCase =>
        decidePreference(
          theCase,
          {
            on: wishedOn,
            from: firstParent(course),
            other: null,
            name,
            because: about(child, 'We were there on the open day. {name} knows two children who go there.'),
          },
          { id, name },
        ),
    },
  ]
}

type Wished = 'primary' | 'secondary' | 'post-16'

const wished: Readonly<Record<Wished, readonly { id: string; name: string; kind: string }[]>> = {
  primary: [
    { id: '900001', name: 'Fernbank Primary School', kind: 'mainstream' },
    { id: '900014', name: 'Plover Primary School', kind: 'mainstream' },
    { id: '900006', name: 'Bellhouse School', kind: 'special' },
  ],
  secondary: [
    { id: '900021', name: 'Dragonfly Academy', kind: 'mainstream' },
    { id: '900011', name: 'Marsh Gate Academy', kind: 'mainstream' },
    { id: '900037', name: 'Pumphouse Academy', kind: 'mainstream' },
    { id: '900024', name: 'Wharf Lane School', kind: 'special' },
  ],
  'post-16': [
    { id: '900048', name: 'Canal Bridge College', kind: 'college' },
    { id: '900049', name: 'Foundry Street Sixth Form College', kind: 'college' },
  ],
}

/** The school that the family would have. */
function wishedSchool({ child }: PlanCourse, to: Wished) {
  const schools = wished[to]
  const found = schools[(child.givenName.length + child.familyName.length) % schools.length]
  if (found === undefined) throw new Error(`No school is wished for after ${to}`)
  return found
}

/** The notice of the plan that names the next setting, and the amended plan with it. */
export function settledMoveActs(
  course: PlanCourse,
  servedOn: Day,
  sentOn: Day | null,
  to: 'secondary' | 'post-16',
): Act[] {
  const { manager, office } = course
  const named = wishedSchool(course, to)
  const startsOn = dayOf(academicYearOf(course.child.bornOn) + (to === 'secondary' ? 12 : 17), 9, 1)
  return [
    {
      on: servedOn,
      by: manager,
      decide: theCase => decideBegin(theCase, { because: 'transfer', dated: null, words: null }, servedOn),
    },
    changeAct(course, servedOn, { targets: 'To learn the way about a larger school with a plan and a friend' }),
    serveAct(course, servedOn, 'changes'),
    ...(sentOn === null
      ? []
      : [
          {
            on: sentOn,
            by: office,
            decide: (theCase: Case) =>
              decideAmended(
                theCase,
                {
                  placement: 'changes',
                  setting: named.id,
                  type: null,
                  words: null,
                  startsOn,
                  settles: ['transfer'],
                  on: sentOn,
                  to: parentsOf(theCase),
                  how: 'post',
                  unanswered: null,
                },
                named,
                sentOn,
              ),
          },
        ]),
  ]
}

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
