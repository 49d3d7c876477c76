import { addDays, type Day } from '../../kernel/day.ts'
import { dayAsTyped } from '../../travel/fields.ts'
import { decideProvide } from '../../travel/provide.ts'
import { decideStep, decideTraining } from '../../travel/training.ts'
import { officeDayBy, officeDayFrom } from '../days.ts'
import type { Act } from '../story.ts'
import { type PlanCourse, schoolName } from './plan-course.ts'
import { weekdays } from './travel-acts.ts'

export interface Provided {
  on: Day
  from: Day
  lastDay: Day
  mode: 'minibus' | 'taxi' | 'mileage' | 'pass'
  vehicle: string | null
  escort: 'needed' | 'not-needed'
  escortName: string | null
}

const yearly: Readonly<Record<Provided['mode'], number>> = {
  minibus: 640_000,
  taxi: 1_480_000,
  mileage: 92_000,
  pass: 0,
}

const said: Readonly<Record<Provided['mode'], string>> = {
  minibus: 'A seat on route 7',
  taxi: 'A car from door to door',
  mileage: '45p a mile, there and back',
  pass: 'A card for bus and train',
}

export function providedAct(course: PlanCourse, { on, mode, ...provided }: Provided): Act {
  const { profile, manager } = course
  return {
    on,
    by: manager,
    decide: theCase =>
      decideProvide(
        theCase,
        {
          ...provided,
          mode,
          what: said[mode],
          days: weekdays,
          trips: 'both',
          yearly: yearly[mode],
          replaces: 'nothing',
        },
        profile.travel,
        on,
      ),
  }
}

/** Training begins, with so many steps passed. */
export function trainingActs(course: PlanCourse, startsOn: Day, passed: number): Act[] {
  const { manager, profile } = course
  const plannedOn = officeDayBy(addDays(startsOn, -10))
  const steps = profile.travel.training
  return [
    {
      on: plannedOn,
      by: manager,
      decide: theCase =>
        decideTraining(
          theCase,
          {
            trainer: 'Amina Osei, travel trainer',
            journey: `By one bus, with a walk at each end, to ${schoolName(course)}`,
            startsOn,
            endsBy: addDays(startsOn, 84),
            steps: steps.map(({ what, week }) => ({ what, by: dayAsTyped(addDays(startsOn, week * 7)) })),
          },
          plannedOn,
        ),
    },
    ...steps.slice(0, passed).map((step, place): Act => {
      const on = officeDayFrom(addDays(startsOn, step.week * 7 - 3))
      return {
        on,
        by: manager,
        decide: theCase =>
          decideStep(theCase, {
            step: String(place + 1),
            on,
            passed: 'passed',
            againBy: null,
            words: 'Done on three days out of three.',
          }),
      }
    }),
  ]
}
