import type { Case } from '../../case/case.ts'
import { workingDaysAfter } from '../../case/targets.ts'
import { daysFor, decideAcknowledged, decideAnswered, decideReceived } from '../../complaint/decide.ts'
import { decideDirectionDone, decideLodge, decideTimetable } from '../../difference/decide-appeal.ts'
import { decideArrange, decideAsk, decideHeld, decideRaise, type Raising } from '../../difference/decide-difference.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import { laterOf, officeDayBy, officeDayFrom, officeDaysAfter } from '../days.ts'
import type { Act } from '../story.ts'
import { firstParent, isEhc, type PlanCourse } from './plan-course.ts'

type Differs = Pick<Raising, 'with' | 'matter' | 'words' | 'wants'> & { who?: string }

/** A point of difference since a day, and how far anybody has come with it. */
export function differenceActs(
  course: PlanCourse,
  on: Day,
  { who, ...differs }: Differs,
  come: 'raised' | 'offered' | 'arranged' | 'met' | 'settled',
): Act[] {
  const { manager, officers, profile } = course
  const step = 'meeting'
  const askedOn = officeDaysAfter(on, 5)
  const arrangedOn = officeDaysAfter(on, 8)
  const happensOn = officeDaysAfter(on, 18)
  const whom = who ?? firstParent(course)
  const acts: Act[] = [
    { on, by: manager, decide: theCase => decideRaise(theCase, { ...differs, who: whom, source: null, on }) },
  ]
  if (come === 'raised') return acts
  acts.push({
    on: askedOn,
    by: officers.manager.account,
    decide: theCase => decideAsk(theCase, 1, { on: askedOn, step, by: 'us', words: null }),
  })
  if (come === 'offered') return acts
  acts.push({
    on: arrangedOn,
    by: officers.manager.account,
    decide: theCase =>
      decideArrange(
        theCase,
        1,
        {
          step,
          happensOn,
          at: '10:30',
          place: 'Our office',
          provider: profile.differences.steps.find(s => s.id === step)?.provider ?? null,
          attends: `The case manager and ${officers.manager.name}`,
        },
        arrangedOn,
      ),
  })
  if (come === 'arranged') return acts
  const settled = come === 'settled'
  acts.push({
    on: happensOn,
    by: officers.manager.account,
    decide: theCase =>
      decideHeld(theCase, 1, {
        step,
        on: happensOn,
        with: whom,
        words: settled
          ? 'The hours are written as they are given, and looked at again in the spring. Everyone agreed.'
          : 'We read the advice together. The point stays: what is advised, and by whom it is given.',
        result: settled ? 'settled' : 'not-settled',
        next: settled ? null : 'Mediation is offered; if it is not wanted, the panel hears of it.',
        order: null,
      }),
  })
  return acts
}

/** An appeal against the amended plan, with the Tribunal’s timetable. */
export function appealActs(course: PlanCourse, lodgedOn: Day, against: string): Act[] {
  const { office, officers, profile } = course
  const letterOn = officeDaysAfter(lodgedOn, 4)
  const responseOn = officeDayBy(addDays(lodgedOn, 39))
  return [
    {
      on: lodgedOn,
      by: office,
      decide: theCase =>
        decideLodge(theCase, {
          against: againstOf(theCase, against),
          on: lodgedOn,
          number: `26-${String(4000 + ((course.child.givenName.length * 137) % 900))}`,
          grounds: `Speech and language therapy is to be given each week by a therapist, and written into the ${isEhc(course) ? 'plan' : 'statement'} as such.`,
          difference: null,
        }),
    },
    {
      on: letterOn,
      by: officers.manager.account,
      decide: theCase =>
        decideTimetable(
          theCase,
          1,
          {
            on: letterOn,
            days: Object.fromEntries(
              profile.differences.directions.map(usual => [usual.id, addDays(lodgedOn, usual.afterDays)]),
            ),
            hearingOn: officeDayFrom(addDays(lodgedOn, profile.differences.hearingAfterDays)),
            at: '10:00',
            place: null,
            online: true,
          },
          profile.differences,
        ),
    },
    {
      on: responseOn,
      by: officers.manager.account,
      decide: theCase =>
        decideDirectionDone(theCase, 1, '1', { on: responseOn, words: 'Sent with the advice of the therapist.' }),
    },
  ]
}

function againstOf(theCase: Case, name: string): string {
  const fact = theCase.facts.findLast(f => f.name === name)
  return fact === undefined ? 'other' : `${name}:${fact.on}`
}

export interface Complains {
  on: Day
  words: string
  wants: string
  answeredOn?: Day
  /** It goes on to the Ombudsman. */
  ombudsmanOn?: Day
}

export function complaintActs(course: PlanCourse, told: Complains): Act[] {
  const { office, senior, profile, manager } = course
  const from = firstParent(course)
  const acknowledgedOn = officeDaysAfter(told.on, 2)
  const received = (on: Day, stage: 'first' | 'ombudsman', goesOn: string | null): Act => ({
    on,
    by: office,
    decide: theCase =>
      decideReceived(theCase, {
        on,
        stage,
        goesOn,
        from: stage === 'first' ? from : 'The Ombudsman',
        how: 'letter',
        words: told.words,
        wants: told.wants,
        reference: stage === 'first' ? null : '26 003 417',
        dueOn: workingDaysAfter(on, daysFor(profile, stage)),
      }),
  })
  const { answeredOn, ombudsmanOn } = told
  return [
    received(told.on, 'first', null),
    {
      on: acknowledgedOn,
      by: office,
      decide: theCase => decideAcknowledged(theCase, 'complaint:1', { on: acknowledgedOn, to: from, how: 'letter' }),
    },
    ...(answeredOn === undefined
      ? []
      : [
          {
            on: answeredOn,
            by: senior.account,
            decide: (theCase: Case) =>
              decideAnswered(theCase, 'complaint:1', {
                on: answeredOn,
                outcome: 'partly-upheld',
                by: senior.name,
                words: 'The letter went out eleven days late, and we should have rung. The decision itself stands.',
                remedy: {
                  what: 'Ring the family every second Friday until the therapy is in place',
                  by: laterOf(addDays(answeredOn, 28), answeredOn),
                  owner: manager,
                },
              }),
          },
        ]),
    ...(ombudsmanOn === undefined ? [] : [received(ombudsmanOn, 'ombudsman', 'complaint:1')]),
  ]
}
