import { decideAdd } from '../documents/decide.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { prepared } from '../tour/references.ts'
import { callAct } from './calls.ts'
import type { StoryMaker } from './cast.ts'
import type { Course } from './course.ts'
import { officeDayBy, officeDayFrom } from './days.ts'
import { family } from './prepared-wishes.ts'
import type { Act, Story } from './story.ts'

/** Kwame Boateng: his school asked, the panel has sat, and the parents' 29 days are about to end. */
export function decidingStory(make: StoryMaker, today: Day, bornOn: Day, support: string): Story {
  const noticeOn = officeDayFrom(addDays(today, -28))
  const receivedOn = officeDayBy(addDays(noticeOn, -1))
  const paper = (on: Day, title: string, kind: string, from: string, lines: readonly string[]) => ({
    on,
    title,
    kind,
    from,
    lines,
  })
  const papers = [
    paper(addDays(receivedOn, 1), `${support} plan, reviewed twice`, 'report', 'Copper Lane Primary School', [
      'Reviewed in March and in July with the speech therapist and the advisory teacher.',
    ]),
    paper(addDays(receivedOn, 2), 'Educational psychologist’s consultation', 'report', 'Joel Stern', [
      'Kwame needs an adult beside him to follow any lesson. Two cycles of small group work have not changed that.',
    ]),
    paper(addDays(receivedOn, 5), 'Speech and language report', 'report', 'Amina Yusuf', [
      '4th centile for understanding, 12th for use.',
    ]),
    paper(addDays(receivedOn, 6), 'Attainment, last four terms', 'report', 'Copper Lane Primary School', [
      'He was four terms behind in reading a year ago and is six behind now.',
    ]),
    paper(addDays(receivedOn, 17), 'Letter of the parents', 'view', 'Abena and Joseph Boateng', [
      'He comes home and says his head is full. He wants to read like his sister. We would like someone to look at all of it together.',
    ]),
  ]
  return make.story('considering', {
    reference: prepared.deciding,
    asker: 'school',
    receivedOn,
    pace: { decided: 60 },
    quiet: true,
    taken: { reviews: 'Reviewed in March and in July; small gains, and the gap in reading has grown.' },
    child: {
      ...family('ghanaian', 'Kwame', 'Boateng', 'M'),
      bornOn,
      setting: '900003',
      need: 'SLCN',
      parents: [
        {
          given: 'Abena',
          family: 'Boateng',
          relation: 'mother',
          email: 'abena.boateng@example.org',
          interpreter: null,
        },
        {
          given: 'Joseph',
          family: 'Boateng',
          relation: 'father',
          email: 'joseph.boateng@example.org',
          interpreter: null,
        },
      ],
    },
    acts: ({ office, manager }: Course) => [
      parentsCall(officeDayFrom(addDays(receivedOn, 12)), manager),
      ...papers.map(({ on, title, kind, from, lines }): Act => {
        const added = officeDayFrom(on)
        return {
          on: added,
          by: office,
          papers: [{ title, kind, lines }],
          decide: (theCase, documents) => decideAdd(theCase, { on: added, kind, from, documents }),
        }
      }),
    ],
  })
}

function parentsCall(on: Day, by: string): Act {
  const words =
    'He comes home and says his head is full. He wants to read like his sister. We would like someone to look at all of it together.'
  return callAct({ on, by, with: 'Abena Boateng', how: 'call', way: 'in', words }, null, on)
}
