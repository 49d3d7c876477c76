import { addDays, addMonths } from '../kernel/day.ts'
import { prepared } from '../tour/references.ts'
import type { Casting, StoryMaker } from './cast.ts'
import { officeDayBy, officeDayFrom } from './days.ts'
import { correctedStory } from './prepared-corrected.ts'
import { decidingStory } from './prepared-deciding.ts'
import { proposedStory } from './prepared-proposed.ts'
import { family, onTime } from './prepared-wishes.ts'
import type { Story } from './story.ts'
import { proposalAct } from './weighing.ts'

/** The cases that the tour shows, each with what there is to see on it. The same days as those of the mock-ups, from today. */
export function preparedStories({ profile, today }: Casting, make: StoryMaker): Story[] {
  const ehc = profile.law === 'england-ehc-2014'
  const ago = (days: number) => addDays(today, -days)
  const aged = (years: number, days: number) => addDays(addMonths(today, -12 * years), -days)
  return [
    proposedStory(make, today, ehc, aged(5, 254)),
    make.story('considering', {
      reference: prepared.parentAsked,
      asker: 'parent',
      receivedOn: ago(39),
      // Not decided yet, whatever weekday it is.
      pace: { decided: 60 },
      acts: course => [proposalAct(course, officeDayFrom(ago(20)))],
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
    decidingStory(make, today, aged(7, 205), ehc ? 'SEN support' : 'School Action Plus'),
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
    correctedStory(make, ehc, aged(4, 40)),
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
      since: 0,
      pace: { decided: 60 },
      child: { ...family('polish', 'Antoni', 'Mazur', 'M'), bornOn: aged(6, 170), setting: '900009', need: 'SLCN' },
    }),
    make.story('final', {
      reference: prepared.placing,
      asker: 'school',
      since: ehc ? 240 : 290,
      pace: ehc
        ? { decided: 36, completed: 86, proposed: 94, finalised: 132 }
        : { decided: 38, completed: 102, proposed: 112, finalised: 164 },
      child: { ...family('english', 'Rosie', 'Hartley', 'F'), bornOn: aged(8, 40), setting: '900003', need: 'SLCN' },
    }),
  ]
}

function inSouthEast(ehc: boolean): string {
  return ehc ? 'all' : 'SE'
}
