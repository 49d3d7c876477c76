import { factsNamed } from '../case/case.ts'
import { decideCorrection } from '../correction/decide-correction.ts'
import { decideAdd } from '../documents/decide.ts'
import { addDays, addMonths, type Day, daysFrom } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { prepared } from '../tour/references.ts'
import { callAct } from './calls.ts'
import type { Casting, StoryMaker } from './cast.ts'
import type { Course } from './course.ts'
import { officeDayBy, officeDayFrom, officeDaysAfter } from './days.ts'
import type { Act, Story } from './story.ts'

/** The cases that the tour shows, each with what there is to see on it. The same days as those of the mock-ups, from today. */
export function preparedStories({ profile, today }: Casting, make: StoryMaker): Story[] {
  const ehc = profile.law === 'england-ehc-2014'
  const ago = (days: number) => addDays(today, -days)
  const aged = (years: number, days: number) => addDays(addMonths(today, -12 * years), -days)
  return [
    proposed(make, today, ehc, aged(5, 254)),
    make.story('considering', {
      reference: prepared.parentAsked,
      asker: 'parent',
      receivedOn: ago(39),
      // Not decided yet, whatever weekday it is.
      pace: { decided: 60 },
      child: {
        ...family('irish', 'Oisín', 'Gallagher', 'M'),
        bornOn: aged(9, 120),
        setting: '900004',
        need: 'SPLD',
        parents: [
          {
            given: 'Patrick',
            family: 'Gallagher',
            relation: 'father',
            email: 'patrick.gallagher@example.org',
            interpreter: null,
          },
        ],
      },
    }),
    deciding(make, today, aged(7, 205)),
    make.story('notified-lying-still', {
      reference: prepared.notified,
      asker: 'health',
      receivedOn: officeDayBy(ago(19)),
      quiet: true,
      child: {
        ...family('somali', 'Ibrahim', 'Diallo', 'M'),
        bornOn: aged(2, 61),
        setting: null,
        quadrant: inSouthEast(ehc),
        need: 'PD',
      },
    }),
    make.story('deciding', {
      reference: prepared.writing,
      asker: 'school',
      since: ehc ? 92 : 118,
      pace: ehc
        ? { decided: 36, completed: 88, proposed: 130, advice: onTime }
        : { decided: 41, completed: 106, proposed: 140, advice: onTime },
      child: { ...family('nigerian', 'Adaeze', 'Nwosu', 'F'), bornOn: aged(7, 300), setting: '900003', need: 'SLCN' },
    }),
    make.story('assessing-late', {
      reference: prepared.lateAdvice,
      asker: 'school',
      since: 91,
      pace: {
        decided: 41,
        completed: 200,
        proposed: 220,
        finalised: 260,
        advice: { ...onTime, 'social-care': 'never' },
        met: 75,
        excused: false,
      },
      child: {
        ...family('central-african', 'Ethan', 'Moyo', 'M'),
        bornOn: aged(6, 110),
        setting: '900001',
        need: 'ASD',
      },
    }),
    make.story('not-assessing', {
      reference: prepared.refused,
      asker: 'school',
      since: 58,
      pace: { decided: 41 },
      child: {
        ...family('southern-european', 'Lucía', 'Romero', 'F'),
        bornOn: aged(8, 20),
        setting: '900002',
        need: 'MLD',
      },
    }),
    make.story('considering', {
      reference: prepared.gaps,
      asker: 'school',
      since: 9,
      pace: { decided: 60 },
      quiet: true,
      taken: {
        schoolActionPlus: null,
        reviews: null,
        stillToCome: 'Attendance over the last three terms',
      },
      child: {
        ...family('caribbean', 'Jaden', 'Campbell', 'M'),
        bornOn: aged(10, 80),
        setting: '900004',
        need: ehc ? 'SEMH' : 'BESD',
      },
    }),
    make.story('assessing', {
      reference: prepared.restricted,
      asker: 'parent',
      since: 74,
      pace: { decided: 38, completed: 120, proposed: 140, finalised: 180 },
      restricted: {
        staff: ehc ? ['nadia'] : ['daniel', 'harriet'],
        because: 'A parent works in the section.',
      },
      child: { ...family('english', 'Matilda', 'Marlow', 'F'), bornOn: aged(6, 30), setting: '900020', need: 'ASD' },
    }),
    corrected(make, ehc, aged(4, 40)),
    make.story('note', {
      reference: prepared.note,
      asker: 'school',
      since: ehc ? 150 : 170,
      pace: ehc ? { decided: 36, completed: 84, proposed: 96 } : { decided: 38, completed: 104, proposed: 114 },
      child: {
        ...family('vietnamese-and-chinese', 'Khang', 'Tran', 'M'),
        bornOn: aged(8, 130),
        setting: '900010',
        need: 'SPLD',
      },
    }),
    make.story('final', {
      reference: prepared.final,
      asker: 'parent',
      since: ehc ? 180 : 214,
      pace: ehc
        ? { decided: 36, completed: 86, proposed: 94, commented: 101, discussed: 104, finalised: 132 }
        : { decided: 36, completed: 100, proposed: 112, commented: 119, discussed: 123, finalised: 160 },
      child: {
        ...family('turkish', 'Defne', 'Kaya', 'F'),
        bornOn: aged(7, 10),
        setting: '900001-autism-base',
        need: 'ASD',
      },
    }),
    make.story('final', {
      reference: prepared.sibling,
      siblingOf: prepared.parentAsked,
      asker: 'school',
      since: ehc ? 250 : 300,
      pace: ehc
        ? { decided: 36, completed: 86, proposed: 94, finalised: 132 }
        : { decided: 38, completed: 102, proposed: 112, finalised: 164 },
      child: {
        ...family('irish', 'Niamh', 'Gallagher', 'F'),
        bornOn: aged(12, 200),
        setting: '900005',
        need: 'SLCN',
        parents: [
          {
            given: 'Patrick',
            family: 'Gallagher',
            relation: 'father',
            email: 'patrick.gallagher@example.org',
            interpreter: null,
          },
        ],
      },
    }),
    make.story('considering', {
      reference: prepared.unmanaged,
      asker: 'parent',
      since: 3,
      pace: { decided: 60 },
      child: { ...family('polish', 'Antoni', 'Mazur', 'M'), bornOn: aged(6, 170), setting: '900009', need: 'SLCN' },
    }),
  ]
}

const onTime = { parent: 14, education: 33, medical: 27, psychology: 37, 'social-care': 20, other: 30 } as const

function family(community: string, givenName: string, familyName: string, sex: 'F' | 'M') {
  return { community, givenName, familyName, sex }
}

function inSouthEast(ehc: boolean): string {
  return ehc ? 'all' : 'SE'
}

/** Zeynep Aydın: proposed, met about it, and the last days of the family's time to write again. */
function proposed(make: StoryMaker, today: Day, ehc: boolean, bornOn: Day): Story {
  const since = ehc ? 106 : 159
  const receivedOn = addDays(today, -since)
  const metOn = officeDayFrom(addDays(today, ehc ? -5 : -13))
  const closesOn = addDays(metOn, ehc ? 10 : 14)
  return make.story('proposed', {
    reference: prepared.proposed,
    asker: 'parent',
    receivedOn,
    pace: {
      decided: 36,
      advice: ehc ? onTime : { ...onTime, education: 52, 'social-care': 71 },
      met: ehc ? 70 : 99,
      completed: ehc ? 86 : 114,
      proposed: ehc ? 93 : 125,
      commented: ehc ? 97 : 132,
      discussed: daysFrom(receivedOn, metOn),
      finalised: 240,
      excused: !ehc,
    },
    child: {
      ...family('turkish', 'Zeynep', 'Aydın', 'F'),
      bornOn,
      setting: '900001',
      need: 'SLCN',
      parents: [
        {
          given: 'Elif',
          family: 'Aydın',
          relation: 'mother',
          email: 'elif.aydin@example.org',
          telephone: '07700 900142',
          preferred: 'telephone',
          language: 'Turkish',
          interpreter: 'Turkish',
        },
        {
          given: 'Kemal',
          family: 'Aydın',
          relation: 'father',
          email: 'kemal.aydin@example.org',
          telephone: '07700 900377',
          preferred: 'post',
          language: 'Turkish',
          interpreter: null,
          lives: 'elsewhere',
          address: 'Flat 9\n61 Quill Street\nLondon',
          postcode: 'N16 7NL',
          confidential: true,
          keptApart: true,
        },
      ],
    },
    acts: ({ manager }: Course) => [
      callAct(
        {
          on: metOn,
          by: manager,
          with: 'Elif Aydın',
          how: 'meeting',
          way: 'none',
          words:
            'Mrs Aydın wants to think about the language base at Copper Lane. An interpreter is booked for the call.',
        },
        'Ring Mrs Aydın before her time to comment ends',
        closesOn > today ? closesOn : officeDayFrom(today),
      ),
    ],
  })
}

/** Kwame Boateng: his school asked, the panel has sat, and the parents' 29 days are about to end. */
function deciding(make: StoryMaker, today: Day, bornOn: Day): Story {
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
    paper(addDays(receivedOn, 1), 'School Action Plus plan, reviewed twice', 'report', 'Copper Lane Primary School', [
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
    acts: ({ office }: Course) =>
      papers.map(({ on, title, kind, from, lines }): Act => {
        const added = officeDayFrom(on)
        return {
          on: added,
          by: office,
          papers: [{ title, kind, lines }],
          decide: (theCase, documents) => decideAdd(theCase, { on: added, kind, from, documents }),
        }
      }),
  })
}

/** Tomás Rivera-Quinn: the medical advice was recorded a week too late by mistake, and put right. */
function corrected(make: StoryMaker, ehc: boolean, bornOn: Day): Story {
  return make.story('assessing', {
    reference: prepared.corrected,
    asker: 'early-years-setting',
    since: 94,
    pace: {
      decided: 40,
      advice: { parent: 10, education: 38, medical: 45, psychology: 30, 'social-care': 18, other: 40 },
      met: 70,
      completed: ehc ? 130 : 108,
      proposed: 150,
      finalised: 190,
      excused: false,
    },
    child: {
      ...family('southern-european', 'Tomás', 'Rivera-Quinn', 'M'),
      bornOn,
      setting: '900007',
      need: 'PD',
    },
    acts: ({ receivedOn, manager }: Course) => {
      const on = officeDaysAfter(addDays(receivedOn, 88), 1)
      return [
        {
          on,
          by: manager,
          decide(theCase) {
            const wrong = factsNamed(theCase, 'advice.received').find(fact => fact.says.from === 'medical')
            if (wrong === undefined) return refuse('The medical advice is not here')
            const right = officeDayBy(addDays(wrong.on, -7))
            return decideCorrection(
              theCase,
              String(wrong.position),
              {
                what: 'correct',
                on: right,
                'says-from': 'medical',
                because: 'The stamp on the envelope shows that it reached our post room a week before it was recorded.',
              },
              on,
            )
          },
        },
      ]
    },
  })
}
