import { factsNamed } from '../case/case.ts'
import { decideCorrection } from '../correction/decide-correction.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import { prepared } from '../tour/references.ts'
import type { StoryMaker } from './cast.ts'
import type { Course } from './course.ts'
import { officeDayBy } from './days.ts'
import { family } from './prepared-wishes.ts'
import type { Story } from './story.ts'

/** Tomás Rivera-Quinn: the medical advice was recorded a week too late by mistake, and put right. */
export function correctedStory(make: StoryMaker, ehc: boolean, bornOn: Day): Story {
  return make.story('assessing', {
    reference: prepared.corrected,
    asker: 'early-years-setting',
    since: 104,
    pace: {
      decided: 40,
      advice: { parent: 10, education: 38, medical: 46, psychology: 30, 'social-care': 18, other: 40 },
      met: 70,
      completed: ehc ? 130 : 116,
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
      const on = officeDayBy(addDays(receivedOn, 101))
      return [
        {
          on,
          by: manager,
          decide(theCase) {
            const wrong = factsNamed(theCase, 'advice.received').find(fact => fact.says.from === 'medical')
            if (wrong === undefined) return refuse('The medical advice is not here')
            const asked = factsNamed(theCase, 'advice.requested').find(fact => fact.about === wrong.about)
            if (asked === undefined) return refuse('The medical advice was not asked for')
            // It came on the last of the six weeks.
            const right = officeDayBy(addDays(asked.on, 42))
            return decideCorrection(
              theCase,
              String(wrong.position),
              {
                what: 'correct',
                on: right,
                'says-from': 'medical',
                because:
                  'The stamp on the envelope shows that it reached our post room on the last day, before it was recorded.',
              },
              on,
            )
          },
        },
      ]
    },
  })
}
