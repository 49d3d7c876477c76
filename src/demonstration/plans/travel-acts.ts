import type { Day } from '../../kernel/day.ts'
import { decideAppeal } from '../../travel/appeal.ts'
import { decideApply, decideRoute } from '../../travel/apply.ts'
import { decideLetterSent, decideTravel } from '../../travel/decide.ts'
import { laterOf, officeDaysAfter } from '../days.ts'
import { about } from '../needs-in-words.ts'
import type { Act } from '../story.ts'
import { firstParent, type PlanCourse } from './plan-course.ts'

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as ('monday' | 'friday')[]

interface Asked {
  on: Day
  /** From which day it is wanted. */
  from: Day
  choice?: 'nearest' | 'preferred'
  miles: number
  training?: 'yes'
}

/** An application with the route measured, and nothing decided yet. */
export function appliedActs(course: PlanCourse, { on, from, choice = 'nearest', miles, training }: Asked): Act[] {
  const { child, office, manager, profile } = course
  const school = child.setting?.setting_id ?? 'other'
  const otherSchool = child.setting === null ? 'A school that is still to be found' : null
  const measuredOn = officeDaysAfter(on, 4)
  return [
    {
      on,
      by: office,
      decide: theCase =>
        decideApply(
          theCase,
          {
            on,
            by: firstParent(course),
            how: 'email',
            school,
            otherSchool,
            choice,
            wantedFrom: from,
            days: weekdays,
            why: about(child, '{name} cannot be taken by bus: {he} runs when it is loud, and I have a baby at home.'),
            walkAlone: 'no',
            walkAccompanied: 'no',
            publicTransport: 'accompanied',
            accompany: 'I take the younger ones to another school at the same time, and my husband leaves at six.',
            car: 'no',
            income: 'not-low',
            wishes: profile.travel.modes.find(mode => mode.needsVehicle)?.id ?? null,
            training: training ?? 'not-known',
            evidence: null,
          },
          profile.travel,
        ),
    },
    {
      on: measuredOn,
      by: manager,
      decide: theCase =>
        decideRoute(theCase, {
          on: measuredOn,
          school,
          otherSchool,
          metres: Math.round(miles * 1609),
          source: 'The walking map of the borough, along lit streets',
          safe: 'yes',
          because: null,
        }),
    },
  ]
}

interface Agreed extends Asked {
  ground: 'distance' | 'need'
}

/** The same with the decision and its letter. */
export function agreedActs(course: PlanCourse, asked: Agreed): Act[] {
  const { child, senior } = course
  const decidedOn = officeDaysAfter(asked.on, 9)
  const from = laterOf(asked.from, decidedOn)
  const need = asked.ground === 'need'
  return [
    ...appliedActs(course, asked),
    {
      on: decidedOn,
      by: senior.account,
      decide: theCase =>
        decideTravel(
          theCase,
          {
            need: need ? 'met' : 'not-met',
            needBecause: need
              ? about(child, '{name} has no sense of danger in traffic; the school and the therapist write the same.')
              : about(child, '{name} can walk a shorter way when an adult goes along.'),
            outcome: 'agreed',
            ground: asked.ground,
            from,
            reasons: need
              ? 'Because of the needs that the report of the therapist describes, walking cannot reasonably be expected.'
              : 'The shortest safe walk is longer than the law’s distance for this age.',
            instead: null,
            departs: null,
          },
          deciding(course, decidedOn),
        ),
    },
    letterAct(course, officeDaysAfter(decidedOn, 1)),
  ]
}

/** The same refused, with the letter; the parents may appeal, or do. */
export function refusedActs(course: PlanCourse, asked: Asked & { appealed?: true }): Act[] {
  const { child, senior } = course
  const decidedOn = officeDaysAfter(asked.on, 9)
  return [
    ...appliedActs(course, asked),
    {
      on: decidedOn,
      by: senior.account,
      decide: theCase =>
        decideTravel(
          theCase,
          {
            need: 'not-met',
            needBecause: about(
              child,
              'The school sees {him} walk to the pool each week with the class, without difficulty.',
            ),
            outcome: 'refused',
            ground: null,
            from: null,
            reasons:
              'The walk is shorter than the law’s distance, it is safe, and need is no reason not to walk it accompanied.',
            instead: 'A place in the breakfast club, so that one parent can take both children.',
            departs: null,
          },
          deciding(course, decidedOn),
        ),
    },
    letterAct(course, officeDaysAfter(decidedOn, 1)),
    ...(asked.appealed === true ? [travelAppealAct(course, officeDaysAfter(decidedOn, 8))] : []),
  ]
}

function travelAppealAct(course: PlanCourse, on: Day): Act {
  return {
    on,
    by: course.office,
    decide: theCase =>
      decideAppeal(
        theCase,
        {
          on,
          by: firstParent(course),
          how: 'post',
          grounds: 'Nobody asked us about the mornings. The pool is five minutes away, the school is forty.',
        },
        course.profile.travel,
      ),
  }
}

function deciding({ profile, senior }: PlanCourse, today: Day) {
  return {
    policyVersion: profile.travel.version,
    places: { home: { point: null, words: 'The home is in the borough' }, school: null },
    decidedBy: senior.name,
    today,
  } as const
}

function letterAct({ office, profile }: PlanCourse, on: Day): Act {
  return {
    on,
    by: office,
    decide: theCase =>
      decideLetterSent(
        theCase,
        {
          on,
          how: 'post',
          to: theCase.people.filter(p => p.parentalResponsibility && p.writesTo && p.until === null).map(p => p.name),
        },
        profile,
      ),
  }
}
