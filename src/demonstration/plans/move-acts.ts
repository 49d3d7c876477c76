import { academicYearOf } from '../../authority/school-age.ts'
import type { Case } from '../../case/case.ts'
import { type Day, dayOf } from '../../kernel/day.ts'
import { decideBegin } from '../../plan/decide-amend.ts'
import { decideAmended } from '../../plan/decide-amended.ts'
import { decidePlan, decidePreference } from '../../transfer/decide.ts'
import { parentsOf } from '../course-statement.ts'
import { officeDaysAfter } from '../days.ts'
import { about } from '../needs-in-words.ts'
import type { Act } from '../story.ts'
import { changeAct, serveAct } from './amend-acts.ts'
import { firstParent, type PlanCourse } from './plan-course.ts'

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
