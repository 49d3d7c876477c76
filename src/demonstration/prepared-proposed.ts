import { addDays, type Day, daysFrom } from '../kernel/day.ts'
import { prepared } from '../tour/references.ts'
import { callAct } from './calls.ts'
import type { StoryMaker } from './cast.ts'
import type { Course } from './course.ts'
import { officeDayBy, officeDayFrom } from './days.ts'
import { family, onTime } from './prepared-wishes.ts'
import type { Act, Story } from './story.ts'

/** Zeynep Aydın: proposed, met about it, and the last days of the family's time to write again. */
export function proposedStory(make: StoryMaker, today: Day, ehc: boolean, bornOn: Day): Story {
  const since = ehc ? 102 : 159
  const receivedOn = addDays(today, -since)
  const metOn = officeDayFrom(addDays(today, ehc ? -5 : -13))
  // Under EHC law the time runs from the draft; under the law of statements it runs again from the meeting.
  const closesOn = addDays(ehc ? officeDayBy(addDays(receivedOn, 93)) : metOn, 14)
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
    quiet: true,
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
          because: 'Birth certificate',
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
          because: 'Birth certificate',
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
      ...earlierCalls(receivedOn, manager),
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

function earlierCalls(receivedOn: Day, by: string): Act[] {
  const call = (after: number, how: string, way: 'in' | 'out', words: string) =>
    callAct(
      { on: officeDayFrom(addDays(receivedOn, after)), by, with: 'Elif Aydın', how, way, words },
      null,
      receivedOn,
    )
  return [
    call(3, 'call', 'out', 'Introduced myself, with an interpreter. Mrs Aydın prefers the telephone, in the mornings.'),
    call(40, 'letter', 'out', 'Wrote to each parent, apart, that we will assess, and whom we ask for advice.'),
    call(
      78,
      'call',
      'in',
      'Asked whether the school’s advice has come. Told her that it comes when the school opens again.',
    ),
  ]
}
